import type { FormValues } from '../../../lib/domain/form-values';
import { type ForeignResult, fillForeign } from '../../../lib/henvendelse/read/foreign';
import { loadPdfjs } from '../../../lib/henvendelse/read/pdfjs';
import { FAMILY, font } from './form';
import { type Word, words } from './programs';

const pdfjs = await loadPdfjs();

export const fillOwn = (
  bytes: Uint8Array,
  values: FormValues = FAMILY,
  locked = false,
): Promise<ForeignResult> => fillForeign({ bytes, font, values, pages: 'all', locked }, pdfjs);

export type Outcomes = Readonly<Record<string, number>>;

/** How many values of each outcome. */
export function outcomes(result: ForeignResult): Outcomes {
  const counts: Record<string, number> = {};
  if (result.ok) for (const { outcome } of result.form.report) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

/** Words that filling has added: what is on paper now and wasn't before. */
export function addedWords(filled: Uint8Array, original: Uint8Array): Word[] {
  const before = words(original).map(key);
  return words(filled).filter((word) => {
    const at = before.indexOf(key(word));
    if (at >= 0) before.splice(at, 1);
    return at < 0;
  });
}

const key = ({ text, page, left, top }: Word) => `${page} ${left.toFixed(1)} ${top.toFixed(1)} ${text}`;

/** Pairs of an added and a printed word that run into each other. Dots to write on are for writing on. */
export function collisions(filled: Uint8Array, original: Uint8Array): string[] {
  const printed = words(original).filter(({ text }) => !/^[._…]+$|^[☐□[\]]+$/.test(text));
  return addedWords(filled, original).flatMap((added) => {
    const hit = printed.find((word) => word.page === added.page && overlap(word, added));
    return hit ? [`${added.text} on ${hit.text}`] : [];
  });
}

/** Boxes of words are higher than their letters: a shared edge is no collision. */
function overlap(a: Word, b: Word): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
  return across > 1 && down > 0.45 * Math.min(a.top - a.bottom, b.top - b.bottom);
}
