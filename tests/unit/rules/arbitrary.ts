import fc from 'fast-check';
import type { Answer } from '../../../lib/domain/basics';
import type { GuideState } from '../../../lib/domain/case';
import { EMPTY_GUIDE } from '../../../lib/domain/empty';
import type { Pack } from '../../../lib/domain/pack';

/** A case in the middle of a conversation: services, age, and answers to some facts, derived ones among them. */
export function guideOf(pack: Pack, rest: { derived?: boolean } = {}): fc.Arbitrary<GuideState> {
  const ids = pack.services.map(({ id }) => id);
  const answer = fc.constantFrom<Answer>('yes', 'yes', 'no', 'no', 'unknown');
  const facts = pack.facts.filter(({ derive }) => rest.derived === true || !derive).map(({ id }) => id);
  return fc
    .record({
      services: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 5 }),
      statuses: fc.array(fc.constantFrom<'inne' | 'trengs'>('inne', 'inne', 'inne', 'trengs'), {
        minLength: 5,
        maxLength: 5,
      }),
      mine: fc.option(fc.constantFrom(...ids, 'egen-jordmor'), { freq: 8 }),
      servicesDone: fc.constantFrom(true, true, true, false),
      ageBand: fc.option(fc.constantFrom(...pack.ageBands.map(({ id }) => id)), { freq: 8 }),
      answers: fc.array(fc.tuple(fc.constantFrom(...facts), answer), { maxLength: 30 }),
    })
    .map(({ services, statuses, mine, servicesDone, ageBand, answers }) => ({
      ...EMPTY_GUIDE,
      myService: mine,
      services: services.map((id, index) => ({ id, status: statuses[index] ?? 'inne' })),
      servicesDone,
      ageBand,
      answers: Object.fromEntries(answers),
    }));
}
