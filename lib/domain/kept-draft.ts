import * as z from 'zod/mini';
import { idSchema } from './basics';
import { planKeySchema } from './case';
import { custodySchema } from './consent';
import { consentDraftSchema } from './consent-draft';

/** What is half ticked, as the background keeps it until it is saved. */
export const keptDraftSchema = z.object({
  draft: consentDraftSchema,
  /** Said in the dialog and not yet saved with the case; null when it wasn't. */
  ageBand: z.nullable(idSchema),
  custody: z.nullable(custodySchema),
  /** The plan the page showed then, hashed: a tab without a case tells children apart by nothing else. */
  key: planKeySchema,
  /** Which press on which document it was about, where the page showed no plan; null when nothing was stopped. */
  press: z.nullable(z.string()),
});
export type KeptDraft = z.infer<typeof keptDraftSchema>;
