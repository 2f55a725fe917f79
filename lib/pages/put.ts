import { fold } from '../text/fold';
import { choose, clear, isCombobox } from './combobox';
import { isA, isShown, labelledBy, textOf } from './dom';
import { labelsOf } from './labels';
import { labelElement, saidBy } from './option-text';
import { only, type Says } from './options';
import { togglesIn } from './toggles';

/** Puts the field back as it was; whether that worked is looked at afterwards. */
type Back = (field: HTMLElement) => Promise<unknown> | unknown;

/**
 * Puts into a field what an option of it says, or types it where it is a text field.
 * @param typed what to type, as a person would write it
 * @returns what puts it back, or null when the field has no such option
 */
export async function putIn(field: HTMLElement, says: Says, typed: string): Promise<Back | null> {
  if (isA(field, 'select')) return inSelect(field, says);
  const radios = radiosIn(field);
  if (radios.length > 0) return inRadios(radios, says);
  const isList = isCombobox(field);
  if (
    isList &&
    (await choose(
      field,
      (options) => only(options, (one) => saidBy(nameOfOption(one), one, says), says),
      typed,
    ))
  )
    return clear;
  // A list that hasn't got it takes no text of ours either.
  if (isList && isRealList(field)) return null;
  const text = isA(field, 'input') && field.list ? suggested(field.list, says) : typed;
  return text && setText(field, text) ? (now) => setText(now, '') : null;
}

/** Could it be put in? Only a list that must be opened to be known is taken at its word. */
export function fits(field: HTMLElement, says: Says): boolean {
  if (isA(field, 'select')) return optionOf(field, says) !== null;
  const radios = radiosIn(field);
  if (radios.length > 0) return radioOf(radios, says) !== null;
  return isA(field, 'input') && field.list ? suggested(field.list, says) !== '' : true;
}

const nameOfOption = (option: Element): string => option.getAttribute('aria-label') ?? textOf(option);

const isRealList = (field: Element): boolean =>
  field.matches('[role=combobox],[role=listbox],[aria-haspopup=listbox]') ||
  field.querySelector('[role=combobox]') !== null;

/** What a text field's own list of suggestions has for it. */
const suggested = (list: HTMLDataListElement | Element, says: Says): string => {
  const options = [...list.querySelectorAll('option')];
  return only(options, (one) => one.value || textOf(one), says)?.value ?? '';
};

const optionOf = (field: HTMLSelectElement, says: Says): HTMLOptionElement | null => {
  const option = only([...field.options], textOf, says);
  return option && !option.disabled && !(option.parentElement as HTMLOptGroupElement | null)?.disabled
    ? option
    : null;
};

function inSelect(field: HTMLSelectElement, says: Says): Back | null {
  const option = optionOf(field, says);
  if (!option || field.disabled) return null;
  const { selectedIndex } = field;
  setSelected(field, [...field.options].indexOf(option));
  return (now) => isA(now, 'select') && setSelected(now, selectedIndex);
}

function setSelected(field: HTMLSelectElement, index: number): void {
  field.selectedIndex = index;
  announce(field, 'input');
  announce(field, 'change');
}

const radiosIn = (field: Element): HTMLElement[] => {
  const toggles = togglesIn(field);
  return toggles.length > 1 ? toggles : roundButtonsIn(field);
};
const roundButtonsIn = (field: Element): HTMLElement[] =>
  [...field.querySelectorAll<HTMLElement>('input[type=radio],[role=radio]')].filter(
    (radio) => isShown(radio) || radio.localName === 'input',
  );
const labelOfRadio = (radio: HTMLElement): string =>
  (radio.localName === 'input' ? labelsOf(radio)[0]?.text : labelledBy(radio) || radio.ariaLabel) ||
  textOf(radio);

const radioOf = (radios: readonly HTMLElement[], says: Says): HTMLElement | null => {
  const radio = only(radios, (one) => saidBy(labelOfRadio(one), labelElement(one), says), says);
  return radio?.matches(':disabled,[aria-disabled=true]') ? null : radio;
};

function inRadios(radios: readonly HTMLElement[], says: Says): Back | null {
  const radio = radioOf(radios, says);
  if (!radio) return null;
  radio.click();
  return (now) => {
    const again = radiosIn(now).find((one) => fold(labelOfRadio(one)) === fold(labelOfRadio(radio)));
    // A button that was pressed in comes out by another press, where the page lets it.
    if (again?.ariaPressed === 'true') again.click();
    if (!isA(again, 'input')) return;
    again.checked = false;
    announce(again, 'input');
    announce(again, 'change');
  };
}

/** Sets typed text as a person's typing would end: value, `input`, `change`, and the field is left. */
export function setText(field: Element, text: string): boolean {
  if (isA(field, 'input') || isA(field, 'textarea')) {
    if (field.readOnly || field.disabled) return false;
    field.focus();
    field.value = text;
    field.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
    );
    announce(field, 'change');
    field.blur();
    return true;
  }
  return (field as HTMLElement).isContentEditable && typeIn(field, text);
}

/** The browser's own typing, for pages that believe nothing else. What stood in the field is replaced. */
export function typeIn(field: Element, text: string): boolean {
  const isInput = isA(field, 'input') || isA(field, 'textarea');
  if (isInput ? field.readOnly || field.disabled : !(field as HTMLElement).isContentEditable) return false;
  (field as HTMLElement).focus();
  if (isInput) field.select();
  else field.ownerDocument.getSelection()?.selectAllChildren(field);
  const done = field.ownerDocument.execCommand(text ? 'insertText' : 'delete', false, text);
  (field as HTMLElement).blur();
  return done;
}

const announce = (field: Element, type: string) =>
  field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
