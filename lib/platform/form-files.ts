/** What only a filling needs: the blank form and the font, as files of the package. */

import templateUrl from '../../assets/skjema/henvendelse.pdf?url';
import fontTable from '../../assets/skjema/noto-sans.json';
import fontUrl from '../../assets/skjema/noto-sans.ttf.z?url';
import { loadFile } from './own-files';

/** The font alone: its table, and the file. */
export async function loadFont() {
  return { fontTable: fontTable as unknown, fontFile: await loadFile(fontUrl) };
}

/** Blank form and font, fetched from the package once. */
export async function loadFormFiles() {
  const [template, font] = await Promise.all([loadFile(templateUrl), loadFont()]);
  return { template, ...font };
}
