import type { GuideState } from '../../../lib/domain/case';
import type { Condition } from '../../../lib/domain/condition';
import type { Pack } from '../../../lib/domain/pack';

/**
 * The rules once more, written as slowly and plainly as possible, straight from the pack: tries every way of
 * answering what is open. Shares no code with lib/rules, so that the two can be held against each other.
 */
export type Three = 'yes' | 'no' | 'unknown';
type Values = ReadonlyMap<string, Three>;

const not = (value: Three): Three => (value === 'yes' ? 'no' : value === 'no' ? 'yes' : 'unknown');
const all = (values: readonly Three[]): Three =>
  values.includes('no') ? 'no' : values.includes('unknown') ? 'unknown' : 'yes';
const any = (values: readonly Three[]): Three => not(all(values.map(not)));

interface Case {
  readonly pack: Pack;
  readonly guide: GuideState;
  readonly values: Values;
}

function services({ guide }: Case) {
  const listed = guide.services.map(({ id, status }) => ({ id, status, mine: id === guide.myService }));
  if (guide.myService === null || listed.some(({ mine }) => mine)) return listed;
  return [...listed, { id: guide.myService, status: 'inne' as const, mine: true }];
}

export function value(condition: Condition, at: Case): Three {
  if ('fact' in condition) {
    const known = at.values.get(condition.fact) ?? 'unknown';
    return condition.is === 'no' ? not(known) : known;
  }
  if ('all' in condition) return all(condition.all.map((part) => value(part, at)));
  if ('any' in condition) return any(condition.any.map((part) => value(part, at)));
  if ('not' in condition) return not(value(condition.not, at));
  if ('ask' in condition) return 'unknown';
  if ('band' in condition) {
    if (at.guide.ageBand === null) return 'unknown';
    return condition.band.includes(at.guide.ageBand) ? 'yes' : 'no';
  }
  if ('outcome' in condition) {
    if (condition.is) throw new Error('results are not for the oracle');
    return condition.outcome === 'need' ? value(at.pack.need.when, at) : outcome(condition.outcome, at);
  }
  if ('count' in condition) return count(condition.count, at);
  throw new Error('results are not for the oracle');
}

function count(wanted: Extract<Condition, { count: unknown }>['count'], at: Case): Three {
  const tagOf = (id: string): Three => {
    if (!wanted.tag) return 'yes';
    const known = at.pack.services.find((service) => service.id === id);
    const tag = (known ? known.tags : at.pack.ownService)[wanted.tag];
    if (!tag) return 'no';
    return tag.unsureIf && value(tag.unsureIf, at) !== 'no' ? 'unknown' : tag.value;
  };
  const counted = services(at)
    .filter(({ status }) => wanted.status === 'any' || wanted.status === status)
    .filter(({ mine }) => !(wanted.who === 'others' && mine))
    .filter(({ id }) => !wanted.ids || wanted.ids.includes(id))
    .map(({ id }) => tagOf(id));
  let least = counted.filter((tag) => tag === 'yes').length;
  if (wanted.who === 'others' && at.guide.myService === null) least = Math.max(0, least - 1);
  const most = at.guide.servicesDone ? counted.filter((tag) => tag !== 'no').length : 1000;
  const enough: Three =
    least >= (wanted.atLeast ?? 0) ? 'yes' : most < (wanted.atLeast ?? 0) ? 'no' : 'unknown';
  const few: Three =
    wanted.atMost === undefined || most <= wanted.atMost ? 'yes' : least > wanted.atMost ? 'no' : 'unknown';
  return all([enough, few]);
}

/** What one source says of an outcome; `silent` places are open. */
export function reading(id: string, source: string, at: Case): Three {
  const found = at.pack.outcomes.find((one) => one.id === id);
  const when = found?.conditions.find((one) => one.source === source)?.when;
  if (!found || !when) throw new Error(`no reading of ${id} by ${source}`);
  const inside = value(when, at);
  if (!found.scope) return inside;
  const silences = found.scope.outside
    .filter(({ status }) => status === 'unknown')
    .map((place) => value(place.when, at));
  return any([
    all([value(found.scope.when, at), inside]),
    ...silences.map((there) => all([there, 'unknown'])),
  ]);
}

export function outcome(id: string, at: Case): Three {
  const found = at.pack.outcomes.find((one) => one.id === id);
  if (!found) throw new Error(`no outcome ${id}`);
  if (found.prefer) return reading(id, found.prefer, at);
  const results = found.conditions.map(({ source }) => reading(id, source, at));
  return results.every((one) => one === results[0]) ? (results[0] ?? 'unknown') : 'unknown';
}

/**
 * Value of a formula when every way of closing the given facts is tried: what they all agree on, else unknown.
 * Ways that break an exclusion, or that say otherwise than a derivation, are no ways.
 */
export function agreed(
  { pack, guide, facts, known }: { pack: Pack; guide: GuideState; facts: readonly string[]; known: Values },
  formula: (at: Case) => Three,
): Three | null {
  let result: Three | null = null;
  for (let bits = 0; bits < 2 ** facts.length; bits += 1) {
    const values = new Map(known);
    facts.forEach((fact, index) => {
      values.set(fact, (bits >> index) & 1 ? 'no' : 'yes');
    });
    const at = { pack, guide, values };
    if (!isPossible(at, facts)) continue;
    const here = formula(at);
    if (here === 'unknown' || (result !== null && result !== here)) return 'unknown';
    result = here;
  }
  return result;
}

function isPossible(at: Case, closed: readonly string[]): boolean {
  const holds = ({ fact, is }: { fact: string; is: 'yes' | 'no' }) => at.values.get(fact) === is;
  const isBroken = at.pack.exclusions.some(
    ({ pair }) => pair.every(holds) && pair.some(({ fact }) => closed.includes(fact)),
  );
  if (isBroken) return false;
  return closed.every((id) => {
    const derive = at.pack.facts.find((fact) => fact.id === id)?.derive;
    if (!derive || id in at.guide.answers) return true;
    const derived = value(derive.from, at);
    return derived === 'unknown' || derived === at.values.get(id);
  });
}
