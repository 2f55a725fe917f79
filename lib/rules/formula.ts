import type { Citation } from '../domain/basics';

/** Three-valued truth as numbers, so that «all» is the least, «any» the greatest and «not» the negative. */
export type V = -1 | 0 | 1;
export const YES = 1;
export const OPEN = 0;
export const NO = -1;
/** In the list of answers: not answered. Different from `OPEN`, which is «vet ikke». */
export const UNASKED = 2;
export const NO_MEMO = -1;
/** In a world's memory; no value is 2. */
export const NOT_WORKED_OUT = 2;

/** What a service counts for. `unsure` is the compiled `unsureIf`. */
export interface Tag {
  readonly value: V;
  readonly reason: string;
  readonly unsure: Node | null;
}

export interface Count {
  readonly others: boolean;
  readonly status: 'inne' | 'trengs' | 'any';
  readonly tag: string | null;
  readonly ids: ReadonlySet<string> | null;
  readonly atLeast: number;
  readonly atMost: number;
}

/**
 * A condition of the pack, compiled: facts by number, outcomes put in where they are named.
 * `memo` is the place where a world remembers the value; `NO_MEMO` for what depends on results.
 */
export type Node =
  | { readonly kind: 'fact'; readonly fact: number; readonly sign: V; readonly says: Citation }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Node[]; readonly memo: number }
  | { readonly kind: 'not'; readonly of: Node }
  | { readonly kind: 'count'; readonly count: Count; readonly memo: number }
  | { readonly kind: 'band'; readonly bands: ReadonlySet<string> }
  /** The rest only the user knows. */
  | { readonly kind: 'ask' }
  /** The documents say nothing: open, and no answer can close it. */
  | { readonly kind: 'silent' }
  /** Looks at results; two-valued. */
  | { readonly kind: 'factOpen'; readonly fact: number }
  | { readonly kind: 'line'; readonly line: string; readonly is: 'yes' | 'no' | 'unknown' | 'differs' }
  | {
      readonly kind: 'candidates';
      readonly status: ReadonlySet<string>;
      readonly mine: boolean | null;
      readonly fits: ReadonlySet<string> | null;
      readonly atLeast: number;
      readonly atMost: number;
    }
  | { readonly kind: 'facts'; readonly of: readonly number[]; readonly is: V; readonly atLeast: number };

/** What a blank cell says: it never holds. */
export const NEVER: Node = { kind: 'not', of: { kind: 'all', of: [], memo: NO_MEMO } };

export const toTruth = (value: number) => (value === YES ? 'yes' : value === NO ? 'no' : 'unknown');
export const fromTruth = (truth: 'yes' | 'no' | 'unknown'): V =>
  truth === 'yes' ? YES : truth === 'no' ? NO : OPEN;

export type FactNode = Extract<Node, { kind: 'fact' }>;

/** Where facts stand in a formula, as often as they stand there. */
export function factNodes(node: Node): FactNode[] {
  const found: FactNode[] = [];
  walk(node, (part) => {
    if (part.kind === 'fact') found.push(part);
  });
  return found;
}

/** Visits a formula and everything in it; derivations of facts are the visitor's own business. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  if (node.kind === 'all' || node.kind === 'any') for (const child of node.of) walk(child, visit);
  if (node.kind === 'not') walk(node.of, visit);
}
