import { all, isA, isShown, nameOf, rootsOf, textOf } from './dom';
import { isPrompt } from './fields';

/** How long a list may take to open, or to be fetched while typing. */
const OPENS_IN_MS = 1500;
const STEP_MS = 50;
/** The longest list that is gone through, in steps of what it shows at once. */
const MOST_SCROLLS = 200;
const LIST = '[role=combobox],[aria-haspopup=listbox],[role=listbox],[aria-autocomplete=list]';

/** Is the field one of the kinds that open a list (ARIA), or has one in it? */
export const isCombobox = (field: Element): boolean =>
  field.matches(LIST) || field.querySelector('[role=combobox]') !== null;

/**
 * Chooses from a combobox of the usual kinds (ARIA): opens it, by press or by key, types where it takes typing, waits for
 * the list, scrolls it, and presses the option. Closes it again when there is no such option.
 * @param pick the one option that is meant, or null
 * @param text what to type where the list comes while typing
 */
export async function choose(
  field: HTMLElement,
  pick: (options: readonly HTMLElement[]) => HTMLElement | null,
  text: string,
): Promise<boolean> {
  const { ownerDocument: document } = field;
  const opener = openerOf(field);
  const before = new Set(optionsIn(document));
  if (!isOpen(opener)) press(opener);
  let scrolls = 0;
  const find = () => {
    // Its own list, or one that came with the press; what stood there before is somebody else's.
    const own = listOf(opener) ?? optionsIn(document).filter((option) => !before.has(option));
    const shown = drawnOptions(own) ?? own;
    const found = pick(shown);
    // A long list draws only what is in sight.
    if (!found && scrolls < MOST_SCROLLS && scrollOn(shown[0])) {
      scrolls += 1;
      return 'wait';
    }
    return found;
  };
  let option = await until(find, 400);
  if (!option && !isOpen(opener) && !listOf(opener)) {
    // The arrow alone may go to the next option without opening anything.
    key(opener, 'ArrowDown', true);
    option = await until(find, 400);
  }
  if (!option && isA(opener, 'input') && !opener.readOnly) {
    type(opener, text);
    option = await until(find, OPENS_IN_MS);
    if (!option) type(opener, '');
  }
  if (option) press(option);
  else key(opener, 'Escape');
  return option !== null;
}

/** Takes the choice out again: by the text, the key that clears, the button that does, or the option that asks for one. Whether it worked is seen. */
export async function clear(field: HTMLElement): Promise<void> {
  const opener = openerOf(field);
  if (isA(opener, 'input') && opener.value) {
    type(opener, '');
    opener.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    return opener.blur();
  }
  opener.focus();
  for (const name of ['Delete', 'Backspace']) key(opener, name);
  for (let box = opener.parentElement, step = 0; box && step < 3; box = box.parentElement, step++) {
    const button = [...box.querySelectorAll<HTMLElement>('button,[role=button]')].find((one) =>
      /^(tøm|tom|fjern|nullstill|slett|clear|remove)/i.test(nameOf(one)),
    );
    if (button) return press(button);
  }
  await choose(field, (options) => options.find((option) => isPrompt(textOf(option))) ?? null, '');
}

const openerOf = (field: HTMLElement): HTMLElement =>
  field.matches('[role=combobox],[aria-haspopup],input')
    ? field
    : (field.querySelector<HTMLElement>('[role=combobox]') ?? field);

const isOpen = (opener: Element): boolean => opener.getAttribute('aria-expanded') === 'true';

/** The options of the list that the combobox is or names as its own, or null. */
function listOf(opener: HTMLElement): HTMLElement[] | null {
  const id = opener.getAttribute('aria-controls') ?? opener.getAttribute('aria-owns');
  const named = id ? (opener.getRootNode() as Document).getElementById?.(id) : null;
  const list = named ?? opener;
  const options = list ? [...list.querySelectorAll<HTMLElement>('[role=option]')].filter(isShown) : [];
  return options.length > 0 ? options : null;
}

/**
 * Some lists keep their options twice: some of them for screen readers in a box without height, and all as they are drawn
 * beside it. Only the drawn ones can be pressed.
 */
function drawnOptions(options: readonly HTMLElement[]): HTMLElement[] | null {
  const list = options[0]?.closest<HTMLElement>('[role=listbox]');
  const box = list?.parentElement;
  if (!list || !box || list.offsetHeight > 0 || box.offsetHeight === 0) return null;
  const drawn = [...box.querySelectorAll<HTMLElement>('*')].filter(
    (one) => !list.contains(one) && one.childElementCount === 0 && one.offsetHeight > 0 && textOf(one) !== '',
  );
  return drawn.length > 0 ? drawn : null;
}

const optionsIn = (document: Document): HTMLElement[] =>
  all(rootsOf(document), '[role=option]').filter(isShown);

/** False when there is nothing more to see. */
function scrollOn(option: HTMLElement | undefined): boolean {
  for (let box = option?.parentElement, step = 0; box && step < 4; box = box.parentElement, step++)
    if (box.scrollHeight > box.clientHeight + 1 && box.clientHeight > 0) {
      const before = box.scrollTop;
      box.scrollTop += box.clientHeight * 0.8;
      return box.scrollTop > before;
    }
  return false;
}

function type(field: HTMLInputElement, text: string): void {
  field.focus();
  field.value = text;
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
  );
}

function key(element: Element, name: string, altKey = false): void {
  const how = { key: name, code: name, altKey, bubbles: true, cancelable: true, composed: true };
  for (const type of ['keydown', 'keyup']) element.dispatchEvent(new KeyboardEvent(type, how));
}

/** What a press in the middle of an element hits: some lists hear only what stands in them. */
function innermost(element: HTMLElement): Element {
  // A list that is open already: what stands in its middle is one of its options.
  if (element.querySelector('[role=option]')) return element;
  const { left, top, width, height } = element.getBoundingClientRect();
  const root = element.getRootNode() as Partial<DocumentOrShadowRoot>;
  const hit = root.elementFromPoint?.(left + width / 2, top + height / 2);
  const isIts = hit && element.contains(hit) && (hit.closest('button,a') ?? element).contains(element);
  return isIts ? hit : element;
}

/** A whole press: some lists act on the way down, some on the click. */
function press(element: HTMLElement): void {
  const how = { bubbles: true, cancelable: true, composed: true, button: 0, detail: 1 };
  const hit = innermost(element);
  hit.dispatchEvent(new PointerEvent('pointerdown', { ...how, pointerType: 'mouse', isPrimary: true }));
  hit.dispatchEvent(new MouseEvent('mousedown', how));
  element.focus?.();
  hit.dispatchEvent(new PointerEvent('pointerup', { ...how, pointerType: 'mouse', isPrimary: true }));
  hit.dispatchEvent(new MouseEvent('mouseup', how));
  // A list that went with the way down hears the click no more.
  const clicked = hit.isConnected ? hit : element;
  clicked.dispatchEvent(new MouseEvent('click', how));
}

/** @param look what is looked for; null not yet, `wait` when time spent so far doesn't count */
async function until<T>(look: () => T | 'wait' | null, ms: number): Promise<T | null> {
  for (let waited = 0; ; waited += STEP_MS) {
    const found = look();
    if (found === 'wait') waited = -STEP_MS;
    else if (found || waited >= ms) return found;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}
