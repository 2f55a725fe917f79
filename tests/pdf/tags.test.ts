import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFString } from 'pdf-lib';
import { describe, expect, it, vi } from 'vitest';
import { addResource, drawOver } from '../../lib/henvendelse/pdf/page-content';
import { FAMILY, fill, template } from './tools/form';
import { checkTags, POINTS, type Point } from './tools/tag-check';

// Other programs are started and pages drawn: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000 });

const name = (text: string) => PDFName.of(text);
const many = { ...FAMILY, goals: 'Et mål til. '.repeat(600) };

describe('accessibility, checked point by point', () => {
  it('the blank form passes every point', async () => {
    expect(await checkTags(template)).toEqual([]);
  });

  it.each([
    ['all', false],
    ['all', true],
    ['send', false],
    ['send', true],
  ] as const)('a filled form passes, attachment and all: %s pages, locked %s', async (pages, locked) => {
    expect(await checkTags((await fill(many, pages, locked)).bytes)).toEqual([]);
  });
});

async function damaged(change: (doc: PDFDocument) => void): Promise<Uint8Array> {
  const doc = await PDFDocument.load(template, { updateMetadata: false });
  change(doc);
  return doc.save({ updateFieldAppearances: false });
}

/** Every element with a tag of the blank form. */
function elements(doc: PDFDocument, tag: string): PDFDict[] {
  const all = doc.context.enumerateIndirectObjects().map(([, object]) => object);
  return all.filter(
    (object): object is PDFDict => object instanceof PDFDict && object.lookup(name('S')) === name(tag),
  );
}

const first = (doc: PDFDocument, tag: string) => elements(doc, tag)[0] as PDFDict;
const widgets = (doc: PDFDocument) => doc.getPage(2).node.lookup(name('Annots'), PDFArray);
const objects = (doc: PDFDocument, key: string, value: string): PDFDict[] =>
  doc.context
    .enumerateIndirectObjects()
    .flatMap(([, object]: [unknown, PDFObject]) =>
      object instanceof PDFDict && object.lookup(name(key)) === name(value) ? [object] : [],
    );

/** For each point a fault that it must find. */
const FAULTS: Readonly<Record<Point, (doc: PDFDocument) => void>> = {
  marked: (doc) => doc.catalog.delete(name('MarkInfo')),
  language: (doc) => doc.catalog.set(name('Lang'), PDFString.of('en')),
  title: (doc) => doc.catalog.delete(name('ViewerPreferences')),
  tabOrder: (doc) => doc.getPage(2).node.delete(name('Tabs')),
  everythingMarked: (doc) => drawOver(doc, doc.getPage(3), '0 0 10 10 re f'),
  mcidUnique: (doc) => drawOver(doc, doc.getPage(3), '/P <</MCID 0>> BDC\n0 0 10 10 re f\nEMC'),
  parentTree: (doc) => {
    const nums = doc.catalog
      .lookup(name('StructTreeRoot'), PDFDict)
      .lookup(name('ParentTree'), PDFDict)
      .lookup(name('Nums'), PDFArray);
    nums.lookup(1, PDFArray).remove(0);
  },
  pagesExist: (doc) => doc.removePage(0),
  widgetElement: (doc) =>
    doc.context.lookup(widgets(doc).get(0), PDFDict).set(name('StructParent'), PDFNumber.of(999)),
  widgetNames: (doc) => doc.context.lookup(widgets(doc).get(0), PDFDict).delete(name('TU')),
  headings: (doc) => first(doc, 'H2').set(name('S'), name('H3')),
  table: (doc) => first(doc, 'TH').delete(name('A')),
  list: (doc) => first(doc, 'LBody').set(name('S'), name('P')),
  fontEmbedded: (doc) => {
    for (const descriptor of objects(doc, 'Type', 'FontDescriptor')) descriptor.delete(name('FontFile2'));
  },
  toUnicode: (doc) => objects(doc, 'Subtype', 'Type0')[0]?.delete(name('ToUnicode')),
};

describe('the checker itself', () => {
  it.each(POINTS)('finds a fault in %s', async (point) => {
    const found = await checkTags(await damaged(FAULTS[point]));
    expect(found.map((complaint) => complaint.point)).toContain(point);
  });

  it('finds a field that was flattened without its tag', async () => {
    const bytes = await damaged((doc) => {
      const page = doc.getPage(2);
      const look = doc.context.register(
        doc.context.stream('', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1] }),
      );
      addResource(doc, page, 'XObject', 'X', look);
      drawOver(doc, page, '/X Do');
    });
    expect((await checkTags(bytes)).map(({ point }) => point)).toEqual(['everythingMarked']);
  });
});
