import type { Metrics } from '../font/metrics';
import { boxOf, type PlacedLine, type Target } from '../plan-types';
import { LEADING, linesIn, PADDING } from './fit';

/**
 * Gives each line its baseline in the box: in a box for a line or two they stand in the middle, in a larger one
 * they begin at the top. Comb fields get a character in the middle of each cell.
 */
export function placeLines(
  lines: readonly string[],
  size: number,
  target: Target,
  metrics: Metrics,
): PlacedLine[] {
  const { width, height } = boxOf(target);
  const { ascent, capHeight } = metrics.table;
  const widthOf = (text: string) => (metrics.width(text) * size) / 1000;
  if (target.comb && target.maxLength) return comb(lines[0] ?? '', size, target, metrics);
  const large = target.multiline && linesIn({ ...boxOf(target), multiline: true, size }, size, metrics) > 2;
  const block = (capHeight * size) / 1000 + (lines.length - 1) * LEADING * size;
  const top = large ? height - (ascent * size) / 1000 : (height + block) / 2 - (capHeight * size) / 1000;
  return lines.map((text, i) => {
    const free = width - 2 * PADDING - widthOf(text);
    return { text, x: PADDING + (free * target.align) / 2, y: top - i * LEADING * size };
  });
}

function comb(text: string, size: number, target: Target, metrics: Metrics): PlacedLine[] {
  const { width, height } = boxOf(target);
  const cell = width / (target.maxLength ?? 1);
  const y = (height - (metrics.table.capHeight * size) / 1000) / 2;
  return [...text].map((char, i) => ({
    text: char,
    x: cell * (i + 0.5) - (metrics.width(char) * size) / 2000,
    y,
  }));
}
