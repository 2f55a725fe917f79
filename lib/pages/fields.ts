import type { Adapter, FieldId, PersonId } from '../domain/adapter';
import { besideField } from './beside';
import { columnHeader } from './columns';
import { all, closest, FIELD, isA, isShown, nameOf, textOf } from './dom';
import { under } from './headings';
import { type Label, labelsOf } from './labels';
import { bracketOf, meaningOf } from './meaning';
import { optionText, radioText } from './option-text';
import { asksForPlan, offersPlans } from './plan-choice';
import { shownBeside } from './shown-beside';
import { isOn, toggleGroups, togglesIn } from './toggles';
import { numberBoxes, placeBoxes } from './two-boxes';
import { whoseIs } from './whose';
import { beforeWhose, find, match, split, wordsOf } from './words';

/** A field with what its label says. */
export interface KnownField {
  readonly element: HTMLElement;
  readonly field: FieldId;
  readonly person: PersonId;
  readonly heading: string;
  readonly label: string;
  /** The table's row it stands in, where each row is a person of its own. */
  readonly row?: Element;
  readonly confidence: number;
}

/** Fields a person can fill in or see filled in; a combobox counts once, a radio group as one. */
export function fieldsOf(roots: readonly ParentNode[]): HTMLElement[] {
  return all(roots, `${FIELD},[aria-haspopup=listbox]`).filter(
    (field) => !field.parentElement?.closest('[role=combobox],select') && isShown(field),
  );
}

/** The same, and what a plan type may be chosen by besides: buttons of which one is pressed in. */
export const choosable = (roots: readonly ParentNode[]): HTMLElement[] => [
  ...fieldsOf(roots),
  ...toggleGroups(roots),
];

/** What a field is, or null when its labels don't tell surely enough. */
export function knowField(element: HTMLElement, adapter: Adapter): KnownField | null {
  for (const { text, weight } of [...labelsOf(element), ...labelsOfBoth(element, adapter)]) {
    const meaning = meaningOf(text, adapter) ?? besideField(element, text, adapter);
    if (!meaning) continue;
    if (isSearch(element, adapter)) return null;
    const whose = whoseIs(element, adapter);
    const person = meaning.person && meaning.person !== 'child' ? meaning.person : whose.person;
    const confidence = meaning.score * weight * (meaning.person ? 1 : whose.factor);
    if (confidence < adapter.bar) return null;
    const row = rowOf(element);
    const where = { heading: whose.heading, label: text, ...(row ? { row } : {}) };
    return { element, field: meaning.field, person, ...where, confidence };
  }
  return null;
}

/** What stands in front of two boxes that hold one value; each may have a name of its own: «Seks siffer». */
function labelsOfBoth(element: Element, adapter: Adapter): Label[] {
  const both = numberBoxes(element);
  const field = both ? 'number' : 'postcodeAndPlace';
  const around = (both ?? placeBoxes(element))?.around;
  return around ? labelsOf(around).filter(({ text }) => meaningOf(text, adapter)?.field === field) : [];
}

/** The row of a field that takes its label from the column it stands in. */
function rowOf(element: Element): Element | null {
  const cell = element.closest('td,[role=cell],[role=gridcell]');
  const row = cell?.closest('tr,[role=row]');
  return cell && row && columnHeader(cell, row) ? row : null;
}

/** A field that only looks something up: the nearest buttons say «Søk» and none says that anything is kept. */
function isSearch(field: Element, { search = [], save = [] }: Adapter): boolean {
  if (
    field.closest('[role=search],search') ||
    (field.getAttribute('type') === 'search' && field.getAttribute('role') !== 'combobox')
  )
    return true;
  for (let box = field.parentElement; box; box = box.parentElement) {
    const buttons = [...box.querySelectorAll('button,[type=submit],[type=button],[role=button]')].map(
      (button) => wordsOf(nameOf(button)),
    );
    const says = (phrases: readonly string[]) =>
      buttons.some((words) => phrases.some((phrase) => find(words, phrase.split(' ')) === 0));
    if (says(save)) return false;
    // «Søk ved hjelp av liste» beside another field only looks up what belongs in that one.
    // The list that a field opens is a part of it, and so is the button that empties it.
    const isAmong =
      [...box.querySelectorAll(FIELD)].filter((one) => !one.matches('[role=listbox]')).length > 1;
    const isLookup = isAmong && !buttons.some((words) => isBare(words, search));
    if (says(search) && !isLookup) return isAmong || box.matches('form');
  }
  return false;
}

/** «Søk», «Søk etter plan»: says little more than that. */
const isBare = (words: readonly string[], phrases: readonly string[]): boolean =>
  words.length < 4 && phrases.some((phrase) => find(words, phrase.split(' ')) === 0);

/** The field where plan type or koordinator is chosen, or null. Only one on the page counts. */
export function choiceField(
  fields: readonly HTMLElement[],
  target: 'planType' | 'koordinator',
  adapter: Adapter,
): HTMLElement | null {
  const words = adapter.choices.find((choice) => choice.target === target)?.words ?? [];
  const lists = new Set(fields.map((field) => field.getAttribute('aria-controls')).filter(Boolean));
  const found = fields.filter((field) => {
    // The list that a combobox opens is a part of it.
    if (field.getAttribute('role') === 'listbox' && lists.has(field.id)) return false;
    if ((field as HTMLInputElement).type === 'checkbox') return false;
    const radio = (field as HTMLInputElement).type === 'radio';
    const group = radio ? radioGroup(field) : field;
    const tied = labelsOf(group);
    // Round buttons without a label of their own answer what the heading above them asks.
    const isAsked =
      target === 'planType' && tied.every(({ weight }) => weight < 0.92) && offersPlans(group, adapter);
    const labels = isAsked ? [...tied, ...under(group).slice(0, 1).flatMap(asHeading)] : tied;
    const isIt =
      labels.some(({ text, weight }) => choiceScore(text, words, adapter) * weight >= adapter.bar) ||
      (target === 'planType' && asksForPlan(group, tied, adapter));
    return isIt && !isSearch(field, adapter);
  });
  const groups = new Set(
    found.map((field) => ((field as HTMLInputElement).type === 'radio' ? radioGroup(field) : field)),
  );
  const [only] = groups;
  return groups.size === 1 && only ? (only as HTMLElement) : null;
}

/** «Velg plantype for Tiril Moxnes» as a label. */
const asHeading = (heading: string) => [heading, beforeWhose(heading)].map((text) => ({ text, weight: 0.9 }));

/** How well a label asks for a choice: «Hvem skal være koordinator?», «Ansvarlig (koordinator)». */
function choiceScore(text: string, words: readonly string[], { questions = [] }: Adapter): number {
  const asked = split(text).filter((word) => !questions.some((phrase) => phrase.split(' ').includes(word)));
  return Math.max(...[wordsOf(text), asked, bracketOf(text)].map((said) => match(said, words).score));
}

/** The group that a radio button belongs to: what holds all buttons of its name. */
export function radioGroup(radio: Element): Element {
  const tagged = closest(radio, 'fieldset,[role=radiogroup],[role=group]');
  if (tagged) return tagged;
  const name = radio.getAttribute('name') ?? '';
  let at = radio.parentElement;
  while (at && at.querySelectorAll('input[type=radio]').length < 2) at = at.parentElement;
  return (name && at) || radio;
}

/** A fødselsnummer as its field shows it, also where it stands in two boxes beside each other. */
export function shownNumber(field: Element): string {
  const first = shownValue(field);
  const next = field.nextElementSibling;
  const half = isA(next, 'input') ? next : numberBoxes(field)?.second;
  const second = /^\d{6}$/.test(first) ? (half?.value.trim() ?? '') : '';
  return /^\d{5}$/.test(second) ? `${first} ${second}` : first;
}

/** «-- Velg --» is no choice. */
export const isPrompt = (text: string): boolean =>
  /^\P{L}*(velg|vel|ikke valgt|ingen valgt)?\P{L}*$|^\P{L}*(velg|vel) (en |et |ein |eit )?\p{L}+\P{L}*$/iu.test(
    text,
  );

const optionTextOf = (option: Element | undefined): string =>
  option ? (option.getAttribute('aria-label') ?? optionText(option)) : '';

/** What a field shows: the chosen option's text, the checked button's label, or what is typed. */
export function shownValue(field: Element): string {
  if (isA(field, 'select')) {
    const option = [...field.options].find(({ selected }) => selected);
    return option && option.value !== '' && !option.disabled && !isPrompt(textOf(option))
      ? textOf(option)
      : '';
  }
  if (isA(field, 'input') && /^(radio|checkbox)$/.test(field.type)) return '';
  if (isA(field, 'input') || isA(field, 'textarea')) {
    const typed = field.value.trim();
    if (typed || field.getAttribute('role') !== 'combobox') return typed;
    const beside = shownBeside(field);
    return isPrompt(beside) ? '' : beside;
  }
  const toggles = togglesIn(field);
  if (toggles.length > 1) return optionTextOf(toggles.find(isOn));
  const checked = field.querySelector<HTMLInputElement>('input[type=radio]:checked');
  if (checked) return radioText(checked) || (labelsOf(checked).at(0)?.text ?? '');
  const chosen = field.querySelector('[role=radio][aria-checked=true],[role=option][aria-selected=true]');
  if (chosen) return chosen.getAttribute('aria-label') ?? optionText(chosen);
  if (field.matches('[role=radiogroup],fieldset,[role=listbox]')) return '';
  const inner = field.querySelector<HTMLInputElement>('input:not([type=radio],[type=checkbox])');
  if (inner) return inner.value.trim();
  if (field.querySelector('input')) return '';
  // What somebody has typed has lines, and no help.
  const text = field.matches('[contenteditable],[role=textbox]') ? textOf(field) : optionText(field);
  return isPrompt(textOf(field)) ? '' : text;
}
