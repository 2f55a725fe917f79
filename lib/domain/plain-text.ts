import * as z from 'zod/mini';

/** Text that people read. Plain: no markup, so that nothing in a pack can be mistaken for HTML. */
export const plainText = z
  .string()
  .check(z.minLength(1), z.maxLength(4000), z.regex(/^[^<>\p{Cc}]*$/u, 'tekst uten < og >'));

/** An address that may be opened: a web site with a lock, never a script, a file or a mail. */
export const webAddress = z
  .string()
  .check(z.maxLength(2000), z.regex(/^https:\/\/[^\s<>"']+$/, 'en adresse som begynner med https://'));
