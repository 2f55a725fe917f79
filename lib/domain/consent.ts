import * as z from 'zod/mini';
import { daySchema, idSchema } from './basics';

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
  childHeard: z.boolean(),
  interpreter: z.boolean(),
  /** Milliseconds since 1970 when this was registered: a clock turned back behind it revives nothing. */
  registeredAt: z.number(),
});
export type Consent = z.infer<typeof consentSchema>;

export type ConsentState = 'given' | 'notYet' | 'refused' | 'withdrawn' | 'expired' | 'notAssessed';

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
  | 'consenterMissing'
  | 'notRecorded';

export type MayContact =
  | {
      readonly may: true;
      readonly because: 'consent' | 'ownService' | 'family' | 'noNames';
      readonly validUntil?: string;
    }
  | { readonly may: false; readonly why: readonly WhyNot[] };
