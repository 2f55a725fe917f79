import { isShown, textOf } from './dom';

/** What may say what a column holds. */
export const COLUMN_HEADER = 'thead :is(th,td),tr:first-child>th,[role=columnheader]';
const HEADED = 'table,[role=table],[role=grid]';
/** How far out the headers of a table may stand that has none of its own. */
const STEPS = 4;

/** The text on top of a cell's column. */
export function columnHeader(cell: Element, row: Element): string {
  const headers = headersOver(row);
  // A grid whose columns stand in several boxes numbers them.
  const number = cell.getAttribute('aria-colindex');
  const named = number ? headers.find((one) => one.getAttribute('aria-colindex') === number) : undefined;
  return textOf(named ?? headers[[...row.children].indexOf(cell)]);
}

/** The headers of the columns that a row's cells stand in, its table's own or those of the box right above it. */
export function headersOver(row: Element): Element[] {
  const table = row.closest(HEADED);
  if (!table) return [];
  const own = headersOf(table, row);
  return own.length > 0 ? own : headersAbove(table, row.childElementCount);
}

/** A table's own column headers. */
export function headersOf(table: Element, row?: Element): Element[] {
  const own = (selector: string) =>
    [...table.querySelectorAll(selector)].filter((one) => one.closest(HEADED) === table);
  const headers = own('thead th, thead td, [role=columnheader]');
  const lines = new Set(headers.map(({ parentElement }) => parentElement));
  if (lines.size > 1) return lowest([...lines]);
  if (headers.length > 0) return headers;
  // A row with a text of its own beside the header is a label with its value; a row of one cell is the table's title.
  const rows = own('tr');
  const top = rows[0]?.childElementCount === 1 ? (rows.find(isOfHeaders) ?? rows[0]) : rows[0];
  const first = [...(top?.children ?? [])].filter(
    (cell) => cell.localName === 'th' && ![...(top?.querySelectorAll('td') ?? [])].some((one) => textOf(one)),
  );
  return first.length > 0 || !top || top === row ? first : boldCells(top, row?.childElementCount);
}

/** A row of nothing but headers. */
const isOfHeaders = ({ children }: Element): boolean =>
  children.length > 1 && [...children].every(({ localName }) => localName === 'th');

/** Of headers in several lines the lowest over each column: «Telefon» below «Kontakt». */
function lowest(lines: readonly (Element | null)[]): Element[] {
  const columns: Element[] = [];
  const until: number[] = [];
  for (const [row, line] of lines.entries()) {
    let at = 0;
    for (const cell of line?.children ?? []) {
      while ((until[at] ?? 0) > row) at++;
      for (const end = at + spanOf(cell, 'colspan'); at < end; at++) {
        columns[at] = cell;
        until[at] = row + spanOf(cell, 'rowspan');
      }
    }
  }
  return columns;
}

const spanOf = (cell: Element, how: 'colspan' | 'rowspan'): number => Number(cell.getAttribute(how)) || 1;

/** The cells of a table's first row where each says something in bold and nothing else: headers made by hand. */
function boldCells(first: Element, count?: number): Element[] {
  const cells = [...first.children];
  const isBold = (cell: Element) => {
    const text = textOf(cell);
    return text === '' || [...cell.querySelectorAll('b,strong')].some((bold) => textOf(bold) === text);
  };
  const isHeader = cells.length > 1 && (count === undefined || cells.length === count);
  const said = cells.filter((cell) => textOf(cell) !== '');
  // An empty corner stands over what each row is called: «Mor», «Far» beside it.
  const isFull = textOf(cells[0]) !== '' || (said.length > 1 && said.length === cells.length - 1);
  return isHeader && isFull && cells.every(isBold) ? cells : [];
}

/** Grids that scroll below their headers keep them in a box of their own right above. */
function headersAbove(table: Element, count: number): Element[] {
  let at: Element | null = table;
  for (let step = 0; at && step < STEPS && !at.matches('main,body,section,form'); step++) {
    const above: Element | null = at.previousElementSibling;
    const headers = above ? [...above.querySelectorAll('[role=columnheader],thead th')] : [];
    if (headers.length > 0)
      return headers.length === count && count > 1 && isShown(headers[0] as Element) && !holdsValues(above)
        ? headers
        : [];
    at = at.parentElement;
  }
  return [];
}

const holdsValues = (box: Element | null): boolean =>
  [...(box?.querySelectorAll('td,[role=cell],[role=gridcell]') ?? [])].some((cell) => textOf(cell));
