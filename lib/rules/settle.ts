import type { GuideState } from '../domain/case';
import { evaluate } from './evaluate';
import { fromTruth, OPEN, UNASKED } from './formula';
import type { Clause, Forced, Prepared } from './prepared';
import { at, type Inputs, type Involved, type Memory, type Unsettled, type World } from './world';

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
    services: involvedServices(prepared, guide),
    servicesDone: guide.servicesDone,
    myServiceKnown: guide.myService !== null,
    band: guide.ageBand,
  };
  for (const fact of prepared.fixed) if (isSettledAtRoot(fact, prepared, inputs)) answered[fact] = UNASKED;
  return fromScratch(prepared, inputs);
}

/** Does a fixed fact follow from services and age as they are? Then an answer to it doesn't count. */
function isSettledAtRoot(fact: number, prepared: Prepared, inputs: Inputs): boolean {
  const from = prepared.derive[fact];
  const values = new Int8Array(prepared.pack.facts.length);
  return !!from && evaluate(from, { prepared, inputs, values, results: null, memory: null }) !== OPEN;
}

/** My own service is in the case also when it isn't on the list. */
function involvedServices(prepared: Prepared, guide: GuideState): Involved[] {
  const tagsOf = (id: string) => prepared.tags.get(id) ?? prepared.ownTags;
  const listed = guide.services.map(
    ({ id, name, status }): Involved => ({
      id,
      name: name ?? null,
      status,
      mine: id === guide.myService,
      tags: tagsOf(id),
    }),
  );
  const mine = guide.myService;
  if (mine === null || listed.some((service) => service.mine)) return listed;
  return [{ id: mine, name: null, status: 'inne', mine: true, tags: tagsOf(mine) }, ...listed];
}

/** The same world with one answer more, or with another answer. */
export function withAnswer(world: World, fact: number, value: number): World {
  const key = fact * 3 + value;
  const known = world.memory.children.get(key);
  if (known) return known;
  const answered = world.inputs.answered.slice();
  answered[fact] = value;
  const inputs = { ...world.inputs, answered };
  // Where nothing was known of the fact, all that was known still holds: only what follows from it is new.
  const isNew = at(world.values, fact) === OPEN;
  const next = isNew ? further(world, inputs, fact, value) : fromScratch(world.prepared, inputs);
  world.memory.children.set(key, next);
  return next;
}

/** Pairs in the world that the pack says can't both hold. */
export function brokenClauses(world: World): Clause[] {
  return world.prepared.clauses.filter(
    ({ a, aIs, b, bIs }) => at(world.values, a) === aIs && at(world.values, b) === bIs,
  );
}

function fromScratch(prepared: Prepared, inputs: Inputs): World {
  const values = inputs.answered.map((answer) => (answer === UNASKED ? OPEN : answer));
  const world = { prepared, inputs, values, results: null, memory: null };
  for (const fact of prepared.deriveOrder) derive(fact, world);
  for (const fact of values.keys()) spread(fact, world);
  return { ...world, memory: newMemory(prepared) };
}

function further({ prepared, values: before }: World, inputs: Inputs, fact: number, value: number): World {
  const values = before.slice();
  values[fact] = value;
  const world = { prepared, inputs, values, results: null, memory: null };
  spread(fact, world);
  return { ...world, memory: newMemory(prepared) };
}

function newMemory(prepared: Prepared): Memory {
  return { values: prepared.blankMemory.slice(), open: new Map(), children: new Map() };
}

/** Works out a derived fact that is not answered; true when its value became known. */
function derive(fact: number, world: Unsettled): boolean {
  const from = world.prepared.derive[fact];
  // «Vet ikke» to a derived fact is a correction too; an exclusion it does not undo.
  const isFree = at(world.inputs.answered, fact) === UNASKED && at(world.values, fact) === OPEN;
  if (!from || !isFree) return false;
  const value = evaluate(from, world);
  world.values[fact] = value;
  return value !== OPEN;
}

/** Carries a known fact on: to what exclusions force, and to facts derived from it. */
function spread(fact: number, world: Unsettled): void {
  const value = at(world.values, fact);
  if (value === OPEN) return;
  for (const forced of world.prepared.forced[fact] as readonly Forced[]) {
    const { other } = forced;
    if (value !== forced.when || at(world.values, other) !== OPEN) continue;
    world.values[other] = forced.value;
    spread(other, world);
  }
  for (const other of world.prepared.dependents[fact] as readonly number[]) {
    if (derive(other, world)) spread(other, world);
  }
}
