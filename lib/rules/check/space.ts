import { evaluate } from '../evaluate';
import { factNodes, NO, type Node, OPEN, UNASKED, YES } from '../formula';
import { factId } from '../lines';
import type { Prepared } from '../prepared';
import { at, type Unsettled } from '../world';

/** A space of more facts than this (3^12 = 531,441 states) is not walked through. */
export const MOST_FACTS = 12;

/** In a table: the exclusions rule this state out. */
export const RULED_OUT = 2;

/** Every way some facts can stand: yes, no or open. State number = Σ digit · 3^place; digit 0 open, 1 yes, 2 no. */
export interface Space {
  readonly prepared: Prepared;
  readonly facts: readonly number[];
  /** Facts that follow from age alone, held at yes because the space would be too large with them. */
  readonly held: readonly number[];
  readonly states: number;
  /** For each formula: its exact value in each state, worked out from all completions of it. */
  readonly tables: readonly Int8Array[];
}

/** The facts that stand in formulas themselves. Derivations are left out: every one of them can be corrected. */
export function factsIn(nodes: readonly Node[]): number[] {
  const facts = nodes.flatMap((node) => factNodes(node).map(({ fact }) => fact));
  return [...new Set(facts)].sort((a, b) => a - b);
}

/** Walks through every state of the facts of some formulas; null where there are too many. */
export function spaceOf(prepared: Prepared, nodes: readonly Node[]): Space | null {
  const all = factsIn(nodes);
  const held = all.length > MOST_FACTS ? all.filter((fact) => prepared.derive[fact]?.kind === 'band') : [];
  const facts = all.filter((fact) => !held.includes(fact));
  if (facts.length > MOST_FACTS) return null;
  const states = 3 ** facts.length;
  const world = blankWorld(prepared);
  for (const fact of held) world.values[fact] = YES;
  const tables = nodes.map(() => new Int8Array(states));
  const digits = new Uint8Array(facts.length).fill(2);
  // From the last state down: where a fact is open, both its closed states are further on and already known.
  for (let state = states - 1; state >= 0; state -= 1) {
    const open = digits.indexOf(0);
    if (open >= 0) fromCompletions(tables, state, 3 ** open);
    else {
      for (const [index, fact] of facts.entries()) world.values[fact] = digits[index] === 1 ? YES : NO;
      const isRuledOut = prepared.clauses.some(
        ({ a, aIs, b, bIs }) => at(world.values, a) === aIs && at(world.values, b) === bIs,
      );
      for (const [index, table] of tables.entries()) {
        table[state] = isRuledOut ? RULED_OUT : evaluate(nodes[index] as Node, world);
      }
    }
    stepDown(digits);
  }
  return { prepared, facts, held, states, tables };
}

/** A world in which nothing is known and facts can be set by hand. */
export function blankWorld(prepared: Prepared): Unsettled {
  const size = prepared.pack.facts.length;
  return {
    prepared,
    inputs: {
      answered: new Int8Array(size).fill(UNASKED),
      services: [],
      servicesDone: false,
      myServiceKnown: false,
      band: null,
    },
    values: new Int8Array(size),
    results: null,
    memory: null,
  };
}

function fromCompletions(tables: readonly Int8Array[], state: number, step: number): void {
  for (const table of tables) {
    const ifYes = at(table, state + step);
    const ifNo = at(table, state + 2 * step);
    if (ifYes === RULED_OUT) table[state] = ifNo;
    else table[state] = ifNo === RULED_OUT || ifYes === ifNo ? ifYes : OPEN;
  }
}

/** The digits of the state before. */
function stepDown(digits: Uint8Array): void {
  for (const index of digits.keys()) {
    if (digits[index] !== 0) {
      digits[index] = (digits[index] as number) - 1;
      return;
    }
    digits[index] = 2;
  }
}

function digitsOf(state: number, length: number): number[] {
  return Array.from({ length }, (_, place) => Math.floor(state / 3 ** place) % 3);
}

/**
 * How many states hold, and an example: a state with every fact closed, if possible one in which nothing derived
 * is corrected, since those are the cases people meet.
 */
export function find(
  space: Space,
  holds: (state: number) => boolean,
): { count: number; example: number | null } {
  let count = 0;
  for (let state = 0; state < space.states; state += 1) if (holds(state)) count += 1;
  const closed = closedStates(space).filter(holds);
  return { count, example: closed.find((state) => isUncorrected(space, state)) ?? closed[0] ?? null };
}

/** Numbers of the states in which every fact is yes or no, from all yes to all no. */
export function closedStates({ facts }: Pick<Space, 'facts'>): number[] {
  return Array.from({ length: 2 ** facts.length }, (_, bits) =>
    facts.reduce((state, _fact, index) => state + ((bits >> index) & 1 ? 2 : 1) * 3 ** index, 0),
  );
}

function isUncorrected(space: Space, state: number): boolean {
  const world = blankWorld(space.prepared);
  for (const fact of space.held) world.values[fact] = YES;
  const digits = digitsOf(state, space.facts.length);
  for (const [index, fact] of space.facts.entries()) world.values[fact] = digits[index] === 1 ? YES : NO;
  return space.facts.every((fact) => {
    const from = space.prepared.derive[fact];
    const derived = from ? evaluate(from, world) : OPEN;
    return derived === OPEN || derived === at(world.values, fact);
  });
}

/** The answers of a state, by fact id; open facts are left out, so that no state has no answers. */
export function answersOf({ prepared, facts }: Space, state: number | null): Record<string, 'yes' | 'no'> {
  const digits = digitsOf(state ?? 0, facts.length);
  const answers: Record<string, 'yes' | 'no'> = {};
  for (const [index, fact] of facts.entries()) {
    if (digits[index] !== 0) answers[factId(prepared, fact)] = digits[index] === 1 ? 'yes' : 'no';
  }
  return answers;
}
