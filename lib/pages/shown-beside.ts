import { childrenOf, FIELD, isA, isElement, isShown, textOf } from './dom';
import { labelsOf } from './labels';
import { split } from './words';

/** How far out the box of one combobox may reach. */
const STEPS = 3;
const ASIDE = `label,legend,button,[role=button],[role=listbox],[role=option],[aria-live],${FIELD}`;

/**
 * What a combobox shows beside its empty text field: some keep what was chosen in an element of its own, and the field
 * only for searching. The label, and what asks for a choice, are nothing chosen.
 */
export function shownBeside(field: Element): string {
  const list = hiddenList(field);
  if (list) return textOf(list.selectedOptions[0]);
  const labels = labelsOf(field).map(({ text }) => split(text).join(' '));
  const asks = field.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
  let at: Element = field;
  for (let step = 0; step < STEPS; step++) {
    const parent: Element | null = at.parentElement;
    if (
      !parent ||
      // A list that the page keeps out of sight is the same field once more.
      [...parent.querySelectorAll(FIELD)].filter(isShown).length > 1 ||
      parent.matches('form,fieldset,main,body,label')
    )
      return '';
    const texts = childrenOf(parent)
      .filter((one) => one !== at && isElement(one) && !isAside(one, asks))
      .map((one) => textOf(one, 80))
      .filter((text) => text !== '' && !labels.includes(split(text).join(' ')));
    if (texts.length > 0) return texts.length === 1 ? (texts[0] ?? '') : '';
    at = parent;
  }
  return '';
}

/** The browser's own list that a component keeps out of sight behind its field: it has what is chosen. */
function hiddenList(field: Element): HTMLSelectElement | null {
  let box = field.parentElement;
  for (let step = 0; box && step < STEPS; step++) {
    const others = [...box.querySelectorAll(FIELD)].filter((one) => one !== field);
    const [only, another] = others;
    if (another || box.matches('form,main,body')) return null;
    if (only) return isA(only, 'select') && !isShown(only) ? only : null;
    box = box.parentElement;
  }
  return null;
}

/** Neither read nor shown as a value: controls, lists, and words that only ask for one. */
const isAside = (element: Element, asks: readonly string[]): boolean =>
  element.matches(ASIDE) ||
  element.querySelector(FIELD) !== null ||
  !isShown(element) ||
  asks.includes(element.id) ||
  /placeholder/i.test(element.getAttribute('class') ?? '');
