import { allParts, conditionsOf } from '../conditions';
import type { Node } from '../formula';
import { NO, YES } from '../formula';
import { at } from '../world';
import { type Checked, type CheckInput, type Finding, finding } from './finding';
import { answersOf, closedStates, RULED_OUT, type Space, spaceOf } from './space';

/** 2. Facts that nothing uses, and facts that stand in formulas but never change one. */
export function checkFacts({ prepared }: CheckInput): Checked {
  const { pack } = prepared;
  const named = new Set(
    conditionsOf(pack).flatMap(({ condition }) =>
      allParts(condition).flatMap((part) => {
        if ('fact' in part) return [part.fact];
        return 'facts' in part ? part.facts.of : [];
      }),
    ),
  );
  const unused = pack.facts
    .filter(({ id, informs }) => !named.has(id) && !informs)
    .map(({ id, citations }) => finding(2, 'factUnused', 'warning', id, { quote: firstQuote(citations) }));
  const idle = idleFacts(prepared);
  return { findings: [...unused, ...idle.findings], states: idle.states };
}

function idleFacts(prepared: CheckInput['prepared']): Checked {
  const findings: Finding[] = [];
  let states = 0;
  for (const { name, node } of formulasOf(prepared)) {
    const space = spaceOf(prepared, [node]);
    if (!space) continue;
    states += space.states;
    for (const [index, fact] of space.facts.entries()) {
      if (matters(space, index)) continue;
      const { id, citations } = prepared.pack.facts[fact] as (typeof prepared.pack.facts)[number];
      findings.push(
        finding(2, 'factIdle', 'warning', id, {
          quote: firstQuote(citations),
          example: exampleOf(space, YES),
          values: { line: name },
        }),
      );
    }
  }
  return { findings, states };
}

/** Does the formula ever change with this fact alone? */
function matters({ tables, states }: Space, index: number): boolean {
  const table = tables[0] as Int8Array;
  const step = 3 ** index;
  for (let state = 0; state < states; state += 1) {
    if (Math.floor(state / step) % 3 !== 0) continue;
    const ifYes = at(table, state + step);
    const ifNo = at(table, state + 2 * step);
    if (ifYes !== ifNo && ifYes !== RULED_OUT && ifNo !== RULED_OUT) return true;
  }
  return false;
}

/** 3. Conditions that can never hold, or always do. */
export function checkConditions({ prepared }: CheckInput): Checked {
  const findings: Finding[] = [];
  let states = 0;
  for (const { name, node, quote } of formulasOf(prepared)) {
    const space = spaceOf(prepared, [node]);
    if (!space) {
      findings.push(finding(3, 'tooMany', 'note', name, { quote }));
      continue;
    }
    states += space.states;
    const value = at(space.tables[0] as Int8Array, 0);
    const shown = { quote, example: exampleOf(space, value) };
    if (value === NO) findings.push(finding(3, 'neverHolds', 'error', name, shown));
    if (value === YES) findings.push(finding(3, 'alwaysHolds', 'warning', name, shown));
  }
  return { findings, states };
}

/**
 * Answers with which a space's only formula has a value: all yes where it never holds, all no where it holds, so that
 * it shows what even they don't change. Null where no answers give it.
 */
function exampleOf(space: Space, value: number): Record<string, 'yes' | 'no'> | null {
  const table = space.tables[0] as Int8Array;
  const closed = closedStates(space).filter((state) => at(table, state) === value);
  const state = value === YES ? closed.at(-1) : closed[0];
  return state === undefined ? null : answersOf(space, state);
}

/** Every formula of a pack that decides a line or a cell, with a name and the first words it rests on. */
export function formulasOf(
  prepared: CheckInput['prepared'],
): { name: string; node: Node; quote: string | null }[] {
  const named = [
    { name: 'need', formula: prepared.need.formula },
    ...prepared.outcomes.flatMap(({ pack, formula, readings }) => [
      { name: pack.id, formula },
      ...readings.map((reading) => ({ name: `${pack.id}.${reading.source}`, formula: reading.formula })),
    ]),
    ...[...prepared.rows.values()].flatMap(({ pack, natural, notNatural }) => [
      { name: `${pack.id}.natural`, formula: natural },
      { name: `${pack.id}.notNatural`, formula: notNatural },
    ]),
  ];
  return named.flatMap(({ name, formula }) =>
    formula ? [{ name, node: formula.node, quote: firstQuote(formula.leaves.map(({ says }) => says)) }] : [],
  );
}

export function firstQuote(citations: readonly object[]): string | null {
  const quoted = citations.find((citation): citation is { quote: string } => 'quote' in citation);
  return quoted?.quote ?? null;
}
