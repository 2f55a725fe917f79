import type { Layout, Section } from './sections';
import type { Segment } from './segments';

/** A label of the form, found on paper. `x` to `end` is what it takes up. */
export interface Label {
  readonly path: string;
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly end: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  /** How sure it is that this label belongs to this path, 0–1. */
  readonly confidence: number;
}

const CHILD: readonly (readonly [string, string])[] = [
  ['name', 'na(?:vn|mn)'],
  ['fodselsnummer', '(?:person|fodsels) ?(?:nr|nummer)'],
  ['address', 'adresse'],
  ['postcode', 'post ?(?:nr|nummer)'],
  ['place', 'post ?sta?e?d'],
  ['phone', '(?:t[il1]+i?f|telefon|mobil)[a-z]*(?:\\.? ?(?:nr|nummer))?'],
  ['email', 'e ?-? ?post'],
];

const BOXES: readonly (readonly [string, string])[] = [
  ['koordinator', 'koordinator'],
  ['individuellPlan', 'individuell plan'],
  ['barnekoordinator', 'barnekoordinator'],
];

/** Every label that the parts of the form hold, the table's aside. */
export function findLabels(layout: Layout): Label[] {
  return [...childLabels(layout), ...parentLabels(layout), ...questions(layout), ...boxLabels(layout)];
}

interface Match {
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
}

/** Where a label stands: at the beginning of a word, and followed by a colon, a gap or nothing. */
function matches(segments: readonly Segment[], pattern: string): Match[] {
  const whole = new RegExp(`(?<![a-z-])(?:${pattern})(?:\\.?\\s*:|\\.?(?=\\s*$)|(?=\\s*\\())`, 'g');
  return segments.flatMap((segment) =>
    [...segment.folded.matchAll(whole)].map((found) => ({
      segment,
      start: found.index,
      end: found.index + found[0].length,
    })),
  );
}

function labelOf({ segment, start, end }: Match, path: string, confidence = 1): Label {
  const { page, y, size } = segment;
  const text = segment.text.slice(start, end).trim();
  return { path, text, page, x: segment.xAt(start), end: segment.xAt(end), y, size, confidence };
}

function childLabels(layout: Layout): Label[] {
  const segments = layout.within('personalia');
  return CHILD.flatMap(([key, pattern]) => {
    const found = matches(segments, pattern)[0];
    return found ? [labelOf(found, `child.${key}`)] : [];
  });
}

const PARENTS: readonly (readonly [who: 'mor' | 'far', pattern: string, confidence: number])[] = [
  ['mor', 'mor', 1],
  ['far', 'far', 1],
  ['mor', '(?:foresatt|forelder|foresett) ?1', 0.6],
  ['far', '(?:foresatt|forelder|foresett) ?2', 0.6],
];

interface Parent {
  readonly who: 'mor' | 'far';
  readonly at: Match;
  readonly confidence: number;
}

function parentLabels(layout: Layout): Label[] {
  const segments = layout.within('parents');
  const parents = new Map<string, Parent>();
  for (const [who, pattern, confidence] of PARENTS) {
    const at = matches(segments, pattern)[0];
    if (at && !parents.has(who)) parents.set(who, { who, at, confidence });
  }
  const all = [...parents.values()];
  const names = all.map(({ who, at, confidence }) => labelOf(at, `${who}.name`, confidence));
  const contact = matches(segments, 'e ?-? ?post og (?:telefon|tlf|mobil)[a-z. ]*');
  const contacts = contact.map((found) => ({ key: 'contact', found }));
  const addresses = matches(segments, 'adresse').map((found) => ({ key: 'address', found }));
  const rest = [...addresses, ...contacts].flatMap(({ key, found }) => {
    const owner = ownerOf(found, all);
    return owner ? [labelOf(found, `${owner.who}.${key}`, owner.confidence)] : [];
  });
  return [...names, ...firstOfEach(rest)];
}

/** Side by side: whose column it stands in. One above the other: whose name comes last before it. */
function ownerOf(found: Match, parents: readonly Parent[]): Parent | undefined {
  const x = found.segment.xAt(found.start);
  const starts = parents.map(({ at }) => at.segment.xAt(at.start));
  const apart = Math.abs((starts[0] ?? 0) - (starts[1] ?? 0));
  if (parents.length === 2 && apart > 60) {
    const near = parents.filter((_, i) => Math.abs((starts[i] ?? 0) - x) <= 0.45 * apart);
    return near.length === 1 ? near[0] : undefined;
  }
  const above = parents.filter(
    ({ at }) => at.segment.page < found.segment.page || at.segment.y > found.segment.y,
  );
  return above.sort((a, b) => b.at.segment.page - a.at.segment.page || a.at.segment.y - b.at.segment.y)[0];
}

function firstOfEach(labels: readonly Label[]): Label[] {
  return labels.filter((label, i) => labels.findIndex(({ path }) => path === label.path) === i);
}

/** The two questions with room for an answer below; a question may run over several lines. */
function questions(layout: Layout): Label[] {
  const asked: readonly (readonly [string, Section])[] = [
    ['goals', 'goals'],
    ['wishedKoordinator', 'wish'],
  ];
  return asked.flatMap(([path, section]) => {
    const segments = layout.within(section).filter(({ leader }) => !leader);
    const first = segments[0];
    if (!first) return [];
    const last = lastLine(segments);
    const { page, size } = first;
    return [
      { path, text: first.text.trim(), page, x: first.x, end: first.x, y: last.y, size, confidence: 1 },
    ];
  });
}

/** The line a question ends on: lines that follow closely belong to it until its question mark. */
function lastLine(segments: readonly Segment[]): Segment {
  let last = segments[0] as Segment;
  for (const segment of segments.slice(1)) {
    const close = segment.page === last.page && last.y - segment.y <= 1.9 * last.size;
    if (last.folded.includes('?') || !close) break;
    last = segment;
  }
  return last;
}

function boxLabels(layout: Layout): Label[] {
  const segments = layout.within('apply');
  return BOXES.flatMap(([key, name]) => {
    const pattern = new RegExp(`(?<![a-z])${name}(?![a-z])`);
    const segment = segments.find(({ folded }) => pattern.test(folded));
    const found = segment ? pattern.exec(segment.folded) : null;
    if (!segment || !found) return [];
    return [labelOf({ segment, start: found.index, end: found.index + found[0].length }, `applyFor.${key}`)];
  });
}
