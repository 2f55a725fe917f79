import { all, isA, isShown, rootsOf } from './dom';

/** How long a list may take to open, or to be fetched while typing. */
const OPENS_IN_MS = 1500;
const STEP_MS = 50;

/**
 * Chooses from a combobox of the usual kinds (ARIA): opens it, types where it takes typing, waits for the list, and
 * presses the option. Closes it again when there is no such option.
 * @param pick the one option that is meant, or null
 * @param text what to type where the list comes while typing
 */
export async function choose(
  field: HTMLElement,
  pick: (options: readonly HTMLElement[]) => HTMLElement | null,
  text: string,
): Promise<boolean> {
  const { ownerDocument: document } = field;
  const opener = field.matches('[role=combobox],[aria-haspopup],input')
    ? field
    : (field.querySelector<HTMLElement>('[role=combobox]') ?? field);
  const before = new Set(optionsIn(document));
  press(opener);
  const find = () => {
    const options = optionsIn(document);
    const fresh = options.filter((option) => !before.has(option));
    return pick(listOf(opener) ?? (fresh.length > 0 ? fresh : options));
  };
  let option = await until(find, 400);
  if (!option && isA(opener, 'input') && !opener.readOnly) {
    type(opener, text);
    option = await until(find, OPENS_IN_MS);
    if (!option) type(opener, '');
  }
  if (option) press(option);
  else opener.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
  return option !== null;
}

/** The options of the list that the combobox names as its own, or null. */
function listOf(opener: HTMLElement): HTMLElement[] | null {
  const id = opener.getAttribute('aria-controls') ?? opener.getAttribute('aria-owns');
  const list = id ? (opener.getRootNode() as Document).getElementById?.(id) : null;
  const options = list ? [...list.querySelectorAll<HTMLElement>('[role=option]')].filter(isShown) : [];
  return options.length > 0 ? options : null;
}

const optionsIn = (document: Document): HTMLElement[] =>
  all(rootsOf(document), '[role=option]').filter(isShown);

function type(field: HTMLInputElement, text: string): void {
  field.focus();
  field.value = text;
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
  );
}

/** A whole press: some lists act on the way down, some on the click. */
function press(element: HTMLElement): void {
  const how = { bubbles: true, cancelable: true, composed: true, button: 0, detail: 1 };
  element.dispatchEvent(new PointerEvent('pointerdown', { ...how, pointerType: 'mouse', isPrimary: true }));
  element.dispatchEvent(new MouseEvent('mousedown', how));
  element.focus?.();
  element.dispatchEvent(new PointerEvent('pointerup', { ...how, pointerType: 'mouse', isPrimary: true }));
  element.dispatchEvent(new MouseEvent('mouseup', how));
  element.click();
}

async function until<T>(look: () => T | null, ms: number): Promise<T | null> {
  for (let waited = 0; ; waited += STEP_MS) {
    const found = look();
    if (found || waited >= ms) return found;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}
