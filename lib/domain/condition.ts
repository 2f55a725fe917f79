import * as z from 'zod/mini';
import { citationSchema, idSchema } from './basics';

/**
 * A condition of a pack: a tree that the rules evaluate to yes, no or unknown.
 * Leaves about facts, services and age may stand anywhere. Leaves about results (`outcome … is`,
 * `candidates`, `facts`, and `fact … is: 'unknown'`) look at what is already worked out and are two-valued:
 * they belong in notices, procedures, duties, variants and questions, never where a result is worked out.
 */
export type Condition =
  /** A fact holds (or, with `is: 'no'`, does not). `says` is the phrase of the source that this leaf reads. */
  | {
      fact: string;
      is?: 'yes' | 'no' | 'unknown' | undefined;
      says?: z.infer<typeof citationSchema> | undefined;
    }
  /** The result of `need` or of an outcome. Without `is`: part of the formula, three-valued. */
  | { outcome: string; is?: 'yes' | 'no' | 'unknown' | 'differs' | undefined }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  /** How many services are in the case. Services whose tag is uncertain make the count uncertain. */
  | {
      count: {
        who: 'all' | 'others';
        status: 'inne' | 'trengs' | 'any';
        tag?: string | undefined;
        ids?: string[] | undefined;
        atLeast?: number | undefined;
        atMost?: number | undefined;
      };
    }
  | { band: string[] }
  /** In a derivation: the rest only the user knows, so the fact itself is asked. */
  | { ask: true }
  /** How many candidates stand like this right now. */
  | {
      candidates: {
        status: string[];
        mine?: boolean | undefined;
        fits?: ('yes' | 'no' | 'unknown')[] | undefined;
        atLeast?: number | undefined;
        atMost?: number | undefined;
      };
    }
  /** How many of these facts have this value right now. */
  | { facts: { of: string[]; is: 'yes' | 'no'; atLeast: number } };

const truth = z.enum(['yes', 'no', 'unknown']);
const amount = z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(1000)));
const children = z.array(z.lazy((): z.ZodMiniType<Condition> => conditionSchema)).check(z.minLength(1));

/** Condition trees as they stand in a pack. Each object has exactly one of the leading keys. */
export const conditionSchema: z.ZodMiniType<Condition> = z.union([
  z.strictObject({ fact: idSchema, is: z.optional(truth), says: z.optional(citationSchema) }),
  z.strictObject({ outcome: idSchema, is: z.optional(z.enum(['yes', 'no', 'unknown', 'differs'])) }),
  z.strictObject({ all: children }),
  z.strictObject({ any: children }),
  z.strictObject({ not: z.lazy((): z.ZodMiniType<Condition> => conditionSchema) }),
  z.strictObject({
    count: z.strictObject({
      who: z.enum(['all', 'others']),
      status: z.enum(['inne', 'trengs', 'any']),
      tag: z.optional(idSchema),
      ids: z.optional(z.array(idSchema)),
      atLeast: amount,
      atMost: amount,
    }),
  }),
  z.strictObject({ band: z.array(idSchema).check(z.minLength(1)) }),
  z.strictObject({ ask: z.literal(true) }),
  z.strictObject({
    candidates: z.strictObject({
      status: z.array(z.enum(['natural', 'notNatural', 'both', 'silent', 'open', 'notInTable'])),
      mine: z.optional(z.boolean()),
      fits: z.optional(z.array(truth)),
      atLeast: amount,
      atMost: amount,
    }),
  }),
  z.strictObject({
    facts: z.strictObject({
      of: z.array(idSchema).check(z.minLength(1)),
      is: z.enum(['yes', 'no']),
      atLeast: z.number().check(z.int(), z.minimum(1)),
    }),
  }),
]);
