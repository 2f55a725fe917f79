import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFPage, type PDFRef, PDFStream } from 'pdf-lib';

const CONTENTS = PDFName.of('Contents');

/** Draws on top of a page; what was there is shut in, in case it left its graphics state changed. */
export function drawOver(doc: PDFDocument, page: PDFPage, operators: string): void {
  const { context } = doc;
  const raw = page.node.get(CONTENTS);
  const found = page.node.lookup(CONTENTS);
  const before = found instanceof PDFArray ? found.asArray() : found instanceof PDFStream && raw ? [raw] : [];
  const open = context.register(context.stream('q\n'));
  const close = context.register(context.flateStream(`\nQ\n${operators}`));
  page.node.set(CONTENTS, context.obj([open, ...before, close]));
}

/** Makes something known to the page's content. Resources shared between pages are copied first. */
export function addResource(
  doc: PDFDocument,
  page: PDFPage,
  kind: 'Font' | 'XObject',
  name: string,
  ref: PDFRef,
): void {
  const { context } = doc;
  const key = PDFName.of('Resources');
  const shared = page.node.Resources();
  const own = shared ? shared.clone(context) : context.obj({});
  const group = own.lookup(PDFName.of(kind));
  const entries = group instanceof PDFDict ? group.clone(context) : context.obj({});
  entries.set(PDFName.of(name), ref);
  own.set(PDFName.of(kind), entries);
  page.node.set(key, own);
}
