import * as z from 'zod/mini';
import { askingSchema } from './asking';
import { answerSchema, daySchema, idSchema } from './basics';
import { typedFieldSchema } from './case';
import { consentSchema, custodySchema } from './consent';
import { MOST } from './limits';

const longText = z.string().check(z.maxLength(MOST.text));

/** Everything a user can do to a case. Views send these; the background alone applies them. */
export const commandSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('setMyService'), service: z.nullable(idSchema) }),
  /** `status: null` takes the service out of the case. `name` only for services the user adds. */
  z.object({
    do: z.literal('setService'),
    service: idSchema,
    name: z.optional(z.string().check(z.maxLength(MOST.serviceName))),
    status: z.nullable(z.enum(['inne', 'trengs'])),
  }),
  z.object({ do: z.literal('setServicesDone'), done: z.boolean() }),
  z.object({ do: z.literal('setAgeBand'), band: z.nullable(idSchema) }),
  /** `answer: null` takes the answer back, so that the question is asked again or derived again. */
  z.object({ do: z.literal('answer'), fact: idSchema, answer: z.nullable(answerSchema) }),
  z.object({ do: z.literal('skip'), fact: idSchema }),
  z.object({ do: z.literal('setWish'), text: longText }),
  z.object({ do: z.literal('tickStep'), step: idSchema, done: z.boolean() }),
  z.object({ do: z.literal('undo') }),
  z.object({ do: z.literal('redo') }),
  z.object({ do: z.literal('setNickname'), nickname: z.string().check(z.maxLength(MOST.nickname)) }),
  /** One conversation, for all services it was about: all of them are stored, or none. */
  z.object({ do: z.literal('setConsents'), consents: z.array(consentSchema) }),
  /** The consent ends at once; the day is what was said to the user. What was given stays readable. */
  z.object({ do: z.literal('withdrawConsent'), service: idSchema, on: daySchema }),
  z.object({ do: z.literal('forgetConsent'), service: idSchema }),
  /** What is half typed in a field; empty when it is added or taken out. */
  z.object({ do: z.literal('setTyped'), field: typedFieldSchema, text: longText }),
  z.object({ do: z.literal('setAsking'), asking: askingSchema }),
  z.object({ do: z.literal('setCustody'), custody: custodySchema }),
  /** `path` as in `ValueSource`; check boxes take 'ja' or ''. Rows beyond the end are added. */
  z.object({ do: z.literal('setFormValue'), path: z.string().check(z.maxLength(60)), text: longText }),
  z.object({ do: z.literal('removeServiceRow'), row: z.number() }),
  z.object({ do: z.literal('dismissLost') }),
]);
export type Command = z.infer<typeof commandSchema>;
