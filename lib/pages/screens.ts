import type { Adapter } from '../domain/adapter';
import { fold } from '../text/fold';
import { all, HEADING, modalOf, rootsOf, textOf } from './dom';
import { textIn } from './first-look';
import { MOST, mayShow, namesIn } from './may-show';
import { beforeWhose, match, wordsOf } from './words';

export interface Screen {
  readonly id: string;
  readonly many: boolean;
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

/** «3.2 Barnets navn», «4) Deltakere»; not «12 deltakere», which is how many. */
const NUMBERED = /^\d+(?:(?:\.\d+)+\.?|[.)])\s+/;

/** Which screen of the adapter these parts are, or null when none is sure enough. */
function recogniseScreen(roots: readonly ParentNode[], adapter: Adapter): Screen | null {
  const starts = new Set(adapter.starts);
  const wordsIn = (texts: readonly string[]) =>
    [...new Set(texts.map((text) => text.replace(NUMBERED, '')))]
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
