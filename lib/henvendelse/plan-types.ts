import type { FieldReport } from '../domain/form-report';
import type { Rect } from './pdf/content';

/** A place on the form where one value can stand. */
export interface Target {
  /** Path of the value (`child.name`, `services.0.person`, `applyFor.koordinator`). */
  readonly path: string;
  /** What the form calls it, for the report and the extra page. */
  readonly label: string;
  readonly kind: 'text' | 'check';
  /** Page number from 0. */
  readonly page: number;
  /** Points, from the page's lower left corner. */
  readonly rect: Rect;
  /** Degrees the text is turned against the page, counter-clockwise. */
  readonly turn?: 90 | 180 | 270;
  readonly multiline: boolean;
  /** Points to begin with. */
  readonly size: number;
  /** 0 left, 1 centred, 2 right. */
  readonly align: 0 | 1 | 2;
  readonly maxLength?: number;
  /** One character in each of `maxLength` cells. */
  readonly comb?: boolean;
  readonly readOnly?: boolean;
  /** What a list offers; nothing else can be written. */
  readonly choices?: readonly string[];
  /** Somebody has already written here: it is left alone. */
  readonly filled?: boolean;
  /** How sure it is that this is the place, 0–1. Own form: 1. */
  readonly confidence: number;
}

/** Width and height as the text sees them: a box turned on its side is as wide as it is high. */
export function boxOf(target: Target): { readonly width: number; readonly height: number } {
  const { width, height } = target.rect;
  return target.turn === 90 || target.turn === 270 ? { width: height, height: width } : { width, height };
}

/** One line (or one comb cell) of a value, its baseline's start in the box's own coordinates. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface TextPlacement {
  readonly target: Target;
  readonly size: number;
  readonly lines: readonly PlacedLine[];
  /** What the field holds as its value: what stands on paper, or the whole text where it all fits. */
  readonly value: string;
}

export interface CheckPlacement {
  readonly target: Target;
  readonly on: boolean;
}

/** What goes on the extra page under the field's name. */
export interface Continuation {
  readonly label: string;
  readonly text: string;
}

/** The whole decision: what stands where, and what became of each value. */
export interface PagePlan {
  readonly placements: readonly TextPlacement[];
  readonly checks: readonly CheckPlacement[];
  readonly continuations: readonly Continuation[];
  readonly report: readonly FieldReport[];
  /** Whose form it is, for the top of the extra page. Empty when there is no printable name. */
  readonly about: string;
}
