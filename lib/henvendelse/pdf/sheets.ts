import { type PDFDocument, PDFName, type PDFPage, type PDFRef } from 'pdf-lib';
import { type PageFont, showText } from './content';
import { GREY, MARGIN, PAGE, type Sheet } from './sheet';
import { node, type ParentEntries, parentTree, type TagNode, writeTags } from './tags';

/** Puts a finished sheet on its page: content, fonts by resource name, key and tab order. */
export function finishPage(page: PDFPage, sheet: Sheet, fonts: Readonly<Record<string, PDFRef>>): void {
  const { context } = page.doc;
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(sheet.content)));
  page.node.set(PDFName.of('Resources'), context.obj({ Font: { ...fonts } }));
  page.node.set(PDFName.of('StructParents'), context.obj(sheet.key));
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
}

/**
 * Writes the tags of all sheets under one document.
 * @param nextKey the first that is free in the parent tree
 * @param sections what holds the elements: one for each sheet, or one for text that goes over pages
 */
export function writeStructure(
  doc: PDFDocument,
  sheets: readonly Sheet[],
  nextKey: number,
  sections: readonly TagNode[] = sheets.map(({ section }) => section),
): void {
  const { context, catalog } = doc;
  const root = context.nextRef();
  const entries: ParentEntries = new Map();
  const whole = node('Document');
  whole.kids.push(...sections);
  const top = writeTags(context, whole, root, sheets, entries);
  const tree = {
    Type: 'StructTreeRoot',
    K: [top],
    ParentTree: context.register(parentTree(context, entries)),
    ParentTreeNextKey: nextKey,
  };
  context.assign(root, context.obj(tree));
  catalog.set(PDFName.of('StructTreeRoot'), root);
}

/** A line at the foot, to the right: which page this is. Decoration, a reader has the number already. */
export function pageFoot(sheet: Sheet, font: PageFont, text: string): void {
  const width = (font.metrics.width(text) * 8) / 1000;
  sheet.decorate(showText(font, 8, PAGE.width - MARGIN - width, 28, text, GREY));
}
