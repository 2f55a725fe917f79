import { describe, expect, it, vi } from 'vitest';
import { FAMILY, fill } from './tools/form';
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
