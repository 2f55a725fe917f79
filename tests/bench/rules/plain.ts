import type { GuideState } from '../../../lib/domain/case';
import type { Pack } from '../../../lib/domain/pack';
import { toTruth } from '../../../lib/rules/formula';
import type { Formula } from '../../../lib/rules/prepared';
import type { World } from '../../../lib/rules/world';
import * as oracle from '../../unit/rules/oracle';
import type { Answer } from './others';

/** Every way of answering so many open facts is tried: 256. Lines with more open are not compared. */
const MOST_OPEN = 8;

/**
 * What a line should say of a case, worked out by trying every way of answering what is open, with no code of the rules.
 * Null where too much is open to try, or where the answers contradict each other so that no way is left.
 * @param world the case, for what is known of each fact
 */
export function plainly(
  { pack, guide, world }: { pack: Pack; guide: GuideState; world: World },
  name: string,
  formula: Formula,
): Answer | null {
  const known = new Map(pack.facts.map(({ id }, index) => [id, toTruth(world.values[index] ?? 0)] as const));
  const facts = formula.support
    .map((fact) => pack.facts[fact]?.id ?? '')
    .filter((id) => known.get(id) === 'unknown');
  if (facts.length > MOST_OPEN) return null;
  return oracle.agreed({ pack, guide, facts, known }, (at) => lineValue(name, pack, at));
}

function lineValue(name: string, pack: Pack, at: Parameters<typeof oracle.value>[1]): Answer {
  if (name === 'need') return oracle.value(pack.need.when, at);
  const outcome = pack.outcomes.find(({ id }) => id === name);
  if (outcome) return oracle.reading(name, outcome.prefer ?? outcome.conditions[0]?.source ?? '', at);
  const row = pack.rows.find(({ id }) => name === `${id}.natural` || name === `${id}.notNatural`);
  const cell = name.endsWith('.natural') ? row?.natural : row?.notNatural;
  if (!cell) throw new Error(`no line ${name}`);
  return oracle.value(cell, at);
}
