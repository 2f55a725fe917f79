/** What only the pages with a form need: the blank form and the font, as files of the package. */

import templateUrl from '../../assets/skjema/henvendelse.pdf?url';
import fontTable from '../../assets/skjema/noto-sans.json';
import fontUrl from '../../assets/skjema/noto-sans.ttf.z?url';
import type { DrawPages } from '../domain/form-report';
import { loadFile } from './own-files';
import { reached } from './views';

/** Blank form and font, fetched from the package once. */
export async function loadFormFiles() {
  const [template, fontFile] = await Promise.all([loadFile(templateUrl), loadFile(fontUrl)]);
  return { template, fontTable, fontFile };
}

/** Draws the same, and notes when the first page is there. */
export const noted =
  (draw: DrawPages): DrawPages =>
  (bytes, scale, first) =>
    draw(bytes, scale, (page) => {
      first?.(page);
      reached('picture');
    });
