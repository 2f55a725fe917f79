import type { Adapter } from '../domain/adapter';
import type { ReadValue } from '../domain/page';
import { all, FIELD, HEADING, isShown, textOf } from './dom';
import { factsOf } from './facts';
import { shownValue } from './fields';
import { under } from './headings';
import { columnHeader } from './labels';
import { match, split, wordsOf } from './words';

const COLUMNS = ['service', 'person', 'phone'] as const;
const TABLE = 'table,[role=table],[role=grid]';
type Column = (typeof COLUMNS)[number];
type Row = Partial<Record<Column, { text: string; label: string }>>;

/** The services in the plan with person and phone, from tables or from cards. Members of the family are left out. */
export function serviceRows(roots: readonly ParentNode[], adapter: Adapter): ReadValue[] {
  const tables = all(roots, TABLE).flatMap((table) => fromTable(table, adapter));
  const rows =
    tables.length > 0
      ? tables
      : all(roots, 'li,article,[role=listitem]').flatMap((card) => fromCard(card, adapter));
  return rows.flatMap((row, i) =>
    COLUMNS.flatMap((column) => {
      const cell = row[column];
      return cell?.text
        ? [{ path: `services.${i}.${column}`, text: cell.text, where: cell.label, confidence: 0.95 }]
        : [];
    }),
  );
}

/** Which column a header stands for; `service` first, since a table without it is somebody else's. */
export function columnOf(label: string, adapter: Adapter): Column | null {
  const words = wordsOf(label);
  return COLUMNS.find((column) => match(words, adapter.serviceTable[column]).score >= 0.9) ?? null;
}

function fromTable(table: Element, adapter: Adapter): Row[] {
  if (!isShown(table)) return [];
  return [...table.querySelectorAll('tr,[role=row]')]
    .filter((line) => line.closest(TABLE) === table)
    .flatMap((line) => {
      const cells = [...line.children].filter((cell) =>
        cell.matches('td,[role=cell],[role=gridcell],th[scope=row],[role=rowheader]'),
      );
      const row: Row = {};
      for (const cell of cells) {
        const label = columnHeader(cell, line);
        const column = columnOf(label, adapter);
        if (column && !row[column]) row[column] = { text: cellText(cell), label };
      }
      const isOurs = cells.length > 0 && row.service !== undefined && Object.keys(row).length > 1;
      return isOurs && !isFamily(cells, adapter) ? [row] : [];
    });
}

function fromCard(card: Element, adapter: Adapter): Row[] {
  if (!isShown(card)) return [];
  const row: Row = {};
  for (const { label, value } of factsOf(card, (text) => columnOf(text, adapter) !== null)) {
    const column = columnOf(label, adapter);
    if (column && !row[column]) row[column] = { text: value, label };
  }
  if (!row.service) return [];
  const heading = card.querySelector(`${HEADING},strong,b`);
  if (!row.person && heading && !columnOf(textOf(heading), adapter))
    row.person = { text: textOf(heading), label: under(card)[0] ?? row.service.label };
  return Object.keys(row).length > 1 && !isFamily([...card.querySelectorAll('*')], adapter) ? [row] : [];
}

function cellText(cell: Element): string {
  const field = cell.querySelector(FIELD);
  return field ? shownValue(field) : textOf(cell);
}

/** Does one of the cells say nothing but that this is mother, father or foresatt? */
export const isFamily = (cells: readonly Element[], adapter: Adapter): boolean =>
  cells.some((cell) => match(split(textOf(cell, 60)), adapter.family).score >= 0.97);
