import * as z from 'zod/mini';
import { daySchema, idSchema } from './basics';

/** Something encrypted, both parts base64. */
const sealedSchema = z.object({ iv: z.string(), text: z.string() });
export type Sealed = z.infer<typeof sealedSchema>;

/** How a key is made from a PIN: salt (base64), and rounds of PBKDF2. */
const pinSchema = z.object({ salt: z.string(), rounds: z.number() });
export type PinRule = z.infer<typeof pinSchema>;

/** A case kept on this machine: nothing of it can be read but its random id and the day it is deleted. */
export const keptSchema = z.object({
  id: idSchema,
  /** The first day it is no longer there. */
  until: daySchema,
  sealed: sealedSchema,
  pin: z.optional(pinSchema),
});
export type Kept = z.infer<typeof keptSchema>;

/** The shortest PIN. Four digits would be tried out in a minute by somebody with a copy of the files. */
export const SHORTEST_PIN = 6;
