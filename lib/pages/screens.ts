import type { Adapter, ListenerAdapter } from '../domain/adapter';
import { fold } from '../text/fold';
import { all, HEADING, modalOf, rootsOf, textOf } from './dom';
import { beforeWhose, match, wordsOf } from './words';

export interface Screen {
  readonly id: string;
  readonly many: boolean;
}

/** What a page calls its fields and controls where no text stands beside them. */
const NAMES = ['aria-label', 'label', 'placeholder'];
/** A page's labels are among its first texts; longer pages are lists or reports. */
const MOST = 1500;

/** A page with so much text, in letters, without a word of ours is none of ours, whatever it holds beside the text. */
const LONG = 5000;

const textIn = (root: ParentNode): string =>
  `${('body' in root ? (root as Document).body : root)?.textContent}`.toLowerCase();

/**
 * Could the page be one of the adapter's screens at all? One look at its text as a whole; most pages end here.
 * @param adapter with the stems that `withSynonyms` puts in
 * @param texts of the roots
 */
function mayShow(texts: readonly string[], roots: readonly ParentNode[], adapter: ListenerAdapter): boolean {
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

/** What the page shows now, and the part of it that counts. */
export interface Shown {
  readonly screen: Screen | null;
  readonly roots: readonly ParentNode[];
}

/** The screen of the modal dialog on top when that is a screen of its own (a wizard), else of the whole page. */
export const shownOn = (roots: readonly ParentNode[], adapter: Adapter): Shown =>
  mayShow(roots.map(textIn), roots, adapter) ? screenOn(roots, adapter) : { screen: null, roots };

/** The same for a page that may be one of the adapter's, as `lookAt` says. */
export function screenOn(roots: readonly ParentNode[], adapter: Adapter): Shown {
  const modal = modalOf(roots);
  const inner = modal ? rootsOf(modal) : roots;
  const screen = recogniseScreen(inner, adapter);
  if (screen || !modal) return { screen, roots: inner };
  return { screen: recogniseScreen(roots, adapter), roots };
}

/**
 * A page's open trees, and whether it may be one of the adapter's at all. A long page on which no screen's first mark is
 * said anywhere is left at that: what it may hold in shadow trees is not searched for.
 */
export function lookAt(document: Document, adapter: ListenerAdapter): { trees: ParentNode[]; may: boolean } {
  const text = textIn(document);
  const isNothing =
    text.length > LONG &&
    !adapter.first?.some((stem) => text.includes(stem)) &&
    !document.querySelector('iframe');
  const trees = isNothing ? [document] : rootsOf(document);
  return { trees, may: !isNothing && mayShow([text, ...trees.slice(1).map(textIn)], trees, adapter) };
}

/** Which screen of the adapter these parts are, or null when none is sure enough. */
function recogniseScreen(roots: readonly ParentNode[], adapter: Adapter): Screen | null {
  const starts = new Set(adapter.starts);
  const wordsIn = (texts: readonly string[]) =>
    [...new Set(texts)]
      .filter((text) => text.length < 81 && starts.has(fold(text.slice(0, 9)).slice(0, 3)))
      .flatMap((text) => [wordsOf(text), wordsOf(beforeWhose(text))]);
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
    for (const { on, words, weight, least = many ? 1 : 0.9 } of marks)
      if ((on === 'heading' ? headings : texts).some((label) => match(label, words).score >= least))
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
