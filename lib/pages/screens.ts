import type { Adapter } from '../domain/adapter';
import { all, HEADING, labelledBy, modalOf, rootsOf, textOf } from './dom';
import { match, wordsOf } from './words';

export interface Screen {
  readonly id: string;
  readonly many: boolean;
}

const SOURCES = {
  heading: HEADING,
  label:
    'label,legend,dt,th,[role=columnheader],[placeholder],[aria-label]:is(input,select,textarea,[role=combobox]),[label],[aria-labelledby]',
  control:
    'button,a,summary,input[type=submit],input[type=button],[role=button],[role=tab],[role=menuitem],[role=link]',
} as const;

/** Nobody reads more than this to know where they are; longer pages are lists or reports. */
const MOST = 400;

/** What the page shows now, and the part of it that counts. */
export interface Shown {
  readonly screen: Screen | null;
  readonly roots: readonly ParentNode[];
}

/** The screen of the modal dialog on top when that is a screen of its own (a wizard), else of the whole page. */
export function shownOn(roots: readonly ParentNode[], adapter: Adapter): Shown {
  const modal = modalOf(roots);
  const inner = modal ? rootsOf(modal) : roots;
  const screen = recogniseScreen(inner, adapter);
  if (screen || !modal) return { screen, roots: inner };
  return { screen: recogniseScreen(roots, adapter), roots };
}

/** Which screen of the adapter these parts are, or null when none is sure enough. */
function recogniseScreen(roots: readonly ParentNode[], adapter: Adapter): Screen | null {
  const seen: Partial<Record<keyof typeof SOURCES, string[][]>> = {};
  const texts = (on: keyof typeof SOURCES) => {
    seen[on] ??= all(roots, SOURCES[on])
      .slice(0, MOST)
      .filter((element) => on !== 'heading' || !element.closest('nav'))
      .map(wordsIn);
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

function wordsIn(element: Element): string[] {
  const attribute =
    (labelledBy(element) || null) ??
    element.getAttribute('aria-label') ??
    element.getAttribute('label') ??
    element.getAttribute('placeholder');
  const text = attribute ?? textOf(element, 80);
  return text.length > 80 ? [] : wordsOf(text);
}
