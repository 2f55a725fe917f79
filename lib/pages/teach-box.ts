import { modalOf, rootsOf } from './dom';
import { LESSON_GROUPS, LESSONS, type Lesson } from './lessons';
import { part, surface } from './surface';

const CSS =
  '.p{position:fixed;z-index:2147483647;inset:16px 16px auto auto;width:min(340px,calc(100vw - 32px));padding:16px;border:1px solid #fff;border-radius:12px;background:#0f2f38;color:#fff;box-shadow:0 8px 30px #0006;display:grid;grid-template-columns:minmax(0,1fr);gap:10px;max-height:calc(100vh - 32px);overflow:auto}.p[data-at=away]{inset:auto auto 16px 16px}.p b{font-weight:650;font-size:16px}select{width:100%;height:176px;max-height:40vh;padding:2px;border:1px solid #9fb0b3;border-radius:6px;background:#fff;color:#10332d}option{padding:3px 8px;white-space:normal;border-radius:4px;color:#10332d}optgroup{padding:3px 0;font-weight:650;color:#3a5558}option:hover{background:#e3f0ec}option:checked{background:#12564c linear-gradient(#12564c,#12564c);color:#fff}button{font:inherit;min-height:36px;padding:5px 12px;border-radius:6px;border:1px solid #ffffff80;background:none;color:inherit;cursor:pointer}button.s{background:#fff;color:#0f2f38;font-weight:600}.r{display:flex;gap:8px;flex-wrap:wrap}.m{position:fixed;z-index:2147483646;border:3px solid #d6336c;border-radius:6px;pointer-events:none}.m[hidden]{display:none}:focus-visible{outline:3px solid #fff;outline-offset:2px}@media print{.p,.m{display:none}}';

/** The box of «Lær siden» in the page: what it can be as an open list, what is said, and buttons. */
export interface TeachBox {
  readonly host: HTMLElement;
  /** What is chosen in the list; null before anything is. */
  readonly chosen: () => Lesson | null;
  /** Nothing is chosen any more. */
  readonly clear: () => void;
  readonly toList: () => void;
  readonly toFirstButton: () => void;
  /** Says something, with the buttons that belong to it; the ways out of the box come after them. */
  readonly ask: (words: string, ...buttons: HTMLElement[]) => void;
  readonly button: (label: string, press: () => void, className?: string) => HTMLElement;
  /** Frames what would be picked, or what is; nothing for null. */
  readonly frame: (place: { left: number; top: number; width: number; height: number } | null) => void;
  /** Back where it can be pressed: a dialog that makes all else inert may have come, or gone with it. */
  readonly stay: () => void;
  readonly remove: () => void;
}

/**
 * One press chooses by mouse, an arrow by key. The box can be moved to the other corner: it may stand over the very
 * field that is wanted.
 * @param chose called when something was chosen
 */
export function createTeachBox(
  document: Document,
  text: (key: string) => string,
  chose: () => void,
  close: () => void,
): TeachBox {
  const { root, host, remove } = surface(document, CSS);
  const panel = part(root, 'div', 'p');
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', text('page.teach.title'));
  const mark = part(root, 'div', 'm');
  mark.hidden = true;
  const line = part(root, 'span', '');
  line.setAttribute('role', 'status');
  const list = part(root, 'select', '');
  list.setAttribute('aria-label', text('page.teach.what'));
  list.size = 6;
  for (const [group, lessons] of Object.entries(LESSON_GROUPS)) {
    const box = part(root, 'optgroup', '');
    box.label = text(`page.teach.group.${group}`);
    for (const id of Object.keys(lessons)) {
      const option = part(root, 'option', '', text(`page.teach.${id}`));
      option.value = id;
      box.append(option);
    }
    list.append(box);
  }
  const buttons = part(root, 'div', 'r');
  const button = (label: string, press: () => void, className = '') => {
    const made = part(root, 'button', className, label);
    made.type = 'button';
    made.addEventListener('click', press);
    return made;
  };
  const move = () => {
    panel.dataset.at = panel.dataset.at ? '' : 'away';
  };
  const toFirstButton = () => (buttons.firstElementChild as HTMLElement | null)?.focus();
  list.addEventListener('change', chose);
  // The key that chose goes on to what comes of it; pressing that is a press of its own.
  list.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    toFirstButton();
  });
  panel.append(part(root, 'b', '', text('page.teach.title')), list, line, buttons);
  root.append(panel, mark);
  list.selectedIndex = -1;
  const stay = () => {
    const modal = modalOf(rootsOf(document));
    const place = modal?.matches('dialog:modal') ? modal : document.documentElement;
    if (!place.contains(host)) place.append(host);
  };
  stay();
  return {
    ...{ host, button, toFirstButton, stay, remove },
    chosen: () => LESSONS[list.value] ?? null,
    clear: () => {
      list.selectedIndex = -1;
    },
    toList: () => list.focus(),
    ask: (words, ...more) => {
      const hadFocus = document.activeElement === host && buttons.contains(root.activeElement);
      line.textContent = words;
      buttons.replaceChildren(
        ...more,
        button(text('page.teach.move'), move),
        button(text('page.teach.end'), close),
      );
      if (hadFocus) list.focus();
    },
    frame: (place) => {
      mark.hidden = place === null;
      if (!place) return;
      const { left, top, width, height } = place;
      mark.style.cssText = `left:${left - 5}px;top:${top - 5}px;width:${width + 10}px;height:${height + 10}px`;
    },
  };
}
