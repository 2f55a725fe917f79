import type { Citation, Truth } from './basics';

/** How strongly the source speaks. The UI prints the guide's verb, never a stronger one. */
export type Modality = 'skal' | 'kan' | 'harRett' | 'naturlig' | 'ikkeNaturlig' | 'foreslar' | 'taus';

/** One fact's part in a line: what is known of it and the words it rests on. */
export interface Reason {
  readonly fact: string;
  readonly value: Truth;
  /** How it is known: asked and answered, derived from services and age, or not known. */
  readonly from: 'answer' | 'derived' | 'correction' | 'open';
  readonly citation: Citation;
}

/** Something the suggestion says, with everything it rests on. `status` says whether it holds. */
export interface Line {
  readonly id: string;
  readonly status: Truth;
  readonly modality: Modality;
  /** The pack's text for this status, in the guide's own verb. */
  readonly text: string;
  /** Never empty. */
  readonly citations: readonly Citation[];
  readonly reasons: readonly Reason[];
  /** Facts whose answers could still decide the line; empty when decided. */
  readonly missing: readonly string[];
  /** Ids of the pack's open questions that could change this line; at most two. */
  readonly openQuestions: readonly string[];
}

/** A plan type or role of the trappa, or an alternative beside it. */
export interface OutcomeLine extends Line {
  readonly label: string;
  /** Which step of the stair it lights, or null for what stands beside it (IUP/IOP, no plan). */
  readonly step: string | null;
  readonly kind: 'plan' | 'role' | 'alternative';
  /** Is this what is suggested? It lights the step. Differs from `status` where a right holds but is not what is asked for. */
  readonly suggested?: Truth;
  /** Set where the two sources answer differently: each source's own result. */
  readonly perSource: readonly {
    readonly source: string;
    readonly status: Truth;
    readonly citations: readonly Citation[];
  }[];
}

export type CandidateStatus = 'natural' | 'notNatural' | 'both' | 'silent' | 'open' | 'notInTable';

/** A service of the case measured against its row of the table. */
export interface Candidate {
  readonly service: string;
  readonly name: string;
  readonly row: string | null;
  readonly status: CandidateStatus;
  readonly mine: boolean;
  /** `trengs`: listed as possible later, never a candidate now. */
  readonly later: boolean;
  /** The role the table gives in this case, as the pack words it; empty when it gives none. */
  readonly role: string;
  /** Does the role fit the plan type that is suggested? Unknown while no plan type is decided. */
  readonly roleFits: Truth;
  readonly natural: readonly Reason[];
  readonly notNatural: readonly Reason[];
  readonly citations: readonly Citation[];
  readonly missing: readonly string[];
  readonly openQuestions: readonly string[];
}

/** Something the user should see that no single line says (all defer to each other, sources differ …). */
export interface Notice {
  readonly id: string;
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly openQuestion: string | null;
}

/** What to ask now. `myService`, `services` and `age` are screens of their own; a fact is yes/no/unknown. */
export type NextQuestion =
  | { readonly kind: 'myService' | 'services' | 'age' }
  | { readonly kind: 'fact'; readonly fact: string };

export interface StairStep {
  readonly id: string;
  readonly label: string;
  readonly state: 'current' | 'open' | 'not';
  /** Ids of the outcome lines that light this step. */
  readonly outcomes: readonly string[];
}

export interface Step {
  readonly id: string;
  readonly text: string;
  readonly citations: readonly Citation[];
  /** True for steps that contact other services: the consent button stands right there. */
  readonly needsConsent: boolean;
}

export interface Procedure {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly Step[];
}

/** Derived anew from the answers each time; never stored, and never a decision. */
export interface Suggestion {
  readonly need: Line;
  readonly outcomes: readonly OutcomeLine[];
  /** Services of the case in table order; then those without a row. Equals stand as equals. */
  readonly candidates: readonly Candidate[];
  readonly notices: readonly Notice[];
  readonly stair: readonly StairStep[];
  /** Goes on after `settled` to the other services' rows and to facts that only inform; null when nothing is left to ask. */
  readonly next: NextQuestion | null;
  /** Upper bound of questions left when each is answered. 0 when settled. */
  readonly remaining: number;
  /** Facts that were asked or could have been, but no longer matter, with the reason. */
  readonly fallenAway: readonly { readonly fact: string; readonly why: string }[];
  /** Pairs of answers that contradict each other (the pack's exclusions); shown, not mended. */
  readonly contradictions: readonly { readonly facts: readonly [string, string]; readonly text: string }[];
  readonly procedures: readonly Procedure[];
  readonly duties: readonly {
    readonly id: string;
    readonly text: string;
    readonly citations: readonly Citation[];
    readonly for: string;
  }[];
  /** True when no unanswered question could change need, plan type or my own line. */
  readonly settled: boolean;
}
