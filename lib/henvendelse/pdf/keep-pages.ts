import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
} from 'pdf-lib';
import { Structure } from './structure';

/** Leaves only some pages in the document, with their fields and tags, and nothing of the others in the file. */
export function keepPages(doc: PDFDocument, keep: ReadonlySet<number>): void {
  const pages = doc.getPages();
  if (keep.size === 0 || keep.size === pages.length) return;
  const gone = new Set<PDFRef>();
  const keys = new Set<number>();
  const widgets = new Set<PDFRef>();
  for (let i = pages.length - 1; i >= 0; i -= 1) {
    const page = pages[i];
    if (!page || keep.has(i)) continue;
    gone.add(page.ref);
    addKey(keys, page.node.lookup(PDFName.of('StructParents')));
    const annots = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    for (const annot of annots?.asArray() ?? []) {
      if (annot instanceof PDFRef) widgets.add(annot);
      const dict = doc.context.lookup(annot);
      if (dict instanceof PDFDict) addKey(keys, dict.lookup(PDFName.of('StructParent')));
    }
    doc.removePage(i);
  }
  forgetFields(doc, widgets);
  Structure.of(doc)?.forget(gone, keys);
  sweep(doc.context);
}

function addKey(keys: Set<number>, value: unknown): void {
  if (value instanceof PDFNumber) keys.add(value.asNumber());
}

/** Fields whose only place was on a page that is gone. Fields with kids keep those that are left. */
function forgetFields(doc: PDFDocument, widgets: ReadonlySet<PDFRef>): void {
  const form = doc.catalog.lookup(PDFName.of('AcroForm'));
  const fields = form instanceof PDFDict ? form.lookup(PDFName.of('Fields')) : undefined;
  if (fields instanceof PDFArray) pruneFields(fields, widgets, 0);
}

function pruneFields(fields: PDFArray, widgets: ReadonlySet<PDFRef>, depth: number): void {
  for (let i = fields.size() - 1; i >= 0; i -= 1) {
    const ref = fields.get(i);
    if (ref instanceof PDFRef && widgets.has(ref)) {
      fields.remove(i);
      continue;
    }
    const dict = fields.lookup(i);
    const kids = dict instanceof PDFDict ? dict.lookup(PDFName.of('Kids')) : undefined;
    if (!(kids instanceof PDFArray) || depth > 20) continue;
    pruneFields(kids, widgets, depth + 1);
    if (kids.size() === 0) fields.remove(i);
  }
}

/** Drops every object that nothing leads to. */
function sweep(context: PDFContext): void {
  const { trailerInfo } = context;
  const found = new Set<PDFObject>();
  const queue: PDFObject[] = [trailerInfo.Root, trailerInfo.Info, trailerInfo.Encrypt].filter(
    (start) => start !== undefined,
  );
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    if (at instanceof PDFRef) {
      const target = context.lookup(at);
      if (target) queue.push(target);
    } else if (at instanceof PDFStream) queue.push(at.dict);
    else if (at instanceof PDFArray) queue.push(...at.asArray().filter(leads));
    else if (at instanceof PDFDict) queue.push(...at.values().filter(leads));
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!found.has(ref)) context.delete(ref);
}

/** Numbers and names lead nowhere; a font's widths alone are thousands. */
const leads = (object: PDFObject) =>
  object instanceof PDFRef ||
  object instanceof PDFDict ||
  object instanceof PDFArray ||
  object instanceof PDFStream;
