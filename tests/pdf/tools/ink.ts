import type { PaperRect } from '../../../lib/domain/form-report';
import type { Grey } from './programs';

export interface InkShare {
  /** Ink in the box beyond the blank form's, as a share of the reference's. */
  readonly amount: number;
  /** How much of the reference's ink is covered: the same letters in the same places. */
  readonly cover: number;
}

/**
 * Compares the ink in a box with a reference drawn from the letters' outlines.
 * @param rect points from the lower left corner of the page
 * @param dpi of all three pictures
 */
export function inkShare(filled: Grey, reference: Grey, blank: Grey, rect: PaperRect, dpi: number): InkShare {
  const scale = dpi / 72;
  const height = reference.height / scale;
  const left = Math.max(0, Math.floor(rect.x * scale));
  const right = Math.min(reference.width, Math.ceil((rect.x + rect.width) * scale));
  const top = Math.max(0, Math.floor((height - rect.y - rect.height) * scale));
  const bottom = Math.min(reference.height, Math.ceil((height - rect.y) * scale));
  let wanted = 0;
  let there = 0;
  let covered = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = y * reference.width + x;
      const paper = blank.data[at] ?? 255;
      const ref = Math.max(0, paper - (reference.data[at] ?? 255));
      const own = Math.max(0, paper - (filled.data[y * filled.width + x] ?? 255));
      wanted += ref;
      there += own;
      covered += Math.min(ref, own);
    }
  }
  return wanted === 0
    ? { amount: there === 0 ? 1 : 9, cover: 1 }
    : { amount: there / wanted, cover: covered / wanted };
}
