import type { Adapter } from '../domain/adapter';
import type { Hint, WriteResult } from '../domain/page';
import { fold } from '../text/fold';
import { choose } from './combobox';
import { all, isA, isShown, labelledBy, rootsOf, textOf } from './dom';
import { choiceField, fieldsOf, shownValue } from './fields';
import { labelsOf } from './labels';
import { only, saying } from './options';

type Target = Hint['target'];
/** How long a framework may take to throw away what it doesn't accept. */
const SETTLE_MS = 120;

/** Puts a value in, and what puts back what stood there. */
export interface Writer {
  readonly write: (target: Target, text: string) => Promise<WriteResult>;
  /** Undoes the last writing into a field; refuses when somebody has changed it since. */
  readonly undo: (target: Target) => Promise<WriteResult>;
  /** Could the text be put in: is there such an option, and is the field empty? */
  readonly can: (target: Target, text: string) => boolean;
}

/** Writes into the fields for plan type and koordinator of one document, on the user's click only. */
export function createWriter(document: Document, adapter: () => Adapter | null | undefined): Writer {
  const undos = new Map<Target, { after: string; back: (field: HTMLElement) => Promise<boolean> }>();

  const fieldOf = (target: Target): HTMLElement | null => {
    const known = adapter();
    return known ? choiceField(fieldsOf(rootsOf(document)), target, known) : null;
  };

  const write = async (target: Target, text: string): Promise<WriteResult> => {
    const field = fieldOf(target);
    if (!field) return { ok: false, reason: 'gone' };
    const before = shownValue(field);
    const wanted = saying(target, text, adapter());
    if (before)
      return wanted(before) > 0 ? { ok: true, before, after: before } : { ok: false, reason: 'notEmpty' };
    const back = await putIn(field, wanted, text);
    if (!back) return { ok: false, reason: 'noOption' };
    await later(SETTLE_MS);
    const after = shownValue(fieldOf(target) ?? field);
    if (wanted(after) === 0) return { ok: false, reason: 'notTaken' };
    undos.set(target, { after, back });
    return { ok: true, before, after };
  };

  const undo = async (target: Target): Promise<WriteResult> => {
    const done = undos.get(target);
    const field = fieldOf(target);
    if (!done || !field) return { ok: false, reason: 'gone' };
    if (shownValue(field) !== done.after) return { ok: false, reason: 'changed' };
    undos.delete(target);
    const isBack = await done.back(field);
    await later(SETTLE_MS);
    const after = shownValue(fieldOf(target) ?? field);
    return isBack && after === ''
      ? { ok: true, before: done.after, after }
      : { ok: false, reason: 'notTaken' };
  };

  const can = (target: Target, text: string): boolean => {
    const field = fieldOf(target);
    if (!field || shownValue(field)) return false;
    const wanted = saying(target, text, adapter());
    if (isA(field, 'select')) return only([...field.options], (option) => textOf(option), wanted) !== null;
    const radios = radiosIn(field);
    return radios.length === 0 || only(radios, labelOfRadio, wanted) !== null;
  };

  return { write, undo, can };
}

type Back = (field: HTMLElement) => Promise<boolean>;

async function putIn(
  field: HTMLElement,
  wanted: (option: string) => number,
  text: string,
): Promise<Back | null> {
  if (isA(field, 'select')) return inSelect(field, wanted);
  const radios = radiosIn(field);
  if (radios.length > 0) return inRadios(radios, wanted);
  const isList = field.matches(
    '[role=combobox],[aria-haspopup=listbox],[role=listbox],[aria-autocomplete=list]',
  );
  if (isList || field.querySelector('[role=combobox]')) {
    const chosen = await choose(field, (options) => only(options, optionText, wanted), text);
    if (chosen) return async (now) => setText(now, '');
    return isA(field, 'input') && !field.readOnly && setText(field, text)
      ? async (now) => setText(now, '')
      : null;
  }
  return setText(field, text) ? async (now) => setText(now, '') : null;
}

const optionText = (option: Element): string => option.getAttribute('aria-label') ?? textOf(option);

function inSelect(field: HTMLSelectElement, wanted: (option: string) => number): Back | null {
  const option = only([...field.options], (one) => textOf(one), wanted);
  if (!option || option.disabled) return null;
  const { selectedIndex } = field;
  setSelected(field, [...field.options].indexOf(option));
  return async (now) => isA(now, 'select') && setSelected(now, selectedIndex);
}

function setSelected(field: HTMLSelectElement, index: number): boolean {
  field.selectedIndex = index;
  announce(field, 'input');
  announce(field, 'change');
  return true;
}

type Radio = HTMLElement;
const radiosIn = (field: Element): Radio[] =>
  [...field.querySelectorAll<Radio>('input[type=radio],[role=radio]')].filter(
    (radio) => isShown(radio) || radio.localName === 'input',
  );
const labelOfRadio = (radio: Radio): string =>
  (radio.localName === 'input' ? labelsOf(radio)[0]?.text : labelledBy(radio) || radio.ariaLabel) ||
  textOf(radio);

function inRadios(radios: readonly Radio[], wanted: (option: string) => number): Back | null {
  const radio = only(radios, labelOfRadio, wanted);
  if (!radio) return null;
  radio.click();
  return async (now) => {
    const again = radiosIn(now).find((one) => fold(labelOfRadio(one)) === fold(labelOfRadio(radio)));
    if (!isA(again, 'input')) return false;
    again.checked = false;
    announce(again, 'input');
    announce(again, 'change');
    return true;
  };
}

/** Sets typed text as a person's typing would end: value, `input`, `change`. */
export function setText(field: Element, text: string): boolean {
  if (isA(field, 'input') || isA(field, 'textarea')) {
    if (field.readOnly || field.disabled) return false;
    field.focus();
    field.value = text;
    field.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
    );
    announce(field, 'change');
    return true;
  }
  if (!(field as HTMLElement).isContentEditable) return false;
  (field as HTMLElement).focus();
  field.ownerDocument.getSelection()?.selectAllChildren(field);
  return field.ownerDocument.execCommand(text ? 'insertText' : 'delete', false, text);
}

const announce = (field: Element, type: string) =>
  field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** For tests and for «Lær siden»: every option that a list shows now. */
export const optionsShown = (document: Document): HTMLElement[] =>
  all(rootsOf(document), '[role=option]').filter(isShown);
