import type { PDFDocument, PDFPage } from 'pdf-lib';
import type { FormFont } from '../acroform/form-font';
import { cross, num, showText } from '../pdf/content';
import { addResource, drawOver } from '../pdf/page-content';
import type { PagePlan, Target } from '../plan-types';

/** A name that no page uses for a font of its own. */
const ON_PAGE = 'SidemannNoto';

/** Writes a plan straight onto pages that have no fields. What stood there is left as it was. */
export function drawPlan(doc: PDFDocument, plan: PagePlan, formFont: FormFont): void {
  const font = { ...formFont, resource: ON_PAGE };
  const pages = doc.getPages();
  const drawn = new Map<number, string[]>();
  const add = (target: Target, operators: string) => {
    const before = drawn.get(target.page) ?? [];
    drawn.set(target.page, [...before, `q ${matrix(target)} cm\n${operators}\nQ`]);
  };
  for (const { target, size, lines } of plan.placements) {
    add(target, lines.map(({ text, x, y }) => showText(font, size, x, y, text)).join('\n'));
  }
  for (const { target, on } of plan.checks) if (on) add(target, cross(target.rect.width, target.rect.height));
  for (const [number, operators] of drawn) {
    const page = pages[number];
    if (page) drawOnPage(doc, page, operators, font);
  }
}

function drawOnPage(doc: PDFDocument, page: PDFPage, operators: readonly string[], font: FormFont): void {
  addResource(doc, page, 'Font', font.resource, font.ref);
  drawOver(doc, page, operators.join('\n'));
}

/** From the box's own coordinates to the page's: the text begins at the corner that is its lower left. */
function matrix({ rect, turn }: Target): string {
  const { x, y, width, height } = rect;
  if (turn === 90) return `0 1 -1 0 ${num(x + width)} ${num(y)}`;
  if (turn === 180) return `-1 0 0 -1 ${num(x + width)} ${num(y + height)}`;
  if (turn === 270) return `0 -1 1 0 ${num(x)} ${num(y + height)}`;
  return `1 0 0 1 ${num(x)} ${num(y)}`;
}
