import type { Citation, Truth } from './basics';
import type { Candidate, Notice } from './suggestion';

/** A fact as it stands on the sheet. */
export interface SheetReason {
  readonly short: string;
  readonly value: Truth;
  readonly citation: Citation;
}

/**
 * One sheet about a case for those who come to the meeting: what the guide suggests, why, what to do, what is open.
 * It holds no names: neither the child's, nor the wish, nor what the user called a service of their own.
 */
export interface Sheet {
  readonly pack: {
    readonly name: string;
    readonly version: string;
    readonly validFrom: string;
    readonly sources: readonly { readonly id: string; readonly title: string }[];
  };
  readonly lines: readonly {
    readonly label: string;
    readonly text: string;
    readonly status: Truth;
    readonly citations: readonly Citation[];
    readonly reasons: readonly SheetReason[];
  }[];
  readonly candidates: readonly {
    readonly service: string;
    /** Null for a service the user added. */
    readonly name: string | null;
    readonly status: Candidate['status'];
    readonly role: string;
    readonly roleFits: Truth;
    readonly later: boolean;
    readonly reasons: readonly SheetReason[];
    readonly citations: readonly Citation[];
  }[];
  readonly notices: readonly Notice[];
  readonly procedures: readonly {
    readonly title: string;
    readonly steps: readonly {
      readonly text: string;
      readonly done: boolean;
      readonly needsConsent: boolean;
      readonly citations: readonly Citation[];
    }[];
  }[];
  /** Questions that are still open, in the guide's words. */
  readonly missing: readonly string[];
  readonly questions: readonly { readonly id: string; readonly tension: string; readonly reading: string }[];
}
