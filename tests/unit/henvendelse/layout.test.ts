import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FontFile } from '../../../lib/henvendelse/font/font-data';
import { metricsOf } from '../../../lib/henvendelse/font/metrics';
import { fitText, linesIn, SMALLEST } from '../../../lib/henvendelse/layout/fit';
import { prepareText } from '../../../lib/henvendelse/layout/prepare';
import { wrapText } from '../../../lib/henvendelse/layout/wrap';

const table: FontFile = JSON.parse(readFileSync('assets/skjema/noto-sans.json', 'utf8'));
const metrics = metricsOf(table);
const letters = (text: string) => text.replace(/\s/g, '');
const TAIL = '(se vedlegg)';
const LONG_WORD = 'a'.repeat(80);

const text = fc.string({ unit: fc.constantFrom(...'abc æøå ČŋŽ-/@.\n\t  '), maxLength: 800 });

describe('measuring', () => {
  it('knows the widths of the font', () => {
    expect(metrics.width('A')).toBe(639);
    expect(metrics.width('Åse')).toBe(metrics.width('Å') + metrics.width('s') + metrics.width('e'));
  });

  it('gives each letter its own glyph', () => {
    expect(metrics.encode('Đŧ')).toHaveLength(8);
    expect(metrics.encode('Đ')).not.toBe(metrics.encode('D'));
  });
});

describe('wrapping', () => {
  it('breaks at spaces and keeps line breaks', () => {
    expect(wrapText('en to tre\nfire', 48, 10, metrics)).toEqual(['en to tre', 'fire']);
    expect(wrapText('en to tre fire', 48, 10, metrics)).toEqual(['en to tre', 'fire']);
  });

  it('breaks a word that is too wide, and a hyphenated one at its hyphen', () => {
    expect(wrapText(LONG_WORD, 60, 10, metrics).length).toBeGreaterThan(5);
    expect(wrapText('Pedagogisk-psykologisk', 70, 10, metrics)).toEqual(['Pedagogisk-', 'psykologisk']);
  });

  it('never makes a line wider than the room, and loses no letter', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 30, max: 500 }), (raw, width) => {
        const { text: prepared } = prepareText(raw, metrics, true);
        const lines = wrapText(prepared, width, 10, metrics);
        expect(lines.every((line) => (metrics.width(line) * 10) / 1000 <= width + 1e-6)).toBe(true);
        expect(letters(lines.join(''))).toBe(letters(prepared));
      }),
    );
  });
});

describe('fitting', () => {
  const room = { width: 200, height: 60, multiline: true, size: 10 };

  it('leaves a short text in its own size', () => {
    expect(fitText('Kort', room, metrics, TAIL)).toEqual({ size: 10, lines: ['Kort'], rest: '' });
  });

  it('shrinks before it continues', () => {
    const shrunk = fitText('ord '.repeat(45).trim(), room, metrics, TAIL);
    expect(shrunk.rest).toBe('');
    expect(shrunk.size).toBeLessThan(10);
  });

  it.each([0, 1, 600, 5000])('loses nothing of %i characters', (length) => {
    const raw = 'Målet er at barnet skal være trygt. '.repeat(150).slice(0, length).trim();
    const { lines, rest } = fitText(raw, room, metrics, TAIL);
    expect(letters(lines.join('').replace(TAIL, '') + rest)).toBe(letters(raw));
  });

  it('never writes lower than the box, in any size', () => {
    fc.assert(
      fc.property(text, fc.boolean(), fc.integer({ min: 14, max: 120 }), (raw, multiline, height) => {
        const at = { width: 150, height, multiline, size: 10 };
        const { text: prepared } = prepareText(raw, metrics, multiline);
        const { size, lines, rest } = fitText(prepared, at, metrics, TAIL);
        expect(size).toBeGreaterThanOrEqual(SMALLEST);
        expect(lines.length).toBeLessThanOrEqual(Math.max(1, linesIn(at, size, metrics)));
        const kept =
          rest === '' ? lines.join('') : lines.join('').replace(letters(TAIL), '').replace(TAIL, '');
        expect(letters(kept + rest)).toBe(letters(prepared));
      }),
    );
  });

  it('says where a text is continued', () => {
    const { lines, rest } = fitText('ord '.repeat(400), room, metrics, TAIL);
    expect(lines.at(-1)).toBe(TAIL);
    expect(rest).not.toBe('');
  });
});

describe('preparing', () => {
  it('composes letters and drops what has no ink', () => {
    expect(prepareText('A\u030Ase\u00AD\u200B', metrics, false)).toEqual({ text: 'Åse', missing: [] });
    // What tells a screen to draw a character as a picture, and not a character itself.
    expect(prepareText('© \u2014\uFE0F', metrics, false)).toEqual({ text: '© \u2014', missing: [] });
    expect(prepareText('Ro \u2764\uFE0F', metrics, false).missing).toEqual(['\u2764']);
  });

  it.each([
    ['emoji', '😀'],
    ['Arabic', 'م'],
    ['Cyrillic', 'Ж'],
    ['private use', '\uE000'],
  ])('names what can’t be printed: %s', (_, char) => {
    expect(prepareText(`a${char}b`, metrics, false).missing).toEqual([char]);
  });

  it('writes the list marks of word processors as list marks', () => {
    const pasted = '\uF0B7\tTrygg i friminutt\r\n\uF0A7\tSove om natta';
    expect(prepareText(pasted, metrics, true)).toEqual({
      text: '• Trygg i friminutt\n• Sove om natta',
      missing: [],
    });
  });

  it('keeps line breaks only where there are lines', () => {
    expect(prepareText('a\r\nb\tc', metrics, true).text).toBe('a\nb c');
    expect(prepareText('a\r\nb', metrics, false).text).toBe('a b');
  });
});
