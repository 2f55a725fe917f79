import { readFileSync } from 'node:fs';
import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { PaperRect } from '../../../lib/domain/form-report';
import { type Word, words } from '../tools/programs';

/** Forms printed by other programs with fields laid beside their labels, under names that say nothing. */

/** Labels in the order of the page, top to bottom and left to right, with what they mean. */
const LABELS: readonly (readonly [label: RegExp, paths: readonly string[]])[] = [
  [/^Na[vm]n:$/, ['child.name']],
  [/^Personnr:$/, ['child.fodselsnummer']],
  [/^Adresse:$/, ['child.address', 'mor.address', 'far.address']],
  [/^Postnr\.:$/, ['child.postcode']],
  [/^Poststa?e?d:$/, ['child.place']],
  [/^Tlf\.nr:$/, ['child.phone']],
  [/^E-?post:$/, ['child.email']],
  [/^Mor:$/, ['mor.name']],
  [/^Far:$/, ['far.name']],
  [/^telefonnummer:$/, ['mor.contact', 'far.contact']],
];

const swap = (path: string) =>
  path.replace(/^(mor|far)\./, (_, who: string) => (who === 'mor' ? 'far.' : 'mor.'));

export interface WithFields {
  readonly bytes: Uint8Array;
  /** Where each value must end up. */
  readonly expected: ReadonlyMap<string, PaperRect & { readonly page: number }>;
}

/** @param farFirst Far stands before Mor on this form */
export async function withFields(name: string, farFirst: boolean): Promise<WithFields> {
  const original = new Uint8Array(readFileSync(`tests/pdf/corpus/printed/${name}.pdf`));
  const doc = await PDFDocument.load(original, { updateMetadata: false });
  const printed = words(original);
  const first = printed.find(({ text }) => text === 'Personalia');
  const expected = new Map<string, PaperRect & { page: number }>();
  for (const [label, paths] of LABELS) {
    const found = printed.filter((word) => label.test(word.text) && isAfter(word, first)).sort(byPlace);
    paths.forEach((path, i) => {
      const word = found[i];
      if (word) expected.set(farFirst && paths.length > 1 ? swap(path) : path, beside(word));
    });
  }
  const fields = [...expected.values()].map((rect, i) => addField(doc, rect, `felt${(i * 7) % 23}_${i}`));
  doc.catalog.set(
    PDFName.of('AcroForm'),
    doc.context.obj({ Fields: fields, DA: PDFString.of('/Helv 0 Tf 0 g') }),
  );
  return { bytes: await doc.save({ updateFieldAppearances: false }), expected };
}

const isAfter = (word: Word, first: Word | undefined) =>
  first === undefined || word.page > first.page || (word.page === first.page && word.top < first.top);
const byPlace = (a: Word, b: Word) => a.page - b.page || Math.round(b.top - a.top) || a.left - b.left;

const beside = (word: Word) => ({
  page: word.page,
  x: Math.round(word.right + 3),
  y: Math.round(word.bottom - 2),
  width: 70,
  height: 14,
});

function addField(
  doc: PDFDocument,
  { page, x, y, width, height }: PaperRect & { page: number },
  name: string,
) {
  const sheet = doc.getPage(page);
  const widget = {
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Tx',
    T: PDFHexString.fromText(name),
    Rect: [x, y, x + width, y + height],
    F: 4,
    P: sheet.ref,
  };
  const ref = doc.context.register(doc.context.obj(widget));
  sheet.node.addAnnot(ref);
  return ref;
}
