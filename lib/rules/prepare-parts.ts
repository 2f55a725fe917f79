import type { Condition } from '../domain/condition';
import type { Pack, PackOutcome, PackReading, PackRow, PackTag } from '../domain/pack';
import { byId } from './by-id';
import type { Compiler } from './compile';
import { fromTruth, type Node, type Tag } from './formula';
import type { Formula, PreparedOutcome, PreparedRow, StandingRow, Variant, When } from './prepared';

export type MakeFormula = (node: Node) => Formula;

export function prepareTag(compiler: Compiler, tag: PackTag): Tag {
  return {
    value: fromTruth(tag.value),
    reason: tag.reason,
    unsure: compiler.optional(tag.unsureIf),
  };
}

export function prepareVariants(compiler: Compiler, variants: Pack['need']['variants']): Variant[] {
  return variants.map((pack) => ({
    when: compiler.compile(pack.when),
    status: fromTruth(pack.status),
    pack,
  }));
}

export function prepareOutcome(
  compiler: Compiler,
  outcome: PackOutcome,
  formula: (node: Node) => Formula,
): PreparedOutcome {
  const node = compiler.compileOutcome(outcome.id);
  const decides = formula(node);
  // The reading that decides the outcome is the outcome's own formula.
  const readingOf = (when: Condition) => {
    const reading = compiler.compileReading(outcome, when);
    return reading === node ? decides : formula(reading);
  };
  return {
    pack: outcome,
    formula: decides,
    citations: outcome.conditions.flatMap((reading) => reading.citations),
    readings: outcome.conditions.map(({ source, when, citations }) => ({
      source,
      formula: readingOf(when),
      citations,
    })),
    suggested: outcome.suggestedWhen ? formula(compiler.compile(outcome.suggestedWhen)) : decides,
    outside: (outcome.scope?.outside ?? []).map((place) => ({
      ...place,
      when: compiler.compile(place.when),
    })),
    variants: prepareVariants(compiler, outcome.variants),
  };
}

export function withWhen<T extends { readonly when: Condition | null }>(
  compiler: Compiler,
  list: readonly T[],
): When<T>[] {
  return list.map((pack) => ({ when: compiler.optional(pack.when), pack }));
}

export function questionsByLine(compiler: Compiler, pack: Pack): Map<string, When<PackReading>[]> {
  const byLine = new Map<string, When<PackReading>[]>();
  for (const reading of pack.readings) {
    if (reading.kind !== 'question' || reading.status === 'bekreftet') continue;
    const entry = { when: compiler.optional(reading.matters), pack: reading };
    for (const line of reading.affects) byLine.set(line, [...(byLine.get(line) ?? []), entry]);
  }
  return byLine;
}

export function prepareRow(
  { compiler, pack, formula }: { compiler: Compiler; pack: Pack; formula: MakeFormula },
  row: PackRow,
  index: number,
): PreparedRow {
  const cell = (condition: Condition | null) => (condition ? formula(compiler.compile(condition)) : null);
  return {
    pack: row,
    index,
    natural: cell(row.natural),
    notNatural: cell(row.notNatural),
    roles: row.roles.map(({ role, when }) => {
      const { label, fits } = byId(pack.roles, role);
      return { id: role, label, when: compiler.optional(when), fits };
    }),
  };
}

/** Rows that stand by themselves, each with the first service of the pack that belongs to it. */
export function standingRows(compiler: Compiler, pack: Pack, rows: readonly PreparedRow[]): StandingRow[] {
  return rows.flatMap((row) => {
    const when = compiler.optional(row.pack.standsWhen);
    const service = pack.services.find((one) => one.row === row.pack.id);
    return when && service ? [{ row, when, service: service.id }] : [];
  });
}
