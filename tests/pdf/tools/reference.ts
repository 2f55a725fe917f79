import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { PDFDocument } from 'pdf-lib';
import type { PagePlan } from '../../../lib/henvendelse/plan-types';

const FONT = 'node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf';
const whole = readFileSync(FONT);

/**
 * What the paper should look like: each letter of a plan drawn by itself in the whole font, embedded by another
 * library, on the blank form. Nothing of our subset, embedding, encoding or appearance streams is in it, so it shows
 * what they lose. (Outlines filled as shapes were tried: renderers draw glyphs 2–6 % lighter than the same shapes.)
 */
export async function drawReference(blank: Uint8Array, plan: PagePlan): Promise<Uint8Array> {
  const doc = await PDFDocument.load(blank, { updateMetadata: false });
  doc.registerFontkit(fontkit as never);
  const font = await doc.embedFont(whole, { subset: false });
  const pages = doc.getPages();
  const em = (char: string) => font.widthOfTextAtSize(char, 1);
  for (const { target, size, lines } of plan.placements) {
    for (const { text, x, y } of lines) {
      let pen = target.rect.x + x;
      for (const char of text) {
        pages[target.page]?.drawText(char, { x: pen, y: target.rect.y + y, size, font });
        pen += em(char) * size;
      }
    }
  }
  return doc.save({ updateFieldAppearances: false });
}
