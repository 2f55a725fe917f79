import { PDFDocument, PDFName, type PDFObject, PDFRawStream } from 'pdf-lib';
import { describe, expect, it, vi } from 'vitest';
import { EMPTY_FORM } from '../../lib/domain/empty';
import { fillForm } from '../../lib/henvendelse';
import { FAMILY, fill, font, template } from './tools/form';

vi.setConfig({ testTimeout: 30_000 });

const long = { ...FAMILY, goals: 'gjÅŷ đŋ '.repeat(500), services: Array(9).fill(FAMILY.services[0]) };

/** A file's objects by their number, as text; what they are packed in isn't one of them. */
async function objectsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const text = (object: PDFObject) =>
    object instanceof PDFRawStream ? `${object.dict} ${object.getContentsString()}` : String(object);
  const packing = (object: PDFObject) =>
    object instanceof PDFRawStream &&
    [PDFName.of('ObjStm'), PDFName.of('XRef')].includes(object.dict.get(PDFName.of('Type')) as PDFName);
  const all = context.enumerateIndirectObjects().filter(([, object]) => !packing(object));
  return new Map(all.map(([ref, object]) => [String(ref), text(object)]));
}

describe('what is drawn on the screen is what is saved', () => {
  it.each([
    ['a family', FAMILY],
    ['nothing', EMPTY_FORM],
    ['long texts', long],
  ])('object by object: %s', async (_, values) => {
    const saved = await fill(values, 'send');
    const drawn = await fillForm({ template, font, values, pages: 'send', locked: false, screen: true });
    expect({ ...drawn, bytes: null }).toEqual({ ...saved, bytes: null });
    const objects = await objectsOf(drawn.bytes);
    expect(objects.size).toBeGreaterThan(100);
    expect(objects).toEqual(await objectsOf(saved.bytes));
    // Nothing is packed together, so nothing is unpacked either.
    const raw = new TextDecoder('latin1').decode(drawn.bytes);
    expect(raw).not.toContain('/ObjStm');
  });
});
