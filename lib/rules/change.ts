import type { GuideState } from '../domain/case';
import type { Pack } from '../domain/pack';
import type { Suggestion } from '../domain/suggestion';
import { cellsOf, rowOf, statusOf } from './candidates';
import { decide } from './decide';
import { NO, toTruth, YES } from './formula';
import { factId } from './lines';
import { preparePack } from './prepare';
import type { Formula, Prepared } from './prepared';
import { brokenClauses, createWorld, withAnswer } from './settle';
import { at, type World } from './world';

/** Answers that together would give a line another status. */
export interface Change {
  readonly answers: readonly { readonly fact: string; readonly to: 'yes' | 'no' }[];
  /** The status it would have: a truth for need and outcomes, a candidate's status for a service. */
  readonly result: string;
}

interface Measured {
  readonly facts: readonly number[];
  readonly status: (world: World) => string;
}

/**
 * Every single answer that would flip a line; with `depth` 2 every pair too, of which neither would do it alone.
 * Answers that the pack's exclusions rule out beside what is answered are left out.
 * @param line `need`, an outcome, or a service of the case
 */
export function whatWouldChange(pack: Pack, guide: GuideState, line: string, depth: 1 | 2 = 1): Change[] {
  const world = createWorld(preparePack(pack), guide);
  const measured = measureOf(line, world);
  return measured ? changesOf(measured, world, depth) : [];
}

/** `whatWouldChange` for every line of a case at once, by line. */
export function everyChange(pack: Pack, guide: GuideState): Map<string, Change[]> {
  const prepared = preparePack(pack);
  const world = createWorld(prepared, guide);
  const services = world.inputs.services.map(({ id }) => id);
  const all = new Map<string, Change[]>();
  for (const line of ['need', ...prepared.outcomes.map(({ pack: { id } }) => id), ...services]) {
    const measured = measureOf(line, world);
    if (measured) all.set(line, changesOf(measured, world, 1));
  }
  return all;
}

function measureOf(line: string, world: World): Measured | null {
  const formula = formulaOf(line, world.prepared);
  if (formula) return { facts: formula.support, status: (then) => toTruth(decide(formula, then)) };
  const row = rowOf(line, world);
  if (!row) return null;
  const { natural, notNatural } = row;
  const cell = (of: Formula | null, then: World) => (of ? decide(of, then) : NO);
  return {
    facts: [...new Set(cellsOf(row).flatMap(({ support }) => support))],
    status: (then) => statusOf(cell(natural, then), cell(notNatural, then)),
  };
}

function formulaOf(line: string, { need, outcomes }: Prepared): Formula | undefined {
  return line === 'need' ? need.formula : outcomes.find(({ pack }) => pack.id === line)?.formula;
}

interface Step {
  readonly fact: number;
  readonly value: number;
  readonly world: World;
}

function changesOf({ facts, status }: Measured, world: World, depth: 1 | 2): Change[] {
  const before = status(world);
  const broken = brokenClauses(world).length;
  const isSettledByAge = (fact: number) => world.inputs.band !== null && world.prepared.fixed.includes(fact);
  const steps = (from: World, among: readonly number[]): Step[] =>
    among
      .filter((fact) => !isSettledByAge(fact))
      .sort((a, b) => a - b)
      .flatMap((fact) => [YES, NO].map((value) => ({ fact, value })))
      .filter(({ fact, value }) => at(from.values, fact) !== value)
      .map(({ fact, value }) => ({ fact, value, world: withAnswer(from, fact, value) }))
      .filter((step) => brokenClauses(step.world).length <= broken);
  const asChange = (path: readonly Step[], result: string): Change => ({
    answers: path.map(({ fact, value }) => ({
      fact: factId(world.prepared, fact),
      to: value === YES ? 'yes' : 'no',
    })),
    result,
  });
  const changes: Change[] = [];
  const silent: Step[] = [];
  for (const step of steps(world, facts)) {
    const result = status(step.world);
    if (result === before) silent.push(step);
    else changes.push(asChange([step], result));
  }
  if (depth === 1) return changes;
  const alone = new Set(silent.map(({ fact, value }) => fact * 2 + Number(value === YES)));
  for (const first of silent) {
    for (const second of steps(first.world, facts)) {
      const isNew = second.fact > first.fact && alone.has(second.fact * 2 + Number(second.value === YES));
      const result = isNew ? status(second.world) : before;
      if (result !== before) changes.push(asChange([first, second], result));
    }
  }
  return changes;
}

/** A line that stands otherwise than before. */
export interface Changed {
  readonly line: string;
  readonly before: string;
  readonly after: string;
}

/** What a new case (a service more or less, a corrected fact) changed, line by line; lines that came or went have ''. */
export function compareSuggestions(before: Suggestion, after: Suggestion): Changed[] {
  const statuses = ({ need, outcomes, candidates }: Suggestion) =>
    new Map<string, string>([
      ['need', need.status],
      ...outcomes.map(({ id, status }) => [id, status] as const),
      ...candidates.map(({ service, status }) => [service, status] as const),
    ]);
  const old = statuses(before);
  const now = statuses(after);
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((line) => ({ line, before: old.get(line) ?? '', after: now.get(line) ?? '' }))
    .filter((changed) => changed.before !== changed.after);
}
