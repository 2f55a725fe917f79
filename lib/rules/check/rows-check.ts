import { NEVER, NO, YES } from '../formula';
import type { PreparedRow } from '../prepared';
import { wordsOf } from '../quotes';
import { at } from '../world';
import { firstQuote } from './facts-check';
import { type Checked, type CheckInput, type Finding, finding } from './finding';
import { answersOf, find, spaceOf } from './space';

/** Cells that share at least so much of their words are nearly the same. */
const NEARLY_THE_SAME = 0.6;

const quoteOf = (row: PreparedRow) => row.pack.cells.natural || row.pack.cells.notNatural;
const nodesOf = ({ natural, notNatural }: PreparedRow) => [natural?.node ?? NEVER, notNatural?.node ?? NEVER];

/** 4 and 5. Where a row says both natural and not natural, and where it says nothing, with an example of each. */
export function checkRowStates({ prepared }: CheckInput): Checked {
  const findings: Finding[] = [];
  let states = 0;
  for (const row of prepared.rows.values()) {
    const space = spaceOf(prepared, nodesOf(row));
    if (!space) continue;
    states += space.states;
    const [natural, notNatural] = space.tables as [Int8Array, Int8Array];
    const cases = [
      { check: 4, kind: 'overlap', value: YES },
      { check: 5, kind: 'gap', value: NO },
    ];
    for (const { check, kind, value } of cases) {
      const { count, example } = find(
        space,
        (state) => at(natural, state) === value && at(notNatural, state) === value,
      );
      if (count === 0) continue;
      const values = { count: String(count), states: String(space.states) };
      findings.push(
        finding(check, kind, 'note', row.pack.id, {
          quote: quoteOf(row),
          example: answersOf(space, example),
          values,
        }),
      );
    }
  }
  return { findings, states };
}

/** 6. Plan types and roles that no service can be natural for in a fitting role. */
export function checkFit({ prepared }: CheckInput): Checked {
  let states = 0;
  const findings = prepared.outcomes
    .filter(({ pack }) => pack.kind !== 'alternative')
    .filter(({ pack, formula }) => {
      const rows = [...prepared.rows.values()].filter(({ roles }) =>
        roles.some(({ fits }) => fits.includes(pack.id)),
      );
      return !rows.some((row) => {
        const space = spaceOf(prepared, [formula.node, ...nodesOf(row)]);
        // Too large to walk through: taken as possible, since each part of it is checked alone.
        if (!space) return true;
        states += space.states;
        const [outcome, natural, notNatural] = space.tables as [Int8Array, Int8Array, Int8Array];
        const fits = (state: number) =>
          at(outcome, state) === YES && at(natural, state) === YES && at(notNatural, state) === NO;
        return find(space, fits).count > 0;
      });
    })
    .map(({ pack, formula, citations }) => {
      const space = spaceOf(prepared, [formula.node]);
      const holding =
        space && find(space, (state) => at(space.tables[0] as Int8Array, state) === YES).example;
      return finding(6, 'noService', 'warning', pack.id, {
        quote: firstQuote(citations),
        example: space && answersOf(space, holding),
        values: { label: pack.label },
      });
    });
  return { findings, states };
}

/** 7. Rows that are the same or that another covers; and for each row the one whose words are nearest its own. */
export function checkAlike({ prepared }: CheckInput): Checked {
  const rows = [...prepared.rows.values()].map((row) => ({ row, words: wordsOf(quoteOf(row)) }));
  const findings: Finding[] = [];
  let states = 0;
  for (const [index, { row, words }] of rows.entries()) {
    let nearest: { row: PreparedRow; likeness: number } | null = null;
    for (const other of rows.slice(index + 1)) {
      const relation = covers(row, other.row, prepared);
      states += relation.states;
      if (relation.kind) findings.push(alike(relation.kind, 'warning', row, other.row, relation.example));
      const likeness = relation.kind ? 0 : similarity(words, other.words);
      if (likeness >= NEARLY_THE_SAME && likeness > (nearest?.likeness ?? 0))
        nearest = { row: other.row, likeness };
    }
    if (nearest) findings.push(alike('rowsAlike', 'note', row, nearest.row));
  }
  return { findings, states };
}

function alike(
  kind: string,
  severity: Finding['severity'],
  row: PreparedRow,
  other: PreparedRow,
  example: Finding['example'] = null,
): Finding {
  const values = { other: other.pack.id, otherService: other.pack.cells.service };
  return finding(7, kind, severity, row.pack.id, { quote: quoteOf(row), values, example });
}

interface Relation {
  readonly kind: 'rowsSame' | 'rowCovered' | null;
  /** Answers with which both are natural. */
  readonly example: Finding['example'];
  readonly states: number;
}

const UNRELATED: Relation = { kind: null, example: null, states: 0 };

function covers(row: PreparedRow, other: PreparedRow, prepared: CheckInput['prepared']): Relation {
  const [mine, others] = [row.natural, other.natural];
  if (!mine || !others) return UNRELATED;
  const shared = mine.leaves.some(({ fact }) => others.leaves.some((leaf) => leaf.fact === fact));
  const space = shared ? spaceOf(prepared, [mine.node, others.node]) : null;
  if (!space) return UNRELATED;
  const [one, two] = space.tables as [Int8Array, Int8Array];
  const isWithin = (a: Int8Array, b: Int8Array) =>
    find(space, (state) => at(a, state) === YES && at(b, state) === NO).example === null;
  const [forth, back] = [isWithin(one, two), isWithin(two, one)];
  const { example } = find(space, (state) => at(one, state) === YES && at(two, state) === YES);
  return {
    kind: forth && back ? 'rowsSame' : forth || back ? 'rowCovered' : null,
    example: answersOf(space, example),
    states: space.states,
  };
}

/** Share of words two cells have in common, 0 to 1. */
function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const word of one) if (other.has(word)) both += 1;
  return both / (one.size + other.size - both);
}
