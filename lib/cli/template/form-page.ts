import { frame } from '../../henvendelse/pdf/content';
import { COLUMN, type Fonts, HAIR, MARGIN, NAVY, PAGE, type Sheet, TINT } from '../../henvendelse/pdf/sheet';
import { node, type TagNode } from '../../henvendelse/pdf/tags';
import type { FormTexts } from './texts';

export const ROWS = 6;
/** Height of a box with its label on top; leaves 20 points, 7 mm, to write in by hand. */
const CELL = 33;
const LABEL = 8;

interface Cell {
  readonly x: number;
  readonly width: number;
  readonly label: string;
  readonly path: string;
  /** What assistive technology reads: the label with its section. */
  readonly full: string;
  readonly multiline?: boolean;
}

/** A row of boxes with labels inside, top at `y`. */
function cells(sheet: Sheet, fonts: Fonts, y: number, height: number, row: readonly Cell[]): void {
  for (const cell of row) {
    const box = { x: cell.x, y: y - height, width: cell.width, height };
    sheet.decorate(frame(box, { stroke: HAIR, width: 0.75 }));
    sheet.write(
      sheet.section,
      'P',
      { font: fonts.regular, size: LABEL },
      { x: cell.x + 4, y: y - 9.5, width: cell.width - 8 },
      cell.label,
    );
    const rect = { x: cell.x + 2, y: y - height + 1, width: cell.width - 4, height: height - 12.5 };
    sheet.field(sheet.section, {
      path: cell.path,
      label: cell.full,
      kind: 'text',
      rect,
      multiline: cell.multiline ?? false,
    });
  }
}

export function heading(sheet: Sheet, fonts: Fonts, y: number, text: string): void {
  sheet.write(
    sheet.section,
    'H2',
    { font: fonts.bold, size: 11, colour: NAVY },
    { x: MARGIN, y, width: COLUMN },
    text,
  );
}

/** Page 3: who it is about, parents, services, goals. */
export function formPage(sheet: Sheet, fonts: Fonts, texts: FormTexts): void {
  const title = { font: fonts.bold, size: 14.5, colour: NAVY, leading: 1.25 };
  let y = sheet.write(
    sheet.section,
    'H1',
    title,
    { x: MARGIN, y: PAGE.height - 56, width: COLUMN },
    texts.formTitle,
  );
  y = personalia(sheet, fonts, texts, y - 28);
  y = parents(sheet, fonts, texts, y - 22);
  y = services(sheet, fonts, texts, y - 14);
  goals(sheet, fonts, texts, y - 14);
}

function personalia(sheet: Sheet, fonts: Fonts, texts: FormTexts, y: number): number {
  heading(sheet, fonts, y, texts.personHead);
  const half = COLUMN / 2;
  const wide = 320;
  const narrow = 110;
  const cell = (x: number, width: number, label: string, key: string): Cell => ({
    x: MARGIN + x,
    width,
    label,
    path: `child.${key}`,
    full: `${texts.personHead}: ${bare(label)}`,
  });
  const top = y - 7;
  cells(sheet, fonts, top, CELL, [
    cell(0, wide, texts.name, 'name'),
    cell(wide, COLUMN - wide, texts.number, 'fodselsnummer'),
  ]);
  cells(sheet, fonts, top - CELL, CELL, [cell(0, COLUMN, texts.address, 'address')]);
  cells(sheet, fonts, top - 2 * CELL, CELL, [
    cell(0, narrow, texts.postcode, 'postcode'),
    cell(narrow, COLUMN - narrow, texts.place, 'place'),
  ]);
  cells(sheet, fonts, top - 3 * CELL, CELL, [
    cell(0, half, texts.phone, 'phone'),
    cell(half, half, texts.mail, 'email'),
  ]);
  return top - 4 * CELL;
}

function parents(sheet: Sheet, fonts: Fonts, texts: FormTexts, y: number): number {
  heading(sheet, fonts, y, texts.parentsHead);
  const half = COLUMN / 2;
  const rows = [
    { key: 'name', label: '', height: CELL },
    { key: 'address', label: texts.address, height: CELL },
    { key: 'contact', label: texts.contactBoth, height: 38 },
  ];
  const people = [
    { id: 'mor', label: texts.mor, x: MARGIN },
    { id: 'far', label: texts.far, x: MARGIN + half },
  ];
  // Read one parent at a time, drawn side by side.
  for (const person of people) {
    let top = y - 7;
    for (const row of rows) {
      const label = row.label === '' ? person.label : row.label;
      const full =
        row.label === ''
          ? `${bare(person.label)}: ${bare(texts.name)}`
          : `${bare(person.label)}: ${bare(label)}`;
      const path = `${person.id}.${row.key}`;
      cells(sheet, fonts, top, row.height, [
        { x: person.x, width: half, label, path, full, multiline: row.key === 'contact' },
      ]);
      top -= row.height;
    }
  }
  return y - 7 - rows.reduce((sum, row) => sum + row.height, 0);
}

function services(sheet: Sheet, fonts: Fonts, texts: FormTexts, y: number): number {
  const columns = [
    { key: 'service', label: texts.service, width: 190 },
    { key: 'person', label: texts.servicePerson, width: 190 },
    { key: 'phone', label: texts.phone, width: COLUMN - 380 },
  ];
  const left = (i: number) => MARGIN + columns.slice(0, i).reduce((sum, column) => sum + column.width, 0);
  const head = 16;
  const height = 24.5;
  const table = node('Table');
  sheet.section.kids.push(table);
  const headRow = add(table, 'TR');
  columns.forEach((column, i) => {
    sheet.decorate(
      frame({ x: left(i), y: y - head, width: column.width, height: head }, { fill: TINT, stroke: HAIR }),
    );
    const cell = add(headRow, 'TH', 'Column');
    sheet.writeInto(
      cell,
      { font: fonts.bold, size: 8.5 },
      { x: left(i) + 4, y: y - 11, width: column.width },
      column.label,
    );
  });
  for (let row = 0; row < ROWS; row += 1) {
    const bottom = y - head - (row + 1) * height;
    const tableRow = add(table, 'TR');
    columns.forEach((column, i) => {
      const box = { x: left(i), y: bottom, width: column.width, height };
      sheet.decorate(frame(box, { stroke: HAIR, width: 0.75 }));
      const rect = { x: box.x + 2, y: bottom + 1, width: box.width - 4, height: height - 2 };
      const label = `${texts.service} ${row + 1}: ${bare(column.label)}`;
      sheet.field(add(tableRow, 'TD'), {
        path: `services.${row}.${column.key}`,
        label,
        kind: 'text',
        rect,
        multiline: true,
      });
    });
  }
  return y - head - ROWS * height;
}

function goals(sheet: Sheet, fonts: Fonts, texts: FormTexts, y: number): void {
  const bottom = 48;
  sheet.decorate(frame({ x: MARGIN, y: bottom, width: COLUMN, height: y - bottom }, { stroke: HAIR }));
  const after = sheet.write(
    sheet.section,
    'P',
    { font: fonts.bold, size: 8.5 },
    { x: MARGIN + 4, y: y - 11, width: COLUMN - 8 },
    texts.goals,
  );
  const rect = { x: MARGIN + 2, y: bottom + 1, width: COLUMN - 4, height: after - 4 - bottom - 1 };
  sheet.field(sheet.section, { path: 'goals', label: texts.goals, kind: 'text', rect, multiline: true });
}

function add(parent: TagNode, tag: string, scope?: 'Column'): TagNode {
  const made = node(tag, scope ? { scope } : {});
  parent.kids.push(made);
  return made;
}

/** A label without its colon. */
export function bare(label: string): string {
  return label.replace(/:$/, '');
}
