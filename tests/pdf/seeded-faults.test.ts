import { deflateSync, inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FormValues } from '../../lib/domain/form-values';
import { FAMILY, fill } from './tools/form';
import { faintFields, lostLetters, misplacedWords } from './tools/measure';
import { has, textOf } from './tools/programs';
import { pdfium, type Renderer } from './tools/renderers';

// Other programs are started and pages drawn: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000 });

/** The measurements measured: each of these faults has been seen in a filler, and each must be found here. */

const open = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });
const save = async (doc: PDFDocument) => new Uint8Array(await doc.save({ updateFieldAppearances: false }));

/** Every outline emptied, widths and text map as they were: what a broken subsetter writes. Text search finds all. */
async function blankGlyphs(bytes: Uint8Array): Promise<Uint8Array> {
  const doc = await open(bytes);
  for (const [ref, object] of doc.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || !object.dict.has(PDFName.of('Length1'))) continue;
    const font = Buffer.from(inflateSync(object.contents));
    for (let i = 0; i < font.readUInt16BE(4); i += 1) {
      const entry = 12 + 16 * i;
      if (font.toString('latin1', entry, entry + 4) !== 'glyf') continue;
      font.fill(
        0,
        font.readUInt32BE(entry + 8),
        font.readUInt32BE(entry + 8) + font.readUInt32BE(entry + 12),
      );
    }
    doc.context.assign(ref, PDFRawStream.of(object.dict, new Uint8Array(deflateSync(font))));
  }
  return save(doc);
}

/** One field's look moved down by a line. */
async function lineTooLow(bytes: Uint8Array, field: string) {
  const doc = await open(bytes);
  const fields = doc.catalog.lookup(PDFName.of('AcroForm'), PDFDict).lookup(PDFName.of('Fields'), PDFArray);
  for (let i = 0; i < fields.size(); i += 1) {
    const dict = fields.lookup(i, PDFDict);
    if (!String(dict.get(PDFName.of('T'))).includes(field)) continue;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = dict
      .lookup(PDFName.of('Rect'), PDFArray)
      .asArray()
      .map((n) => Number(String(n)));
    dict.set(PDFName.of('Rect'), doc.context.obj([x1, y1 - 12.5, x2, y2 - 12.5]));
  }
  return save(doc);
}

const swapped: FormValues = { ...FAMILY, mor: FAMILY.far, far: FAMILY.mor };
const dropped: FormValues = {
  ...FAMILY,
  child: { ...FAMILY.child, name: FAMILY.child.name.replace('ŋ', '') },
};

describe.skipIf(!has('pdftotext'))('a seeded fault is found', () => {
  let renderer: Renderer;
  beforeAll(async () => {
    renderer = await pdfium();
  });
  afterAll(() => renderer.close());

  it('nothing is found where there is no fault', async () => {
    const form = await fill(FAMILY);
    expect(misplacedWords(form, FAMILY)).toEqual([]);
    expect(await faintFields(renderer, form.bytes, FAMILY)).toEqual([]);
  });

  it('blank glyphs: by the ink of every field, though every word is still found', async () => {
    const bytes = await blankGlyphs((await fill(FAMILY)).bytes);
    expect(textOf(bytes)).toContain(FAMILY.child.name);
    expect((await faintFields(renderer, bytes, FAMILY)).length).toBeGreaterThan(20);
    expect((await lostLetters(renderer, bytes, FAMILY)).length).toBeGreaterThan(100);
  });

  it('Mor and Far swapped: by words and by ink, in both blocks', async () => {
    const form = await fill(swapped);
    const parents = ['mor.name', 'mor.address', 'far.name', 'far.address'];
    expect(misplacedWords(form, FAMILY)).toEqual(parents);
    expect(await faintFields(renderer, form.bytes, FAMILY)).toEqual(expect.arrayContaining(parents));
  });

  it('a dropped ŋ: by words and by ink', async () => {
    const form = await fill(dropped);
    expect(misplacedWords(form, FAMILY)).toEqual(['child.name']);
    expect(await faintFields(renderer, form.bytes, FAMILY)).toEqual(['child.name']);
  });

  it('a value one line too low: by words and by ink', async () => {
    const form = await fill(FAMILY);
    const bytes = await lineTooLow(form.bytes, 'child-name');
    expect(misplacedWords({ bytes, pageNumbers: form.pageNumbers }, FAMILY)).toContain('child.name');
    expect(await faintFields(renderer, bytes, FAMILY)).toContain('child.name');
  });
});
