import type { Citation } from '../domain/basics';
import type { Pack, PackOutcome, PackReading, PackRow } from '../domain/pack';
import type { Node, Tag, V } from './formula';

/** One fact of a formula with the phrase it is read from. */
export interface Leaf {
  readonly fact: number;
  readonly says: Citation;
}

/** A formula with what is worked out about it once and for all. */
export interface Formula {
  /** Its place in a world's memory. */
  readonly memo: number;
  readonly node: Node;
  readonly leaves: readonly Leaf[];
  /** Every fact that can matter to it, through derivations and exclusions too. */
  readonly touches: ReadonlySet<number>;
  /** The facts of it, through derivations. */
  readonly support: readonly number[];
  /** Facts that stand twice or are tied to each other: only these must be tried out to be exact. */
  readonly split: ReadonlySet<number>;
}

export interface Clause {
  readonly a: number;
  readonly aIs: V;
  readonly b: number;
  readonly bIs: V;
  readonly text: string;
}

export interface Forced {
  readonly when: V;
  readonly other: number;
  readonly value: V;
}

export interface PreparedOutcome {
  readonly pack: PackOutcome;
  readonly formula: Formula;
  readonly citations: readonly Citation[];
  readonly readings: readonly {
    readonly source: string;
    readonly formula: Formula;
    readonly citations: readonly Citation[];
  }[];
  readonly suggested: Formula;
  readonly outside: readonly {
    readonly when: Node;
    readonly text: string;
    readonly citations: readonly Citation[];
  }[];
  readonly variants: readonly Variant[];
}

export interface Variant {
  readonly when: Node;
  readonly status: V;
  readonly pack: Pack['need']['variants'][number];
}

export interface PreparedRow {
  readonly pack: PackRow;
  readonly index: number;
  readonly natural: Formula | null;
  readonly notNatural: Formula | null;
  readonly roles: readonly {
    readonly id: string;
    readonly label: string;
    readonly when: Node | null;
    readonly fits: readonly string[];
  }[];
}

/** A row that stands in a case although none of its services does. */
export interface StandingRow {
  readonly row: PreparedRow;
  readonly when: Node;
  /** The service that then stands for it. */
  readonly service: string;
}

export interface When<T> {
  readonly when: Node | null;
  readonly pack: T;
}

/** A pack made ready to be evaluated. Build it once with `preparePack`; it holds no case. */
export interface Prepared {
  readonly pack: Pack;
  readonly factIndex: ReadonlyMap<string, number>;
  readonly derive: readonly (Node | null)[];
  /** Facts whose derivation an answer does not correct. */
  readonly fixed: readonly number[];
  /** Facts with a derivation, those that others rest on first. */
  readonly deriveOrder: readonly number[];
  readonly clauses: readonly Clause[];
  /** By fact: what exclusions force of another fact when this one is known. */
  readonly forced: readonly (readonly Forced[])[];
  /** By fact: facts derived from it. */
  readonly dependents: readonly (readonly number[])[];
  /** What a world's memory starts from: nothing worked out yet. */
  readonly blankMemory: Int8Array;
  readonly informs: readonly { readonly fact: number; readonly outcome: string; readonly when: Node }[];
  /** By fact: what must hold before it is asked. */
  readonly askWhen: readonly (Node | null)[];
  readonly tags: ReadonlyMap<string, ReadonlyMap<string, Tag>>;
  readonly ownTags: ReadonlyMap<string, Tag>;
  readonly services: ReadonlyMap<string, { readonly pack: Pack['services'][number]; readonly order: number }>;
  readonly need: { readonly formula: Formula; readonly variants: readonly Variant[] };
  readonly outcomes: readonly PreparedOutcome[];
  readonly rows: ReadonlyMap<string, PreparedRow>;
  readonly standing: readonly StandingRow[];
  readonly notices: readonly When<Pack['notices'][number]>[];
  readonly procedures: readonly When<Pack['procedures'][number]>[];
  readonly duties: readonly When<Pack['duties'][number]>[];
  readonly ticks: {
    readonly koordinator: Node | null;
    readonly individuellPlan: Node | null;
    readonly barnekoordinator: Node | null;
  };
  readonly closed: readonly When<Pack['form']['closed'][number]>[];
  /** Unconfirmed questions to the kommune, by the line they could change. */
  readonly questions: ReadonlyMap<string, readonly When<PackReading>[]>;
}
