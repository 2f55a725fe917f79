import * as z from 'zod/mini';
import { citationSchema, idSchema } from './basics';
import { plainText } from './plain-text';

/** What a family reads or hears stands in both written forms of Norwegian, whatever language the screen speaks. */
const both = z.strictObject({ nb: plainText, nn: plainText });
export type Both = z.infer<typeof both>;

const citations = z.array(citationSchema).check(z.minLength(1));

/** How consent is asked for: what to say, and the words of the form that is signed by hand. Law is cited, never quoted. */
export const packAskingSchema = z.strictObject({
  talk: z.strictObject({
    /** To say to the family; `{services}` becomes the services' names. */
    say: both,
    steps: z.array(z.strictObject({ id: idSchema, text: both, citations })).check(z.minLength(1)),
  }),
  paper: z.strictObject({
    title: both,
    lead: both,
    /** What the opplysninger are for and which they are, until the user writes something else. */
    purpose: both,
    information: both,
    /** `{period}` becomes «12 måneder». */
    period: both,
    declarations: z.array(z.strictObject({ id: idSchema, text: both, citations })).check(z.minLength(1)),
    /** Questions that are ticked by hand. */
    questions: z.array(
      z.strictObject({ id: idSchema, text: both, choices: z.array(both).check(z.minLength(2)) }),
    ),
    /** Lines to sign on, by who consents: one for each person. */
    signers: z
      .array(z.strictObject({ consenter: idSchema, lines: z.array(both).check(z.minLength(1)) }))
      .check(z.minLength(1)),
  }),
});
