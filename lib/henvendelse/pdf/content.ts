import type { PaperRect } from '../../domain/form-report';
import type { Metrics } from '../font/metrics';

/** A number as PDF wants it: plain decimals, three at most, never an exponent. */
export function num(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** The font's name in a page's or appearance's resources, with its measures. */
export interface PageFont {
  readonly resource: string;
  readonly metrics: Metrics;
  /** Thousandths of an em drawn around each letter: headings where no bold font is at hand. */
  readonly outline?: number;
}

/** Red, green and blue, each 0–1. */
export type Colour = readonly [number, number, number];
export const BLACK: Colour = [0, 0, 0];

/** Operators that show one line of text with its baseline at x, y (points). No colour: the one in force. */
export function showText(
  font: PageFont,
  size: number,
  x: number,
  y: number,
  text: string,
  colour: Colour | null = BLACK,
): string {
  const glyphs = font.metrics.encode(text);
  const ink = colour ? `${colour.map(num).join(' ')} rg ` : '';
  const shown = `BT ${ink}/${font.resource} ${num(size)} Tf ${num(x)} ${num(y)} Td <${glyphs}> Tj ET`;
  if (!font.outline) return shown;
  const line = `${(colour ?? BLACK).map(num).join(' ')} RG ${num((font.outline * size) / 1000)} w`;
  return `q 2 Tr ${line} ${shown} Q`;
}

/** Operators for a straight line. */
export function rule(x1: number, y1: number, x2: number, y2: number, width: number, colour: Colour): string {
  return `${colour.map(num).join(' ')} RG ${num(width)} w ${num(x1)} ${num(y1)} m ${num(x2)} ${num(y2)} l S`;
}

export type Rect = PaperRect;

/** Operators for a frame, a filled area, or both. */
export function frame(at: Rect, look: { fill?: Colour; stroke?: Colour; width?: number }): string {
  const fill = look.fill ? `${look.fill.map(num).join(' ')} rg ` : '';
  const stroke = look.stroke ? `${look.stroke.map(num).join(' ')} RG ${num(look.width ?? 0.75)} w ` : '';
  const paint = look.fill && look.stroke ? 'B' : look.fill ? 'f' : 'S';
  return `${fill}${stroke}${num(at.x)} ${num(at.y)} ${num(at.width)} ${num(at.height)} re ${paint}`;
}

/** A cross from corner to corner, as a pen would make in a box. */
export function cross(width: number, height: number): string {
  const inset = Math.min(width, height) * 0.22;
  const [l, b, r, t] = [inset, inset, width - inset, height - inset];
  return `q 0 0 0 RG 1.4 w 1 J ${num(l)} ${num(b)} m ${num(r)} ${num(t)} l ${num(l)} ${num(t)} m ${num(r)} ${num(b)} l S Q`;
}
