import { readFileSync } from 'node:fs';
import { type FontData, type FontFile, fontData } from '../../henvendelse/font/font-data';
import { metricsOf } from '../../henvendelse/font/metrics';
import { cutFont } from '../font/subset';
import { buildTemplate } from './build';
import type { FormTexts } from './texts';

const BOLD = 'node_modules/@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf';

/** The committed font, as the form takes it. Paths are from the top of the project. */
export function readFont(): FontData {
  const table: FontFile = JSON.parse(readFileSync('assets/skjema/noto-sans.json', 'utf8'));
  return fontData(table, new Uint8Array(readFileSync('assets/skjema/noto-sans.ttf.z')));
}

/** Letters of the form's own words that the font can't print: left out in silence they would be holes on paper. */
export function lackingLetters(texts: Readonly<Record<string, string>>, { table }: FontData): string[] {
  const { glyph } = metricsOf(table);
  const letters = [...new Set(Object.values(texts).join(''))].filter((letter) => letter !== '\n');
  return letters.filter((letter) => !glyph(letter.codePointAt(0) ?? 0));
}

/** Builds the blank form from the committed texts and font. Headings need only the bold letters they use. */
export async function buildFromAssets(): Promise<Uint8Array> {
  const texts: FormTexts = JSON.parse(readFileSync('assets/skjema/tekst.json', 'utf8'));
  const regular = readFont();
  const lacking = lackingLetters(texts, regular);
  if (lacking.length > 0)
    throw new Error(`Skriften har ikke ${lacking.join(' ')}. Se docs/oppgaver.md, «skjema».`);
  const letters = [...new Set(Object.values(texts).join(''))].sort().join('');
  const bold = await cutFont(new Uint8Array(readFileSync(BOLD)), letters);
  return buildTemplate(texts, { regular, bold });
}
