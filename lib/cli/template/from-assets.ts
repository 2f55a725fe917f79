import { readFileSync } from 'node:fs';
import { type FontData, type FontFile, fontData } from '../../henvendelse/font/font-data';
import { cutFont } from '../font/subset';
import { buildTemplate } from './build';
import type { FormTexts } from './texts';

const BOLD = 'node_modules/@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf';

/** The committed font, as the form takes it. Paths are from the top of the project. */
export function readFont(): FontData {
  const table: FontFile = JSON.parse(readFileSync('assets/skjema/noto-sans.json', 'utf8'));
  return fontData(table, new Uint8Array(readFileSync('assets/skjema/noto-sans.ttf.z')));
}

/** Builds the blank form from the committed texts and font. Headings need only the bold letters they use. */
export async function buildFromAssets(): Promise<Uint8Array> {
  const texts: FormTexts = JSON.parse(readFileSync('assets/skjema/tekst.json', 'utf8'));
  const letters = [...new Set(Object.values(texts).join(''))].sort().join('');
  const bold = await cutFont(new Uint8Array(readFileSync(BOLD)), letters);
  return buildTemplate(texts, { regular: readFont(), bold });
}
