import { columnHeader, headersOver } from './columns';
import { FIELD, isElement, isShadow, labelledBy, parentOf, partsOfName, textOf } from './dom';

/** A label of a field and how surely it is the field's: the page's own tie is 1, a neighbour's text less. */
export interface Label {
  readonly text: string;
  readonly weight: number;
}

/** All labels of a field, the surest first. */
export function labelsOf(field: Element): Label[] {
  const labels: Label[] = [];
  const add = (text: string | null | undefined, weight: number) => {
    const clean = text
      ?.replace(/\s+/g, ' ')
      .replace(/[\s:]+$/, '')
      .trim();
    if (clean && clean.length <= 80) labels.push({ text: clean, weight });
  };
  add(labelledBy(field), 1);
  // A button that opens a list names itself by its label and by what is chosen.
  if (field.matches('button,[role=button],[role=combobox]'))
    for (const part of partsOfName(field)) add(part, 1);
  add(field.getAttribute('aria-label'), 1);
  for (const label of (field as HTMLInputElement).labels ?? labelsFor(field)) add(ownText(label), 1);
  add(wrappingLabel(field), 1);
  const host = field.getRootNode();
  if (isShadow(host)) for (const label of labelsOf(host.host)) add(label.text, label.weight);
  if (field.localName.includes('-') || isShadow(host)) add(field.getAttribute('label'), 1);
  if (isGroup(field)) add(textOf(field.querySelector('legend')), 1);
  add(cellLabel(field), 0.95);
  if (field.closest('dd')) add(termOf(field.closest('dd')), 0.95);
  add(field.getAttribute('placeholder') ?? field.getAttribute('data-placeholder'), 0.92);
  // The nearest text may be help, and the label the one before it.
  if (labels.length === 0) for (const text of beside(field)) add(text, 0.9);
  add(field.getAttribute('title'), 0.9);
  return labels;
}

/** Labels that name a box by its id, though the browser ties labels to fields only. */
const labelsFor = (box: Element): HTMLLabelElement[] =>
  box.id === ''
    ? []
    : [...(box.getRootNode() as ParentNode).querySelectorAll<HTMLLabelElement>('label[for]')].filter(
        ({ htmlFor }) => htmlFor === box.id,
      );

const isGroup = (field: Element) => field.matches('fieldset,[role=radiogroup],[role=group]');

/** A label's text without the text of fields in it. */
function ownText(label: Element): string {
  if (!label.querySelector(FIELD)) return textOf(label);
  const copy = label.cloneNode(true) as Element;
  for (const field of copy.querySelectorAll(`${FIELD},button`)) field.remove();
  return textOf(copy);
}

function wrappingLabel(field: Element): string {
  const label = field.closest('label');
  return label && (label as HTMLLabelElement).control !== field ? ownText(label) : '';
}

/** The header that a table gives a cell: its row's if it has one, else its column's. */
export function cellLabel(element: Element): string {
  const cell = element.closest('td,[role=cell],[role=gridcell]');
  const row = cell?.closest('tr,[role=row]');
  if (!cell || !row) return '';
  const header = row.querySelector('th,[role=rowheader]');
  if (header) return textOf(header);
  const first = row.firstElementChild;
  if (first && first !== cell && row.children.length === 2) return textOf(first);
  // Below an empty corner the first cell says what the row is.
  if (
    first &&
    first !== cell &&
    textOf(first) &&
    textOf(headersOver(row)[0]) === '' &&
    columnHeader(cell, row)
  )
    return textOf(first);
  const before = cell.previousElementSibling;
  // Labels and fields that take turns in one row.
  return columnHeader(cell, row) || (before?.querySelector(FIELD) ? '' : textOf(before));
}

/** The term that a description stands under. */
export function termOf(description: Element | null): string {
  let at = description?.previousElementSibling ?? null;
  while (at && at.localName !== 'dt') at = at.previousElementSibling;
  return textOf(at);
}

/** The text right before a field, where the page has tied no label to it. */
function beside(field: Element): string[] {
  let at: Element = field;
  for (let step = 0; step < 3; step++) {
    const texts: string[] = [];
    for (let before = at.previousSibling; before; before = before.previousSibling) {
      const element = isElement(before) ? before : null;
      if (element?.matches(FIELD) || element?.querySelector(FIELD)) break;
      const text = textOf(before);
      if (text && !element?.matches('button')) texts.push(text);
    }
    if (texts.length > 0) return texts.slice(0, 2);
    const parent = parentOf(at);
    const others = [...(parent?.querySelectorAll(FIELD) ?? [])].filter((one) => !field.contains(one));
    if (!parent || others.length > 0) return [];
    at = parent;
  }
  return [];
}
