import * as z from 'zod/mini';
import { citationSchema, idSchema } from './basics';
import { custodySchema } from './consent';
import { plainText } from './plain-text';

const named = z.strictObject({ id: idSchema, label: plainText });
const years = z.number().check(z.int(), z.minimum(0), z.maximum(18));

/**
 * Where a child is on the way to consenting alone: not born, below the age limit, in the years when both are asked,
 * over the limit, of age.
 */
const stageSchema = z.enum(['unborn', 'below', 'shared', 'self', 'adult']);
export type Stage = z.infer<typeof stageSchema>;

/** Who must consent at one stage, for some kinds of foreldreansvar. The first that fits is used. */
const whoSchema = z.strictObject({
  stage: stageSchema,
  custody: z.array(custodySchema).check(z.minLength(1)),
  /** Only for these age bands; left out for all. */
  bands: z.optional(z.array(idSchema).check(z.minLength(1))),
  /** Only while `bothParents.required` says so; left out where it makes no difference. */
  bothParents: z.optional(z.boolean()),
  /** Of every group at least one of its consenters must be ticked. */
  needs: z.array(z.array(idSchema).check(z.minLength(1))).check(z.minLength(1)),
  note: plainText,
  question: z.nullable(idSchema),
  citations: z.array(citationSchema),
});

/** What needs no consent, and what the user states when going on without one. */
const exceptionSchema = z.strictObject({
  id: idSchema,
  title: plainText,
  text: plainText,
  /** Whom to call about it: id of one of the pack's contacts. */
  contact: z.nullable(idSchema),
  /** A ground for going on with one stopped contact; null when it is none. */
  goOn: z.nullable(
    z.strictObject({
      /** Only to these services; null: to any. */
      services: z.nullable(z.array(idSchema).check(z.minLength(1))),
      /** What the user confirms, as a sentence of their own: «Jeg …». */
      confirm: plainText,
    }),
  ),
  citations: z.array(citationSchema),
});
export type PackException = z.infer<typeof exceptionSchema>;

/** What a kommune decides about consent. Our own sentences; law is cited, never quoted. */
export const packConsentSchema = z.strictObject({
  ageLimit: z.strictObject({
    /** From this age the young person consents alone; a proposal until `question` is confirmed. */
    years,
    /** From this age, and until the limit, the young person is asked as well; null: never. */
    sharedFrom: z.nullable(years),
    question: z.nullable(idSchema),
  }),
  /** With joint foreldreansvar: do both consent? A proposal until `question` is confirmed. */
  bothParents: z.strictObject({ required: z.boolean(), question: z.nullable(idSchema) }),
  periodMonths: z.number().check(z.int(), z.minimum(1), z.maximum(60)),
  consenters: z.array(named).check(z.minLength(1)),
  who: z.array(whoSchema).check(z.minLength(1)),
  /** The child's right to be heard, from an age on; the last that fits is shown. */
  heard: z.array(z.strictObject({ from: years, text: plainText, citations: z.array(citationSchema) })),
  /** Where it can be written down. The extension is not the archive. */
  places: z.array(named).check(z.minLength(1)),
  purpose: plainText,
  information: plainText,
  why: z.strictObject({ text: plainText, citations: z.array(citationSchema).check(z.minLength(1)) }),
  neverStopped: z.array(named),
  exceptions: z.array(exceptionSchema),
  /** Whom one may ask without consent as long as nobody is named. */
  neutral: z.array(z.strictObject({ id: idSchema, name: plainText, note: plainText })),
});
