import type { GuideState } from '../domain/case';
import type { Candidate, NextQuestion } from '../domain/suggestion';
import { cellsOf, rowOf } from './candidates';
import { decide, openFacts } from './decide';
import { evaluate } from './evaluate';
import { NO, OPEN, UNASKED, YES } from './formula';
import { factId } from './lines';
import type { Formula } from './prepared';
import { withAnswer } from './settle';
import { at, type World } from './world';

/** The formulas of a suggestion, in the order in which they are asked for. */
export interface OpenWork {
  /** My own row: «Er det naturlig at jeg koordinerer?» comes first. */
  readonly mine: readonly Formula[];
  /** Part 1 of the guide. */
  readonly need: readonly Formula[];
  /** Part 2: plan types and roles. */
  readonly plan: readonly Formula[];
  /** Rows of the other services that are in. */
  readonly others: readonly Formula[];
}

export interface Next {
  readonly next: NextQuestion | null;
  readonly remaining: number;
  readonly settled: boolean;
}

const SCREENS = ['myService', 'services', 'age'] as const;

/** Which formulas a case asks for, by whom they concern. */
export function openWork(world: World, candidates: readonly Candidate[]): OpenWork {
  const rows = (mine: boolean) =>
    candidates
      .filter((candidate) => candidate.mine === mine && !candidate.later)
      .map(({ service }) => rowOf(service, world))
      .filter((row) => row !== undefined)
      .flatMap(cellsOf);
  const plan = world.prepared.outcomes.flatMap(({ formula, suggested, readings }) => [
    formula,
    suggested,
    ...readings.map((reading) => reading.formula),
  ]);
  return { mine: rows(true), need: [world.prepared.need.formula], plan, others: rows(false) };
}

/**
 * What to ask now: the screens for service, services and age; my own row; need; the fact that decides most of the
 * plan types; then, when all that is settled, the other services' rows and facts that only inform.
 * What the user put off comes last. Facts answered «vet ikke» are not asked again.
 */
export function nextQuestion(world: World, guide: GuideState, work: OpenWork): Next {
  const screens = screensLeft(guide);
  const core = [work.mine, work.need, work.plan].map((formulas) => askable(formulas, world));
  const counted = new Set(core.flatMap((facts) => [...facts]));
  const groups = [...core, new Set([...askable(work.others, world), ...informing(world)])];
  const isSkipped = (fact: number) => guide.skipped.includes(factId(world.prepared, fact));
  const choose = (wanted: (fact: number) => boolean): NextQuestion | null => {
    for (const group of groups) {
      const facts = [...group].filter((fact) => wanted(fact) && mayAsk(fact, world));
      if (facts.length > 0)
        return { kind: 'fact', fact: factId(world.prepared, mostDecisive(facts, world, work)) };
    }
    return null;
  };
  const [screen] = screens;
  const next: NextQuestion | null = screen
    ? { kind: screen }
    : (choose((fact) => !isSkipped(fact)) ?? choose(isSkipped));
  // Follow-ups count as long as something that could bring them is left to ask; alone they never come.
  const isWaiting = [...counted].some((fact) => mayAsk(fact, world));
  const remaining = screens.length + (isWaiting ? counted.size : 0);
  return { next, remaining, settled: remaining === 0 };
}

function mayAsk(fact: number, world: World): boolean {
  const when = world.prepared.askWhen[fact];
  return !when || evaluate(when, world) === YES;
}

function screensLeft(guide: GuideState) {
  const isDone = {
    myService: guide.myService !== null,
    services: guide.servicesDone,
    age: guide.ageBand !== null,
  };
  return SCREENS.filter((screen) => !isDone[screen] && !guide.skipped.includes(screen));
}

/** Facts of open formulas that the user has not yet been asked. */
export function askable(formulas: readonly Formula[], world: World): Set<number> {
  const facts = new Set<number>();
  for (const formula of formulas) {
    if (decide(formula, world) !== OPEN) continue;
    for (const fact of openFacts(formula, world)) {
      if (at(world.inputs.answered, fact) === UNASKED) facts.add(fact);
    }
  }
  return facts;
}

/** Facts that decide nothing but belong beside an outcome that now stands as the pack says. */
function informing(world: World): number[] {
  const { prepared, inputs, values } = world;
  return prepared.informs
    .filter(({ fact }) => at(inputs.answered, fact) === UNASKED && at(values, fact) === OPEN)
    .filter(({ when }) => evaluate(when, world) === YES)
    .map(({ fact }) => fact);
}

/**
 * The fact that leaves fewest to ask in the worst case; among equals the pack's order.
 * A formula that a fact cannot touch leaves as much whatever the answer.
 */
function mostDecisive(facts: readonly number[], world: World, work: OpenWork): number {
  const open = [...work.mine, ...work.need, ...work.plan, ...work.others].filter(
    (formula) => decide(formula, world) === OPEN,
  );
  const leftAfter = (fact: number, answer: number) => {
    const next = withAnswer(world, fact, answer);
    const left = new Set<number>();
    for (const formula of open) {
      for (const other of openFacts(formula, formula.touches.has(fact) ? next : world)) left.add(other);
    }
    return left.size;
  };
  return [...facts]
    .sort((a, b) => a - b)
    .map((fact) => ({ fact, left: Math.max(leftAfter(fact, YES), leftAfter(fact, NO)) }))
    .reduce((best, one) => (one.left < best.left ? one : best)).fact;
}
