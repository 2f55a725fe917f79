/** The blank form and the font, as files of the package; only the form tab needs them. */

import templateUrl from '../../assets/skjema/henvendelse.pdf?url';
import fontTable from '../../assets/skjema/noto-sans.json';
import fontUrl from '../../assets/skjema/noto-sans.ttf.z?url';
import { loadFile } from './assets';

/** Blank form and font, fetched from the package once. */
export async function loadFormFiles() {
  const [template, fontFile] = await Promise.all([loadFile(templateUrl), loadFile(fontUrl)]);
  return { template, fontTable, fontFile };
}
