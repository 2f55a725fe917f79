import type { CaseService, GuideState } from '../domain/case';
import { evaluate } from './evaluate';
import { fromTruth, NO, OPEN, UNASKED, YES } from './formula';
import type { Prepared } from './prepare';

/** A service as the rules count it. */
export interface Involved {
  readonly id: string;
  readonly name: string | null;
  readonly status: CaseService['status'];
  readonly mine: boolean;
}

/** What the user has said, ready to be counted with. */
export interface Inputs {
  /** By fact: yes, no, «vet ikke» or not asked. */
  readonly answered: Int8Array;
  readonly services: readonly Involved[];
  readonly servicesDone: boolean;
  readonly myServiceKnown: boolean;
  readonly band: string | null;
}

/** What conditions about results look at. */
export interface Results {
  readonly line: (id: string) => { readonly status: number; readonly differs: boolean };
  readonly candidates: readonly {
    readonly status: string;
    readonly mine: boolean;
    readonly later: boolean;
    readonly roleFits: string;
  }[];
}

/** Everything a formula can be evaluated against. */
export interface World {
  readonly prepared: Prepared;
  readonly inputs: Inputs;
  /** By fact: yes, no or open, after derivations and exclusions. */
  readonly values: Int8Array;
  readonly results: Results | null;
}

/** Reads one number of a list that is known to be long enough. */
export const at = (list: Int8Array, index: number): number => list[index] as number;

/**
 * Makes a world of a case: answers first, then what follows from services and age, then what exclusions force.
 * Answers to facts that the pack doesn't know are left out.
 */
export function createWorld(prepared: Prepared, guide: GuideState): World {
  const answered = new Int8Array(prepared.pack.facts.length).fill(UNASKED);
  for (const [id, answer] of Object.entries(guide.answers)) {
    const fact = prepared.factIndex.get(id);
    if (fact !== undefined) answered[fact] = fromTruth(answer);
  }
  const inputs: Inputs = {
    answered,
    services: involvedServices(guide),
    servicesDone: guide.servicesDone,
    myServiceKnown: guide.myService !== null,
    band: guide.ageBand,
  };
  return { prepared, inputs, values: settleValues(prepared, inputs), results: null };
}

/** My own service is in the case also when it isn't on the list. */
function involvedServices(guide: GuideState): Involved[] {
  const listed = guide.services.map(({ id, name, status }) => ({
    id,
    name: name ?? null,
    status,
    mine: id === guide.myService,
  }));
  if (guide.myService === null || listed.some(({ mine }) => mine)) return listed;
  return [{ id: guide.myService, name: null, status: 'inne', mine: true }, ...listed];
}

/** The same world with one more answer. */
export function withAnswer(world: World, fact: number, value: number): World {
  const answered = world.inputs.answered.slice();
  answered[fact] = value;
  const inputs = { ...world.inputs, answered };
  return { prepared: world.prepared, inputs, values: settleValues(world.prepared, inputs), results: null };
}

/** Is there a pair in the world that the pack says can't both hold? */
export function brokenClauses(world: World) {
  return world.prepared.clauses.filter(
    ({ a, aIs, b, bIs }) => at(world.values, a) === aIs && at(world.values, b) === bIs,
  );
}

function settleValues(prepared: Prepared, inputs: Inputs): Int8Array {
  const values = inputs.answered.map((answer) => (answer === UNASKED ? OPEN : answer));
  const world: World = { prepared, inputs, values, results: null };
  const isFree = (fact: number) => at(inputs.answered, fact) === UNASKED && at(values, fact) === OPEN;
  let changed = true;
  const put = (fact: number, value: number) => {
    values[fact] = value;
    changed = true;
  };
  while (changed) {
    changed = false;
    for (const fact of prepared.deriveOrder) {
      const from = prepared.derive[fact];
      if (!from || !isFree(fact)) continue;
      const value = evaluate(from, world);
      if (value === YES || value === NO) put(fact, value);
    }
    for (const { a, aIs, b, bIs } of prepared.clauses) {
      if (at(values, a) === aIs && isFree(b)) put(b, -bIs);
      if (at(values, b) === bIs && isFree(a)) put(a, -aIs);
    }
  }
  return values;
}
