import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it, vi } from 'vitest';
import { askingNow, consentPaper } from '../../lib/app/asking';
import { newCase } from '../../lib/app/new-case';
import type { Asking } from '../../lib/domain/asking';
import type { Case } from '../../lib/domain/case';
import { EMPTY_ASKING } from '../../lib/domain/empty';
import { makeConsentPaper } from '../../lib/henvendelse';
import { pack } from '../component/fixture';
import { FAMILY, font } from './tools/form';
import { has, qpdfCheck, structureText, textOf } from './tools/programs';
import { checkTags } from './tools/tag-check';

// Other programs are started: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000 });

const services = ['fysio', 'helsesykepleier', 'barnevern'].map((id) => ({ id, status: 'inne' as const }));

function caseOf(asking: Partial<Asking> = {}, rest: Partial<Case> = {}): Case {
  const begun = newCase({ id: 'sak-1', packId: pack.id, now: 0, planKey: {}, myService: 'skole' });
  return {
    ...begun,
    guide: { ...begun.guide, services, ageBand: '7-11' },
    custody: 'joint',
    form: { values: FAMILY, sources: {} },
    asking: { ...EMPTY_ASKING, ...asking },
    ...rest,
  };
}

const paperOf = (openCase: Case, withName = false) =>
  consentPaper(pack, openCase, askingNow(pack, openCase, 'nb'), withName);
const make = (openCase: Case, withName = false) => makeConsentPaper(paperOf(openCase, withName), font);
const joined = (text: string) => text.replace(/\s+/g, ' ');

describe('the consent form', () => {
  it('is one clean page, with all a valid consent holds', async () => {
    const { bytes, report, formPages } = await make(caseOf());
    expect(report).toEqual([]);
    expect(formPages).toBe(1);
    if (has('qpdf')) expect(qpdfCheck(bytes)).toBe('');
    const text = joined(textOf(bytes));
    for (const part of [
      'Tromsø kommune',
      'Den som spør: Skole/barnehage',
      'Fysioterapeut/ergoterapeut',
      'Helsesykepleier',
      'Barneverntjenesten',
      pack.asking.paper.purpose.nb,
      pack.asking.paper.information.nb,
      'Samtykket gjelder i 12 måneder fra datoen under',
      'Jeg kan trekke samtykket når som helst, muntlig eller skriftlig.',
      'Jeg kan si nei til noen av opplysningene og til enkelte tjenester.',
      'Dette er forklart på et språk jeg forstår.',
      'Er tolk brukt?',
      'Har barnet fått si sin mening?',
      'Underskrift, en med foreldreansvar',
      'Underskrift, den andre med foreldreansvar',
      'forvaltningsloven (1967) § 13 a (21.11.2026)',
    ])
      expect(text).toContain(part);
  });

  it('names nobody unless asked, and then the child alone', async () => {
    const named = /Áŋŋel|Ærøskjær|Šuvvá|078715|Nordmann|Hætta|Fagereng/;
    expect(textOf((await make(caseOf())).bytes)).not.toMatch(named);
    const text = textOf((await make(caseOf(), true)).bytes);
    expect(text).toContain('Áŋŋel Čáhppe-Đŧž');
    expect(text).not.toMatch(/Ærøskjær|Šuvvá|078715|Nordmann|Hætta|Fagereng/);
  });

  it('is in nynorsk when asked, whatever the screen speaks; what the user wrote stays', async () => {
    const { bytes } = await make(caseOf({ language: 'nn', months: 1, purpose: 'Finne ein plan.' }));
    const text = joined(textOf(bytes));
    expect(text).toContain('Samtykke til at tenester samarbeider');
    expect(text).toContain('Finne ein plan.');
    expect(text).toContain('Namn, kva tenester som er inne');
    expect(text).toContain('Samtykket gjeld i 1 månad frå datoen under');
    expect(text).not.toMatch(/\b(ikke|hvem|Navn|Jeg|Sted)\b/);
    expect((await PDFDocument.load(bytes)).catalog.lookup(PDFName.of('Lang'))?.toString()).toBe('(nn-NO)');
  });

  it('asks those sign who must: age and foreldreansvar decide, the user can say otherwise', () => {
    const signers = (openCase: Case) => paperOf(openCase).signers;
    expect(signers(caseOf())).toHaveLength(2);
    expect(signers(caseOf({}, { custody: 'sole' }))).toEqual([
      'Underskrift, den som har foreldreansvaret alene',
    ]);
    expect(signers(caseOf({}, { custody: 'barnevern' }))).toEqual(['Underskrift, for barneverntjenesten']);
    expect(signers(caseOf({ signers: ['verge'] }))).toEqual(['Underskrift, verge']);
    const young = caseOf();
    expect(signers({ ...young, guide: { ...young.guide, ageBand: '16-17' } })).toEqual([
      'Underskrift, ungdommen selv',
    ]);
    const unknown = caseOf({}, { custody: 'unknown' });
    expect(askingNow(pack, unknown, 'nb').signersOpen).toBe(true);
    expect(signers(unknown).length).toBeGreaterThan(0);
  });

  it('asks about the services that were ticked and are still in the case', () => {
    expect(paperOf(caseOf({ services: ['barnevern', 'bup'] })).services).toEqual(['Barneverntjenesten']);
    expect(paperOf(caseOf({ services: [] })).services).toEqual([]);
  });

  it('fills nothing that a hand shall: no fields, and nothing on the lines', async () => {
    const { bytes } = await make(caseOf(), true);
    const doc = await PDFDocument.load(bytes);
    expect(doc.catalog.has(PDFName.of('AcroForm'))).toBe(false);
    expect(doc.getPages().every((page) => !page.node.has(PDFName.of('Annots')))).toBe(true);
    const lines = textOf(bytes)
      .split('\n')
      .filter((line) => /Sted og dato|Underskrift,/.test(line));
    for (const line of lines) expect(line.trim()).toMatch(/^Underskrift, [\p{L} ]+ +Sted og dato$/u);
    expect(lines).toHaveLength(2);
  });

  it('loses no word of a long text: shrinks first, then goes on, and keeps the signatures together', async () => {
    const words = Array.from({ length: 900 }, (_, i) => `órd${i}`);
    const long = await make(caseOf({ information: words.join(' ') }));
    expect(long.formPages).toBeGreaterThan(1);
    const found = new Set(textOf(long.bytes).split(/\s+/));
    expect(words.filter((word) => !found.has(word))).toEqual([]);
    const pages = textOf(long.bytes).split('\f');
    const signed = pages.filter((page) => page.includes('Underskrift,'));
    expect(signed).toHaveLength(1);
    expect(signed[0]?.match(/Underskrift,/g)).toHaveLength(2);
    expect(signed[0]).toMatch(/Underskrift\n/);
    const some = await make(caseOf({ information: words.slice(0, 45).join(' ') }));
    expect(some.formPages).toBe(1);
  });

  it('refuses what it can’t print, says what, and leaves lines to write on', async () => {
    const { report, bytes } = await make(caseOf({ purpose: 'Plan 👪 for barnet' }));
    expect(report).toMatchObject([{ path: 'purpose', outcome: 'refused', detail: '👪' }]);
    expect(textOf(bytes)).not.toContain('Plan');
  });

  it('keeps every Sámi letter as a letter', async () => {
    const information = 'áčđŋšŧž ÁČĐŊŠŦŽ æøå ÆØÅ äöëïñ ǥǧǩʒǯ';
    expect(textOf((await make(caseOf({ information }))).bytes)).toContain(information);
  });

  it('gives the same bytes for the same form', async () => {
    const [one, two] = [await make(caseOf()), await make(caseOf())];
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
  });
});

describe('the consent form, for a screen reader', () => {
  it.each([
    ['short', {}],
    ['in nynorsk', { language: 'nn' as const }],
    ['long', { information: 'Mykje å seie.\n'.repeat(150) }],
    ['without services', { services: [] }],
  ])('passes every point: %s', async (_, asking) => {
    const language = 'language' in asking ? 'nn-NO' : 'nb-NO';
    expect(await checkTags((await make(caseOf(asking), true)).bytes, language)).toEqual([]);
  });

  it('is read in order: title, name, services with their heads, texts, list, signatures', async () => {
    if (!has('pdfinfo')) return;
    const tree = joined(structureText((await make(caseOf(), true)).bytes));
    const order = [
      'Samtykke til at tjenester',
      'Navn på barnet',
      'Áŋŋel',
      'Fødselsdato',
      'Hvem kan vi snakke med?',
      'TH',
      'Helsesykepleier',
      'Hva skal opplysningene',
      'LBody',
      'Er tolk brukt?',
      'Underskrift',
      'Sted og dato',
    ].map((part) => tree.indexOf(part));
    expect(order.every((at) => at >= 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
  });
});
