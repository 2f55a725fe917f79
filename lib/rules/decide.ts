import { evaluate, isCounted } from './evaluate';
import { type Count, NO, NOT_WORKED_OUT, type Node, OPEN, UNASKED, YES } from './formula';
import type { Formula } from './prepared';
import { brokenClauses, withAnswer } from './settle';
import { at, type World } from './world';

/**
 * Value of a formula, exactly: decided when every way of answering what is open gives the same, even where
 * a fact stands twice or exclusions tie facts together and the plain three-valued value is open.
 */
export function decide(formula: Formula, world: World): number {
  const known = at(world.memory.values, formula.memo);
  if (known !== NOT_WORKED_OUT) return known;
  const value = work(formula, world);
  world.memory.values[formula.memo] = value;
  return value;
}

function work(formula: Formula, world: World): number {
  const value = evaluate(formula.node, world);
  if (value !== OPEN) return value;
  const fact = [...openFacts(formula, world)].find((open) => formula.split.has(open));
  return fact === undefined ? OPEN : bothWays(formula, world, fact);
}

/** Tries an open fact both ways. An answer that the exclusions rule out is no way of answering. */
function bothWays(formula: Formula, world: World, fact: number): number {
  const broken = brokenClauses(world).length;
  let agreed: number | null = null;
  for (const answer of [YES, NO]) {
    const next = withAnswer(world, fact, answer);
    if (brokenClauses(next).length > broken) continue;
    const result = decide(formula, next);
    if (agreed !== null && agreed !== result) return OPEN;
    agreed = result;
  }
  return agreed ?? OPEN;
}

/** Facts that could still decide an open formula, as they would be asked: a derived fact by what it rests on. */
export function openFacts(formula: Formula, world: World): ReadonlySet<number> {
  const known = world.memory.open.get(formula.memo);
  if (known) return known;
  const open = new Set<number>();
  collect(formula.node, world, null, open);
  world.memory.open.set(formula.memo, open);
  return open;
}

function collect(node: Node, world: World, owner: number | null, open: Set<number>): void {
  if (evaluate(node, world) !== OPEN) return;
  if (node.kind === 'all' || node.kind === 'any') {
    for (const child of node.of) collect(child, world, owner, open);
  } else if (node.kind === 'not') {
    collect(node.of, world, owner, open);
  } else if (node.kind === 'fact') {
    collectFact(node.fact, world, open);
  } else if (node.kind === 'count') {
    collectCount(node.count, world, owner, open);
  } else if (node.kind === 'ask' && owner !== null) {
    open.add(owner);
  }
}

function collectFact(fact: number, world: World, open: Set<number>): void {
  const from = world.prepared.derive[fact];
  const before = open.size;
  if (from && at(world.inputs.answered, fact) === UNASKED) collect(from, world, fact, open);
  if (open.size === before) open.add(fact);
}

/** What makes services uncertain is asked; where nothing does, the counted fact itself is. */
function collectCount(count: Count, world: World, owner: number | null, open: Set<number>): void {
  for (const service of world.inputs.services) {
    const entry = isCounted(service, count) && service.tags.get(count.tag);
    if (!entry) continue;
    if (entry.unsure) collect(entry.unsure, world, owner, open);
    const isUncertain = entry.unsure ? evaluate(entry.unsure, world) === YES : entry.value === OPEN;
    if (isUncertain && owner !== null) open.add(owner);
  }
}
