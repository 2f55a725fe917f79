import type { Metrics } from '../font/metrics';
import { wrapText } from './wrap';

export const SMALLEST = 8;
const STEP = 0.5;
/** Distance between baselines, in sizes. */
export const LEADING = 1.25;
/** Room kept on each side of the text, as viewers do in fields of their own. */
export const PADDING = 2;

export interface Room {
  /** Points, the whole field. */
  readonly width: number;
  readonly height: number;
  readonly multiline: boolean;
  /** The size to begin with. */
  readonly size: number;
}

export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
  /** What didn't fit even at the smallest size; empty when all did. */
  readonly rest: string;
}

/** How many lines of a size stand in a field without touching its edge. */
export function linesIn(room: Room, size: number, metrics: Metrics): number {
  const { ascent, descent } = metrics.table;
  const first = ((ascent - descent) * size) / 1000;
  if (!room.multiline) return 1;
  return Math.max(0, Math.floor((room.height - first) / (LEADING * size) + 1e-6) + 1);
}

/**
 * Wraps, then shrinks step by step to 8 points, then leaves a rest. `tail` is what to write after a text that
 * is continued elsewhere; room is kept for it.
 */
export function fitText(text: string, room: Room, metrics: Metrics, tail: string): Fitted {
  const width = room.width - 2 * PADDING;
  const start = Math.max(room.size, SMALLEST);
  const ems = metrics.width(text) / 1000;
  const space = metrics.width(' ') / 1000;
  for (let size = start; size >= SMALLEST; size -= STEP) {
    // Wider than all lines together, the spaces at their ends left out: no need to wrap to know.
    const most = linesIn(room, size, metrics);
    if (ems * size > most * (width + space * size)) continue;
    const lines = room.multiline ? wrapText(text, width, size, metrics) : oneLine(text, width, size, metrics);
    if (lines.length <= most) return { size, lines, rest: '' };
  }
  return room.multiline ? cutLines(text, room, metrics, tail) : cutLine(text, width, metrics, tail);
}

function oneLine(text: string, width: number, size: number, metrics: Metrics): string[] {
  return (metrics.width(text) * size) / 1000 <= width ? [text] : [text, ''];
}

/** As many lines as there is room for above the tail; the rest keeps its own line breaks. */
function cutLines(text: string, room: Room, metrics: Metrics, tail: string): Fitted {
  const width = room.width - 2 * PADDING;
  const tailLines = wrapText(tail, width, SMALLEST, metrics);
  const kept = Math.max(0, linesIn(room, SMALLEST, metrics) - tailLines.length);
  const head = wrapText(text, width, SMALLEST, metrics).slice(0, kept);
  return { size: SMALLEST, lines: [...head, ...tailLines], rest: afterHead(text, head) };
}

/** As many words as fit beside the tail on one line. */
function cutLine(text: string, width: number, metrics: Metrics, tail: string): Fitted {
  const room = width - (metrics.width(` ${tail}`) * SMALLEST) / 1000;
  const head = room > 0 ? (wrapText(text, room, SMALLEST, metrics)[0] ?? '') : '';
  const line = head === '' ? tail : `${head} ${tail}`;
  return { size: SMALLEST, lines: [line], rest: afterHead(text, [head]) };
}

/** What of `text` comes after the letters of `head`; white space isn't counted, since wrapping eats it. */
function afterHead(text: string, head: readonly string[]): string {
  let letters = head.join('').replace(/\s/g, '').length;
  let at = 0;
  while (letters > 0 && at < text.length) {
    if (!/\s/.test(text.charAt(at))) letters -= 1;
    at += 1;
  }
  return text.slice(at).trim();
}
