import { describe, expect, it, vi } from 'vitest';
import { MADE } from './corpus/made';
import { withFields } from './corpus/with-fields';
import { fillOwn } from './tools/foreign';
import { FAMILY } from './tools/form';
import { faintFields, misplacedWords } from './tools/measure';
import { has, qpdfCheck } from './tools/programs';
import { pdfium } from './tools/renderers';

// Other programs are started and pages drawn: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000 });

const FORMS = [
  ['chromium-cells', false],
  ['chromium-lines', false],
  ['chromium-no-rules', false],
  ['chromium-nynorsk', false],
  ['chromium-spaced', false],
  ['chromium-far-first', true],
  ['chromium-stacked', false],
  ['chromium-two-columns', false],
  ['office-cells', false],
] as const;

describe.skipIf(!has('pdftotext')).each(FORMS)('fields with meaningless names on %s', (name, farFirst) => {
  it('are told by what is printed beside them', async () => {
    const { bytes, expected } = await withFields(name, farFirst);
    expect(expected.size).toBe(13);
    const result = await fillOwn(bytes);
    if (!result.ok) throw new Error(result.why);
    expect(result.kind).toBe('fields');
    for (const { path, page, rect } of result.form.report) {
      const box = expected.get(path);
      if (box) expect({ path, page, ...rect }).toEqual({ path, ...box });
    }
    expect(qpdfCheck(result.form.bytes)).toBe('');
  });
});

describe('letters in a form that knows Helvetica only', () => {
  it.each(['acrobatNames', 'meaninglessNames'])('%s: every letter is there, in PDFium', async (name) => {
    const result = await fillOwn(await (MADE[name] as () => Promise<Uint8Array>)());
    if (!result.ok) throw new Error(result.why);
    const renderer = await pdfium();
    expect(await faintFields(renderer, result.form.bytes, FAMILY)).toEqual([]);
    await renderer.close();
    if (has('pdftotext')) expect(misplacedWords(result.form, FAMILY)).toEqual([]);
  });
});
