import { describe, expect, it } from 'vitest';
import { FAMILY, fill, plan } from './tools/form';
import { has, qpdfCheck, structureText, words } from './tools/programs';

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
    const { bytes, pageNumbers } = await fill(FAMILY, pages, locked);
    const found = words(bytes);
    for (const { target, value } of plan(FAMILY).placements) {
      const page = pageNumbers.indexOf(target.page);
      const { x, y, width, height } = target.rect;
      const inside = found.filter(
        (word) => word.page === page && word.left >= x - 0.5 && word.right <= x + width + 0.5,
      );
      const box = inside.filter(
        (word) => (word.top + word.bottom) / 2 >= y && (word.top + word.bottom) / 2 <= y + height,
      );
      expect(box.map((word) => word.text).join('')).toBe(value.replace(/\s+/g, ''));
    }
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
