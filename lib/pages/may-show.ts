import type { ListenerAdapter } from '../domain/adapter';
import { all, rootsOf } from './dom';
import { isNothing, textIn } from './first-look';

/** What a page calls its fields and controls where no text stands beside them. */
const NAMES = ['aria-label', 'label', 'placeholder'];
/** A page's labels are among its first texts; longer pages are lists or reports. */
export const MOST = 1500;

/**
 * Could the page be one of the adapter's screens at all? One look at its text as a whole; most pages end here.
 * @param adapter with the stems that `withSynonyms` puts in
 * @param texts of the roots
 */
export function mayShow(
  texts: readonly string[],
  roots: readonly ParentNode[],
  adapter: ListenerAdapter,
): boolean {
  const text = [...texts, ...roots.flatMap(namesIn)].join(' ').toLowerCase();
  const seen: Record<string, boolean> = {};
  return adapter.screens.some(({ marks }) => {
    // A little more than the bar asks for: weights are no whole numbers. Given up as soon as it can't be reached.
    let most = marks.reduce((sum, { weight }) => sum + weight, 0.01);
    return marks.every(({ stems, weight }) => {
      if (stems && !stems.some((stem) => (seen[stem] ??= text.includes(stem)))) most -= weight;
      return most > adapter.bar;
    });
  });
}

/**
 * A page's open trees, and whether it may be one of the adapter's at all. A long page on which no screen's first mark is
 * said anywhere is left at that.
 */
export function lookAt(document: Document, adapter: ListenerAdapter): { trees: ParentNode[]; may: boolean } {
  const text = textIn(document);
  if (isNothing(document, text, adapter.first ?? [])) return { trees: [document], may: false };
  const trees = rootsOf(document);
  return { trees, may: mayShow([text, ...trees.slice(1).map(textIn)], trees, adapter) };
}

export const namesIn = (root: ParentNode): string[] =>
  all([root], NAMES.map((name) => `[${name}]`).join())
    .slice(0, MOST)
    .flatMap((element) => NAMES.map((name) => element.getAttribute(name) ?? ''));
