import * as z from 'zod/mini';
import { citationSchema, idSchema } from './basics';
import { conditionSchema } from './condition';
import { plainText } from './plain-text';

const truth = z.enum(['yes', 'no', 'unknown']);
const citations = z.array(citationSchema).check(z.minLength(1));

export const sourceSchema = z.strictObject({
  id: idSchema,
  title: plainText,
  /** File name beside the pack. */
  file: z.string().check(z.regex(/^[\wæøå.-]+\.txt$/)),
  note: z.optional(plainText),
});

/** Does a service count for something (`tag`)? Uncertain is uncertain: it is never rounded. */
export const tagSchema = z.strictObject({
  value: truth,
  reason: plainText,
  /** Where this holds, the service counts as uncertain instead. */
  unsureIf: z.optional(conditionSchema),
});

export const serviceSchema = z.strictObject({
  id: idSchema,
  name: plainText,
  /** Other words for the same service, as they may stand on a page. */
  aliases: z.array(plainText),
  row: z.nullable(idSchema),
  tags: z.record(idSchema, tagSchema),
});

export const bandSchema = z.strictObject({
  id: idSchema,
  label: plainText,
  /** Whole years, both included; `null`: not born, or no upper end. */
  from: z.nullable(z.number()),
  to: z.nullable(z.number()),
});

export const factSchema = z.strictObject({
  id: idSchema,
  question: plainText,
  /** The fact as a statement, for reasons and derived facts: «Andre tjenester er inne». */
  short: plainText,
  help: z.optional(plainText),
  /** `child`, or the id of the service it is about. */
  about: idSchema,
  citations,
  /** How it follows from services, age and other facts. Shown, explained and correctable. */
  derive: z.optional(
    z.strictObject({
      from: conditionSchema,
      explain: plainText,
      /** Follows so surely that it is changed at its root (the age), not by an answer. */
      fixed: z.optional(z.boolean()),
    }),
  ),
  /** It is not asked before this holds: a follow-up to something else. */
  askWhen: z.optional(conditionSchema),
  /** Says that there is one of this outcome already: a plan of that type on a page speaks for it, and the user confirms. */
  exists: z.optional(idSchema),
  /** Decides nothing: it is asked last, while `when` holds, and shown beside this outcome. */
  informs: z.optional(z.strictObject({ outcome: idSchema, when: conditionSchema })),
});

const literal = z.strictObject({ fact: idSchema, is: z.enum(['yes', 'no']) });

/** Two things that cannot both hold. From one of them the other's opposite follows, until the user says otherwise. */
export const exclusionSchema = z.strictObject({
  id: idSchema,
  pair: z.tuple([literal, literal]),
  text: plainText,
  reading: z.nullable(idSchema),
});

export type PackTag = z.infer<typeof tagSchema>;
