import type { Condition } from '../../../lib/domain/condition';
import type { Pack } from '../../../lib/domain/pack';

/** One conclusion of the table as plain logic over facts, the same for every engine. */
export type Logic =
  | { readonly fact: string }
  | { readonly all: readonly Logic[] }
  | { readonly any: readonly Logic[] }
  | { readonly not: Logic };

export interface Conclusion {
  readonly name: string;
  readonly logic: Logic;
}

/** Need, the plan types and roles as the preferred source reads them, and both cells of every row; nothing disputed. */
export function conclusionsOf(pack: Pack): Conclusion[] {
  const rows = pack.rows.flatMap(({ id, natural, notNatural }) => [
    ...(natural ? [{ name: `${id}.natural`, logic: logicOf(natural, pack) }] : []),
    ...(notNatural ? [{ name: `${id}.notNatural`, logic: logicOf(notNatural, pack) }] : []),
  ]);
  const outcomes = pack.outcomes
    .filter(({ id }) => !isDisputed({ outcome: id }, pack))
    .map(({ id }) => ({ name: id, logic: outcomeLogic(id, pack) }));
  return [{ name: 'need', logic: logicOf(pack.need.when, pack) }, ...outcomes, ...rows];
}

/** Does it rest on an outcome that the sources read differently, with none preferred? No plain logic says that. */
function isDisputed(condition: Condition, pack: Pack): boolean {
  if ('all' in condition) return condition.all.some((part) => isDisputed(part, pack));
  if ('any' in condition) return condition.any.some((part) => isDisputed(part, pack));
  if ('not' in condition) return isDisputed(condition.not, pack);
  const outcome = 'outcome' in condition && pack.outcomes.find(({ id }) => id === condition.outcome);
  if (!outcome) return false;
  const isSplit = outcome.conditions.length > 1 && outcome.prefer === null;
  return isSplit || outcome.conditions.some(({ when }) => isDisputed(when, pack));
}

function outcomeLogic(id: string, pack: Pack): Logic {
  const outcome = pack.outcomes.find((one) => one.id === id);
  const reading =
    outcome?.conditions.find(({ source }) => source === outcome.prefer) ?? outcome?.conditions[0];
  if (!outcome || !reading) throw new Error(`no outcome ${id}`);
  const inside = logicOf(reading.when, pack);
  return outcome.scope ? { all: [inside, logicOf(outcome.scope.when, pack)] } : inside;
}

function logicOf(condition: Condition, pack: Pack): Logic {
  if ('fact' in condition)
    return condition.is === 'no' ? { not: { fact: condition.fact } } : { fact: condition.fact };
  if ('all' in condition) return { all: condition.all.map((part) => logicOf(part, pack)) };
  if ('any' in condition) return { any: condition.any.map((part) => logicOf(part, pack)) };
  if ('not' in condition) return { not: logicOf(condition.not, pack) };
  if ('outcome' in condition) {
    return condition.outcome === 'need'
      ? logicOf(pack.need.when, pack)
      : outcomeLogic(condition.outcome, pack);
  }
  throw new Error('only facts and outcomes stand in the table');
}
