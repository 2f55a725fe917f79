import { EMPTY_GUIDE } from '../../domain/empty';
import { decide } from '../decide';
import { NO, YES } from '../formula';
import { factId } from '../lines';
import type { Formula } from '../prepared';
import { createWorld } from '../settle';
import { at } from '../world';
import { firstQuote } from './facts-check';
import { type Checked, type CheckInput, type Finding, finding } from './finding';
import { answersOf, find, RULED_OUT, type Space, spaceOf } from './space';

/** 8. Outcomes that must never hold together. */
export function checkNever({ prepared }: CheckInput): Checked {
  const findings: Finding[] = [];
  let states = 0;
  for (const outcome of prepared.outcomes) {
    for (const id of outcome.pack.never) {
      const other = prepared.outcomes.find(({ pack }) => pack.id === id);
      const space = other && spaceOf(prepared, [outcome.formula.node, other.formula.node]);
      if (!space) continue;
      states += space.states;
      const [one, two] = space.tables as [Int8Array, Int8Array];
      const { count, example } = find(space, (state) => at(one, state) === YES && at(two, state) === YES);
      if (count === 0) continue;
      findings.push(
        finding(8, 'bothHold', 'error', outcome.pack.id, {
          quote: firstQuote(outcome.citations),
          example: answersOf(space, example),
          values: { other: id, count: String(count) },
        }),
      );
    }
  }
  return { findings, states };
}

/** 9. A plan is due, but no plan type is found. */
export function checkNeed({ prepared }: CheckInput): Checked {
  const plans = prepared.outcomes.filter(({ pack }) => pack.kind === 'plan');
  const space = spaceOf(prepared, [prepared.need.formula.node, ...plans.map(({ formula }) => formula.node)]);
  if (!space) return { findings: [finding(9, 'tooMany', 'note', 'need')], states: 0 };
  const [need, ...tables] = space.tables as [Int8Array, ...Int8Array[]];
  const due = find(space, (state) => at(need, state) === YES);
  const without = find(
    space,
    (state) => at(need, state) === YES && tables.every((table) => at(table, state) === NO),
  );
  const notFound = find(
    space,
    (state) => at(need, state) === YES && tables.every((table) => at(table, state) !== YES),
  );
  if (without.count === 0) return { findings: [], states: space.states };
  const values = {
    due: String(due.count),
    without: String(without.count),
    open: String(notFound.count - without.count),
    plans: plans.map(({ pack }) => pack.label).join(', '),
  };
  const quote = firstQuote(prepared.pack.need.citations);
  return {
    findings: [
      finding(9, 'needWithoutPlan', 'note', 'need', {
        quote,
        example: answersOf(space, without.example),
        values,
      }),
    ],
    states: space.states,
  };
}

/**
 * 10. The rules as they run agree with the table of all completions, and answering never reverses what is decided.
 * Looks at every so many states, since each is worked out anew as in the panel.
 */
export function checkMonotone({ prepared }: CheckInput): Checked {
  const findings: Finding[] = [];
  let states = 0;
  const formulas: { name: string; formula: Formula }[] = [
    { name: 'need', formula: prepared.need.formula },
    ...prepared.outcomes.map(({ pack, formula }) => ({ name: pack.id, formula })),
  ];
  for (const { name, formula } of formulas) {
    const space = spaceOf(prepared, [formula.node]);
    if (!space) continue;
    const stride = Math.max(1, Math.floor(space.states / 200));
    for (let state = 0; state < space.states; state += stride) {
      const expected = at(space.tables[0] as Int8Array, state);
      if (expected === RULED_OUT) continue;
      states += 1;
      if (valueAt(space, state, formula) === expected) continue;
      findings.push(
        finding(10, 'disagrees', 'error', name, { example: answersOf(space, state), quote: null }),
      );
      break;
    }
  }
  return { findings, states };
}

/** What the rules say of a state, as they run; open facts are answered «vet ikke», so that nothing is derived. */
function valueAt(space: Space, state: number, formula: Formula): number {
  const { prepared, facts, held } = space;
  const open = Object.fromEntries(facts.map((fact) => [factId(prepared, fact), 'unknown' as const]));
  const given = Object.fromEntries(held.map((fact) => [factId(prepared, fact), 'yes' as const]));
  const answers = { ...open, ...given, ...answersOf(space, state) };
  const world = createWorld(prepared, { ...EMPTY_GUIDE, answers });
  return decide(formula, world);
}
