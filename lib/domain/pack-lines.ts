import * as z from 'zod/mini';
import { citationSchema, idSchema, quoteSchema } from './basics';
import { conditionSchema } from './condition';
import { plainText } from './plain-text';

const truth = z.enum(['yes', 'no', 'unknown']);
const modality = z.enum(['skal', 'kan', 'harRett', 'naturlig', 'ikkeNaturlig', 'foreslar', 'taus']);
const citations = z.array(citationSchema).check(z.minLength(1));

const sayingSchema = z.strictObject({ text: plainText, modality });
const sayingsSchema = z.strictObject({ yes: sayingSchema, no: sayingSchema, unknown: sayingSchema });

/** Another wording of a line when something more is known. The first that holds is used. */
const variantSchema = z.strictObject({
  when: conditionSchema,
  status: truth,
  text: plainText,
  modality,
  citations,
});

export const needSchema = z.strictObject({
  label: plainText,
  when: conditionSchema,
  says: sayingsSchema,
  variants: z.array(variantSchema),
  citations,
});

export const outcomeSchema = z.strictObject({
  id: idSchema,
  label: plainText,
  kind: z.enum(['plan', 'role', 'alternative']),
  step: z.nullable(idSchema),
  /** One condition, or one for each source that reads differently. */
  conditions: z
    .array(z.strictObject({ source: idSchema, when: conditionSchema, citations }))
    .check(z.minLength(1)),
  /** Which source decides the line where they differ; `null`: the line stays open and both are shown. */
  prefer: z.nullable(idSchema),
  /** Where the documents reach. Outside: `no`, or `unknown` where they say nothing. */
  scope: z.nullable(
    z.strictObject({
      when: conditionSchema,
      outside: z.array(
        z.strictObject({
          when: conditionSchema,
          status: z.enum(['no', 'unknown']),
          text: plainText,
          citations,
        }),
      ),
    }),
  ),
  /** When the outcome is what is suggested (lights its step); without it: when the outcome holds. */
  suggestedWhen: z.nullable(conditionSchema),
  says: sayingsSchema,
  variants: z.array(variantSchema),
  /** Outcomes that can never hold together with this one. */
  never: z.array(idSchema),
  /** Words a page may use for it as an option. */
  words: z.array(plainText),
});

/** Of the roles that depend on the case the first that holds is the role; roles without condition follow the plan type. */
const rowRoleSchema = z.strictObject({ role: idSchema, when: z.nullable(conditionSchema) });

export const rowSchema = z.strictObject({
  id: idSchema,
  /** The four cells of the table, word for word without markup; empty where the table is blank. */
  cells: z.strictObject({
    service: z.string(),
    role: z.string(),
    natural: z.string(),
    notNatural: z.string(),
  }),
  roles: z.array(rowRoleSchema).check(z.minLength(1)),
  natural: z.nullable(conditionSchema),
  notNatural: z.nullable(conditionSchema),
  /** Phrases of the cells that are examples or typical cases, not conditions. */
  examples: z.array(z.strictObject({ quote: quoteSchema, why: plainText })),
  /** A service that is a candidate also when it is not in the case, while this holds. */
  standsWhen: z.nullable(conditionSchema),
});
