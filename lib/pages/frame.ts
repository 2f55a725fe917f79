import { part, surface } from './surface';

const CSS =
  'dialog{position:fixed;inset:0;margin:auto;padding:0;border:1px solid transparent;border-radius:14px;width:min(560px,calc(100vw - 24px));height:640px;max-height:calc(100vh - 24px);overflow:hidden;background:#fff;box-shadow:0 16px 60px #0008}dialog::backdrop{background:#0b2730a6}iframe{display:block;width:100%;height:100%;border:0;color-scheme:normal}.w{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;margin:0;padding:18px;color:#10332d}.w[hidden]{display:none}.w span{flex:1 1 160px}button{border:1px solid #1f6f63;border-radius:6px;padding:5px 12px;min-height:32px;background:none;color:#12564c;cursor:pointer}button:focus-visible{outline:3px solid #10332d;outline-offset:2px}@media (prefers-color-scheme:dark){dialog{background:#10201f}.w{color:#e3eeec}button{border-color:#8fc9bd;color:#b9e3da}button:focus-visible{outline-color:#fff}}';

/** Our dialog says how high it is as soon as it is drawn; a frame that never does shows nothing. */
const SPEAKS_IN = 10_000;
/** A wait longer than this is said, in ms. */
const PATIENCE = 500;

export interface DialogFrame {
  readonly resize: (height: number) => void;
  /** Takes the dialog away; nothing is told to anybody. */
  readonly close: () => void;
}

/** What is said while the dialog is on its way, and what gives it up. */
interface FrameWords {
  readonly title: string;
  readonly waiting: string;
  readonly giveUp: string;
}

/**
 * The consent dialog: a page of the extension in a frame, modal over everything the page has.
 * @param cancelled called when the user leaves it by Esc from beside the frame
 * @param gone called once when the page took the dialog away or forced it closed: the contact stays stopped
 */
export function openFrame(
  document: Document,
  address: string,
  words: FrameWords,
  gone: () => void,
  cancelled: () => void,
): DialogFrame {
  const { host, root, remove } = surface(document, CSS);
  const dialog = part(root, 'dialog', '');
  dialog.setAttribute('aria-label', words.title);
  const frame = part(root, 'iframe', '');
  frame.src = address;
  frame.title = words.title;
  const wait = part(root, 'div', 'w');
  wait.hidden = true;
  const said = part(root, 'span', '');
  said.setAttribute('role', 'status');
  const giveUp = part(root, 'button', '', words.giveUp);
  giveUp.addEventListener('click', cancelled);
  wait.append(said, giveUp);
  // Beside the frame, never over it: what covers it stops every press in it.
  dialog.append(wait, frame);
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
  const slow = setTimeout(() => {
    wait.hidden = false;
    said.textContent = words.waiting;
  }, PATIENCE);
  const spoke = () => {
    clearTimeout(silent);
    clearTimeout(slow);
    wait.remove();
  };
  const close = () => {
    watch.disconnect();
    spoke();
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
      spoke();
      dialog.style.height = `${Math.max(200, Math.round(height))}px`;
    },
    close,
  };
}
