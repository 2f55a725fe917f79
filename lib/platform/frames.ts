/** From the background to the page scripts. */
import { browser } from './browser';

/** How long a page script may take to answer; a page that hangs must not hold everything up. */
const FRAME_ANSWERS_IN = 2000;
/** The panel waits for this: a page that is busy so long is taken to be as it was. */
const FRAME_IS_KNOWN_IN = 150;

/** Sends to the page script of one frame, or of all (null); undefined when nobody answers in time. */
export async function toFrame(tabId: number, frameId: number | null, message: unknown): Promise<unknown> {
  const to = frameId === null ? {} : { frameId };
  const answer = browser.tabs.sendMessage(tabId, message, to).catch(() => undefined);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, FRAME_ANSWERS_IN, undefined));
  return Promise.race([answer, late]);
}

/**
 * The screen that the page script in a tab has told of, empty for none. False when there is none of ours: both browsers
 * say so in these words. Undefined where it can't be told at once.
 */
export async function screenIn(tabId: number): Promise<string | false | undefined> {
  const asked = browser.tabs.sendMessage(tabId, { type: 'page/there' }, { frameId: 0 }).then(
    (said) => (typeof said === 'string' ? said : undefined),
    (error) => (/receiving end does not exist/i.test(String(error)) ? false : undefined),
  );
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, FRAME_IS_KNOWN_IN, undefined));
  return Promise.race([asked, late]);
}
