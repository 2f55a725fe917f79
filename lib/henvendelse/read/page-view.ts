import type { Rect } from '../pdf/content';

/** Quarter turns of a page's text against its own space, counter-clockwise, in degrees. */
export type Turn = 0 | 90 | 180 | 270;

/** A stretch of text as the file has it: a letter, a word or a line. `x`, `y` is the start of its baseline. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A straight line on paper: horizontal at `at` from `from` to `to`, or vertical. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * What stands on a page, turned so that most of its text runs from left to right. Points, origin below left of the
 * page's own space turned; `turn` leads back.
 */
export interface PageView {
  /** Page number from 0. */
  readonly page: number;
  readonly turn: Turn;
  /** The visible part of the page. */
  readonly bounds: Rect;
  readonly pieces: readonly Piece[];
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
  /** Small drawn squares. */
  readonly boxes: readonly Rect[];
}

/** Turns a point by whole quarters. */
export function turned(x: number, y: number, turn: Turn): readonly [number, number] {
  if (turn === 90) return [-y, x];
  if (turn === 180) return [-x, -y];
  if (turn === 270) return [y, -x];
  return [x, y];
}

/** A box turned by whole quarters, upright again. */
export function turnedRect(rect: Rect, turn: Turn): Rect {
  const [x1, y1] = turned(rect.x, rect.y, turn);
  const [x2, y2] = turned(rect.x + rect.width, rect.y + rect.height, turn);
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

/** The turn that undoes another. */
export const back = (turn: Turn): Turn => ((360 - turn) % 360) as Turn;
