import * as z from 'zod/mini';
import { citationSchema, idSchema } from './basics';
import { plainText } from './plain-text';

/** A whole address as it is opened: nothing is ever added to it. */
const address = z
  .string()
  .check(z.regex(/^https:\/\/[a-z0-9.-]+\/[\x21-\x7e]*$/, 'adresse som begynner med https://'));

const contactSchema = z.strictObject({
  /** To the other service, nobody named. `{mine}` and `{service}` become the services' names. */
  noNames: plainText,
  /** The same with the child's name, `{child}`, once consent is in order; `{given}` is the day. */
  named: plainText,
});

/** Meeting and first contact, once consent is in order. Nothing in it is about any child. */
export const packMeetingSchema = z.strictObject({
  /** Subject of the meeting. Neutral: it stands in everybody's calendar. */
  subject: plainText,
  /** Length to begin with. */
  minutes: z.number().check(z.int(), z.minimum(15), z.maximum(480)),
  agenda: z
    .array(
      z.strictObject({
        id: idSchema,
        text: plainText,
        citations: z.array(citationSchema).check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1)),
  /** Opens a new meeting with a neutral subject and nothing else; null where the kommune has no Teams. */
  teams: z.nullable(address),
  /** What to write to one other service; true whatever the case is. */
  contact: contactSchema,
  /** The same where just the two are in the case, and nobody else is in or needed; null leaves it to the other. */
  contactOfTwo: z.nullable(contactSchema),
});
