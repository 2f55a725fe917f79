import { part, surface } from './surface';

const CSS =
  'dialog{position:fixed;inset:0;margin:auto;padding:0;border:0;border-radius:14px;width:min(560px,calc(100vw - 24px));height:640px;max-height:calc(100vh - 24px);overflow:hidden;background:#fff;box-shadow:0 16px 60px #0008}dialog::backdrop{background:#0b2730a6}iframe{display:block;width:100%;height:100%;border:0;color-scheme:normal}';

/** Our dialog says how high it is as soon as it is drawn; a frame that never does shows nothing. */
const SPEAKS_IN = 10_000;

export interface DialogFrame {
  readonly resize: (height: number) => void;
  /** Takes the dialog away; nothing is told to anybody. */
  readonly close: () => void;
}

/**
 * The consent dialog: a page of the extension in a frame, modal over everything the page has.
 * @param cancelled called when the user leaves it by Esc from beside the frame
 * @param gone called once when the page took the dialog away or forced it closed: the contact stays stopped
 */
export function openFrame(
  document: Document,
  address: string,
  title: string,
  gone: () => void,
  cancelled: () => void,
): DialogFrame {
  const { host, root, remove } = surface(document, CSS);
  const dialog = part(root, 'dialog', '');
  const frame = part(root, 'iframe', '');
  frame.src = address;
  frame.title = title;
  dialog.append(frame);
  root.append(dialog);
  dialog.showModal();
  frame.focus();
  // Taken away, hidden or made inert: all the same.
  const watch = new MutationObserver((changes) => {
    if (!host.isConnected || changes.some(({ target }) => target === host)) lost();
  });
  watch.observe(document, { childList: true });
  watch.observe(document.documentElement, { childList: true });
  watch.observe(host, { attributes: true });
  const silent = setTimeout(() => lost(), SPEAKS_IN);
  const close = () => {
    watch.disconnect();
    clearTimeout(silent);
    dialog.removeEventListener('close', lost);
    remove();
  };
  const lost = () => {
    close();
    gone();
  };
  // Esc outside the frame, after a press beside it, means the same as inside.
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    cancelled();
  });
  dialog.addEventListener('close', lost);
  return {
    resize: (height) => {
      clearTimeout(silent);
      dialog.style.height = `${Math.max(200, Math.round(height))}px`;
    },
    close,
  };
}
