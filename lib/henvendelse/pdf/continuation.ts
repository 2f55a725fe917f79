import { type PDFDocument, PDFName } from 'pdf-lib';
import type { FormFont } from '../acroform/form-font';
import { SMALLEST } from '../layout/fit';
import { type Piece, type Placed, paginate } from '../layout/paginate';
import { wrapText } from '../layout/wrap';
import type { PagePlan } from '../plan-types';
import { WORDS } from '../words';
import { rule, showText } from './content';
import { COLUMN, GREY, MARGIN, PAGE } from './sheet';
import { Structure } from './structure';
import { artifact, marked, node, type TaggedPage, type TagNode } from './tags';

/** Baselines of the first and the last line there may be. */
const TOP = PAGE.height - 64;
const FOOT = 56;
const BODY = 10;

/** `gap` is the distance from the baseline above; lines have no height of their own. */
interface Line extends Piece {
  readonly owner: TagNode;
  readonly text: string;
  readonly size: number;
}

/** Adds the extra pages: what is continued, under the name of its field, in the form's own font and tagged. */
export function addContinuation(doc: PDFDocument, plan: PagePlan, font: FormFont): void {
  if (plan.continuations.length === 0) return;
  const section = node('Sect');
  const pages = paginate(linesOf(plan, font, section), TOP - FOOT);
  const structure = Structure.of(doc);
  const tagged = pages.map((lines, i) =>
    drawPage(doc, lines, font, structure, WORDS.pageOf(i + 1, pages.length)),
  );
  structure?.append(section, tagged);
}

function linesOf(plan: PagePlan, font: FormFont, section: TagNode): Line[] {
  const lines: Line[] = [];
  const add = (tag: string, text: string, size: number, gap: number) => {
    const owner = node(tag);
    section.kids.push(owner);
    wrapText(text, COLUMN, size, font.metrics).forEach((line, i, all) => {
      const more = i < all.length - 1 ? `${line} ` : line;
      lines.push({ owner, text: more, size, gap: i === 0 ? gap : size * 1.4, height: 0, keep: tag !== 'P' });
    });
  };
  add('H1', WORDS.attachment, 16, 0);
  if (plan.about !== '') add('P', WORDS.about(plan.about), BODY, 22);
  for (const { label, text } of plan.continuations) {
    add('H2', label, 12, 30);
    for (const paragraph of text.split('\n')) add('P', paragraph, BODY, 17);
  }
  return lines;
}

function drawPage(
  doc: PDFDocument,
  lines: readonly Placed<Line>[],
  font: FormFont,
  structure: Structure | null,
  foot: string,
): TaggedPage {
  const { context } = doc;
  const page = doc.addPage([PAGE.width, PAGE.height]);
  const tags: TaggedPage = { ref: page.ref, key: structure?.nextKey() ?? 0, owners: [] };
  const shown = lines.map(({ piece: line, top }) => {
    const operators = showText(font, line.size, MARGIN, TOP - top, line.text);
    return structure ? marked(tags, line.owner, operators) : operators;
  });
  const right = PAGE.width - MARGIN - (font.metrics.width(foot) * SMALLEST) / 1000;
  const decoration = [
    rule(MARGIN, 44, PAGE.width - MARGIN, 44, 0.5, GREY),
    showText(font, SMALLEST, right, 28, foot, GREY),
  ];
  page.node.set(
    PDFName.of('Contents'),
    context.register(context.flateStream([...shown, artifact(decoration.join('\n'))].join('\n'))),
  );
  page.node.set(PDFName.of('Resources'), context.obj({ Font: { [font.resource]: font.ref } }));
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  if (structure) page.node.set(PDFName.of('StructParents'), context.obj(tags.key));
  return tags;
}
