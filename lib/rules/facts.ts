import type { Truth } from '../domain/basics';
import type { GuideState } from '../domain/case';
import type { Pack, PackFact } from '../domain/pack';
import { nameOf } from './candidates';
import { evaluate, isCounted, tagValue } from './evaluate';
import { NO, OPEN, toTruth, UNASKED, walk, YES } from './formula';
import { knownFrom } from './lines';
import { preparePack } from './prepare';
import { createWorld } from './settle';
import { at, type World } from './world';

/** A fact the user wasn't asked, with what it follows from. */
export interface DerivedFact {
  readonly fact: string;
  readonly value: Truth;
  /** What would follow without the user's correction; equal to `value` when there is none. */
  readonly derived: Truth;
  readonly corrected: boolean;
  /** True where it is changed at its root, not by an answer. */
  readonly fixed: boolean;
  readonly explain: string;
  /** Services that are uncertain or don't count, each with the pack's reason. */
  readonly because: readonly {
    readonly service: string;
    readonly name: string;
    readonly value: Truth;
    readonly reason: string;
  }[];
}

/** The pack's fact with this id. */
export function factOf(pack: Pack, id: string): PackFact | undefined {
  return pack.facts[preparePack(pack).factIndex.get(id) ?? -1];
}

/**
 * Facts that follow from services, age and other answers: what is known or uncertain about each, and why.
 * Those nothing is known about yet, and that the user has not corrected, are left out.
 */
export function derivedFacts(pack: Pack, guide: GuideState): DerivedFact[] {
  const prepared = preparePack(pack);
  const world = createWorld(prepared, guide);
  return pack.facts.flatMap((fact, index) => {
    const own = at(world.inputs.answered, index);
    const value = at(world.values, index);
    const uncorrected = own === UNASKED ? world : createWorld(prepared, withoutAnswer(guide, fact.id));
    const without = at(uncorrected.values, index);
    const because = becauseOf(index, world);
    const isCorrected = own !== UNASKED && (prepared.derive[index] !== null || without !== OPEN);
    const isDerived = knownFrom(index, world) === 'derived';
    if (!isCorrected && !isDerived && because.length === 0) return [];
    return [
      {
        fact: fact.id,
        value: toTruth(value),
        derived: toTruth(without),
        corrected: isCorrected && own !== without,
        fixed: fact.derive?.fixed === true,
        explain: explainOf(index, uncorrected),
        because,
      },
    ];
  });
}

function withoutAnswer(guide: GuideState, fact: string): GuideState {
  const { [fact]: _taken, ...answers } = guide.answers;
  return { ...guide, answers };
}

type Derivation = NonNullable<PackFact['derive']>;

/**
 * The pack's explanation, or the answer that an exclusion draws the fact from. In a world without the user's
 * correction, so that it explains what is corrected; there a fact without a derivation always has an exclusion.
 */
function explainOf(fact: number, world: World): string {
  const { prepared } = world;
  const from = prepared.derive[fact];
  const derivation = (prepared.pack.facts[fact] as PackFact).derive;
  if (from && evaluate(from, world) !== OPEN) return (derivation as Derivation).explain;
  const clause = prepared.clauses.find(
    ({ a, aIs, b, bIs }) =>
      (b === fact && at(world.values, a) === aIs) || (a === fact && at(world.values, b) === bIs),
  );
  if (!clause) return (derivation as Derivation).explain;
  const other = prepared.pack.facts[clause.a === fact ? clause.b : clause.a] as PackFact;
  return prepared.pack.phrases.followsFrom.replace('{question}', other.question);
}

/** Services in the case that count uncertainly or not at all toward a derived fact. */
function becauseOf(fact: number, world: World): DerivedFact['because'] {
  const from = world.prepared.derive[fact];
  const found = new Map<string, DerivedFact['because'][number]>();
  if (!from) return [];
  walk(from, (node) => {
    if (node.kind !== 'count') return;
    for (const service of world.inputs.services) {
      if (!isCounted(service, node.count)) continue;
      const value = tagValue(service, node.count.tag, world);
      const reason = service.tags.get(node.count.tag)?.reason;
      if (value === YES || !reason) continue;
      found.set(service.id, {
        service: service.id,
        name: nameOf(service, world),
        value: toTruth(value),
        reason,
      });
    }
  });
  return [...found.values()].filter(({ value }) => value !== toTruth(NO) || at(world.values, fact) !== YES);
}

/** Ids of the facts a case has answered that the pack doesn't know (from an older pack, say). */
export function unknownAnswers(pack: Pack, guide: GuideState): string[] {
  const known = preparePack(pack).factIndex;
  return Object.keys(guide.answers).filter((id) => !known.has(id));
}
