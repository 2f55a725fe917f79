import { create as createFont } from 'fontkit';
import { type PDFDict, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import type { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { EMPTY_FORM } from '../../../lib/domain/empty';
import type { FormValues } from '../../../lib/domain/form-values';
import { type FontData, fillForm, planForm } from '../../../lib/henvendelse';
import { bundledTargets } from '../../../lib/henvendelse/acroform/bundled';
import { readFields } from '../../../lib/henvendelse/acroform/read';
import { carryOut, SAVE } from '../../../lib/henvendelse/fill';
import { fillForeign } from '../../../lib/henvendelse/read/foreign';
import { loadPdfjs, SAFE } from '../../../lib/henvendelse/read/pdfjs';

/** What both Node and the page measure; the same code in both, bundled as the product is. */

export interface Material {
  readonly template: Uint8Array;
  readonly font: FontData;
  /** The subset as a plain TrueType file, for the others. */
  readonly ttf: Uint8Array;
}

/** Milliseconds by name. */
export type Row = Readonly<Record<string, number>>;

const SENTENCE = 'Målet er at Áŋŋel skal være trygg på skolen, og at tjenestene snakker sammen. ';
const text = (length: number) => SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length);

/** A full form with three long texts. */
export function valuesOf(length: number): FormValues {
  const parent = { name: 'Åse Ærøskjær', address: 'Gata 1, 9008 Tromsø', contact: text(length) };
  return {
    ...EMPTY_FORM,
    child: {
      name: 'Áŋŋel Čáhppe',
      fodselsnummer: '078715 60069',
      address: 'Gata 1',
      postcode: '9008',
      place: 'Tromsø',
      phone: '77 00 00 00',
      email: 'a@example.no',
    },
    mor: parent,
    far: { ...parent, contact: '77 00 00 00' },
    services: [1, 2, 3, 4].map((i) => ({
      service: `Tjeneste ${i}`,
      person: 'Máret Eira',
      phone: '77 00 00 00',
    })),
    goals: text(length),
    applyFor: { koordinator: true, individuellPlan: true, barnekoordinator: false },
    wishedKoordinator: text(length),
  };
}

/** Milliseconds of the middle run; the first runs warm up. */
export async function median(runs: number, run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs + Math.ceil(runs / 2); i += 1) {
    const before = performance.now();
    await run();
    times.push(performance.now() - before);
  }
  return middle(times.slice(Math.ceil(runs / 2)));
}

const middle = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/**
 * Our fill against the others' of the same form and texts, in turns, so that a busy moment hits all alike. Others lay
 * out themselves, as they do for everybody.
 */
export async function peers(material: Material, length: number): Promise<Row> {
  const values = valuesOf(length);
  const runners: Readonly<Record<string, () => Promise<unknown>>> = {
    ours: () => fillForm({ ...material, values, pages: 'all', locked: false }),
    'pdf.js saveDocument': () => pdfjsSave(material.template, values),
    'pdf-lib stock, fontkit 2': () => stock(material, values),
  };
  const times = new Map(Object.keys(runners).map((name) => [name, [] as number[]]));
  const [warmUp, rounds] = length > 200 ? [4, 11] : [8, 25];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const [name, run] of Object.entries(runners)) {
      const before = performance.now();
      await run();
      if (round >= warmUp) times.get(name)?.push(performance.now() - before);
    }
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, middle(all)]));
}

function textsOf(values: FormValues): Map<string, string> {
  const plain = { ...values.child } as Record<string, string>;
  const rows = values.services.flatMap((row, i) =>
    Object.entries(row).map(([key, value]) => [`services-${i}-${key}`, value] as const),
  );
  return new Map([
    ...Object.entries(plain).map(([key, value]) => [`child-${key}`, value] as const),
    ...Object.entries(values.mor).map(([key, value]) => [`mor-${key}`, value] as const),
    ...Object.entries(values.far).map(([key, value]) => [`far-${key}`, value] as const),
    ...rows,
    ['goals', values.goals],
    ['wishedKoordinator', values.wishedKoordinator],
  ]);
}

async function stock({ template, ttf }: Material, values: FormValues): Promise<Uint8Array> {
  const doc = await PDFDocument.load(template);
  doc.registerFontkit({ create: createFont } as never);
  const font = await doc.embedFont(ttf, { subset: false });
  const form = doc.getForm();
  for (const [name, value] of textsOf(values)) form.getTextField(name).setText(value);
  form.updateFieldAppearances(font);
  return doc.save();
}

let pdfjsWorker: PDFWorker | undefined;

async function pdfjsSave(template: Uint8Array, values: FormValues): Promise<Uint8Array> {
  const { getDocument } = await loadPdfjs();
  const task = getDocument({
    data: template.slice(),
    ...(pdfjsWorker ? { worker: pdfjsWorker } : {}),
    ...SAFE,
  });
  const doc = await task.promise;
  const fields = ((await doc.getFieldObjects()) ?? {}) as unknown as Record<
    string,
    readonly { id: string }[]
  >;
  for (const [name, value] of textsOf(values)) {
    for (const { id } of fields[name] ?? []) doc.annotationStorage.setValue(id, { value } as never);
  }
  const saved = await doc.saveDocument();
  await task.destroy();
  return saved;
}

/** Where our own time goes. */
export async function stages({ template, font }: Material, length: number): Promise<Row> {
  const values = valuesOf(length);
  const sums: Record<string, number[]> = { load: [], layout: [], appearances: [], save: [] };
  for (let i = 0; i < 45; i += 1) {
    let before = performance.now();
    const lap = (name: string) => {
      const now = performance.now();
      if (i >= 15) sums[name]?.push(now - before);
      before = now;
    };
    const doc = await PDFDocument.load(template, {
      updateMetadata: false,
      parseSpeed: Number.POSITIVE_INFINITY,
    });
    lap('load');
    const targets = bundledTargets(readFields(doc));
    const plan = planForm(values, { targets: targets.map(({ target }) => target), font: font.table });
    lap('layout');
    carryOut(doc, plan, targets, font);
    lap('appearances');
    await doc.save(SAVE);
    lap('save');
  }
  return Object.fromEntries(Object.entries(sums).map(([name, times]) => [name, middle(times)]));
}

/** A foreign form of so many fields; the first six are ours, the rest somebody's. */
async function formOf(fields: number): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const names = ['Navn', 'Personnr', 'Adresse', 'Mor', 'Far', 'Felles mål'];
  const refs = Array.from({ length: fields }, (_, i) => {
    const page = i % 40 === 0 ? doc.addPage() : doc.getPage(Math.floor(i / 40));
    const y = 800 - (i % 40) * 19;
    const widget = {
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Tx',
      T: PDFString.of(names[i] ?? `x${i}`),
      Rect: [60, y, 300, y + 15],
      DA: PDFString.of('/Helv 10 Tf 0 g'),
      F: 4,
      P: page.ref,
    };
    const ref = doc.context.register(doc.context.obj(widget));
    page.node.addAnnot(ref);
    return ref;
  });
  doc.catalog.set(PDFName.of('AcroForm'), doc.context.obj({ Fields: refs }));
  return doc.save({ updateFieldAppearances: false });
}

/** The blank form with so many bytes that can't be compressed, as a form with pictures has. */
async function heavy(template: Uint8Array, megabytes: number): Promise<Uint8Array> {
  const doc = await PDFDocument.load(template, { updateMetadata: false });
  const noise = new Uint8Array(megabytes * 1024 * 1024);
  let seed = 1;
  for (let i = 0; i < noise.length; i += 1) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    noise[i] = seed >> 16;
  }
  const picture = doc.context.register(doc.context.stream(noise, { Type: 'EmbeddedFile' }));
  (doc.catalog as PDFDict).set(PDFName.of('SidemannNoise'), picture);
  return doc.save({ updateFieldAppearances: false });
}

/** Foreign forms: first look and later fillings, by fields and by size. */
export async function scaling(material: Material): Promise<Readonly<Record<string, Row>>> {
  const pdfjs = await loadPdfjs();
  const rows: Record<string, Row> = {};
  const values = valuesOf(90);
  const measure = async (name: string, bytes: Uint8Array) => {
    const input = { bytes, font: material.font, values, pages: 'all', locked: false } as const;
    const before = performance.now();
    const result = await fillForeign(input, pdfjs);
    const first = performance.now() - before;
    rows[`${name}${result.ok ? '' : ` (${result.why})`}`] = {
      first,
      warm: await median(7, () => fillForeign(input, pdfjs)),
    };
  };
  for (const fields of [1, 10, 100, 1000]) await measure(`${fields} fields`, await formOf(fields));
  for (const size of [1, 5, 10, 19]) await measure(`${size} MB`, await heavy(material.template, size));
  return rows;
}

/** The very first filling in a fresh page: nothing is compiled yet. */
export async function firstFill(material: Material): Promise<number> {
  const before = performance.now();
  await fillForm({ ...material, values: valuesOf(90), pages: 'send', locked: false });
  return performance.now() - before;
}

/** In a page pdf.js gets one worker for all its runs, started beforehand: its best case. */
export async function useWorker(address: string): Promise<void> {
  const { PDFWorker } = await loadPdfjs();
  const port = new Worker(address, { type: 'module' });
  pdfjsWorker = PDFWorker.create({ port } as never);
}

/** Ours alone, for texts that the others can't be asked to lay out. */
export const ours = (material: Material, length: number): Promise<number> =>
  median(30, () => fillForm({ ...material, values: valuesOf(length), pages: 'all', locked: false }));
