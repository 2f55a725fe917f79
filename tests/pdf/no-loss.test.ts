import { describe, expect, it, vi } from 'vitest';
import { EMPTY_FORM } from '../../lib/domain/empty';
import type { FormValues } from '../../lib/domain/form-values';
import { FAMILY, fill, named, plan } from './tools/form';
import { has, qpdfCheck, structureText, textOf, words } from './tools/programs';

// Other programs are started and pages drawn: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000 });

const letters = (text: string) => text.replace(/\s/g, '');
const sentence = 'Målet er at Áŋŋel skal være trygg på skolen, og at tjenestene snakker sammen. ';

/** What stands in the goals box and on the extra pages, without the reference. */
function onPaper(values: FormValues, path: string): string {
  const { placements, continuations } = plan(values);
  const placed = placements.find(({ target }) => target.path === path);
  const rest = continuations.find(({ label }) => label === placed?.target.label);
  const head = placed?.lines.map(({ text }) => text).join(' ') ?? '';
  return letters(rest ? head.replace('(se vedlegg)', '') + rest.text : head);
}

describe('field and extra page together', () => {
  it.each([
    ['nothing', ''],
    ['one letter', 'x'],
    ['600 characters', sentence.repeat(8).slice(0, 600)],
    ['5000 characters', sentence.repeat(70).slice(0, 5000)],
    ['a word of 80 letters', 'æ'.repeat(80)],
    ['5000 letters without a space', 'ŋ'.repeat(5000)],
    ['newlines', 'a\nb\n\n\nc\r\nd'.repeat(60)],
    ['tabs', 'a\tb\t\tc '.repeat(400)],
  ])('hold all of %s', (_, goals) => {
    expect(onPaper({ ...EMPTY_FORM, goals }, 'goals')).toBe(letters(goals));
    const wish = { ...EMPTY_FORM, wishedKoordinator: goals };
    expect(onPaper(wish, 'wishedKoordinator')).toBe(letters(goals));
  });

  it.each(['name', 'postcode', 'address', 'email'])('hold all of an endless %s, in one piece', (key) => {
    const endless = sentence.repeat(3).trim();
    const { placements, continuations } = plan({
      ...EMPTY_FORM,
      child: { ...EMPTY_FORM.child, [key]: endless },
    });
    expect(continuations.map(({ text }) => text)).toEqual([endless]);
    const [box] = placements.filter(({ target }) => target.path === `child.${key}`);
    expect(box?.lines.map(({ text }) => text).join('')).toMatch(/^\S.*\(se vedlegg\)$/);
  });

  it.each(Array.from({ length: 40 }, (_, i) => i + 1))('hold %i services', (count) => {
    const services = Array.from({ length: count }, (_, i) => ({
      service: `Tjeneste-${i}æ`,
      person: `Person-${i}ø`,
      phone: `770000${10 + i}`,
    }));
    const { placements, continuations, report } = plan({ ...EMPTY_FORM, services });
    const all = letters(
      [...placements.map(({ value }) => value), ...continuations.map(({ text }) => text)].join('|'),
    );
    for (const row of services) for (const text of Object.values(row)) expect(all).toContain(text);
    expect(all.includes('Flere')).toBe(count > 6);
    expect(report.filter(({ outcome }) => outcome === 'continued')).toHaveLength(count > 6 ? count - 5 : 0);
  });
});

describe('the extra page on paper', () => {
  const values = { ...FAMILY, goals: sentence.repeat(120) };

  it.skipIf(!has('pdftotext'))('names the field and the applicant, and has the whole rest', async () => {
    const { bytes, pageNumbers, report } = await fill(values, 'send');
    const text = letters(textOf(bytes));
    expect(pageNumbers).toEqual([2, 3, 4, 5]);
    expect(report.find(({ path }) => path === 'goals')?.outcome).toBe('continued');
    expect(text).toContain(letters('Vedlegg til henvendelse'));
    expect(text).toContain(letters(`Gjelder: ${FAMILY.child.name}`));
    expect(text.split(letters('Áŋŋel skal være trygg')).length - 1).toBe(120);
    expect(qpdfCheck(bytes)).toBe('');
  });

  it.skipIf(!has('pdfinfo'))('is tagged with headings', async () => {
    const read = structureText((await fill(values, 'send')).bytes);
    expect(read).toMatch(/H1 \(block\)\s+"Vedlegg til henvendelse/);
    expect(read).toMatch(/H2 \(block\)\s+"Hvilke felles mål/);
  });

  it.skipIf(!has('pdftotext'))('keeps to its margins, and no heading stands alone at the foot', async () => {
    const goals = Array.from({ length: 90 }, (_, i) => `Avsnitt ${i}. ${sentence}`).join('\n');
    const { bytes } = await fill({ ...values, goals, wishedKoordinator: sentence.repeat(60) }, 'send');
    const text = words(bytes).filter(({ page, bottom }) => page >= 2 && bottom > 42);
    expect(new Set(text.map(({ page }) => page)).size).toBeGreaterThan(2);
    expect(text.filter(({ left, right, bottom }) => left < 50 || right > 545 || bottom < 50)).toEqual([]);
  });

  it('is not there when everything fits', async () => {
    expect((await fill(FAMILY, 'send')).pageNumbers).toEqual([2, 3]);
    expect((await fill(named('Å'), 'all')).pageNumbers).toEqual([0, 1, 2, 3]);
  });
});

describe('what can’t be printed', () => {
  it('is reported and not written', () => {
    const { report, placements } = plan(named('Ola 😀 Иван'));
    expect(report[0]).toMatchObject({ path: 'child.name', outcome: 'refused', detail: '😀 И в а н' });
    expect(placements).toEqual([]);
  });
});
