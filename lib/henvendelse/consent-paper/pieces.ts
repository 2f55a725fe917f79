import { SMALLEST } from '../layout/fit';
import type { Piece } from '../layout/paginate';
import { wrapText } from '../layout/wrap';
import { frame, rule } from '../pdf/content';
import { BLACK_LINE, COLUMN, type Fonts, HAIR, MARGIN, type Sheet, type Style, TINT } from '../pdf/sheet';
import { node, type TagNode } from '../pdf/tags';

/** A piece that can draw itself; `top` is the y of its upper edge on the page. */
export interface Drawn extends Piece {
  readonly draw: (sheet: Sheet, top: number) => void;
}

/** The size that a form begins with, and how far it shrinks before it goes on to one more page. */
export interface Look {
  readonly fonts: Fonts;
  readonly body: number;
}

const LEADING = 1.38;
/** From the top of a line to its baseline, in sizes. */
const RISE = 1.02;

/** Text of one element, a piece for each line, so that it may go on to the next page. */
export function textPieces(
  owner: TagNode,
  style: Style,
  text: string,
  at: { readonly gap: number; readonly indent?: number; readonly keep?: boolean },
): Drawn[] {
  const leading = (style.leading ?? LEADING) * style.size;
  const x = MARGIN + (at.indent ?? 0);
  const lines = wrapText(text, COLUMN - (at.indent ?? 0), style.size, style.font.metrics);
  return lines.map((line, i) => ({
    gap: i === 0 ? at.gap : leading - style.size * 1.2,
    height: style.size * 1.2,
    // Neither the first nor the last line of a paragraph stands alone.
    keep: at.keep === true || (lines.length > 1 && (i === 0 || i === lines.length - 2)),
    draw: (sheet, top) =>
      sheet.line(owner, style, { x, y: top - RISE * style.size }, i < lines.length - 1 ? `${line} ` : line),
  }));
}

const WRITE_LINE = 26;
export const LABEL = 8.5;

/** A line for a pen, its label under it; with a text on it where one was asked for. Points from the margin. */
export interface WriteLine {
  readonly label: string;
  readonly value?: string;
  readonly x: number;
  readonly width: number;
}

/** Lines side by side. */
export function writeLines(
  parent: TagNode,
  { fonts, body }: Look,
  lines: readonly WriteLine[],
  options: { readonly gap: number; readonly keep: boolean },
): Drawn {
  const small = { font: fonts.regular, size: LABEL, leading: 1.2 };
  const rows = lines.map(({ label, width }) => wrapText(label, width, LABEL, fonts.regular.metrics).length);
  // An element for what says something: a line alone says nothing to a reader.
  const owners = lines.map(({ label, value }) => ({
    label: label ? child(parent, 'P') : null,
    value: value ? child(parent, 'P') : null,
  }));
  return {
    ...options,
    height: WRITE_LINE + Math.max(...rows) * LABEL * 1.2 + 3,
    draw: (sheet, top) =>
      lines.forEach(({ label, value = '', x, width }, i) => {
        const y = top - WRITE_LINE;
        sheet.decorate(rule(MARGIN + x, y, MARGIN + x + width, y, 0.75, BLACK_LINE));
        const owner = owners[i];
        if (owner?.label) sheet.writeInto(owner.label, small, { x: MARGIN + x, y: y - 11, width }, label);
        const size = sizeOn(value, width, body + 1, fonts);
        if (owner?.value)
          sheet.line(owner.value, { font: fonts.regular, size }, { x: MARGIN + x + 2, y: y + 4 }, value);
      }),
  };
}

/** The size at which a text stands on one line; 0 when it doesn't at the smallest. */
export function sizeOn(text: string, width: number, largest: number, { regular }: Fonts): number {
  const fits = ((width - 4) * 1000) / Math.max(1, regular.metrics.width(text));
  return fits < SMALLEST ? 0 : Math.min(largest, fits);
}

const BOX = 12;

/** An empty box for a pen. */
const tickBox = (sheet: Sheet, x: number, y: number): void =>
  sheet.decorate(frame({ x, y, width: BOX, height: BOX }, { stroke: BLACK_LINE, width: 1 }));

/** A question with boxes to tick by hand, on one line where there is room, else the boxes below. */
export function questionPiece(
  parent: TagNode,
  { fonts, body }: Look,
  { text, choices }: { readonly text: string; readonly choices: readonly string[] },
): Drawn {
  const style = { font: fonts.regular, size: body };
  const width = (words: string) => (style.font.metrics.width(words) * body) / 1000;
  const room = choices.reduce((sum, choice) => sum + BOX + 6 + width(choice) + 18, 0);
  const isBeside = width(text) + 18 + room <= COLUMN;
  const lines = isBeside ? 1 : wrapText(text, COLUMN, body, style.font.metrics).length;
  const textHeight = lines * body * LEADING;
  const owner = child(parent, 'P');
  const owners = choices.map(() => child(parent, 'P'));
  return {
    gap: 9,
    height: isBeside ? Math.max(textHeight, BOX + 4) : textHeight + BOX + 8,
    keep: false,
    draw: (sheet, top) => {
      sheet.writeInto(owner, style, { x: MARGIN, y: top - RISE * body, width: COLUMN }, text);
      let x = MARGIN + (isBeside ? width(text) + 18 : 0);
      const y = isBeside ? top - RISE * body : top - textHeight - RISE * body;
      choices.forEach((choice, i) => {
        tickBox(sheet, x, y - 2);
        sheet.line(owners[i] as TagNode, style, { x: x + BOX + 6, y }, choice);
        x += BOX + 6 + width(choice) + 18;
      });
    },
  };
}

const TICKS = 56;

/** The head of the table of services, then a row for each with a box for yes and one for no. */
export function serviceRows(
  parent: TagNode,
  { fonts, body }: Look,
  words: { readonly service: string; readonly yes: string; readonly no: string },
  services: readonly string[],
): Drawn[] {
  const table = child(parent, 'Table');
  const columns = [
    { x: 0, width: COLUMN - 2 * TICKS, label: words.service },
    { x: COLUMN - 2 * TICKS, width: TICKS, label: words.yes },
    { x: COLUMN - TICKS, width: TICKS, label: words.no },
  ];
  const [first] = columns as [(typeof columns)[0]];
  const headRow = child(table, 'TR');
  const heads = columns.map(() => child(headRow, 'TH', 'Column'));
  const head: Drawn = {
    gap: 6,
    height: 17,
    keep: true,
    draw: (sheet, top) =>
      columns.forEach(({ x, width, label }, i) => {
        const box = { x: MARGIN + x, y: top - 17, width, height: 17 };
        sheet.decorate(frame(box, { fill: TINT, stroke: HAIR }));
        const style = { font: fonts.bold, size: 8.5 };
        sheet.line(heads[i] as TagNode, style, { x: box.x + 5, y: top - 12 }, label);
      }),
  };
  const style = { font: fonts.regular, size: body, leading: 1.25 };
  const rows = services.map((service): Drawn => {
    const row = child(table, 'TR');
    const cells = columns.map(() => child(row, 'TD'));
    const lines = wrapText(service, first.width - 10, body, style.font.metrics).length;
    const height = Math.max(23, lines * body * 1.25 + 10);
    return {
      gap: 0,
      height,
      keep: false,
      draw: (sheet, top) => {
        for (const { x, width } of columns)
          sheet.decorate(frame({ x: MARGIN + x, y: top - height, width, height }, { stroke: HAIR }));
        const at = { x: MARGIN + 5, y: top - 5 - RISE * body, width: first.width - 10 };
        if (service) sheet.writeInto(cells[0] as TagNode, style, at, service);
        const middle = top - height / 2 - BOX / 2;
        for (const { x, width } of columns.slice(1)) tickBox(sheet, MARGIN + x + (width - BOX) / 2, middle);
      },
    };
  });
  return [head, ...rows];
}

/** A new element below another. */
export function child(parent: TagNode, tag: string, scope?: 'Column'): TagNode {
  const made = node(tag, scope ? { scope } : {});
  parent.kids.push(made);
  return made;
}
