import { type Count, NO, type Node, OPEN, UNASKED, YES } from './formula';
import type { Formula } from './prepare';
import { at, brokenClauses, type Involved, type World, withAnswer } from './world';

/** Three-valued value of a formula (Kleene): decided only when what is known decides it. */
export function evaluate(node: Node, world: World): number {
  switch (node.kind) {
    case 'fact':
      return at(world.values, node.fact) * node.sign;
    case 'all': {
      let least: number = YES;
      for (const child of node.of) {
        const value = evaluate(child, world);
        if (value === NO) return NO;
        if (value < least) least = value;
      }
      return least;
    }
    case 'any': {
      let greatest: number = NO;
      for (const child of node.of) {
        const value = evaluate(child, world);
        if (value === YES) return YES;
        if (value > greatest) greatest = value;
      }
      return greatest;
    }
    case 'not':
      return -evaluate(node.of, world);
    case 'count':
      return evaluateCount(node.count, world);
    case 'band':
      if (world.inputs.band === null) return OPEN;
      return node.bands.has(world.inputs.band) ? YES : NO;
    case 'ask':
    case 'silent':
      return OPEN;
    default:
      return holds(node, world) ? YES : NO;
  }
}

/** Conditions about results: they look at what is there now, so they are two-valued. */
function holds(
  node: Extract<Node, { kind: 'factOpen' | 'line' | 'candidates' | 'facts' }>,
  world: World,
): boolean {
  if (node.kind === 'factOpen') return at(world.values, node.fact) === OPEN;
  if (node.kind === 'facts') {
    return node.of.filter((fact) => at(world.values, fact) === node.is).length >= node.atLeast;
  }
  if (!world.results) return false;
  if (node.kind === 'line') {
    const { status, differs } = world.results.line(node.line);
    if (node.is === 'differs') return differs;
    return status === { yes: YES, no: NO, unknown: OPEN }[node.is];
  }
  const found = world.results.candidates.filter(
    (candidate) =>
      !candidate.later &&
      node.status.has(candidate.status) &&
      (node.mine === null || candidate.mine === node.mine) &&
      (node.fits === null || node.fits.has(candidate.roleFits)),
  ).length;
  return found >= node.atLeast && found <= node.atMost;
}

/** Which services a count looks at. */
export function countedServices(count: Count, world: World): Involved[] {
  return world.inputs.services.filter(
    (service) =>
      (count.status === 'any' || service.status === count.status) &&
      !(count.others && service.mine) &&
      (count.ids === null || count.ids.has(service.id)),
  );
}

/** What a service counts for; open where the pack is uncertain or a fact makes it so. A count without tag counts all. */
export function tagValue(service: Involved, tag: string | null, world: World): number {
  if (tag === null) return YES;
  const entry = tagOf(service, tag, world);
  if (!entry) return NO;
  if (entry.unsure && evaluate(entry.unsure, world) !== NO) return OPEN;
  return entry.value;
}

/** The pack's word on what a service counts for. A service the user added has the pack's words for such. */
export function tagOf(service: Involved, tag: string, world: World) {
  return (world.prepared.tags.get(service.id) ?? world.prepared.ownTags).get(tag);
}

function evaluateCount(count: Count, world: World): number {
  let sure = 0;
  let possible = 0;
  for (const service of countedServices(count, world)) {
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

/**
 * Value of a formula, exactly: decided when every way of answering what is open gives the same, even where
 * a fact stands twice or exclusions tie facts together and the plain three-valued value is open.
 */
export function decide(formula: Formula, world: World): number {
  const value = evaluate(formula.node, world);
  if (value !== OPEN || formula.split.size === 0) return value;
  let fact: number | undefined;
  for (const open of openFacts(formula.node, world)) if (formula.split.has(open)) fact = open;
  if (fact === undefined) return OPEN;
  const broken = brokenClauses(world).length;
  let agreed: number | null = null;
  for (const answer of [YES, NO]) {
    const next = withAnswer(world, fact, answer);
    // An answer that the exclusions rule out is no way of answering.
    if (brokenClauses(next).length > broken) continue;
    const result = decide(formula, next);
    if (result === OPEN || (agreed !== null && agreed !== result)) return OPEN;
    agreed = result;
  }
  return agreed ?? OPEN;
}

/** Facts that could still decide an open formula, as they would be asked: a derived fact by what it rests on. */
export function openFacts(node: Node, world: World): Set<number> {
  const open = new Set<number>();
  collect(node, world, null, open);
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

function collectCount(count: Count, world: World, owner: number | null, open: Set<number>): void {
  for (const service of countedServices(count, world)) {
    if (count.tag === null) continue;
    const entry = tagOf(service, count.tag, world);
    if (!entry) continue;
    if (entry.unsure) collect(entry.unsure, world, owner, open);
    const isUncertain = entry.unsure ? evaluate(entry.unsure, world) === YES : entry.value === OPEN;
    if (isUncertain && owner !== null) open.add(owner);
  }
}
