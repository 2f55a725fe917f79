import * as z from 'zod/mini';
import { DAY } from './day';

/** Three-valued truth. `unknown` is never rounded to `no`. */
export type Truth = 'yes' | 'no' | 'unknown';

/** What a user can answer. «Vet ikke» is an answer; a question not yet answered is simply absent. */
export const answerSchema = z.enum(['yes', 'no', 'unknown']);
export type Answer = z.infer<typeof answerSchema>;

/** Ids are short and plain, so that they can stand in file names, storage keys and reports. */
export const idSchema = z.string().check(z.regex(/^[A-Za-z0-9æøåÆØÅ._-]{1,60}$/));

/** A calendar day, `yyyy-mm-dd`, in local time. */
export const daySchema = z.string().check(z.regex(DAY));

/** Literal words of one of the pack's own sources. Always shown as a quote. */
export const quoteSchema = z.object({ source: idSchema, quote: z.string().check(z.minLength(1)) });
export type Quote = z.infer<typeof quoteSchema>;

/** A law, cited by name and paragraph with the day it was checked. Never shown in quotation marks. */
const lawSchema = z.object({
  law: z.string().check(z.minLength(1)),
  paragraph: z.string().check(z.minLength(1)),
  checked: daySchema,
});
export type Law = z.infer<typeof lawSchema>;

/** Where a line comes from. Every line that a user reads as advice carries at least one. */
export const citationSchema = z.union([quoteSchema, lawSchema]);
export type Citation = z.infer<typeof citationSchema>;
