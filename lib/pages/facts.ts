import { columnHeader } from './columns';
import { childrenOf, FIELD, HEADING, isElement, isShadow, isShown, rootsOf, textOf } from './dom';

/** A label and the text that stands for its value, where the page shows plans without fields. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Where the label stands, for the headings above it. */
  readonly at: Element;
}

const NOT_A_LABEL = `${HEADING},button,a,option,nav,script,style,textarea,[role=button],[role=tab],[role=tooltip],[role=columnheader],thead`;

/** «Fødselsnummer 148317 51259»: eleven digits need no colon. */
const NUMBER = /^(\p{L}[\p{L}. -]{1,40}?)\s+(\d{6}[ .-]?\d{5})$/u;

/**
 * Label-and-value pairs of a page in view mode: definition lists, two-column tables, `Navn: Kari`, text beside text.
 * @param isLabel is a text a label worth looking at?
 * @param isValue may a text be the value of a label? Keeps the next label from being taken for one
 */
export function factsOf(
  root: ParentNode,
  isLabel: (text: string) => boolean,
  isValue: (value: string, label: string) => boolean = (value) => !isLabel(value),
): Fact[] {
  const facts: Fact[] = [];
  const node = root as Node;
  const walker = (node.ownerDocument ?? (node as Document)).createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const at = text.parentElement;
    const whole = text.data.trim();
    if (!at || whole.length < 2 || whole.length > 160) continue;
    const pieces = whole.split(/\s[·•|]\s/);
    // «Individuell plan · Koordinator: Kari Lien» says more than one thing.
    if (pieces.length > 1) {
      for (const piece of pieces) {
        const [, label = '', value = ''] = /^([^:]{2,60}):\s*(.+)$/s.exec(piece) ?? [];
        if (value && isLabel(label) && !at.closest(NOT_A_LABEL) && isShown(at) && isValue(value, label))
          facts.push({ label, value, at });
      }
      continue;
    }
    const [, before = whole, after = ''] = /^([^:]{2,60}):\s*(.*)$/s.exec(whole) ?? NUMBER.exec(whole) ?? [];
    if (before.length > 60 || !isLabel(before) || at.closest(NOT_A_LABEL) || isTied(at) || !isShown(at))
      continue;
    // Under a column's heading a text is a value, whatever it says.
    if (isUnderColumn(at)) continue;
    const value = after || valueAfter(text);
    if (value && value.length <= 160 && isValue(value, before)) facts.push({ label: before, value, at });
  }
  return facts;
}

function isUnderColumn(at: Element): boolean {
  const cell = at.closest('td,[role=cell],[role=gridcell]');
  const row = cell?.closest('tr,[role=row]');
  if (!cell || !row) return false;
  const below = row.nextElementSibling;
  const isHeader = below?.children[[...row.children].indexOf(cell)];
  return (
    columnHeader(cell, row) !== '' || (isHeader ? columnHeader(isHeader, below) === textOf(cell) : false)
  );
}

/** A label that belongs to a field: what stands behind it may be help, never the value. */
function isTied(at: Element): boolean {
  const label = at.closest('label');
  if (!label) return false;
  const id = label.getAttribute('for');
  const field = id ? (label.getRootNode() as Document).getElementById?.(id) : label.querySelector(FIELD);
  return field?.matches(FIELD) ?? false;
}

const BUTTON = 'button,[role=button]';
const ACTION = `${BUTTON},a`;
/** What can be chosen is not yet a value. */
const CHOOSABLE = '[role=radio],[role=option],[role=checkbox],[role=switch],[role=tab],label';

/** The text that follows a label: its description, its row's cell, or what stands next to it. */
function valueAfter(text: Text): string {
  const label = textOf(text);
  const header = text.parentElement?.closest('th');
  const beside = (header ?? text.parentElement?.closest('td'))?.nextElementSibling;
  // Under a column's header it is that column's.
  if (beside?.parentElement && columnHeader(beside, beside.parentElement)) return '';
  if (header && !header.parentElement?.querySelector('td')) return '';
  const term = text.parentElement?.closest('dt');
  if (term) return descriptionOf(term);
  let at: Node = text;
  for (let step = 0; step < 6; step++) {
    for (let next = at.nextSibling; next; next = next.nextSibling) {
      if (
        isElement(next) &&
        (next.matches(`${FIELD},${HEADING},${CHOOSABLE},button`) || next.querySelector(FIELD))
      )
        return '';
      const value = (valueText(next) || shadowText(next)).replace(/^:\s*/, '');
      if (value) return hasManySiblings(at) || hasFieldAfter(next) ? '' : value;
    }
    const parent: Element | null = at.parentElement;
    if (!parent || textOf(parent).replace(/\s*:$/, '') !== label.replace(/\s*:$/, '')) return '';
    at = parent;
  }
  return '';
}

/** Text between a label and its field is help. */
function hasFieldAfter(text: Node): boolean {
  const next = isElement(text) ? text.nextElementSibling : (text as Text).nextElementSibling;
  return (
    next !== null && (next.matches(FIELD) || (next.querySelector(FIELD) !== null && textOf(next) === ''))
  );
}

function descriptionOf(term: Element): string {
  const next = term.nextElementSibling;
  return next?.localName === 'dd' && !next.querySelector(FIELD) ? valueText(next) || shadowText(next) : '';
}

/** What the component says that a value is drawn by, where it is the only one. */
function shadowText(node: Node): string {
  if (!isElement(node)) return '';
  const [text = '', another] = rootsOf(node)
    .flatMap((root) => (isShadow(root) && !root.querySelector(FIELD) ? [textOf(root)] : []))
    .filter(Boolean);
  return another ? '' : text;
}

/** What an element says without the buttons in it, and without links where other words stand beside them («Endre»). */
export function valueText(node: Node): string {
  if (!isElement(node) || !node.querySelector(ACTION)) return textOf(node);
  const copy = node.cloneNode(true) as Element;
  for (const action of copy.querySelectorAll(BUTTON)) action.remove();
  const whole = textOf(copy);
  for (const link of copy.querySelectorAll('a')) link.remove();
  const words = textOf(copy);
  return /[\p{L}\p{N}]/u.test(words.replace(/\([^)]*\)/g, '')) ? words : whole;
}

/** A row of many texts is a table's heading or a menu, unless labels and values take turns under one parent. */
function hasManySiblings(at: Node): boolean {
  const parent = at.parentElement;
  if (!parent || !isElement(at) || parent.matches('tr,[role=row]')) return false;
  const cells = childrenOf(parent);
  if (cells.length <= 3) return false;
  const place = cells.indexOf(at);
  return cells.some(
    (cell, i) =>
      (i - place) % 2 === 0 && (cell.localName !== at.localName || cell.className !== at.className),
  );
}
