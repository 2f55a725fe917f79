import { part, type Surface, surface } from './surface';

const CSS =
  '.l{position:fixed;z-index:2147483647;inset:auto auto 24px 50%;transform:translateX(-50%);max-width:min(560px,calc(100vw - 32px));display:flex;gap:12px;align-items:center;padding:12px 14px 12px 18px;margin:0;border:1px solid #fff;border-radius:10px;background:#0f2f38;color:#fff;box-shadow:0 8px 30px #0006}button{flex:none;border:1px solid #ffffff80;border-radius:6px;padding:5px 12px;min-height:32px;background:none;color:inherit;cursor:pointer}button:focus-visible{outline:3px solid #fff;outline-offset:2px}@media print{.l{display:none}}';

const SHOWN_MS = 12_000;

/** One line of words at the bottom of the page, read aloud; the newest replaces the one before. */
export function createLine(document: Document, close: () => string, signal: AbortSignal) {
  let now: Surface | undefined;
  let timer = 0;
  const hide = () => {
    clearTimeout(timer);
    now?.remove();
    now = undefined;
  };
  signal.addEventListener('abort', hide);
  return (text: string): void => {
    hide();
    if (!text || signal.aborted) return;
    now = surface(document, CSS);
    const box = part(now.root, 'div', 'l');
    box.setAttribute('role', 'status');
    const button = part(now.root, 'button', '', close());
    button.addEventListener('click', hide);
    box.append(part(now.root, 'span', '', text), button);
    now.root.append(box);
    timer = window.setTimeout(hide, SHOWN_MS);
  };
}
