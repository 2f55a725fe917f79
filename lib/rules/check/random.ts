import type { Answer } from '../../domain/basics';
import type { GuideState } from '../../domain/case';
import { EMPTY_GUIDE } from '../../domain/empty';
import type { Pack } from '../../domain/pack';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const MOST_SERVICES = 4;
/** Some cases are mostly yes, some mostly no: what lies at the edges is reached too. */
const LEANINGS = [0.15, 0.5, 0.9];
/** Share of facts that are not answered with yes or no. */
const UNANSWERED = 0.1;
/** How often a derived fact is corrected. */
const CORRECTED = 0.1;

/** A case as it could be in the middle of a conversation: some services, an age, some answers. */
export function randomGuide(pack: Pack, random: () => number): GuideState {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const count = 1 + Math.floor(random() * MOST_SERVICES);
  const services = [...new Set(Array.from({ length: count }, () => pick(pack.services).id))];
  const leaning = pick(LEANINGS);
  const answer = (): Answer | null => {
    if (random() < UNANSWERED) return pick(['unknown', null]);
    return random() < leaning ? 'yes' : 'no';
  };
  const answers: Record<string, Answer> = {};
  for (const fact of pack.facts) {
    const given = fact.derive && random() > CORRECTED ? null : answer();
    if (given) answers[fact.id] = given;
  }
  return {
    ...EMPTY_GUIDE,
    myService: services[0] ?? null,
    services: services.map((id) => ({ id, status: random() < 0.9 ? 'inne' : 'trengs' })),
    servicesDone: random() < 0.95,
    ageBand: random() < 0.95 ? pick(pack.ageBands).id : null,
    answers,
  };
}
