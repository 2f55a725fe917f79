import * as z from 'zod/mini';

/** Text that people read. Plain: no markup, so that nothing in a pack can be mistaken for HTML. */
export const plainText = z
  .string()
  .check(z.minLength(1), z.maxLength(4000), z.regex(/^[^<>\p{Cc}]*$/u, 'tekst uten < og >'));
