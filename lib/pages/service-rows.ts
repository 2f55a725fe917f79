import type { Adapter, ServiceNames } from '../domain/adapter';
import type { ReadValue } from '../domain/page';
import { columnHeader } from './columns';
import { all, FIELD, HEADING, isShown, nameOf, textOf } from './dom';
import { factsOf } from './facts';
import { shownValue } from './fields';
import { under } from './headings';
import { TABLE } from './lists';
import { meaningOf } from './meaning';
import { phoneIn } from './numbers';
import { isOver } from './options';
import { isInGroup, type PersonBox } from './person-boxes';
import { looksLikeName } from './person-name';
import { isHowToReach, partsOf, saysWork } from './person-parts';
import { isEmpty } from './plausible';
import { find, says, saysOnly, wordsOf } from './words';

const COLUMNS = ['service', 'person', 'phone'] as const;
type Column = (typeof COLUMNS)[number];
type Row = Partial<Record<Column, { text: string; label: string }>> & { readonly koordinator?: boolean };

/** The services in the plan with person and phone, from tables, from cards with labels, and from the boxes of people. */
export function serviceRows(
  roots: readonly ParentNode[],
  adapter: Adapter,
  services: readonly ServiceNames[],
  boxes: readonly PersonBox[],
): ReadValue[] {
  const tables = nowIn(roots).flatMap((table) => fromTable(table, adapter, services));
  const labelled = tables.length > 0 ? tables : fromCards(all(roots, 'li,article,[role=listitem]'), adapter);
  const more = boxes.flatMap((box) => fromBox(box, adapter));
  const rows = [...labelled, ...more.filter(({ person }) => !isAmong(person?.text, labelled))];
  const [koordinator, another] = rows.flatMap((row) => (row.koordinator && row.person ? [row.person] : []));
  const role = koordinator && !another ? [{ path: 'koordinator', ...said(koordinator) }] : [];
  const values = rows.flatMap((row, i) =>
    COLUMNS.flatMap((column) => {
      const cell = row[column];
      return cell?.text ? [{ path: `services.${i}.${column}`, ...said(cell) }] : [];
    }),
  );
  return [...values, ...role];
}

/** The tables of a page, but those of who was there before: «Tidligere deltakere». */
const nowIn = (roots: readonly ParentNode[]): Element[] =>
  all(roots, TABLE).filter(
    (table) => ![textOf(table.querySelector('caption')), under(table)[0] ?? ''].some(isOver),
  );

const said = ({ text, label }: { text: string; label: string }) => ({ text, where: label, confidence: 0.95 });

/** Does a role say that this is the plan's koordinator? */
const isKoordinator = (role: string, { choices }: Adapter): boolean =>
  choices.some(({ target, words }) => target === 'koordinator' && saysOnly(role, words));

const isAmong = (name: string | undefined, rows: readonly Row[]): boolean =>
  rows.some(({ person }) => name && person?.text.includes(name));

/** Which column a header stands for; `service` first, since a table without it is somebody else's. */
export function columnOf(label: string, adapter: Adapter): Column | null {
  const columnIn = (text: string) => COLUMNS.find((column) => says(text, adapter.serviceTable[column]));
  // «Tjeneste / rolle» holds what either would.
  return columnIn(label) ?? label.split('/').map(columnIn).find(Boolean) ?? null;
}

/** The rows of a table that are its own, each with its cells. */
export function linesOf(table: Element): { line: Element; cells: Element[] }[] {
  if (!isShown(table)) return [];
  const lines = [...table.querySelectorAll('tr,[role=row]')].filter((line) => line.closest(TABLE) === table);
  // A grid with columns that stay in place draws each row in several boxes, and numbers them.
  const numberOf = (line: Element) => line.getAttribute('aria-rowindex');
  return lines
    .filter((line, i) => !numberOf(line) || lines.findIndex((one) => numberOf(one) === numberOf(line)) === i)
    .map((line) => {
      const pieces = numberOf(line) ? lines.filter((one) => numberOf(one) === numberOf(line)) : [line];
      return {
        line,
        cells: pieces.flatMap(({ children }) => [...children]).filter((cell) => cell.matches(CELL)),
      };
    });
}
const CELL = 'td,[role=cell],[role=gridcell],th[scope=row],[role=rowheader]';

function fromTable(table: Element, adapter: Adapter, services: readonly ServiceNames[]): Row[] {
  const { role: roles = [] } = adapter.serviceTable;
  return linesOf(table).flatMap(({ line, cells }) => {
    const row: Row = {};
    const name: string[] = [];
    const names: string[] = [];
    let work: Row['service'];
    let koordinator = false;
    for (const cell of cells) {
      const label = columnHeader(cell, line);
      const column = columnOf(label, adapter);
      const text = cellText(cell);
      if (isEmpty(text, adapter)) continue;
      const part = meaningOf(label, adapter)?.field;
      koordinator ||= part === 'relation' && isKoordinator(text, adapter);
      if (column && !row[column]) row[column] = { text, label };
      else if (part === 'firstName') name.unshift(text);
      else if (part === 'lastName') name.push(text);
      else if (says(label, roles)) work ??= { text, label };
      else if (!part && says(label, adapter.neutral) && looksLikeName(text, adapter)) names.push(text);
    }
    // The only name in a row is the person's, when its column is called «Kontakt».
    const [only, another] = names;
    if (only && !another && !row.person && name.length === 0) row.person = { text: only, label: '' };
    if (name.length > 0) row.person ??= { text: name.join(' '), label: '' };
    // A role is one in the plan («Leser», «Verge») as often as it is somebody's work.
    if (work && row.person && saysWork(work.text, adapter, services)) row.service ??= work;
    const isOurs = cells.length > 0 && row.service !== undefined && Object.keys(row).length > 1;
    if (!isOurs || isFamily(cells, adapter) || cells.some((cell) => canBeAdded(cell, adapter))) return [];
    const phone = row.phone
      ? ''
      : phoneIn(
          cells
            .flatMap((cell) => partsOf(cell, ''))
            .filter((part) => isHowToReach(part, adapter))
            .join('\n'),
        );
    return [
      { ...row, koordinator, ...(phone ? { phone: { text: phone, label: row.service?.label ?? '' } } : {}) },
    ];
  });
}

/** Of a card with cards in it, those inside are the people. */
function fromCards(cards: readonly Element[], adapter: Adapter): Row[] {
  const found = cards
    .map((card) => ({ card, rows: fromCard(card, adapter) }))
    .filter(({ rows }) => rows.length > 0);
  return found.flatMap(({ card, rows }) =>
    found.some((other) => other.card !== card && card.contains(other.card)) ? [] : rows,
  );
}

/** Somebody who can be added isn't there yet. */
const canBeAdded = (box: Element, { contacts }: Adapter): boolean =>
  [...box.querySelectorAll('button,a,[role=button],input[type=button]')].some((control) => {
    const words = wordsOf(nameOf(control));
    return contacts.some(
      ({ id, words: phrases }) =>
        id.startsWith('leggTil') && phrases.some((phrase) => find(words, phrase.split(' ')) === 0),
    );
  });

function fromCard(card: Element, adapter: Adapter): Row[] {
  if (!isShown(card) || canBeAdded(card, adapter)) return [];
  const row: Row = {};
  for (const { label, value } of factsOf(card, (text) => columnOf(text, adapter) !== null)) {
    const column = columnOf(label, adapter);
    if (column && !row[column] && !isEmpty(value, adapter)) row[column] = { text: value, label };
  }
  if (!row.service) return [];
  const heading = card.querySelector(`${HEADING},strong,b`);
  if (!row.person && heading && !columnOf(textOf(heading), adapter))
    row.person = { text: textOf(heading), label: under(card)[0] ?? row.service.label };
  return Object.keys(row).length > 1 && !isFamily([...card.querySelectorAll('*')], adapter) ? [row] : [];
}

function fromBox(box: PersonBox, adapter: Adapter): Row[] {
  if (box.person !== 'other' || !isInGroup(box, adapter) || canBeAdded(box.element, adapter)) return [];
  const { service, name, phone, heading: label } = box;
  return [
    {
      service: { text: service, label },
      person: { text: name, label },
      phone: { text: phone, label },
      koordinator: box.roles.some((role) => isKoordinator(role, adapter)),
    },
  ];
}

export function cellText(cell: Element): string {
  const field = cell.querySelector(FIELD);
  return field ? shownValue(field) : textOf(cell);
}

/** Does one of the cells say nothing but that this is mother, father or foresatt? */
export const isFamily = (cells: readonly Element[], adapter: Adapter): boolean =>
  cells.some((cell) => {
    // «Foresatt (mor)» says it twice.
    const parts = textOf(cell, 60)
      .split(/[()]/)
      .filter((part) => /\p{L}/u.test(part));
    return parts.length > 0 && parts.every((part) => saysOnly(part, adapter.family));
  });
