import { FIELD, HEADING, isElement, isShown, textOf } from './dom';
import { columnHeader } from './labels';

/** A label and the text that stands for its value, where the page shows plans without fields. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Where the label stands, for the headings above it. */
  readonly at: Element;
}

const NOT_A_LABEL = `${HEADING},button,a,option,nav,script,style,textarea,[role=button],[role=tab],[role=columnheader],thead`;

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
    const [, before = whole, after = ''] = /^([^:]{2,60}):\s*(.*)$/s.exec(whole) ?? [];
    if (before.length > 60 || !isLabel(before) || at.closest(NOT_A_LABEL) || !isShown(at)) continue;
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
  return cell && row ? columnHeader(cell, row) !== '' : false;
}

/** What can be chosen is not yet a value. */
const CHOOSABLE = '[role=radio],[role=option],[role=checkbox],[role=switch],[role=tab],label';

/** The text that follows a label: its description, its row's cell, or what stands next to it. */
function valueAfter(text: Text): string {
  const label = textOf(text);
  const header = text.parentElement?.closest('th');
  if (header && !header.parentElement?.querySelector('td')) return '';
  const term = text.parentElement?.closest('dt');
  if (term) return descriptionOf(term);
  let at: Node = text;
  for (let step = 0; step < 4; step++) {
    for (let next = at.nextSibling; next; next = next.nextSibling) {
      if (
        isElement(next) &&
        (next.matches(`${FIELD},${HEADING},${CHOOSABLE},button`) || next.querySelector(FIELD))
      )
        return '';
      const value = textOf(next).replace(/^:\s*/, '');
      if (value) return hasManySiblings(at) ? '' : value;
    }
    const parent: Element | null = at.parentElement;
    if (!parent || textOf(parent).replace(/\s*:$/, '') !== label.replace(/\s*:$/, '')) return '';
    at = parent;
  }
  return '';
}

function descriptionOf(term: Element): string {
  const next = term.nextElementSibling;
  return next?.localName === 'dd' && !next.querySelector(FIELD) ? textOf(next) : '';
}

/** A row of many texts is a table's heading or a menu, unless labels and values take turns under one parent. */
function hasManySiblings(at: Node): boolean {
  const parent = at.parentElement;
  if (!parent || !isElement(at) || parent.matches('tr,[role=row]')) return false;
  const cells = [...parent.children];
  if (cells.length <= 3) return false;
  const place = cells.indexOf(at);
  return cells.some(
    (cell, i) =>
      (i - place) % 2 === 0 && (cell.localName !== at.localName || cell.className !== at.className),
  );
}
