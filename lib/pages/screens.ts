import type { Adapter } from '../domain/adapter';
import { fold } from '../text/fold';
import { all, HEADING, modalOf, rootsOf, textOf } from './dom';
import { match, wordsOf } from './words';

export interface Screen {
  readonly id: string;
  readonly many: boolean;
}

/** «Plan for Iben Solbakken», «Planeier: Iben Solbakken»: what stands before says what it is. */
const WHOSE = / (?:for|til|rundt) |[:–|]/;
/** What a page calls its fields and controls where no text stands beside them. */
const NAMES = ['aria-label', 'label', 'placeholder'];
/** A page's labels are among its first texts; longer pages are lists or reports. */
const MOST = 1500;

/**
 * Could the page be one of the adapter's screens at all? One look at its text as a whole; most pages end here.
 * @param adapter with the stems that `withSynonyms` puts in
 */
function mayShow(roots: readonly ParentNode[], adapter: Adapter): boolean {
  let text = '';
  for (const root of roots) text += ` ${('body' in root ? (root as Document).body : root)?.textContent}`;
  for (const name of roots.flatMap(namesIn)) text += ` ${name}`;
  text = text.toLowerCase();
  const seen = new Map<string, boolean>();
  const has = (stem: string) => {
    if (!seen.has(stem)) seen.set(stem, text.includes(stem));
    return seen.get(stem);
  };
  return adapter.screens.some(({ marks }) => {
    let most = 0;
    for (const { stems, weight } of marks) if (!stems || stems.some(has)) most += weight;
    return most >= adapter.bar;
  });
}

/** What the page shows now, and the part of it that counts. */
export interface Shown {
  readonly screen: Screen | null;
  readonly roots: readonly ParentNode[];
}

/** The screen of the modal dialog on top when that is a screen of its own (a wizard), else of the whole page. */
export function shownOn(roots: readonly ParentNode[], adapter: Adapter): Shown {
  if (!mayShow(roots, adapter)) return { screen: null, roots };
  const modal = modalOf(roots);
  const inner = modal ? rootsOf(modal) : roots;
  const screen = recogniseScreen(inner, adapter);
  if (screen || !modal) return { screen, roots: inner };
  return { screen: recogniseScreen(roots, adapter), roots };
}

/** Which screen of the adapter these parts are, or null when none is sure enough. */
function recogniseScreen(roots: readonly ParentNode[], adapter: Adapter): Screen | null {
  const starts = startsOf(adapter);
  const wordsIn = (texts: readonly string[]) =>
    texts
      .filter((text) => text.length < 81 && starts.has(fold(text).slice(0, 3)))
      .flatMap((text) => [wordsOf(text), wordsOf(text.split(WHOSE)[0] ?? '')]);
  const headings = wordsIn(
    all(roots, HEADING)
      .filter((element) => !element.closest('nav'))
      .map((element) => textOf(element)),
  );
  const texts = wordsIn(roots.flatMap(textsIn));
  let best: Screen | null = null;
  let most = 0;
  for (const { id, many, marks } of adapter.screens) {
    let score = 0;
    for (const { on, words, weight } of marks)
      if (
        (on === 'heading' ? headings : texts).some((label) => match(label, words).score >= (many ? 1 : 0.9))
      )
        score += weight;
    // Of those that are certain, the first: a list of many children before any plan.
    score = Math.min(score, 1);
    if (score < adapter.bar || score <= most) continue;
    best = { id, many: many ?? false };
    most = score;
  }
  return best;
}

/** What may be a label or a control's name, whatever it is made of: short texts, and names that aren't texts. */
function textsIn(root: ParentNode): string[] {
  const texts = namesIn(root);
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  for (let i = 0; i < MOST && walker.nextNode(); i++) {
    const text = walker.currentNode.nodeValue?.trim() ?? '';
    if (text.length > 2) texts.push(text);
  }
  return texts;
}

const namesIn = (root: ParentNode): string[] =>
  all([root], NAMES.map((name) => `[${name}]`).join())
    .slice(0, MOST)
    .flatMap((element) => NAMES.map((name) => element.getAttribute(name) ?? ''));

const known = new WeakMap<Adapter, Set<string>>();
/** The first letters of all phrases of all marks: a label that begins with none of them is none of them. */
function startsOf(adapter: Adapter): Set<string> {
  const starts =
    known.get(adapter) ??
    new Set(
      adapter.screens.flatMap(({ marks }) =>
        marks.flatMap(({ words }) => words.map((phrase) => phrase.slice(0, 3))),
      ),
    );
  known.set(adapter, starts);
  return starts;
}
