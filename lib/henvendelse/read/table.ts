import type { Rect } from '../pdf/content';
import type { PageView } from './page-view';
import type { Layout } from './sections';
import type { Segment } from './segments';

/** The table of services on paper: its columns and the rows that rules mark off. */
export interface ServiceTable {
  readonly page: number;
  readonly columns: readonly {
    readonly key: 'service' | 'person' | 'phone';
    readonly from: number;
    readonly to: number;
  }[];
  /** Free of the head, from the top; empty when no rules are drawn. */
  readonly rows: readonly { readonly top: number; readonly bottom: number }[];
  /** From under the head to where the next part begins. */
  readonly area: Rect;
}

const HEADS = [
  ['service', /^tj?eneste[r]?\b/],
  ['person', /kontaktperson|fagperson/],
  ['phone', /^(t[il1]+i?f|telefon|mobil)/],
] as const;
const MOST_ROWS = 12;

/** Null when the form has no such table. */
export function findTable(
  layout: Layout,
  views: readonly PageView[],
  segments: readonly Segment[],
): ServiceTable | null {
  const start = layout.starts.get('services')?.segment;
  const view = views.find(({ page }) => page === start?.page);
  if (!start || !view) return null;
  // A head of two lines begins above its neighbours.
  const line = segments.filter(
    (segment) => segment.page === start.page && Math.abs(segment.y - start.y) < 12,
  );
  const heads = HEADS.flatMap(([key, pattern]) => {
    for (const segment of line) {
      const found = pattern.exec(segment.folded);
      if (found) return [{ key, x: segment.xAt(found.index) }];
    }
    return [];
  });
  if (heads.length < 2) return null;
  const right = rightEdge(view, start.y, heads.at(-1)?.x ?? 0);
  const columns = heads.map(({ key, x }, i) => {
    const next = heads[i + 1];
    const from = edgeBefore(view, x, start.y);
    const to = next ? edgeBefore(view, next.x, start.y) : right;
    return { key, from, to: Math.min(to, ruleAfter(view, from, start.y)) };
  });
  const lowest = Math.min(...line.map(({ y }) => y)) - 2;
  const next = nextStart(layout, start.page, lowest, view);
  const rows = rowsBetween(view, columns[0]?.from ?? 0, columns[0]?.to ?? 0, lowest, next);
  const left = columns[0]?.from ?? 0;
  return {
    page: start.page,
    columns,
    rows,
    area: { x: left, y: next, width: right - left, height: lowest - next },
  };
}

/** The vertical rule that a column begins at, else a little before its head. */
function edgeBefore(view: PageView, x: number, y: number): number {
  const rules = view.vertical.filter(
    (rule) => rule.at <= x + 1 && rule.at > x - 14 && rule.from <= y + 8 && rule.to >= y - 30,
  );
  return rules.length > 0 ? Math.max(...rules.map(({ at }) => at)) : x - 3;
}

/** No value is written across a vertical rule, whatever the heads say. */
function ruleAfter(view: PageView, x: number, y: number): number {
  const rules = view.vertical.filter((rule) => rule.at > x + 20 && rule.from <= y - 14 && rule.to >= y - 14);
  return Math.min(...rules.map(({ at }) => at));
}

function rightEdge(view: PageView, y: number, from: number): number {
  const rules = view.vertical.filter(
    (rule) => rule.at > from + 20 && rule.from <= y + 8 && rule.to >= y - 30,
  );
  const ends = view.horizontal
    .filter((rule) => rule.to > from + 20 && Math.abs(rule.at - y) < 40)
    .map(({ to }) => to);
  const margin = view.bounds.x + view.bounds.width - 36;
  if (rules.length > 0) return Math.min(...rules.map(({ at }) => at));
  return ends.length > 0 ? Math.min(margin, Math.max(...ends)) : margin;
}

/** Where the part after the table begins on the same page, else the foot of the page. */
function nextStart(layout: Layout, page: number, below: number, view: PageView): number {
  const starts = [...layout.starts.values()].map(({ segment }) => segment);
  const after = starts.filter((segment) => segment.page === page && segment.y < below);
  return after.length > 0 ? Math.max(...after.map(({ y, size }) => y + size)) : view.bounds.y + 30;
}

function rowsBetween(view: PageView, from: number, to: number, top: number, bottom: number) {
  const middle = (from + to) / 2;
  const rules = view.horizontal.filter(
    (rule) => rule.from <= middle && rule.to >= middle && rule.at < top + 14 && rule.at > bottom - 4,
  );
  const lines = [...new Set(rules.map(({ at }) => at))].sort((a, b) => b - a);
  const rows = lines.slice(1).map((line, i) => ({ top: lines[i] ?? line, bottom: line }));
  // The head's own cell is no row, and neither are the doubled borders that some programs draw.
  return rows.filter((row) => row.top <= top + 3 && row.top - row.bottom > 4).slice(0, MOST_ROWS);
}
