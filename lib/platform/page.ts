import type { DialogAddress, FetchFile, Message, PagePort } from '../domain/page-port';

/** The browser API as a page script has it, without the polyfill. `runtime` loses its id when the extension is gone. */
export const pagePort: PagePort = {
  // After an update of the extension the call itself throws: `async` makes a failed promise of that too.
  send: async (message) => chrome.runtime.sendMessage(message),
  onMessage: (handle, signal) => {
    const listener = (
      message: Message,
      sender: chrome.runtime.MessageSender,
      answer: (value: unknown) => void,
    ) => {
      if (signal.aborted || sender.id !== chrome.runtime.id) return undefined;
      const result = handle(message);
      if (result === undefined) return undefined;
      void Promise.resolve(result).then(answer);
      return true;
    };
    chrome.runtime.onMessage.addListener(listener);
  },
  alive: () => chrome.runtime?.id !== undefined,
};

export const dialogAddress: DialogAddress = (requestId) =>
  `${chrome.runtime.getURL('consent.html')}#${requestId}`;

/** The one place where a page script fetches: the kommune's PDF, of the page's own origin, on the user's press. */
export const fetchFile: FetchFile = async (address) => {
  if (new URL(address).origin !== location.origin) throw new Error('another origin');
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
};
