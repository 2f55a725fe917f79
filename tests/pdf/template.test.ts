import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import tekst from '../../assets/skjema/tekst.json';
import { coveredCharacters, cutFont } from '../../lib/cli/font/subset';
import { buildFromAssets, lackingLetters } from '../../lib/cli/template/from-assets';
import { font, targets, template } from './tools/form';
import { has, qpdfCheck, textOf } from './tools/programs';

// Other programs are started and pages drawn: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000 });

const WHOLE = 'node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf';
const joined = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('the blank form', () => {
  it('is what the script builds, byte for byte', async () => {
    const built = await buildFromAssets();
    expect(Buffer.compare(built, template)).toBe(0);
  });

  it('is not built with letters that the font can’t print: they would be holes in it', () => {
    expect(lackingLetters(tekst, font)).toEqual([]);
    expect(lackingLetters({ notice: 'Sørsamisk ï og ⓑ,\nog ć' }, font)).toEqual(['ⓑ']);
  });

  it('has the font that the script cuts, byte for byte', async () => {
    const whole = new Uint8Array(readFileSync(WHOLE));
    const cut = await cutFont(whole, coveredCharacters(whole));
    expect(Buffer.compare(cut.file, font.file)).toBe(0);
    expect({ ...cut.table, length: cut.length }).toEqual(
      JSON.parse(readFileSync('assets/skjema/noto-sans.json', 'utf8')),
    );
  });

  /** Words the kommune's form has as one heading or in capitals of its own; `title` is the document's, ours. */
  const OURS = ['title', 'kommune'];
  it.each(Object.entries(tekst).filter(([key]) => !OURS.includes(key)))(
    'says «%s» as the kommune does',
    (_, text) => {
      const source = joined(readFileSync('assets/kommuner/tromso/henvendelse.txt', 'utf8'));
      expect(source).toContain(joined(text));
    },
  );

  it('prints each of its texts', () => {
    if (!has('pdftotext')) return;
    const paper = joined(textOf(template)).replace(/\s/g, '');
    const missing = Object.entries(tekst).filter(
      ([key, text]) => key !== 'title' && !paper.includes(text.replace(/\s/g, '')),
    );
    // Texts in columns or over several lines are mixed by the reading order of the page.
    expect(missing.map(([key]) => key).filter((key) => !key.startsWith('stair'))).toEqual([]);
  });

  it('has a field for each value and none for place, date and signature', () => {
    const paths = targets.map(({ path }) => path);
    expect(paths).toHaveLength(7 + 6 + 18 + 2 + 3);
    expect(new Set(paths).size).toBe(paths.length);
    expect(targets.filter(({ label }) => /sted:|dato|underskrift|verge/i.test(label))).toEqual([]);
  });

  it('is sound', () => {
    if (has('qpdf')) expect(qpdfCheck(template)).toBe('');
  });
});
