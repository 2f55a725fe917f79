import * as z from 'zod/mini';
import type { Citation } from './basics';
import { idSchema } from './basics';
import { type Consent, type Custody, consentSchema } from './consent';
import { MOST } from './limits';

const longText = z.string().check(z.maxLength(MOST.text));
const { shape } = consentSchema;

/**
 * What the user has ticked and not yet saved. Kept with the case in the background, so that nothing ticked is lost.
 * Empty text where nothing is said yet: nothing of what decides is ticked beforehand.
 */
export const consentDraftSchema = z.object({
  state: z.union([shape.state, z.literal('')]),
  services: z.array(idSchema),
  givenBy: z.array(idSchema),
  form: z.union([shape.form, z.literal('')]),
  recordedIn: z.string().check(z.maxLength(60)),
  purpose: longText,
  information: longText,
  /** Days as the field gives them; empty or half typed too. */
  givenOn: z.string().check(z.maxLength(20)),
  validUntil: z.string().check(z.maxLength(20)),
  withdrawnOn: z.string().check(z.maxLength(20)),
  childHeard: z.boolean(),
  interpreter: z.boolean(),
});
export type ConsentDraft = z.infer<typeof consentDraftSchema>;

/** What is wrong with a draft; each is a message `consent.missing.<id>`, in the order of the screen. */
export type DraftProblem =
  | 'state'
  | 'ageBand'
  | 'custody'
  | 'noRule'
  | 'givenBy'
  | 'services'
  | 'stopped'
  | 'recordedIn'
  | 'form'
  | 'purpose'
  | 'information'
  | 'givenOn'
  | 'validUntil'
  | 'withdrawnOn';

/** What a draft is measured against. */
export interface DraftNeeds {
  readonly ageBand: string | null;
  readonly custody: Custody;
  /** `yyyy-mm-dd`. */
  readonly today: string;
  /** The services whose contact waits: a consent without one of them would change nothing. */
  readonly stopped: readonly string[];
}

/** Who must consent, or why that can't be said. */
export type WhoAnswer =
  | {
      readonly known: true;
      /** Of every group at least one of its consenters must be ticked. */
      readonly needs: readonly (readonly string[])[];
      readonly note: string;
      /** About the child's right to be heard, where the pack has a word for this age. */
      readonly heard: string | null;
      readonly citations: readonly Citation[];
      /** Ids of readings that the kommune has not confirmed: what is said here is a proposal. */
      readonly proposals: readonly string[];
    }
  | { readonly known: false; readonly why: 'ageBandMissing' | 'custodyMissing' | 'noRule' };

/** The rules of consent for one pack, as views ask for them; `consentRules` in lib/consent makes them. */
export interface ConsentRules {
  readonly who: (ageBand: string | null, custody: Custody) => WhoAnswer;
  /** What foreldreansvar can be for this age; empty where it makes no difference to who consents. */
  readonly custodies: (ageBand: string | null) => readonly Custody[];
  /** A draft to begin with: an earlier consent if it still holds, else the pack's own words and period. */
  readonly begin: (earlier: Consent | undefined, today: string) => ConsentDraft;
  readonly problems: (draft: ConsentDraft, needs: DraftNeeds) => readonly DraftProblem[];
  /** One consent for each ticked service: one conversation, stored on its own. */
  readonly consents: (draft: ConsentDraft, now: number) => Consent[];
}
