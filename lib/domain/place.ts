import * as z from 'zod/mini';
import { idSchema } from './basics';

/** Where the user is in the panel: which view, and which question where it isn't the one that is due. */
export const placeSchema = z.object({
  view: z.enum(['question', 'stair', 'why', 'now', 'form', 'answers', 'ask', 'help', 'consent']),
  /** An earlier question looked at again, or one that is written in; null: the one that is due. */
  question: z.nullable(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.enum(['myService', 'services', 'age', 'wish']) }),
      z.object({ kind: z.literal('fact'), fact: idSchema }),
    ]),
  ),
  /** The question is kept though it has an answer: it is being written in. */
  stays: z.boolean(),
  /** The rest of the questions was asked for after the result. */
  more: z.boolean(),
});
export type Place = z.infer<typeof placeSchema>;
