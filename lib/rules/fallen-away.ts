import type { GuideState } from '../domain/case';
import type { PackFact } from '../domain/pack';
import type { Candidate, Suggestion } from '../domain/suggestion';
import { cellsOf, rowOf } from './candidates';
import { OPEN } from './formula';
import { factId } from './lines';
import { askable, type OpenWork } from './next-question';
import type { Formula } from './prepared';
import { at, type World } from './world';

/**
 * Facts of this case that are not known and no longer needed, each with the line that was settled without them.
 * Before services are chosen nothing has fallen away yet.
 */
export function fallenAway(
  world: World,
  guide: GuideState,
  work: OpenWork,
  candidates: readonly Candidate[],
): Suggestion['fallenAway'] {
  if (!guide.servicesDone) return [];
  const { prepared } = world;
  const needed = askable([...work.mine, ...work.need, ...work.plan, ...work.others], world);
  const gone = new Map<number, string>();
  const drop = (formula: Formula, label: string) => {
    for (const fact of formula.support) {
      const isOpen = at(world.values, fact) === OPEN && !needed.has(fact) && isAboutThisCase(fact, world);
      if (isOpen && !(factId(prepared, fact) in guide.answers) && !gone.has(fact)) gone.set(fact, label);
    }
  };
  drop(prepared.need.formula, prepared.pack.need.label);
  for (const { formula, pack } of prepared.outcomes) drop(formula, pack.label);
  for (const { service, name, later } of candidates) {
    const row = later ? undefined : rowOf(service, world);
    if (row) for (const formula of cellsOf(row)) drop(formula, name);
  }
  return [...gone]
    .sort(([a], [b]) => a - b)
    .map(([fact, line]) => ({
      fact: factId(prepared, fact),
      why: prepared.pack.phrases.lineDecided.replace('{line}', line),
    }));
}

/** The child, or a service that is in the case. */
function isAboutThisCase(fact: number, { prepared, inputs }: World): boolean {
  const { about } = prepared.pack.facts[fact] as PackFact;
  return about === 'child' || inputs.services.some(({ id }) => id === about);
}
