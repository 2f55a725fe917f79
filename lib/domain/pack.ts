import * as z from 'zod/mini';
import { citationSchema, daySchema, idSchema } from './basics';
import { conditionSchema } from './condition';
import { packAskingSchema } from './pack-asking';
import { packConsentSchema } from './pack-consent';
import {
  bandSchema,
  exclusionSchema,
  factSchema,
  type PackTag,
  serviceSchema,
  sourceSchema,
  tagSchema,
} from './pack-facts';
import { needSchema, outcomeSchema, rowSchema } from './pack-lines';
import { packMeetingSchema } from './pack-meeting';
import { plainText, webAddress } from './plain-text';

const citations = z.array(citationSchema).check(z.minLength(1));

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
  /** Whose consent comes first when the child is named; null for those nobody is stopped from asking. */
  asksFirst: z.nullable(idSchema),
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
  links: z.array(z.strictObject({ id: idSchema, text: plainText, href: z.nullable(webAddress), citations })),
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
  asking: packAskingSchema,
  meeting: packMeetingSchema,
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
export type { PackTag };
