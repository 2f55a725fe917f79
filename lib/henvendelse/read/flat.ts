import type { Rect } from '../pdf/content';
import type { Target } from '../plan-types';
import { type Area, areaBelow, areaFor, LEAST_HEIGHT, type Surroundings } from './area';
import { findLabels, type Label } from './labels';
import { type PageView, turnedRect } from './page-view';
import { findSections, type Layout } from './sections';
import { type Segment, segmentsOf } from './segments';
import { findTable, type ServiceTable } from './table';

/** What was recognised of a form on paper. */
export interface Recognised {
  readonly labels: readonly Label[];
  readonly table: ServiceTable | null;
  readonly views: readonly PageView[];
  readonly segments: readonly Segment[];
  readonly layout: Layout;
}

/** Looks for the henvendelse's own words on all pages. */
export function recognise(views: readonly PageView[]): Recognised {
  const segments = views.flatMap(segmentsOf);
  const layout = findSections(views, segments);
  return { labels: findLabels(layout), table: findTable(layout, views, segments), views, segments, layout };
}

/** Is this the form at all? Most of its parts and some of its labels must be there. */
export function isHenvendelse({ layout, labels }: Recognised): boolean {
  const child = labels.filter(({ path }) => path.startsWith('child.')).length;
  return layout.starts.size >= 4 && child >= 3;
}

/** What is written, before it is shrunk. */
const SIZE = 10;

/** The places of a form without fields, in the pages' own space. What isn't found is left out. */
export function flatTargets(found: Recognised): Target[] {
  const texts = found.labels.filter(({ path }) => !path.startsWith('applyFor.'));
  const boxes = found.labels.filter(({ path }) => path.startsWith('applyFor.'));
  return [
    ...texts.flatMap((label) => textTarget(label, found)),
    ...tableTargets(found),
    ...boxes.flatMap((label) => boxTarget(label, found)),
  ];
}

const QUESTIONS = ['goals', 'wishedKoordinator'];

function textTarget(label: Label, found: Recognised): Target[] {
  const around = surroundings(label.page, found);
  if (!around) return [];
  const area = QUESTIONS.includes(label.path) ? areaBelow(label, around) : areaFor(label, around);
  return area
    ? [targetOf(label.path, label.text.replace(/[:.\s]+$/, ''), area, around.view, label.confidence, around)]
    : [];
}

function surroundings(page: number, { views, segments }: Recognised): Surroundings | null {
  const view = views.find((one) => one.page === page);
  return view ? { view, text: segments.filter((segment) => segment.page === page) } : null;
}

function targetOf(
  path: string,
  label: string,
  area: Area,
  view: PageView,
  sure: number,
  around?: Surroundings,
): Target {
  const clash = around ? touchesText(area.rect, around) : false;
  const turn = view.turn === 0 ? {} : { turn: view.turn };
  return {
    path,
    label,
    kind: 'text',
    page: view.page,
    rect: turnedRect(area.rect, view.turn),
    ...turn,
    multiline: area.multiline,
    size: SIZE,
    align: 0,
    confidence: Math.min(area.confidence, sure) * (clash ? 0.5 : 1),
  };
}

/** Would writing here run into printed text? */
function touchesText({ x, y, width, height }: Rect, { text }: Surroundings): boolean {
  return text.some((segment) => {
    if (segment.leader) return false;
    const low = segment.y - 0.2 * segment.size;
    const high = segment.y + 0.7 * segment.size;
    return (
      segment.x < x + width - 1 && segment.x + segment.width > x + 1 && low < y + height - 1 && high > y + 1
    );
  });
}

function tableTargets(found: Recognised): Target[] {
  const { table } = found;
  const around = table && surroundings(table.page, found);
  if (!table || !around) return [];
  const rows = table.rows.filter((row) => row.top - row.bottom >= LEAST_HEIGHT + 1);
  return rows.flatMap((row, i) =>
    table.columns.map(({ key, from, to }) => {
      const height = row.top - row.bottom - 2;
      const rect = { x: from + 2, y: row.bottom + 1, width: to - from - 4, height };
      const area = { rect, multiline: height >= 22, confidence: 0.95 };
      return targetOf(`services.${i}.${key}`, key, area, around.view, 1, around);
    }),
  );
}

const BOX_GLYPH = /[☐□❏❑▢\u{F0A8}\u{F06F}\u{F071}\u{F072}]|\[\s*\]/u;
const REACH = 40;

/** The nearest box left of its name: drawn, a letter that looks like one, or brackets. */
function boxTarget(label: Label, found: Recognised): Target[] {
  const around = surroundings(label.page, found);
  if (!around) return [];
  const near = ({ x, y, width, height }: Rect) =>
    x + width <= label.x + 2 &&
    x + width > label.x - REACH &&
    y < label.y + label.size &&
    y + height > label.y - 3;
  const drawn = around.view.boxes.filter(near);
  const glyphs = around.text.flatMap((segment) => glyphBoxes(segment)).filter(near);
  const rect = [...drawn, ...glyphs].sort((a, b) => b.x - a.x)[0];
  if (!rect) return [];
  const area = { rect, multiline: false, confidence: drawn.includes(rect) ? 0.95 : 0.9 };
  return [{ ...targetOf(label.path, label.text, area, around.view, label.confidence), kind: 'check' }];
}

function glyphBoxes(segment: Segment): Rect[] {
  const all = segment.text.matchAll(new RegExp(BOX_GLYPH, 'gu'));
  return [...all].map((found) => {
    const x = segment.xAt(found.index);
    const end = segment.xAt(found.index + found[0].length);
    // Such letters are near-square and stand a little below the baseline; brackets are as high as a line.
    const side = 0.8 * segment.size;
    return { x: (x + end) / 2 - side / 2, y: segment.y - 0.1 * segment.size, width: side, height: side };
  });
}
