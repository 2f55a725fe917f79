import { describe, expect, it, vi } from 'vitest';
import { metricsOf } from '../../lib/henvendelse/font/metrics';
import { FAMILY, fill, font, plan } from './tools/form';
import { misplacedWords } from './tools/measure';
import { has, qpdfCheck, structureText } from './tools/programs';

// Other programs are started and pages drawn: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000 });

const CHOICES = [
  ['all', false],
  ['all', true],
  ['send', false],
  ['send', true],
] as const;

describe.each(CHOICES)('filled, %s pages, locked: %s', (pages, locked) => {
  it('is sound', async () => {
    if (has('qpdf')) expect(qpdfCheck((await fill(FAMILY, pages, locked)).bytes)).toBe('');
  });

  it('has every word of every value inside its box', async () => {
    if (!has('pdftotext')) return;
    expect(misplacedWords(await fill(FAMILY, pages, locked), FAMILY)).toEqual([]);
  });

  it('reads the values out in the order of the form', async () => {
    if (!has('pdfinfo') || !locked) return;
    const read = structureText((await fill(FAMILY, pages, locked)).bytes);
    const places = [
      FAMILY.child.name,
      FAMILY.mor.name,
      FAMILY.far.name,
      'Máret Eira',
      FAMILY.wishedKoordinator,
    ];
    const order = places.map((text) => read.indexOf(text));
    expect(order.every((at) => at >= 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
  });
});

describe('every line', () => {
  const long = { ...FAMILY, goals: 'gjÅŷ '.repeat(900), wishedKoordinator: 'gjÅŷ '.repeat(30) };

  it.each([
    ['short', FAMILY],
    ['long', long],
  ])('stands inside its box with its ascenders and descenders: %s texts', (_, values) => {
    for (const { target, size, lines } of plan(values).placements) {
      for (const { text, x, y } of lines) {
        const width = (metricsOf(font.table).width(text) * size) / 1000;
        const inside = {
          left: x >= 0,
          right: x + width <= target.rect.width,
          foot: y + (font.table.descent * size) / 1000 >= -0.01,
          head: y + (font.table.ascent * size) / 1000 <= target.rect.height + 0.01,
        };
        expect({ path: target.path, ...inside }).toEqual({
          path: target.path,
          left: true,
          right: true,
          foot: true,
          head: true,
        });
      }
    }
  });
});
