import { type PDFDocument, PDFName } from 'pdf-lib';
import type { FormFont } from '../acroform/form-font';
import { SMALLEST } from '../layout/fit';
import { wrapText } from '../layout/wrap';
import type { PagePlan } from '../plan-types';
import { WORDS } from '../words';
import { type Colour, rule, showText } from './content';
import { Structure } from './structure';
import { artifact, marked, node, type TaggedPage, type TagNode } from './tags';

const WIDTH = 595.276;
const HEIGHT = 841.89;
const MARGIN = 52;
const COLUMN = WIDTH - 2 * MARGIN;
const FOOT = 56;
const BODY = 10;
const GREY: Colour = [0.36, 0.4, 0.45];

interface Line {
  readonly owner: TagNode;
  readonly text: string;
  readonly size: number;
  /** Distance from the line above. */
  readonly drop: number;
  /** The heading stays with the line that follows. */
  readonly withNext: boolean;
}

/** Adds the extra pages: what is continued, under the name of its field, in the form's own font and tagged. */
export function addContinuation(doc: PDFDocument, plan: PagePlan, font: FormFont): void {
  if (plan.continuations.length === 0) return;
  const section = node('Sect');
  const pages = paginate(linesOf(plan, font, section));
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
      lines.push({ owner, text: more, size, drop: i === 0 ? gap : size * 1.4, withNext: tag !== 'P' });
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

/** Lines to pages; a heading is never the last on its page. */
function paginate(lines: readonly Line[]): Line[][] {
  const pages: Line[][] = [[]];
  let y = HEIGHT - 64;
  lines.forEach((line, i) => {
    const page = pages.at(-1) ?? [];
    const follower = line.withNext ? (lines[i + 1]?.drop ?? 0) : 0;
    const next = y - (page.length === 0 ? 0 : line.drop);
    if (page.length > 0 && next - follower < FOOT) {
      pages.push([line]);
      y = HEIGHT - 64;
      return;
    }
    page.push(line);
    y = next;
  });
  return pages;
}

function drawPage(
  doc: PDFDocument,
  lines: readonly Line[],
  font: FormFont,
  structure: Structure | null,
  foot: string,
): TaggedPage {
  const { context } = doc;
  const page = doc.addPage([WIDTH, HEIGHT]);
  const tags: TaggedPage = { ref: page.ref, key: structure?.nextKey() ?? 0, owners: [] };
  let y = HEIGHT - 64;
  const shown = lines.map((line, i) => {
    if (i > 0) y -= line.drop;
    const operators = showText(font, line.size, MARGIN, y, line.text);
    return structure ? marked(tags, line.owner, operators) : operators;
  });
  const right = WIDTH - MARGIN - (font.metrics.width(foot) * SMALLEST) / 1000;
  const decoration = [
    rule(MARGIN, 44, WIDTH - MARGIN, 44, 0.5, GREY),
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
