import type { Field, Widget } from '../acroform/read';
import type { Rect } from '../pdf/content';
import type { Recognised } from './flat';
import type { Label } from './labels';
import { back, turnedRect } from './page-view';

/** Tells what is printed beside a field: the path of its label, the table's cell, or the question above. */
export type PrintedPath = (field: Field, widget: Widget) => string | null;

/** Made once for a document: the rows of the table are counted over all its fields. */
export function printedPaths(fields: readonly Field[], found: Recognised): PrintedPath {
  const rows = tableRows(fields, found);
  return (field, widget) => {
    const rect = upright(widget, found);
    if (!rect) return null;
    return tableCell(rect, widget.page, field, found, rows) ?? nearestLabel(rect, widget.page, field, found);
  };
}

function upright(widget: Widget, { views }: Recognised): Rect | null {
  const view = views.find(({ page }) => page === widget.page);
  return view ? turnedRect(widget.rect, back(view.turn)) : null;
}

function nearestLabel(rect: Rect, page: number, field: Field, { labels }: Recognised): string | null {
  const box = field.kind === 'check';
  const own = labels.filter((label) => label.page === page && label.path.startsWith('applyFor.') === box);
  const costs = own.map((label) => ({ label, cost: box ? boxCost(label, rect) : textCost(label, rect) }));
  const best = costs.filter(({ cost }) => cost < 400).sort((a, b) => a.cost - b.cost)[0];
  return best ? best.label.path : null;
}

/** Left of the field on its line, close above it, or inside its box at the top. Points; less is nearer. */
function textCost(label: Label, rect: Rect): number {
  const top = rect.y + rect.height;
  const over = label.end >= rect.x - 2 && label.x <= rect.x + rect.width;
  const drop = label.y - top;
  if (drop > -4 && drop < 26 && (over || Math.abs(label.x - rect.x) < 30)) return 5 + Math.abs(drop) * 2;
  const level = label.y <= top + 2 && label.y >= rect.y - 4;
  const gap = rect.x - label.end;
  if (level && gap > -6 && gap < 260) return gap + 4;
  return level && over ? 3 : Number.POSITIVE_INFINITY;
}

/** Boxes stand left of their name, now and then right of it. */
function boxCost(label: Label, rect: Rect): number {
  const level = Math.abs(rect.y + rect.height / 2 - (label.y + 0.3 * label.size));
  if (level > 12) return Number.POSITIVE_INFINITY;
  const left = label.x - (rect.x + rect.width);
  const right = rect.x - label.end;
  if (left >= -3 && left < 60) return left;
  return right >= -3 && right < 60 ? right + 30 : Number.POSITIVE_INFINITY;
}

const ROW_APART = 8;

/** Middles of the table's rows from the top, by the fields that stand in it. */
function tableRows(fields: readonly Field[], found: Recognised): number[] {
  const middles = fields.flatMap((field) =>
    field.widgets.flatMap((widget) => {
      const rect = upright(widget, found);
      return rect && columnOf(rect, widget.page, field, found) ? [rect.y + rect.height / 2] : [];
    }),
  );
  const rows: number[] = [];
  for (const y of middles.sort((a, b) => b - a)) {
    const last = rows.at(-1);
    if (last === undefined || last - y > ROW_APART) rows.push(y);
  }
  return rows;
}

function tableCell(
  rect: Rect,
  page: number,
  field: Field,
  found: Recognised,
  rows: readonly number[],
): string | null {
  const column = columnOf(rect, page, field, found);
  const y = rect.y + rect.height / 2;
  const row = rows.findIndex((at) => Math.abs(at - y) <= ROW_APART);
  return column && row >= 0 ? `services.${row}.${column}` : null;
}

/** A field in the table's area, by where it begins. */
function columnOf(rect: Rect, page: number, field: Field, { table }: Recognised): string | null {
  if (!table || table.page !== page || field.kind !== 'text') return null;
  const y = rect.y + rect.height / 2;
  if (y > table.area.y + table.area.height + 4 || y < table.area.y - 2) return null;
  const x = rect.x + Math.min(rect.width / 2, 40);
  return table.columns.find(({ from, to }) => x >= from - 4 && x < to + 4)?.key ?? null;
}
