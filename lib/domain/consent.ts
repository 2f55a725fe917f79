import * as z from 'zod/mini';
import { daySchema, idSchema } from './basics';
import { MOST } from './limits';

/**
 * Who has foreldreansvar, as the user says: together, alone, barnevernet has the care, a verge, or the young person
 * decides alone by law although below the age limit. `unknown` until said; it is never rounded to one of the others.
 */
export const custodySchema = z.enum(['joint', 'sole', 'barnevern', 'verge', 'self', 'unknown']);
export type Custody = z.infer<typeof custodySchema>;

/** What the user has recorded. `expired` is not stored: it follows from `validUntil` and the day. */
export const consentSchema = z.object({
  service: idSchema,
  state: z.enum(['given', 'notYet', 'refused', 'withdrawn']),
  /** Ids of the pack's consenters (roles, never names): who has consented. */
  givenBy: z.array(idSchema),
  form: z.enum(['written', 'oral']),
  /** Id of the pack's places to record: where it is written down. Empty when not ticked. */
  recordedIn: z.string(),
  purpose: z.string(),
  information: z.string(),
  givenOn: daySchema,
  validUntil: daySchema,
  /** The day it was withdrawn. What was given stays readable beside it, for the journal. */
  withdrawnOn: z.optional(daySchema),
  childHeard: z.boolean(),
  interpreter: z.boolean(),
  /** Milliseconds since 1970 when this was registered: a clock turned back behind it revives nothing. */
  registeredAt: z.number(),
});
export type Consent = z.infer<typeof consentSchema>;

export type ConsentState = 'given' | 'notYet' | 'refused' | 'withdrawn' | 'expired' | 'notAssessed';

/** The ways a contact can be made, in the page or by an action of Sidemann's own. */
export const actionKindSchema = z.enum(['mail', 'phone', 'sms', 'web', 'form', 'control', 'copy', 'meeting']);
export type ActionKind = z.infer<typeof actionKindSchema>;

/** A contact that went on without consent, once, on a legal ground that the user stated. For the journal text. */
export const goneOnSchema = z.object({
  /** Of this one contact: what was then not carried out is taken out again by it. */
  id: z.optional(idSchema),
  service: idSchema,
  /** Id of one of the pack's exceptions. */
  ground: idSchema,
  action: actionKindSchema,
  /** Milliseconds since 1970. */
  at: z.number(),
  /** One sentence of the user's own; may be empty. */
  words: z.string(),
});

/** A ground as the user states it for one contact, before it is carried out. */
export const statedGroundSchema = z.object({
  id: idSchema,
  words: z.string().check(z.maxLength(MOST.ground)),
});
export type StatedGround = z.infer<typeof statedGroundSchema>;

/** What is about to happen. */
export interface ContactAction {
  readonly kind: ActionKind;
  /** Does it say which child it is about? A page doesn't tell: `unknown` is taken for yes wherever it matters. */
  readonly names: 'yes' | 'no' | 'unknown';
}

/** Why a contact is not in order; each is a message in the catalogue (`consent.why.<reason>`). */
export type WhyNot =
  | 'noCase'
  | 'otherChild'
  | 'childNotSure'
  | 'serviceNotSure'
  | 'notAssessed'
  | 'notYet'
  | 'refused'
  | 'withdrawn'
  | 'expired'
  | 'clock'
  | 'ageBandMissing'
  | 'custodyMissing'
  | 'noRule'
  | 'consenterMissing'
  | 'notRecorded'
  | 'purposeMissing'
  | 'informationMissing'
  | 'groundUnfit';

export type MayContact =
  | {
      readonly may: true;
      readonly because: 'consent' | 'ownService' | 'family' | 'noNames' | 'ground';
      readonly validUntil?: string;
      /** Id under which a contact on a stated ground was noted in the case. */
      readonly noted?: string;
    }
  | { readonly may: false; readonly why: readonly WhyNot[] };
