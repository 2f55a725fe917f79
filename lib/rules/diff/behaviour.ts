import type { GuideState } from '../../domain/case';
import type { Pack } from '../../domain/pack';
import { type Changed, compareSuggestions } from '../change';
import { createRandom, randomGuide } from '../check/random';
import { suggest } from '../suggest';
import { edgeGuides } from './edge-guides';

/** One way in which two packs answer differently, with the smallest case found that shows it. */
export interface BehaviourChange extends Changed {
  readonly example: GuideState;
}

const RANDOM_CASES = 1500;
const SEED = 23;

/** What a comparison came to, and in how many cases. */
export interface Behaviour {
  readonly changes: readonly BehaviourChange[];
  readonly cases: number;
}

/**
 * Where two packs answer differently, case by case: it can be rested in between, since unlike packs take seconds. Every
 * formula that differs is tried at every combination of its facts, and besides some random cases are walked through
 * both, since tags, derivations and ages differ too.
 * @param randomCases how many of those; more find rarer differences
 */
export function* compareBehaviour(
  before: Pack,
  after: Pack,
  randomCases = RANDOM_CASES,
): Generator<undefined, Behaviour> {
  const random = createRandom(SEED);
  const guides = [
    ...edgeGuides(before, after),
    ...Array.from({ length: randomCases }, (_, index) =>
      randomGuide(index % 2 === 0 ? before : after, random),
    ),
  ];
  const found = new Map<string, BehaviourChange>();
  for (const guide of guides) {
    for (const changed of changesFor(before, after, guide)) {
      const key = keyOf(changed);
      if (found.has(key)) continue;
      const example = shrink(guide, (smaller) =>
        changesFor(before, after, smaller).some((one) => keyOf(one) === key),
      );
      found.set(key, { ...changed, example });
      yield;
    }
    yield;
  }
  return { changes: [...found.values()], cases: guides.length };
}

const keyOf = ({ line, before, after }: Changed) => `${line}\n${before}\n${after}`;

/** Lines that only one of the packs has are told by the words; here only what both answer counts. */
function changesFor(before: Pack, after: Pack, guide: GuideState): Changed[] {
  return compareSuggestions(suggest(before, guide), suggest(after, guide));
}

/** Leaves out one answer or service at a time as long as the difference is still there. */
function shrink(guide: GuideState, shows: (smaller: GuideState) => boolean): GuideState {
  for (const smaller of smallerThan(guide)) if (shows(smaller)) return shrink(smaller, shows);
  return guide;
}

function* smallerThan(guide: GuideState): Iterable<GuideState> {
  for (const id of Object.keys(guide.answers)) {
    const { [id]: _left, ...answers } = guide.answers;
    yield { ...guide, answers };
  }
  for (const { id } of guide.services) {
    if (id !== guide.myService)
      yield { ...guide, services: guide.services.filter((service) => service.id !== id) };
  }
  const [other] = guide.services.filter(({ id }) => id !== guide.myService);
  if (other) {
    const services = guide.services.filter(({ id }) => id !== guide.myService);
    yield { ...guide, myService: other.id, services };
  }
  if (guide.ageBand !== null) yield { ...guide, ageBand: null };
}
