import { part, type Surface, surface } from './surface';

const CSS =
  '.l{position:fixed;z-index:2147483647;inset:auto 16px 24px;width:fit-content;max-width:560px;display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;padding:12px 14px 12px 18px;margin:0 auto;border:1px solid #fff;border-radius:10px;background:#0f2f38;color:#fff;box-shadow:0 8px 30px #0006}.l[data-at=top]{inset:24px 16px auto}span{flex:1 1 200px;min-width:0}button{flex:none;border:1px solid #ffffff80;border-radius:6px;padding:5px 12px;min-height:32px;background:none;color:inherit;cursor:pointer}button:focus-visible{outline:3px solid #fff;outline-offset:2px}@media print{.l{display:none}}';

/** How long a line that asks for nothing stands; never while the pointer or the focus is in it. */
const BRIEF_MS = 20_000;

/** Long enough for the region to be known. */
const SAID_MS = 60;

/** What a line offers beside being closed. */
export interface LineHow {
  /** Goes away by itself: it only confirms what has happened. Every other line stays until it is closed or replaced. */
  readonly brief?: boolean;
  readonly button?: { readonly label: string; readonly press: () => void };
}

/** One line of words at the bottom of the page, read aloud; the newest replaces the one before. */
export function createLine(document: Document, close: () => string, signal: AbortSignal) {
  let now: Surface | undefined;
  let timer = 0;
  let ends = new AbortController();
  const hide = () => {
    clearTimeout(timer);
    ends.abort();
    now?.remove();
    now = undefined;
  };
  signal.addEventListener('abort', hide);
  return (text: string, { brief, button }: LineHow = {}): void => {
    hide();
    if (!text || signal.aborted) return;
    ends = new AbortController();
    const made = surface(document, CSS);
    now = made;
    const box = part(made.root, 'div', 'l');
    const words = part(made.root, 'span', '');
    words.setAttribute('role', 'status');
    // A screen reader says what comes into a region that it knows already, not what stands there from the start.
    setTimeout(() => {
      words.textContent = text;
    }, SAID_MS);
    box.append(words);
    const press = (label: string, then: () => void) => {
      const one = part(made.root, 'button', '', label);
      one.addEventListener('click', then);
      box.append(one);
    };
    if (button) press(button.label, button.press);
    press(close(), hide);
    made.root.append(box);
    stayClear(document, box, ends.signal);
    box.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
    if (!brief) return;
    const rest = () => {
      clearTimeout(timer);
      timer = window.setTimeout(hide, BRIEF_MS);
    };
    for (const type of ['pointerenter', 'focusin']) box.addEventListener(type, () => clearTimeout(timer));
    for (const type of ['pointerleave', 'focusout']) box.addEventListener(type, rest);
    rest();
  };
}

/** The line goes to the top while what has the focus stands where it was: it never hides it (WCAG 2.4.11). */
function stayClear(document: Document, box: HTMLElement, signal: AbortSignal): void {
  const look = () => {
    const at = document.activeElement?.getBoundingClientRect();
    const { innerHeight = 0 } = document.defaultView ?? {};
    const height = box.offsetHeight + 24;
    const isBelow = at !== undefined && at.height > 0 && at.bottom > innerHeight - height;
    box.dataset.at = isBelow && at.top > height ? 'top' : '';
  };
  document.addEventListener('focusin', look, { signal });
  look();
}
