import type { Adapter } from '../domain/adapter';
import { CONTROL } from './contact';
import { all, HEADING, labelledBy, modalOf, rootsOf, textOf } from './dom';
import { match, wordsOf } from './words';

export interface Screen {
  readonly id: string;
  readonly many: boolean;
}

const SOURCES = {
  heading: HEADING,
  label:
    'label,legend,dt,th,td:first-child,td:has(+td :is(input,select,textarea)),[role=columnheader],[placeholder],[aria-label]:is(input,select,textarea,[role=combobox]),[label],[aria-labelledby]',
  control: CONTROL,
} as const;

/** Nobody reads more than this to know where they are; longer pages are lists or reports. */
const MOST = 150;

/**
 * Could the page be one of the adapter's screens at all? One look at its text as a whole; most pages end here.
 * @param adapter with the stems that `withSynonyms` puts in
 */
function mayShow(roots: readonly ParentNode[], adapter: Adapter): boolean {
  let text = '';
  for (const root of roots) text += ` ${('body' in root ? (root as Document).body : root)?.textContent}`;
  for (const element of all(roots, '[placeholder],[aria-label],[label]').slice(0, MOST))
    for (const name of ['placeholder', 'aria-label', 'label']) text += ` ${element.getAttribute(name) ?? ''}`;
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
  const seen: Partial<Record<keyof typeof SOURCES, string[][]>> = {};
  const starts = startsOf(adapter);
  const texts = (on: keyof typeof SOURCES) => {
    seen[on] ??= all(roots, SOURCES[on])
      .slice(0, MOST)
      .filter((element) => on !== 'heading' || !element.closest('nav'))
      .map(wordsIn)
      .filter((words) => words.some((word) => starts.has(word.slice(0, 3))));
    return seen[on];
  };
  let best: Screen | null = null;
  let most = adapter.bar;
  for (const { id, many, marks } of adapter.screens) {
    let score = 0;
    for (const { on, words, weight } of marks)
      if (texts(on).some((label) => match(label, words).score >= (many ? 1 : 0.9))) score += weight;
    if (score < most || (best && score === most)) continue;
    best = { id, many: many ?? false };
    most = score;
  }
  return best;
}

const known = new WeakMap<Adapter, Set<string>>();
/** The first letters of all words of all marks: a label without any of them is none of them. */
function startsOf(adapter: Adapter): Set<string> {
  const starts =
    known.get(adapter) ??
    new Set(
      adapter.screens.flatMap(({ marks }) =>
        marks.flatMap(({ words }) =>
          words.flatMap((phrase) => phrase.split(' ').map((word) => word.slice(0, 3))),
        ),
      ),
    );
  known.set(adapter, starts);
  return starts;
}

function wordsIn(element: Element): string[] {
  const attribute =
    (labelledBy(element) || null) ??
    element.getAttribute('aria-label') ??
    element.getAttribute('label') ??
    element.getAttribute('placeholder');
  const text = attribute ?? textOf(element, 80);
  return text.length > 80 ? [] : wordsOf(text);
}
