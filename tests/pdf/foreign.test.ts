import { readFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it, vi } from 'vitest';
import { readFields } from '../../lib/henvendelse/acroform/read';
import { MADE } from './corpus/made';
import { addedWords, collisions, fillOwn, outcomes } from './tools/foreign';
import { FAMILY, targets } from './tools/form';
import { has, qpdfCheck, words } from './tools/programs';

// Other programs are started and pages drawn: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000 });

const ALL = { placed: 25, shrunk: 1, empty: 1 };
const LESS_NAME = { placed: 24, shrunk: 1, empty: 1, refused: 1 };

/** Forms with fields: how, and what comes of each value of the family. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  acrobatNames: ALL,
  meaninglessNames: ALL,
  tooltipsOnly: ALL,
  englishNames: ALL,
  hybridXfa: ALL,
  oddOnStates: ALL,
  radioButtons: { placed: 23, shrunk: 1, empty: 1, refused: 2 },
  choiceField: ALL,
  choiceWithoutOurs: LESS_NAME,
  readOnly: LESS_NAME,
  alreadyFilled: LESS_NAME,
  maxLength: LESS_NAME,
  comb: ALL,
  orphanWidgets: ALL,
  signed: ALL,
  signatureFieldEmpty: ALL,
  fieldsForPlaceAndDate: ALL,
  encryptedWithout: ALL,
  twoBoxesOneField: ALL,
  richText: ALL,
};

const FLAT = ['flat', 'flatRotated90', 'flatRotated180', 'flatRotated270', 'flatRotateEntry', 'flatShifted'];

const REFUSED: Readonly<Record<string, string>> = {
  dynamicXfa: 'xfa',
  encryptedWithPassword: 'encrypted',
  truncated: 'broken',
  notPdf: 'notPdf',
  empty: 'notPdf',
  tooLarge: 'tooLarge',
  pages300: 'tooManyPages',
  scan: 'scan',
  otherForm: 'otherForm',
  ordinaryApplication: 'otherForm',
};

const cache = new Map<string, Promise<Uint8Array>>();

function made(name: string): Promise<Uint8Array> {
  const make = MADE[name];
  if (!make) throw new Error(`no form ${name}`);
  const bytes = cache.get(name) ?? make();
  cache.set(name, bytes);
  return bytes;
}

const results = new Map<string, ReturnType<typeof fillOwn>>();

/** The family's values in a made form; filled once. */
async function filled(name: string) {
  const running = results.get(name) ?? made(name).then((bytes) => fillOwn(bytes));
  results.set(name, running);
  const result = await running;
  if (!result.ok) throw new Error(result.why);
  return result;
}

/** The names of the looks a box can have. */
const looksOf = (dict: PDFDict) =>
  dict.lookup(PDFName.of('AP'), PDFDict).lookup(PDFName.of('N'), PDFDict).keys().map(String);

const rectOf = new Map(targets.map(({ path, rect, page }) => [path, { ...rect, page }]));

it('has an expected outcome for every form', () => {
  const expected = [...Object.keys(FIELDS), ...FLAT, ...Object.keys(REFUSED)];
  expect(Object.keys(MADE).sort()).toEqual(expected.sort());
});

describe.each(Object.entries(FIELDS))('a form with fields: %s', (name, expected) => {
  it('gets each value in its own field, and stays sound', async () => {
    const result = await filled(name);
    expect(result.kind).toBe('fields');
    expect(outcomes(result)).toEqual(expected);
    for (const { path, outcome, page, rect } of result.form.report) {
      if (outcome !== 'placed' && outcome !== 'shrunk') continue;
      const box = rectOf.get(path);
      expect({ path, page, x: rect?.x, y: rect?.y }).toEqual({ path, page: box?.page, x: box?.x, y: box?.y });
    }
    if (has('qpdf')) expect(qpdfCheck(result.form.bytes)).toBe('');
  });
});

describe.skipIf(!has('pdftotext'))('what is on paper in a form with fields', () => {
  it.each(['acrobatNames', 'meaninglessNames', 'tooltipsOnly'])(
    '%s: every word in its box, letters intact',
    async (name) => {
      const result = await fillOwn(await made(name));
      if (!result.ok) throw new Error(result.why);
      const found = words(result.form.bytes);
      for (const [path, text] of [
        ['child.name', FAMILY.child.name],
        ['mor.name', FAMILY.mor.name],
        ['far.name', FAMILY.far.name],
      ] as const) {
        const box = rectOf.get(path)!;
        const inside = found.filter(
          (word) =>
            word.page === box.page &&
            word.left >= box.x &&
            word.right <= box.x + box.width &&
            word.bottom > box.y - 8 &&
            word.top < box.y + box.height + 8,
        );
        expect(inside.map((word) => word.text).join(' ')).toBe(text);
      }
    },
  );
});

describe('what a form’s own rules say', () => {
  const filledFields = async (name: string, values = FAMILY) => {
    const result = values === FAMILY ? await filled(name) : await fillOwn(await made(name), values);
    if (!result.ok) throw new Error(result.why);
    const fields = readFields(await PDFDocument.load(result.form.bytes));
    return { result, values: new Map(fields.map((field) => [field.name, field.value])) };
  };

  it('a list gets what it stores for what it shows', async () => {
    expect((await filledFields('choiceField')).values.get('child-place')).toBe('2');
  });

  it('boxes are ticked by their own names for «on»', async () => {
    const { values } = await filledFields('oddOnStates');
    expect(values.get('applyFor-koordinator')).toBe('Valg 1');
    expect(values.get('applyFor-individuellPlan')).toBe('Off');
    expect(values.get('applyFor-barnekoordinator')).toBe('På');
    const { result } = await filledFields('oddOnStates');
    const boxes = readFields(await PDFDocument.load(result.form.bytes)).filter(
      ({ kind }) => kind === 'check',
    );
    const shown = boxes.flatMap(({ widgets }) =>
      widgets.map(({ dict }) => looksOf(dict).includes(String(dict.get(PDFName.of('AS'))))),
    );
    expect(shown).toEqual([true, true, true]);
  });

  it('one radio button is pressed, of several wishes none', async () => {
    const one = {
      ...FAMILY,
      applyFor: { koordinator: false, individuellPlan: true, barnekoordinator: false },
    };
    expect((await filledFields('radioButtons', one)).values.get('Soknad')).toBe('individuellPlan');
    const { result } = await filledFields('radioButtons');
    expect(result.form.report.filter(({ detail }) => detail === 'choice').map(({ path }) => path)).toEqual([
      'applyFor.koordinator',
      'applyFor.barnekoordinator',
    ]);
  });

  it('what is read-only, filled before or too short is left alone and said', async () => {
    for (const [name, detail, value] of [
      ['readOnly', 'readOnly', ''],
      ['alreadyFilled', 'alreadyFilled', 'Noen andre'],
      ['maxLength', 'maxLength 5', ''],
    ] as const) {
      const { result, values } = await filledFields(name);
      expect(result.form.report.find(({ path }) => path === 'child.name')).toMatchObject({
        outcome: 'refused',
        detail,
      });
      expect(values.get('child-name')).toBe(value);
    }
  });

  it('digits go into comb cells without the space', async () => {
    expect((await filledFields('comb')).values.get('child-fodselsnummer')).toBe(
      FAMILY.child.fodselsnummer.replace(' ', ''),
    );
  });

  it('place, date and signature are never filled', async () => {
    const { values } = await filledFields('fieldsForPlaceAndDate');
    expect([values.get('Sted'), values.get('Dato'), values.get('Søkers underskrift')]).toEqual(['', '', '']);
  });

  it('a signature is told of', async () => {
    expect((await filledFields('signed')).result.signed).toBe(true);
    expect((await filledFields('signatureFieldEmpty')).result.signed).toBe(false);
  });

  it.skipIf(!has('pdftotext'))(
    'a field with two boxes shows its value in both, each in its own size',
    async () => {
      const { result } = await filledFields('twoBoxesOneField');
      const inBox = words(result.form.bytes).filter(
        (word) =>
          word.page === 3 && word.left >= 320 && word.right <= 430 && word.bottom > 236 && word.top < 258,
      );
      expect(inBox.map(({ text }) => text).join(' ')).toBe(FAMILY.child.name);
    },
  );

  it('rich text and chosen numbers of an earlier value go with it', async () => {
    const { result } = await filledFields('richText');
    const dict = readFields(await PDFDocument.load(result.form.bytes)).find(
      ({ name }) => name === 'child-address',
    )?.dict;
    expect([dict?.has(PDFName.of('V')), dict?.has(PDFName.of('RV')), dict?.has(PDFName.of('I'))]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('XFA goes, so that no viewer shows an empty copy', async () => {
    const { result } = await filledFields('hybridXfa');
    const form = (await PDFDocument.load(result.form.bytes, { preserveXFA: true })).catalog.lookup(
      PDFName.of('AcroForm'),
      PDFDict,
    );
    expect(form.has(PDFName.of('XFA'))).toBe(false);
    expect(form.has(PDFName.of('Fields'))).toBe(true);
  });
});

describe.each(FLAT)('a form without fields: %s', (name) => {
  it('gets every value beside its label', async () => {
    const original = await made(name);
    const result = await filled(name);
    expect(result.kind).toBe('flat');
    expect(outcomes(result)).toEqual(ALL);
    expect(result.complete).toBe(true);
    if (!has('qpdf') || !has('pdftotext')) return;
    expect(qpdfCheck(result.form.bytes)).toBe('');
    expect(collisions(result.form.bytes, original)).toEqual([]);
    const added = addedWords(result.form.bytes, original);
    const text = added.map((word) => word.text).join(' ');
    const [street, number, letter] = ['Fagerengveien', '12', 'B'].map((part) =>
      added.find((word) => word.text === part),
    );
    const forward = street && number && letter && street.left < number.left && number.left < letter.left;
    // On the page that is only shown turned, print and values alike run from top to bottom.
    expect(forward).toBe(name !== 'flatRotateEntry');
    for (const value of [FAMILY.child.name, FAMILY.mor.name, FAMILY.far.name, 'Máret Eira'])
      expect(text).toContain(value);
  });
});

it('writes in the same boxes whether a form has fields or not', async () => {
  const result = await filled('flat');
  for (const { path, rect } of result.form.report) {
    const box = rectOf.get(path);
    if (!rect || !box) continue;
    expect(Math.abs(rect.x - box.x), path).toBeLessThan(8);
    expect(rect.y, path).toBeGreaterThan(box.y - 6);
    expect(rect.y + rect.height, path).toBeLessThan(box.y + box.height + 6);
  }
});

describe.each(Object.entries(REFUSED))('refused: %s', (name, why) => {
  it(`says ${why}`, async () => {
    expect(await fillOwn(await made(name))).toEqual({ ok: false, why });
  });
});

/** Printed by other programs: how many values find no place, and how many places are guesses. */
const PRINTED: Readonly<
  Record<string, { readonly noField: number; readonly guessed: number; readonly table: boolean }>
> = {
  'chromium-cells': { noField: 0, guessed: 0, table: true },
  'chromium-far-first': { noField: 0, guessed: 0, table: true },
  'chromium-leaders': { noField: 0, guessed: 2, table: false },
  'chromium-lines': { noField: 0, guessed: 2, table: true },
  'chromium-no-rules': { noField: 0, guessed: 2, table: false },
  'chromium-nynorsk': { noField: 0, guessed: 0, table: true },
  'chromium-ocr': { noField: 0, guessed: 2, table: true },
  'chromium-spaced': { noField: 0, guessed: 0, table: true },
  'chromium-stacked': { noField: 0, guessed: 0, table: true },
  'chromium-two-columns': { noField: 0, guessed: 0, table: true },
  'office-cells': { noField: 0, guessed: 2, table: true },
  'office-html': { noField: 1, guessed: 5, table: false },
  'office-tight': { noField: 0, guessed: 2, table: false },
};

describe.each(Object.entries(PRINTED))('printed by another program: %s', (name, expected) => {
  const original = new Uint8Array(readFileSync(`tests/pdf/corpus/printed/${name}.pdf`));

  it('has the values where they belong and nothing on top of print', async () => {
    const result = await fillOwn(original);
    if (!result.ok) throw new Error(result.why);
    const { report, bytes } = result.form;
    expect(report.filter(({ outcome }) => outcome === 'noField')).toHaveLength(expected.noField);
    expect(
      report.filter(({ confidence, outcome }) => outcome !== 'noField' && (confidence ?? 1) < 0.8),
    ).toHaveLength(expected.guessed);
    const inTable =
      report.filter(({ path, outcome }) => path.startsWith('services.') && outcome !== 'continued').length >
      3;
    expect(inTable).toBe(expected.table);
    if (!has('qpdf') || !has('pdftotext')) return;
    expect(qpdfCheck(bytes)).toBe('');
    expect(collisions(bytes, original)).toEqual([]);
    expect(besideLabels(bytes, original)).toEqual([]);
  });
});

/** Labels that must be the nearest before a value: Mor and Far by their column or order. */
function besideLabels(bytes: Uint8Array, original: Uint8Array): string[] {
  const added = addedWords(bytes, original);
  const first = (text: string) => added.find((word) => word.text === text.split(' ')[0]);
  const labels = words(original);
  const wrong: string[] = [];
  for (const [value, label] of [
    [FAMILY.child.fodselsnummer, /^Person(nr|nummer):?$/],
    [FAMILY.child.postcode, /^Postnr/],
    [FAMILY.child.place, /^Postst?a?e?d/],
    [FAMILY.mor.name, /^Mor:$/],
    [FAMILY.far.name, /^Far:$/],
  ] as const) {
    const word = first(value);
    if (!word) {
      wrong.push(`${value} isn't there`);
      continue;
    }
    const distance = (other: (typeof labels)[number]) => {
      const level = Math.abs(other.bottom - word.bottom) < 8 && other.right <= word.left + 1;
      const above =
        other.bottom >= word.top - 8 && other.bottom - word.top < 14 && Math.abs(other.left - word.left) < 12;
      return level
        ? word.left - other.right
        : above
          ? 30 + other.bottom - word.top
          : Number.POSITIVE_INFINITY;
    };
    const nearest = labels
      .filter(({ page, text }) => page === word.page && text.endsWith(':'))
      .sort((a, b) => distance(a) - distance(b))[0];
    if (!nearest || !label.test(nearest.text)) wrong.push(`${value} beside ${nearest?.text}`);
  }
  return wrong;
}

it('knows a page that is no form', async () => {
  const other = new Uint8Array(readFileSync('tests/pdf/corpus/printed/chromium-other.pdf'));
  expect(await fillOwn(other)).toEqual({ ok: false, why: 'otherForm' });
});
