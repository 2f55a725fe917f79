import type { PageView } from './page-view';
import type { Segment } from './segments';

/** The parts of the henvendelse, in the order of the form. */
const SECTIONS = ['personalia', 'parents', 'services', 'goals', 'apply', 'wish', 'note', 'consent'] as const;
export type Section = (typeof SECTIONS)[number];

/** How each part begins, folded; bokmål and nynorsk, also as a scan reads them. */
const BEGINS: Readonly<Record<Section, RegExp>> = {
  personalia: /^personalia\b/,
  parents: /^for barn og unge under 1[8b]/,
  services: /^tj?eneste[r]?\b/,
  goals: /^(hvilke|kva) felles m/,
  apply: /^(jeg|eg) ?\/ ?vi s.{1,2}k/,
  wish: /^dersom du s.{1,2}k/,
  note: /^merk\b/,
  consent: /^samtykkeerkl/,
};

/** All three heads of the table in one segment are shorter than this; a sentence isn't. */
const LONGEST_HEAD = 60;

/** Where a part begins. */
export interface SectionStart {
  readonly section: Section;
  readonly segment: Segment;
  readonly order: number;
}

/** The document's segments in reading order, with the parts of the form found among them. */
export interface Layout {
  readonly starts: ReadonlyMap<Section, SectionStart>;
  /** All text between the beginning of a part and the beginning of the next that was found. */
  readonly within: (section: Section) => readonly Segment[];
}

export function findSections(views: readonly PageView[], segments: readonly Segment[]): Layout {
  const ordered = readingOrder(views, segments);
  const starts = new Map<Section, SectionStart>();
  // In the order of the form: running text before it is full of the same words.
  let after = 0;
  for (const section of SECTIONS) {
    const order = ordered.findIndex((segment, i) => i >= after && begins(section, segment, ordered));
    const segment = ordered[order];
    if (!segment) continue;
    starts.set(section, { section, segment, order });
    after = order + 1;
  }
  const name = ordered.findIndex((segment) => /^na(vn|mn)\s*:/.test(segment.folded));
  const first = ordered[name];
  if (!starts.has('personalia') && first)
    starts.set('personalia', { section: 'personalia', segment: first, order: name });
  const within = (section: Section) => {
    const from = starts.get(section)?.order;
    if (from === undefined) return [];
    const later = [...starts.values()].map(({ order }) => order).filter((order) => order > from);
    return ordered.slice(from, later.length > 0 ? Math.min(...later) : undefined);
  };
  return { starts, within };
}

function begins(section: Section, segment: Segment, all: readonly Segment[]): boolean {
  if (!BEGINS[section].test(segment.folded.trim())) return false;
  if (section !== 'services') return true;
  if (segment.folded.length > LONGEST_HEAD) return false;
  // «Tjeneste» is a common word: only the head of the table has a contact person beside it.
  const line = all.filter((other) => other.page === segment.page && Math.abs(other.y - segment.y) < 12);
  return line.some((other) => other.folded.includes('kontaktperson'));
}

/** Page by page, column by column, from top to bottom. */
function readingOrder(views: readonly PageView[], segments: readonly Segment[]): Segment[] {
  const gutters = new Map(views.map((view) => [view.page, gutterOf(view, segments)]));
  const column = (segment: Segment) =>
    segment.x >= (gutters.get(segment.page) ?? Number.POSITIVE_INFINITY) ? 1 : 0;
  return [...segments].sort((a, b) => a.page - b.page || column(a) - column(b) || b.y - a.y || a.x - b.x);
}

/**
 * Where a page is divided in two columns of text. Only when parts of the form begin on both sides and no text crosses:
 * a row with two fields is no column.
 */
function gutterOf(view: PageView, segments: readonly Segment[]): number | null {
  const own = segments.filter((segment) => segment.page === view.page);
  const middle = view.bounds.x + view.bounds.width / 2;
  const begin = own.filter((segment) =>
    Object.values(BEGINS).some((pattern) => pattern.test(segment.folded.trim())),
  );
  const right = begin.filter((segment) => segment.x > middle - 40);
  if (right.length < 2) return null;
  const edge = Math.min(...right.map(({ x }) => x)) - 4;
  const crossing = own.filter((segment) => segment.x < edge - 10 && segment.x + segment.width > edge + 10);
  const heights = right.map(({ y }) => y);
  const beside = crossing.filter((segment) => segment.y <= Math.max(...heights) + 5);
  return beside.length === 0 ? edge : null;
}
