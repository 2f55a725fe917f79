import * as z from 'zod/mini';
import { idSchema } from './basics';
import { MOST } from './limits';

const text = z.string().check(z.maxLength(MOST.text));

/**
 * The conversation in which consent is asked for, as the user prepares it: for the talk and for the form that is
 * signed by hand. What is null follows the pack and the case.
 */
export const askingSchema = z.object({
  /** Null: every other service of the case. */
  services: z.nullable(z.array(idSchema)),
  /** Who signs, as consenters of the pack; null: who the age calls for. */
  signers: z.nullable(z.array(idSchema)),
  purpose: z.nullable(text),
  information: z.nullable(text),
  months: z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(60))),
  /** Written form of Norwegian on the form; null: the screen's. */
  language: z.nullable(z.enum(['nb', 'nn'])),
});
export type Asking = z.infer<typeof askingSchema>;
