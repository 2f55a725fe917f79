import * as z from 'zod/mini';
import { citationSchema, daySchema, idSchema, quoteSchema } from './basics';
import { conditionSchema } from './condition';
import { packConsentSchema } from './pack-consent';
import { plainText } from './plain-text';

const truth = z.enum(['yes', 'no', 'unknown']);
const modality = z.enum(['skal', 'kan', 'harRett', 'naturlig', 'ikkeNaturlig', 'foreslar', 'taus']);
const citations = z.array(citationSchema).check(z.minLength(1));

const sourceSchema = z.strictObject({
  id: idSchema,
  title: plainText,
  /** File name beside the pack. */
  file: z.string().check(z.regex(/^[\wæøå.-]+\.txt$/)),
  note: z.optional(plainText),
});

/** Does a service count for something (`tag`)? Uncertain is uncertain: it is never rounded. */
const tagSchema = z.strictObject({
  value: truth,
  reason: plainText,
  /** Where this holds, the service counts as uncertain instead. */
  unsureIf: z.optional(conditionSchema),
});

const serviceSchema = z.strictObject({
  id: idSchema,
  name: plainText,
  /** Other words for the same service, as they may stand on a page. */
  aliases: z.array(plainText),
  row: z.nullable(idSchema),
  tags: z.record(idSchema, tagSchema),
});

const bandSchema = z.strictObject({
  id: idSchema,
  label: plainText,
  /** Whole years, both included; `null`: not born, or no upper end. */
  from: z.nullable(z.number()),
  to: z.nullable(z.number()),
});

const factSchema = z.strictObject({
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
  /** Decides nothing: it is asked last, while `when` holds, and shown beside this outcome. */
  informs: z.optional(z.strictObject({ outcome: idSchema, when: conditionSchema })),
});

const literal = z.strictObject({ fact: idSchema, is: z.enum(['yes', 'no']) });

/** Two things that cannot both hold. From one of them the other's opposite follows, until the user says otherwise. */
const exclusionSchema = z.strictObject({
  id: idSchema,
  pair: z.tuple([literal, literal]),
  text: plainText,
  reading: z.nullable(idSchema),
});

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

const needSchema = z.strictObject({
  label: plainText,
  when: conditionSchema,
  says: sayingsSchema,
  variants: z.array(variantSchema),
  citations,
});

const outcomeSchema = z.strictObject({
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

const rowSchema = z.strictObject({
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

const stepSchema = z.strictObject({ id: idSchema, text: plainText, citations, needsConsent: z.boolean() });

const procedureSchema = z.strictObject({
  id: idSchema,
  title: plainText,
  when: conditionSchema,
  steps: z.array(stepSchema).check(z.minLength(1)),
});

const noticeSchema = z.strictObject({
  id: idSchema,
  when: conditionSchema,
  text: plainText,
  citations,
  question: z.nullable(idSchema),
});

/** A tension in the documents, with how it is read here. */
const readingSchema = z.strictObject({
  id: idSchema,
  /** `question`: to the kommune. `reading`: ours, shown in Options. `rule`: how the program works. */
  kind: z.enum(['question', 'reading', 'rule']),
  tension: plainText,
  reading: plainText,
  status: z.enum(['foreslått', 'bekreftet']),
  who: z.nullable(plainText),
  when: z.nullable(daySchema),
  /** Lines (`need`, outcomes, rows) that another answer could change. */
  affects: z.array(idSchema),
  /** It matters only while this is not ruled out. */
  matters: z.nullable(conditionSchema),
});

const contactSchema = z.strictObject({
  id: idSchema,
  name: plainText,
  what: plainText,
  post: z.nullable(plainText),
  email: z.nullable(plainText),
  /** Null until the kommune enters it; never guessed. */
  phone: z.nullable(plainText),
  warning: z.nullable(plainText),
  citations: z.array(citationSchema),
});

export const packSchema = z.strictObject({
  format: z.literal(1),
  id: idSchema,
  name: plainText,
  language: z.enum(['nb', 'nn', 'se']),
  version: plainText,
  validFrom: daySchema,
  confirmedBy: z.nullable(z.strictObject({ who: plainText, when: daySchema })),
  note: plainText,
  sources: z.array(sourceSchema).check(z.minLength(1)),
  laws: z.array(
    z.strictObject({ law: plainText, paragraph: plainText, checked: daySchema, about: plainText }),
  ),
  /** Source that holds the table as lines of cells between tabs. */
  table: z.strictObject({ source: idSchema, columns: z.array(plainText) }),
  services: z.array(serviceSchema).check(z.minLength(1)),
  /** What counts for services the user adds by name. */
  ownService: z.record(idSchema, tagSchema),
  ageBands: z.array(bandSchema).check(z.minLength(1)),
  facts: z.array(factSchema).check(z.minLength(1)),
  exclusions: z.array(exclusionSchema),
  roles: z.array(
    z.strictObject({ id: idSchema, label: plainText, fits: z.array(idSchema), task: plainText }),
  ),
  need: needSchema,
  outcomes: z.array(outcomeSchema).check(z.minLength(1)),
  rows: z.array(rowSchema),
  stair: z.array(z.strictObject({ id: idSchema, label: plainText, about: plainText, citations })),
  procedures: z.array(procedureSchema),
  duties: z.array(
    z.strictObject({
      id: idSchema,
      text: plainText,
      citations,
      for: plainText,
      when: z.nullable(conditionSchema),
    }),
  ),
  notices: z.array(noticeSchema),
  readings: z.array(readingSchema),
  links: z.array(z.strictObject({ id: idSchema, text: plainText, href: z.nullable(plainText), citations })),
  contacts: z.array(contactSchema),
  form: z.strictObject({
    /** When each box of the henvendelse is ticked; null where the kommune doesn't use it. */
    ticks: z.strictObject({
      koordinator: z.nullable(conditionSchema),
      individuellPlan: z.nullable(conditionSchema),
      barnekoordinator: z.nullable(conditionSchema),
    }),
    /** While this holds the form is not the way; the text says what is. */
    closed: z.array(z.strictObject({ when: conditionSchema, text: plainText, citations })),
  }),
  consent: packConsentSchema,
  /** Sentences the rules put together, in the pack's language. `{line}`, `{question}`, `{services}` are filled in. */
  phrases: z.strictObject({
    lineDecided: plainText,
    followsFrom: plainText,
    sourcesDiffer: plainText,
    roleUnclear: plainText,
  }),
  /** Words that speak as strongly as each modality, for the check that no text is stronger than its source. */
  modalityWords: z.record(z.string(), z.array(plainText)),
});

export type Pack = z.infer<typeof packSchema>;
export type PackService = Pack['services'][number];
export type PackFact = Pack['facts'][number];
export type PackOutcome = Pack['outcomes'][number];
export type PackRow = Pack['rows'][number];
export type PackReading = Pack['readings'][number];
export type PackTag = z.infer<typeof tagSchema>;
