import type { CaseService } from '../domain/case';
import type { Tag } from './formula';
import type { Prepared } from './prepared';

/** A service as the rules count it. */
export interface Involved {
  readonly id: string;
  /** Only for services the user added. */
  readonly name: string | null;
  readonly status: CaseService['status'];
  readonly mine: boolean;
  /** By tag; a count without a tag finds nothing. */
  readonly tags: ReadonlyMap<string | null, Tag>;
}

/** What the user has said, ready to be counted with. */
export interface Inputs {
  /** By fact: yes, no, «vet ikke» or not asked. */
  readonly answered: Int8Array;
  readonly services: readonly Involved[];
  readonly servicesDone: boolean;
  readonly myServiceKnown: boolean;
  readonly band: string | null;
}

/** What conditions about results look at. */
export interface Results {
  readonly line: (id: string) => { readonly status: number; readonly differs: boolean };
  readonly candidates: readonly {
    readonly status: string;
    readonly mine: boolean;
    readonly later: boolean;
    readonly roleFits: string;
  }[];
}

/** What a world remembers of what was worked out in it. Never changes a result, only when it is worked out. */
export interface Memory {
  /** Values by a node's `memo`, then by a formula's `memo`. */
  readonly values: Int8Array;
  /** Open facts, by a formula's `memo`. */
  readonly open: Map<number, ReadonlySet<number>>;
  /** Worlds with one more answer. */
  readonly children: Map<number, World>;
}

/** Everything a formula can be evaluated against, also while the values are still being settled. */
export interface Unsettled {
  readonly prepared: Prepared;
  readonly inputs: Inputs;
  /** By fact: yes, no or open, after derivations and exclusions. */
  readonly values: Int8Array;
  readonly results: Results | null;
  /** Null while the values are still being settled. */
  readonly memory: Memory | null;
}

/** A case with its values settled: nothing in it changes any more. */
export interface World extends Unsettled {
  readonly memory: Memory;
}

/** Reads one number of a list that is known to be long enough. */
export const at = (list: Int8Array, index: number): number => list[index] as number;
