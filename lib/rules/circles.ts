import type { Pack } from '../domain/pack';
import { createCompiler, PackError } from './compile';
import { allParts } from './conditions';
import type { PackProblem } from './read-pack';

/** Outcomes that rest on each other in a ring, and facts that are derived from themselves. */
export function findCircles(pack: Pack): Omit<PackProblem, 'file'>[] {
  return [...outcomeCircle(pack), ...factCircles(pack)];
}

function outcomeCircle(pack: Pack): Omit<PackProblem, 'file'>[] {
  try {
    const compiler = createCompiler(pack);
    for (const { id } of pack.outcomes) compiler.compileOutcome(id);
    compiler.compile(pack.need.when);
    return [];
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return [{ path: 'outcomes', kind: 'circle', values: { detail: error.message } }];
  }
}

function factCircles(pack: Pack): Omit<PackProblem, 'file'>[] {
  const restsOn = new Map(
    pack.facts.map(({ id, derive }) => [
      id,
      derive ? allParts(derive.from).flatMap((part) => ('fact' in part ? [part.fact] : [])) : [],
    ]),
  );
  const reaches = (id: string, wanted: string, seen: Set<string>): boolean =>
    (restsOn.get(id) ?? []).some(
      (next) => next === wanted || (!seen.has(next) && reaches(next, wanted, seen.add(next))),
    );
  return pack.facts.flatMap(({ id }, index) =>
    reaches(id, id, new Set())
      ? [{ path: `facts.${index}.derive`, kind: 'circle' as const, values: { detail: id } }]
      : [],
  );
}
