import * as z from 'zod/mini';
import { askingSchema } from './asking';
import { answerSchema, idSchema } from './basics';
import { consentSchema, custodySchema, goneOnSchema } from './consent';
import { EMPTY_ASKING } from './empty';
import { formDraftSchema } from './form-values';

/** A service in the case: already in (`inne`) or needed (`trengs`). Only `inne` counts as a candidate. */
const caseServiceSchema = z.object({
  id: idSchema,
  /** Only for services the user added by name: those have ids starting with `egen-`. */
  name: z.optional(z.string()),
  status: z.enum(['inne', 'trengs']),
});
export type CaseService = z.infer<typeof caseServiceSchema>;

/** Fields of the panel whose text counts only when the user says so. */
export const typedFieldSchema = z.enum(['myService', 'services', 'nickname']);
export type TypedField = z.infer<typeof typedFieldSchema>;
const typedSchema = z.partialRecord(typedFieldSchema, z.string());

/** Everything the user has told the guide. One snapshot of it is one step of undo. */
export const guideStateSchema = z.object({
  myService: z.nullable(idSchema),
  services: z.array(caseServiceSchema),
  /** True when the user has said that the list of services is complete for now. */
  servicesDone: z.boolean(),
  ageBand: z.nullable(idSchema),
  /** Fact id → answer. Also holds corrections of derived facts: a correction wins. */
  answers: z.record(z.string(), answerSchema),
  /** Facts the user put off; they come last. */
  skipped: z.array(z.string()),
  /** What the child and family want, in the user's words. Shown beside the candidates, never filters. */
  wish: z.string(),
  /** Ids of ticked procedure steps. */
  done: z.array(z.string()),
});
export type GuideState = z.infer<typeof guideStateSchema>;

/**
 * What identifies the plan a page shows, as salted hashes: from the address, the fødselsnummer or the name.
 * Raw values never stand here.
 */
export const planKeySchema = z.object({
  address: z.optional(z.string()),
  number: z.optional(z.string()),
  name: z.optional(z.string()),
  /** A kept case that was opened again: its plan isn't known, and everybody asks before it is taken for one. */
  restored: z.optional(z.literal(true)),
});
export type PlanKey = z.infer<typeof planKeySchema>;

/** What one professional knows about one child right now. */
export const caseSchema = z.object({
  id: idSchema,
  schema: z.literal(1),
  createdAt: z.number(),
  updatedAt: z.number(),
  /** Initials or a nickname the user chose; may be empty. */
  nickname: z.string(),
  packId: idSchema,
  planKey: planKeySchema,
  /** Plans that the user has said are another child's, for this session of the browser. */
  notPlans: z._default(z.array(planKeySchema), []),
  guide: guideStateSchema,
  past: z.array(guideStateSchema),
  future: z.array(guideStateSchema),
  /** Service id → consent. A service without an entry is not assessed. */
  consents: z.record(z.string(), consentSchema),
  /** How consent is being asked for. */
  asking: z._default(askingSchema, EMPTY_ASKING),
  /** Field → what is typed in it and not yet added, so that a panel that goes away loses nothing. */
  typed: z._default(typedSchema, {}),
  /** Who has foreldreansvar, as the user said. Cases stored before this was asked have it unsaid. */
  custody: z._default(custodySchema, 'unknown'),
  /** Contacts that went on without consent, each with the ground that was stated. Opens nothing again. */
  goneOn: z._default(z.array(goneOnSchema), []),
  form: formDraftSchema,
  /** Parts that could not be read from storage (`guide`, `consents`, `asking`, `typed`, `form`); said to the user until dismissed. */
  lost: z.array(z.string()),
});
export type Case = z.infer<typeof caseSchema>;
