import { type Count, NO, NO_MEMO, NOT_WORKED_OUT, type Node, OPEN, YES } from './formula';
import { at, type Involved, type Results, type Unsettled } from './world';

/** Three-valued value of a formula (Kleene): decided only when what is known decides it. */
export function evaluate(node: Node, world: Unsettled): number {
  if (node.kind === 'fact') return at(world.values, node.fact) * node.sign;
  if (node.kind === 'not') return -evaluate(node.of, world);
  if (!('memo' in node)) return evaluateLeaf(node, world);
  if (world.memory === null || node.memo === NO_MEMO) return evaluateJoin(node, world);
  const known = at(world.memory.values, node.memo);
  if (known !== NOT_WORKED_OUT) return known;
  const value = evaluateJoin(node, world);
  world.memory.values[node.memo] = value;
  return value;
}

type Join = Extract<Node, { memo: number }>;
type Leaf = Exclude<Node, Join | { kind: 'fact' | 'not' }>;

/** «All» is the least of its parts, «any» the greatest; both stop as soon as they are decided. */
function evaluateJoin(node: Join, world: Unsettled): number {
  if (node.kind === 'count') return evaluateCount(node.count, world);
  if (node.kind === 'all') {
    let least: number = YES;
    for (const child of node.of) {
      least = Math.min(least, evaluate(child, world));
      if (least === NO) return NO;
    }
    return least;
  }
  let greatest: number = NO;
  for (const child of node.of) {
    greatest = Math.max(greatest, evaluate(child, world));
    if (greatest === YES) return YES;
  }
  return greatest;
}

function evaluateLeaf(node: Leaf, world: Unsettled): number {
  if (node.kind === 'ask' || node.kind === 'silent') return OPEN;
  if (node.kind === 'band') {
    if (world.inputs.band === null) return OPEN;
    return node.bands.has(world.inputs.band) ? YES : NO;
  }
  return holds(node, world) ? YES : NO;
}

/** Conditions about results: they look at what is there now, so they are two-valued. */
function holds(node: Exclude<Leaf, { kind: 'ask' | 'silent' | 'band' }>, world: Unsettled): boolean {
  if (node.kind === 'factOpen') return at(world.values, node.fact) === OPEN;
  if (node.kind === 'facts') {
    return node.of.filter((fact) => at(world.values, fact) === node.is).length >= node.atLeast;
  }
  // `readPack` lets these stand only where results are there to be looked at.
  const results = world.results as Results;
  if (node.kind === 'line') {
    const { status, differs } = results.line(node.line);
    if (node.is === 'differs') return differs;
    return status === { yes: YES, no: NO, unknown: OPEN }[node.is];
  }
  const found = results.candidates.filter(
    (candidate) =>
      !candidate.later &&
      node.status.has(candidate.status) &&
      (node.mine === null || candidate.mine === node.mine) &&
      (node.fits === null || node.fits.has(candidate.roleFits)),
  ).length;
  return found >= node.atLeast && found <= node.atMost;
}

/** Does a count look at this service? */
export function isCounted(service: Involved, count: Count): boolean {
  return (
    (count.status === 'any' || service.status === count.status) &&
    !(count.others && service.mine) &&
    (count.ids === null || count.ids.has(service.id))
  );
}

/** What a service counts for; open where the pack is uncertain or a fact makes it so. A count without tag counts all. */
export function tagValue(service: Involved, tag: string | null, world: Unsettled): number {
  if (tag === null) return YES;
  const entry = service.tags.get(tag);
  if (!entry) return NO;
  if (entry.unsure && evaluate(entry.unsure, world) !== NO) return OPEN;
  return entry.value;
}

function evaluateCount(count: Count, world: Unsettled): number {
  let sure = 0;
  let possible = 0;
  for (const service of world.inputs.services) {
    if (!isCounted(service, count)) continue;
    const value = tagValue(service, count.tag, world);
    if (value === YES) sure += 1;
    if (value !== NO) possible += 1;
  }
  // Until I have said which service is mine, one of those counted may be it.
  if (count.others && !world.inputs.myServiceKnown) sure = Math.max(0, sure - 1);
  if (!world.inputs.servicesDone) possible = Number.POSITIVE_INFINITY;
  if (possible < count.atLeast || sure > count.atMost) return NO;
  return sure >= count.atLeast && possible <= count.atMost ? YES : OPEN;
}
