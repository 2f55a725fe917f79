import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRef,
  PDFStream,
} from 'pdf-lib';
import { num, type Rect } from './content';
import { addResource, drawOver } from './page-content';
import { Structure } from './structure';

/**
 * Turns every field into plain content: looks the same, can't be changed. Tags follow: a field's element then
 * holds its text.
 */
export function flatten(doc: PDFDocument): void {
  const structure = Structure.of(doc);
  for (const page of doc.getPages()) flattenPage(doc, page, structure);
  doc.catalog.delete(PDFName.of('AcroForm'));
}

function flattenPage(doc: PDFDocument, page: PDFPage, structure: Structure | null): void {
  const annots = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
  if (!annots) return;
  const drawn: string[] = [];
  const others: PDFRef[] = [];
  annots.asArray().forEach((entry, i) => {
    const dict = annots.lookup(i);
    const widget = dict instanceof PDFDict && dict.lookup(PDFName.of('Subtype')) === PDFName.of('Widget');
    if (!widget) {
      if (entry instanceof PDFRef) others.push(entry);
      return;
    }
    const look = normalLook(doc, dict);
    if (!look || hidden(dict)) return;
    const name = `SidemannF${i}`;
    addResource(doc, page, 'XObject', name, look.ref);
    drawn.push(tagged(structure, page, dict, `q ${look.matrix} cm /${name} Do Q`));
  });
  if (drawn.length > 0) drawOver(doc, page, drawn.join('\n'));
  if (others.length > 0) page.node.set(PDFName.of('Annots'), doc.context.obj(others));
  else page.node.delete(PDFName.of('Annots'));
}

function hidden(dict: PDFDict): boolean {
  const flags = dict.lookup(PDFName.of('F'));
  return flags instanceof PDFNumber && (flags.asNumber() & 2) !== 0;
}

/** Marks the content as the field's; without tags, or for a field without an element, it is only drawn. */
function tagged(structure: Structure | null, page: PDFPage, widget: PDFDict, operators: string): string {
  const widgetKey = widget.lookup(PDFName.of('StructParent'));
  const pageKey = page.node.lookup(PDFName.of('StructParents'));
  if (!structure || !(widgetKey instanceof PDFNumber) || !(pageKey instanceof PDFNumber)) return operators;
  const mcid = structure.turnIntoContent(widgetKey.asNumber(), page.ref, pageKey.asNumber());
  return mcid === null ? operators : `/Form <</MCID ${mcid}>> BDC\n${operators}\nEMC`;
}

interface Look {
  readonly ref: PDFRef;
  /** Where the appearance's own box lands on the page. */
  readonly matrix: string;
}

/** The appearance that shows now: by state for boxes. */
function normalLook(doc: PDFDocument, widget: PDFDict): Look | null {
  const looks = widget.lookup(PDFName.of('AP'));
  const normal = looks instanceof PDFDict ? looks.get(PDFName.of('N')) : undefined;
  const found = doc.context.lookup(normal);
  const state = widget.lookup(PDFName.of('AS'));
  const ref = found instanceof PDFDict && state instanceof PDFName ? found.get(state) : normal;
  const stream = doc.context.lookup(ref);
  if (!(ref instanceof PDFRef) || !(stream instanceof PDFStream)) return null;
  const rect = bounds(numbers(widget.lookup(PDFName.of('Rect'))));
  const box = bounds(
    corners(
      numbers(stream.dict.lookup(PDFName.of('BBox'))),
      numbers(stream.dict.lookup(PDFName.of('Matrix'))),
    ),
  );
  const sx = box.width === 0 ? 1 : rect.width / box.width;
  const sy = box.height === 0 ? 1 : rect.height / box.height;
  return { ref, matrix: [sx, 0, 0, sy, rect.x - box.x * sx, rect.y - box.y * sy].map(num).join(' ') };
}

function numbers(value: unknown): number[] {
  if (!(value instanceof PDFArray)) return [];
  return value.asArray().map((item) => (item instanceof PDFNumber ? item.asNumber() : 0));
}

/** The corners of a box after its matrix, x and y in turn. */
function corners(box: readonly number[], matrix: readonly number[]): number[] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const points = [x1, y1, x2, y1, x1, y2, x2, y2];
  return points.map((_, i) => {
    const x = points[i - (i % 2)] ?? 0;
    const y = points[i - (i % 2) + 1] ?? 0;
    return i % 2 === 0 ? a * x + c * y + e : b * x + d * y + f;
  });
}

/** The upright box around points given as x and y in turn. */
function bounds(points: readonly number[]): Rect {
  const xs = points.filter((_, i) => i % 2 === 0);
  const ys = points.filter((_, i) => i % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
