import type { Place } from './hint-place';
import { part, surface } from './surface';

const CSS =
  ':host{display:block!important}.b{display:flex;flex-wrap:wrap;gap:6px 10px;align-items:center;margin:8px 0 0;padding:8px 10px 8px 12px;border:1px solid #1f6f63;border-left-width:4px;border-radius:8px;background:#f0f8f5;color:#10332d}.t{flex:1 1 200px;min-width:0;font-weight:450}button{border:1px solid #1f6f63;border-radius:6px;padding:4px 12px;min-height:32px;background:#fff;color:#12564c;font-weight:600;cursor:pointer}button.p{background:#1f6f63;color:#fff}button.x{border-color:transparent;background:none;font-weight:500}button:focus-visible{outline:3px solid #10332d;outline-offset:2px}@media print{.b{display:none}}@media (forced-colors:active){.b{border-color:CanvasText}}';

interface HintParts {
  readonly text: (key: string) => string;
  readonly openPanel: () => void;
  readonly hide: () => void;
}

export interface HintBox {
  readonly putAt: (place: Place) => void;
  /** @param insert the button that writes, or null for «see why» alone */
  readonly show: (
    line: string,
    insert: { readonly label: string; readonly press: () => void } | null,
  ) => void;
  /** What was written, with the way back. */
  readonly wrote: (line: string, undo: () => void) => void;
  readonly say: (line: string) => void;
  readonly remove: () => void;
}

/** A discreet box below a field. Esc in it closes it; nothing of it reaches the page. */
export function createHintBox(document: Document, { text, openPanel, hide }: HintParts): HintBox {
  const { host, root, remove } = surface(document, CSS);
  const box = part(root, 'div', 'b');
  box.setAttribute('role', 'note');
  box.setAttribute('aria-label', text('page.hintLabel'));
  const line = part(root, 'span', 't');
  line.setAttribute('role', 'status');
  root.append(box);
  let shown = '';
  let hint = '';
  /** What came of the last press stands there: `wrote` until the field is empty again, `said` until the hint is another. */
  let holds: 'wrote' | 'said' | null = null;
  /** A press is being carried out: what changes meanwhile is its own doing. */
  let busy = false;

  const button = (label: string, press: () => void, className = '') => {
    const made = part(root, 'button', className, label);
    made.type = 'button';
    made.addEventListener('click', press);
    return made;
  };
  /** A focus that stood on a button of ours goes to the first one now. */
  const fill = (words: string, ...buttons: HTMLElement[]) => {
    const hadFocus = root.activeElement !== null;
    line.textContent = words;
    box.replaceChildren(line, ...buttons, button(text('page.hide'), hide, 'x'));
    if (hadFocus) buttons[0]?.focus();
  };
  const begin = (press: () => void) => () => {
    busy = true;
    press();
  };
  /** Says what came of a press; the focus comes back from the field that was written in. */
  const answer = (how: 'wrote' | 'said', words: string, next: HTMLElement) => {
    busy = false;
    holds = how;
    const { activeElement: at, body } = document;
    fill(words, next);
    if (!at || at === body) next.focus();
  };

  // Inside a label a press would move the focus to the page's field; keys and presses are ours alone.
  for (const type of ['click', 'pointerdown', 'mousedown', 'keydown', 'keyup'])
    host.addEventListener(type, (event) => {
      event.stopPropagation();
      if (type === 'click') event.preventDefault();
      if ((event as KeyboardEvent).key === 'Escape') hide();
    });

  return {
    putAt: (place) => {
      if ('inside' in place) {
        if (host.parentElement !== place.inside) place.inside.append(host);
      } else if (place.after.nextSibling !== host) place.after.after(host);
    },
    show: (words, insert) => {
      const now = `${words}|${insert?.label ?? ''}`;
      if (busy || now === shown || (holds && !insert && words === hint)) return;
      if (holds === 'wrote' || words !== hint) holds = null;
      shown = now;
      hint = words;
      const why = button(text(insert ? 'page.why' : 'page.open'), openPanel);
      const said = holds ? (line.textContent ?? words) : words;
      fill(said, ...(insert ? [button(insert.label, begin(insert.press), 'p'), why] : [why]));
    },
    wrote: (words, undo) => answer('wrote', words, button(text('page.undo'), begin(undo))),
    say: (words) => {
      // The offer comes back with the next look, below these words.
      shown = '';
      answer('said', words, button(text('page.why'), openPanel));
    },
    remove,
  };
}
