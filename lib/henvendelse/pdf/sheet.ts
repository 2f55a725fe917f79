import type { PDFRef } from 'pdf-lib';
import { wrapText } from '../layout/wrap';
import { BLACK, type Colour, type PageFont, type Rect, showText } from './content';
import { artifact, marked, node, type TaggedPage, type TagNode } from './tags';

export const PAGE = { width: 595.276, height: 841.89 };
export const MARGIN = 52;
export const COLUMN = PAGE.width - 2 * MARGIN;
export const NAVY: Colour = [0.09, 0.2, 0.33];
export const GREY: Colour = [0.36, 0.4, 0.45];
export const HAIR: Colour = [0.55, 0.6, 0.66];
export const TINT: Colour = [0.945, 0.957, 0.969];

export interface Fonts {
  readonly regular: PageFont;
  readonly bold: PageFont;
}

export interface Style {
  readonly font: PageFont;
  readonly size: number;
  /** Distance between baselines, in sizes. */
  readonly leading?: number;
  readonly colour?: Colour;
}

/** A field the form shall have: the box is free of printed text. */
export interface FieldPlan {
  readonly path: string;
  readonly label: string;
  readonly kind: 'text' | 'check';
  readonly rect: Rect;
  readonly multiline: boolean;
  /** The element that takes the field's widget. */
  readonly owner: TagNode;
}

/** One page on its way to paper: content in reading order, what is decoration, and the fields. */
export class Sheet implements TaggedPage {
  readonly owners: TagNode[] = [];
  readonly fields: FieldPlan[] = [];
  readonly section = node('Sect');
  private readonly operators: string[] = [];

  constructor(
    readonly ref: PDFRef,
    readonly key: number,
  ) {}

  /** Content operators of the whole page. */
  get content(): string {
    return this.operators.join('\n');
  }

  /** Draws something without meaning, under what is drawn later. */
  decorate(operators: string): void {
    this.operators.push(artifact(operators));
  }

  /** Text in a new element of `parent`; returns the baseline of the last line. `y` is the first baseline. */
  write(
    parent: TagNode,
    tag: string,
    style: Style,
    at: { x: number; y: number; width: number },
    text: string,
  ): number {
    const owner = node(tag);
    parent.kids.push(owner);
    return this.writeInto(owner, style, at, text);
  }

  /** Text as content of an element that is already in the tree. */
  writeInto(owner: TagNode, style: Style, at: { x: number; y: number; width: number }, text: string): number {
    const { font, size, leading = 1.38, colour = BLACK } = style;
    const lines = wrapText(text, at.width, size, font.metrics);
    const shown = lines.map((line, i) =>
      showText(font, size, at.x, at.y - i * leading * size, withSpace(line, i, lines), colour),
    );
    this.operators.push(marked(this, owner, shown.join('\n')));
    return at.y - (lines.length - 1) * leading * size;
  }

  /** One line of an element that is already in the tree; its baseline is at `y`. */
  line(
    owner: TagNode,
    { font, size, colour = BLACK }: Style,
    at: { x: number; y: number },
    text: string,
  ): void {
    this.operators.push(marked(this, owner, showText(font, size, at.x, at.y, text, colour)));
  }

  /** A field with its own element below `parent`. */
  field(parent: TagNode, field: Omit<FieldPlan, 'owner'>): void {
    const owner = node('Form', { alt: field.label });
    parent.kids.push(owner);
    this.fields.push({ ...field, owner });
  }
}

/** A space at the end of a line that goes on, so that a reader doesn't join its last word to the next. */
function withSpace(line: string, i: number, lines: readonly string[]): string {
  return i < lines.length - 1 ? `${line} ` : line;
}

/** For what a pen shall find at once: boxes to tick, lines to sign on. */
export const BLACK_LINE: Colour = [0.15, 0.15, 0.15];
