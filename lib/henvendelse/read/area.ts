import type { Rect } from '../pdf/content';
import type { Label } from './labels';
import type { PageView, Rule } from './page-view';
import type { Segment } from './segments';

/** A place to write, in the turned page, with how sure it is. */
export interface Area {
  readonly rect: Rect;
  readonly multiline: boolean;
  readonly confidence: number;
}

/** Less than this is no room for a line of 8 points with its ascent and descent. */
export const LEAST_HEIGHT = 11;
const LEAST_WIDTH = 36;
const LINE_HEIGHT = 15;
const MARGIN = 36;

/** Everything on a page that a value must not touch. */
export interface Surroundings {
  readonly view: PageView;
  /** Text of the page; leaders are for writing on. */
  readonly text: readonly Segment[];
}

interface Cell {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room beside or below a label: in its drawn cell, on its line up to the next text, or under it. Null for none. */
export function areaFor(label: Label, around: Surroundings): Area | null {
  const cell = cellAround(label, around.view);
  return (cell && inCell(label, cell, around)) ?? beside(label, around) ?? below(label, around);
}

/** Room under a question, up to the next text or rule that crosses it. */
export function areaBelow(label: Label, around: Surroundings): Area | null {
  const cell = cellAround(label, around.view);
  if (cell && label.y - cell.bottom > 2 * LEAST_HEIGHT) {
    const top = label.y - 4;
    return {
      rect: box(cell.left + 3, cell.bottom + 2, cell.right - 3, top),
      multiline: true,
      confidence: 0.95,
    };
  }
  const under = cellUnder(label, around.view);
  if (under)
    return {
      rect: box(under.left + 3, under.bottom + 2, under.right - 3, under.top - 2),
      multiline: true,
      confidence: 0.95,
    };
  return below(label, around);
}

const box = (left: number, bottom: number, right: number, top: number): Rect => ({
  x: left,
  y: bottom,
  width: right - left,
  height: top - bottom,
});

const spans = (rule: Rule, at: number) => rule.from <= at + 1 && rule.to >= at - 1;

/** The smallest drawn cell that holds the label. */
function cellAround(label: Label, view: PageView): Cell | null {
  const x = label.x + 2;
  const y = label.y + label.size * 0.3;
  return cellAt(x, y, view);
}

/** A drawn box that begins right under a question. */
function cellUnder(label: Label, view: PageView): Cell | null {
  const x = label.x + 6;
  const top = view.horizontal.filter((rule) => spans(rule, x) && rule.at < label.y && rule.at > label.y - 22);
  const edge = Math.max(...top.map(({ at }) => at));
  if (!Number.isFinite(edge)) return null;
  const cell = cellAt(x, edge - 6, view);
  return cell && cell.top - cell.bottom > 2 * LEAST_HEIGHT ? cell : null;
}

function cellAt(x: number, y: number, view: PageView): Cell | null {
  const left = Math.max(
    ...view.vertical.filter((rule) => rule.at <= x && spans(rule, y)).map(({ at }) => at),
  );
  const right = Math.min(
    ...view.vertical.filter((rule) => rule.at > x && spans(rule, y)).map(({ at }) => at),
  );
  const bottom = Math.max(
    ...view.horizontal.filter((rule) => rule.at < y && spans(rule, x)).map(({ at }) => at),
  );
  const top = Math.min(
    ...view.horizontal.filter((rule) => rule.at > y && spans(rule, x)).map(({ at }) => at),
  );
  const edges = [left, right, bottom, top];
  return edges.every(Number.isFinite) ? { left, right, top, bottom } : null;
}

function inCell(label: Label, cell: Cell, around: Surroundings): Area | null {
  const others = textIn(cell, label, around);
  const free = Math.max(
    cell.bottom,
    ...others.filter(({ y }) => y < label.y - 2).map(({ y, size }) => y + size),
  );
  const under = box(cell.left + 3, free + 1, cell.right - 3, label.y - 0.3 * label.size);
  const right = Math.min(
    cell.right - 2,
    ...others.filter((segment) => onLine(segment, label) && segment.x >= label.end).map(({ x }) => x - 3),
  );
  const rest = box(
    label.end + 4,
    Math.max(cell.bottom + 1, label.y - 4),
    right,
    Math.min(cell.top - 1, label.y + 12),
  );
  if (under.height >= LEAST_HEIGHT + 1 && under.width >= LEAST_WIDTH) {
    return { rect: under, multiline: under.height >= 2 * LINE_HEIGHT, confidence: 0.95 };
  }
  if (rest.width >= LEAST_WIDTH && rest.height >= LEAST_HEIGHT)
    return { rect: rest, multiline: false, confidence: 0.95 };
  const next = cellAt(cell.right + 4, label.y + 2, around.view);
  const empty = next && textIn(next, label, around).length === 0 && next.right - next.left >= LEAST_WIDTH;
  if (!empty || next.top - next.bottom < LEAST_HEIGHT) return null;
  return {
    rect: box(next.left + 3, next.bottom + 1, next.right - 3, next.top - 1),
    multiline: false,
    confidence: 0.9,
  };
}

function textIn(cell: Cell, label: Label, around: Surroundings): Segment[] {
  return around.text.filter((segment) => {
    const inside =
      segment.x + 1 >= cell.left &&
      segment.x < cell.right &&
      segment.y > cell.bottom - 1 &&
      segment.y < cell.top;
    return inside && !segment.leader && !isLabel(segment, label);
  });
}

const onLine = (segment: Segment, label: Label) => Math.abs(segment.y - label.y) < 0.6 * label.size;
const isLabel = (segment: Segment, label: Label) =>
  onLine(segment, label) && segment.x <= label.x + 1 && segment.x + segment.width >= label.end - 1;

/** On the label's own line, up to the next text, rule or margin. */
function beside(label: Label, around: Surroundings): Area | null {
  const { view } = around;
  const texts = around.text.filter(
    (segment) => !segment.leader && onLine(segment, label) && segment.x >= label.end - 1,
  );
  const within = around.text.filter((segment) => isLabel(segment, label) && !segment.leader);
  const rest = within
    .map((segment) => segment.x + segment.width)
    .filter((end) => end > label.end + 0.6 * label.size);
  if (rest.length > 0) return null;
  const rules = view.vertical.filter((rule) => rule.at > label.end && spans(rule, label.y + 2));
  const right = Math.min(
    view.bounds.x + view.bounds.width - MARGIN,
    ...texts.map(({ x }) => x - 4),
    ...rules.map(({ at }) => at - 2),
  );
  const left = label.end + 4;
  const underline = view.horizontal.filter(
    (rule) => rule.at <= label.y + 1 && rule.at > label.y - 8 && rule.to > left && rule.from < right,
  );
  const line = Math.max(...underline.map(({ at }) => at));
  const bottom = Number.isFinite(line) ? line + 0.5 : label.y - 3.5;
  const top = Math.min(bottom + LINE_HEIGHT, ...above(label.y, left, right, around));
  if (right - left < LEAST_WIDTH || top - bottom < LEAST_HEIGHT) return null;
  const drawn =
    Number.isFinite(line) || around.text.some((segment) => segment.leader && onLine(segment, label));
  return { rect: box(left, bottom, right, top), multiline: false, confidence: drawn ? 0.9 : 0.8 };
}

/** Undersides of what stands above a line of writing. */
function above(y: number, left: number, right: number, { view, text }: Surroundings): number[] {
  const rules = view.horizontal
    .filter((rule) => rule.at > y + 4 && rule.from < right && rule.to > left)
    .map(({ at }) => at - 0.5);
  const texts = text.filter(
    (segment) => segment.y > y + 4 && segment.x < right && segment.x + segment.width > left,
  );
  return [...rules, ...texts.map((segment) => segment.y - 0.25 * segment.size)];
}

/** Under the label, as wide as its column, down to the next text or rule. */
function below(label: Label, around: Surroundings): Area | null {
  const { view, text } = around;
  const top = label.y - 0.35 * label.size;
  const columns = text
    .filter((segment) => onLine(segment, label) && segment.x > label.end + 20)
    .map(({ x }) => x - 6);
  const right = Math.min(view.bounds.x + view.bounds.width - MARGIN, ...columns);
  const crosses = (from: number, to: number) => from < right && to > label.x;
  const texts = text.filter(
    (segment) => !segment.leader && segment.y < label.y - 2 && crosses(segment.x, segment.x + segment.width),
  );
  const rules = view.horizontal.filter((rule) => rule.at < top - 4 && crosses(rule.from, rule.to));
  const stops = [...texts.map((segment) => segment.y + segment.size), ...rules.map(({ at }) => at + 0.5)];
  const bottom = Math.max(view.bounds.y + MARGIN, ...stops);
  const height = Math.min(top - bottom, 200);
  if (height < LEAST_HEIGHT || right - label.x < LEAST_WIDTH) return null;
  return {
    rect: box(label.x, top - height, right, top),
    multiline: height >= 2 * LINE_HEIGHT,
    confidence: 0.7,
  };
}
