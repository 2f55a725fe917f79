import * as z from 'zod/mini';
import { citationSchema, idSchema } from './basics';
import { plainText } from './plain-text';

const named = z.strictObject({ id: idSchema, label: plainText });

/** What a kommune decides about consent. Our own sentences; law is cited, never quoted. */
export const packConsentSchema = z.strictObject({
  /** Years from which the young person consents alone; a proposal until `question` is confirmed. */
  ageLimit: z.strictObject({ years: z.number(), question: z.nullable(idSchema) }),
  /** With joint foreldreansvar: do both consent? A proposal until `question` is confirmed. */
  bothParents: z.strictObject({ required: z.boolean(), question: z.nullable(idSchema) }),
  periodMonths: z.number().check(z.int(), z.minimum(1), z.maximum(60)),
  consenters: z.array(named).check(z.minLength(1)),
  /** By age band: of every group at least one must be ticked. */
  who: z
    .array(
      z.strictObject({
        bands: z.array(idSchema).check(z.minLength(1)),
        needs: z.array(z.array(idSchema).check(z.minLength(1))).check(z.minLength(1)),
        note: plainText,
        question: z.nullable(idSchema),
        citations: z.array(citationSchema),
      }),
    )
    .check(z.minLength(1)),
  /** Where it can be written down. The extension is not the archive. */
  places: z.array(named).check(z.minLength(1)),
  purpose: plainText,
  information: plainText,
  why: z.strictObject({ text: plainText, citations: z.array(citationSchema).check(z.minLength(1)) }),
  neverStopped: z.array(named),
  exceptions: z.array(
    z.strictObject({ id: idSchema, title: plainText, text: plainText, citations: z.array(citationSchema) }),
  ),
  /** Whom one may ask without consent as long as nobody is named. */
  neutral: z.array(z.strictObject({ id: idSchema, name: plainText, note: plainText })),
});
export type PackConsent = z.infer<typeof packConsentSchema>;
