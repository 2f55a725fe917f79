import * as z from 'zod/mini';
import { idSchema } from './basics';
import { planKeySchema } from './case';

/** What the background knows of one tab: which page it shows and whose case belongs to it. */
export const tabBindingSchema = z.object({
  tabId: z.number(),
  caseId: z.nullable(idSchema),
  /** The id that the tab's next case will have: what a view shows before anything is stored is that case already. */
  nextCaseId: z.nullable(idSchema),
  /** A case put aside because the page now shows another plan; the panel asks «Er dette samme barn?». */
  asideCaseId: z.nullable(idSchema),
  /** What identifies the plan the page shows now, hashed. Empty when the page shows none. */
  key: planKeySchema,
  /** Id of the adapter that knows the page, or null. */
  adapter: z.nullable(z.string()),
  screen: z.nullable(z.string()),
  hasPlanType: z.boolean(),
  hasKoordinator: z.boolean(),
});
export type TabBinding = z.infer<typeof tabBindingSchema>;

const service = z.object({ kind: z.literal('service'), service: idSchema, sure: z.boolean() });
const family = z.object({ kind: z.literal('family') });

/** Who a contact is with, as far as a page tells. */
export const recipientSchema = z.discriminatedUnion('kind', [
  service,
  family,
  z.object({ kind: z.literal('unknown') }),
]);

/** Who a contact is with, as only the user can say in the dialog. */
export const chosenRecipientSchema = z.discriminatedUnion('kind', [
  service,
  family,
  /** One message to several: each of them must be in order. */
  z.object({
    kind: z.literal('services'),
    services: z.array(idSchema).check(z.minLength(1), z.maxLength(60)),
  }),
  z.object({ kind: z.literal('ownService') }),
  z.object({ kind: z.literal('noNames') }),
]);
export type ChosenRecipient = z.infer<typeof chosenRecipientSchema>;

/** Is the child on the page the child of the case? Unknown when the page says nothing that identifies a plan. */
const sameChildSchema = z.enum(['same', 'different', 'unknown']);
export type SameChild = z.infer<typeof sameChildSchema>;

/** A stopped contact that the background holds open: for one tab, frame and document, and for one dialog. */
export const contactRequestSchema = z.object({
  id: idSchema,
  tabId: z.number(),
  frameId: z.number(),
  documentId: z.nullable(z.string()),
  kind: z.enum(['mail', 'phone', 'sms', 'web', 'form', 'control']),
  control: z.string(),
  label: z.string(),
  recipient: recipientSchema,
  /** The plan the page showed when the contact was stopped, hashed. */
  key: planKeySchema,
  /** The case that was in question then; what is said in the dialog goes into no other. */
  caseId: z.nullable(idSchema),
  openedAt: z.number(),
  /** The frame of the one dialog that may answer; the first that asks. */
  claimedBy: z.nullable(z.number()),
});
export type ContactRequest = z.infer<typeof contactRequestSchema>;
