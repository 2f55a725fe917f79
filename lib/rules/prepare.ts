import type { Citation } from '../domain/basics';
import type { Pack, PackOutcome, PackReading, PackRow, PackTag } from '../domain/pack';
import { type Compiler, createCompiler } from './compile';
import { fromTruth, type Node, type Tag, type V, walk } from './formula';

/** One fact of a formula with the phrase it is read from. */
export interface Leaf {
  readonly fact: number;
  readonly says: Citation;
}

/** A formula with what is worked out about it once and for all. */
export interface Formula {
  readonly node: Node;
  readonly leaves: readonly Leaf[];
  /** Every fact that can matter to it, through derivations too. */
  readonly support: readonly number[];
  /** Facts that stand twice or are tied to each other: only these must be tried out to be exact. */
  readonly split: ReadonlySet<number>;
}

export interface Clause {
  readonly a: number;
  readonly aIs: V;
  readonly b: number;
  readonly bIs: V;
  readonly text: string;
}

export interface PreparedOutcome {
  readonly pack: PackOutcome;
  readonly formula: Formula;
  readonly readings: readonly {
    readonly source: string;
    readonly formula: Formula;
    readonly citations: readonly Citation[];
  }[];
  readonly suggested: Formula;
  readonly outside: readonly {
    readonly when: Node;
    readonly text: string;
    readonly citations: readonly Citation[];
  }[];
  readonly variants: readonly Variant[];
}

export interface Variant {
  readonly when: Node;
  readonly status: V;
  readonly pack: Pack['need']['variants'][number];
}

export interface PreparedRow {
  readonly pack: PackRow;
  readonly index: number;
  readonly natural: Formula | null;
  readonly notNatural: Formula | null;
  readonly roles: readonly {
    readonly id: string;
    readonly label: string;
    readonly when: Node | null;
    readonly fits: readonly string[];
  }[];
  readonly stands: Node | null;
  /** The service that stands for the row when none is in the case. */
  readonly service: string | null;
}

export interface When<T> {
  readonly when: Node | null;
  readonly pack: T;
}

/** A pack made ready to be evaluated. Build it once with `preparePack`; it holds no case. */
export interface Prepared {
  readonly pack: Pack;
  readonly factIndex: ReadonlyMap<string, number>;
  readonly derive: readonly (Node | null)[];
  /** Facts with a derivation, those that others rest on first. */
  readonly deriveOrder: readonly number[];
  readonly clauses: readonly Clause[];
  readonly informs: readonly { readonly fact: number; readonly outcome: string; readonly when: Node }[];
  /** By fact: what must hold before it is asked. */
  readonly askWhen: readonly (Node | null)[];
  readonly tags: ReadonlyMap<string, ReadonlyMap<string, Tag>>;
  readonly ownTags: ReadonlyMap<string, Tag>;
  readonly services: ReadonlyMap<string, { readonly pack: Pack['services'][number]; readonly order: number }>;
  readonly need: { readonly formula: Formula; readonly variants: readonly Variant[] };
  readonly outcomes: readonly PreparedOutcome[];
  readonly rows: ReadonlyMap<string, PreparedRow>;
  readonly standing: readonly PreparedRow[];
  readonly notices: readonly When<Pack['notices'][number]>[];
  readonly procedures: readonly When<Pack['procedures'][number]>[];
  readonly duties: readonly When<Pack['duties'][number]>[];
  readonly ticks: {
    readonly koordinator: Node;
    readonly individuellPlan: Node;
    readonly barnekoordinator: Node;
  };
  readonly closed: readonly When<Pack['form']['closed'][number]>[];
  /** Unconfirmed questions to the kommune, by the line they could change. */
  readonly questions: ReadonlyMap<string, readonly When<PackReading>[]>;
}

const cache = new WeakMap<Pack, Prepared>();

/**
 * Compiles and indexes a pack. The same pack object is prepared only once.
 * @throws PackError when the pack's parts don't hang together; `readPack` reports that as problems instead
 */
export function preparePack(pack: Pack): Prepared {
  const known = cache.get(pack);
  if (known) return known;
  const prepared = build(pack);
  cache.set(pack, prepared);
  return prepared;
}

function build(pack: Pack): Prepared {
  const compiler = createCompiler(pack);
  const derive = pack.facts.map((fact) => (fact.derive ? compiler.compile(fact.derive.from) : null));
  const clauses = pack.exclusions.map(({ pair: [a, b], text }) => ({
    a: compiler.factOf(a.fact),
    aIs: fromTruth(a.is),
    b: compiler.factOf(b.fact),
    bIs: fromTruth(b.is),
    text,
  }));
  const tagMap = (tags: Readonly<Record<string, PackTag>>) =>
    new Map(Object.entries(tags).map(([id, tag]) => [id, prepareTag(compiler, tag)]));
  const tags = new Map(pack.services.map((service) => [service.id, tagMap(service.tags)]));
  const ties = { derive, tags, groups: tied(pack.facts.length, clauses) };
  const formula = (node: Node) => analyse(node, ties);
  const optional = (condition: Parameters<Compiler['compile']>[0] | null) =>
    condition ? compiler.compile(condition) : null;
  const rows = pack.rows.map((row, index): PreparedRow => {
    const natural = optional(row.natural);
    const notNatural = optional(row.notNatural);
    return {
      pack: row,
      index,
      natural: natural && formula(natural),
      notNatural: notNatural && formula(notNatural),
      roles: row.roles.map(({ role, when }) => {
        const known = pack.roles.find(({ id }) => id === role);
        return { id: role, label: known?.label ?? role, when: optional(when), fits: known?.fits ?? [] };
      }),
      stands: optional(row.standsWhen),
      service: pack.services.find((service) => service.row === row.id)?.id ?? null,
    };
  });
  return {
    pack,
    factIndex: new Map(pack.facts.map((fact, index) => [fact.id, index])),
    derive,
    deriveOrder: orderOf(derive),
    clauses,
    informs: pack.facts.flatMap((fact, index) =>
      fact.informs
        ? [{ fact: index, outcome: fact.informs.outcome, when: compiler.compile(fact.informs.when) }]
        : [],
    ),
    askWhen: pack.facts.map((fact) => optional(fact.askWhen ?? null)),
    tags,
    ownTags: tagMap(pack.ownService),
    services: new Map(pack.services.map((service, order) => [service.id, { pack: service, order }])),
    need: {
      formula: formula(compiler.compile(pack.need.when)),
      variants: prepareVariants(compiler, pack.need.variants),
    },
    outcomes: pack.outcomes.map((outcome) => prepareOutcome(compiler, outcome, formula)),
    rows: new Map(rows.map((row) => [row.pack.id, row])),
    standing: rows.filter((row) => row.stands && row.service),
    notices: withWhen(compiler, pack.notices),
    procedures: withWhen(compiler, pack.procedures),
    duties: withWhen(compiler, pack.duties),
    ticks: {
      koordinator: compiler.compile(pack.form.ticks.koordinator),
      individuellPlan: compiler.compile(pack.form.ticks.individuellPlan),
      barnekoordinator: compiler.compile(pack.form.ticks.barnekoordinator),
    },
    closed: withWhen(compiler, pack.form.closed),
    questions: questionsByLine(compiler, pack),
  };
}

function prepareTag(compiler: Compiler, tag: PackTag): Tag {
  return {
    value: fromTruth(tag.value),
    reason: tag.reason,
    unsure: tag.unsureIf ? compiler.compile(tag.unsureIf) : null,
    source: tag,
  };
}

function prepareVariants(compiler: Compiler, variants: Pack['need']['variants']): Variant[] {
  return variants.map((pack) => ({
    when: compiler.compile(pack.when),
    status: fromTruth(pack.status),
    pack,
  }));
}

function prepareOutcome(
  compiler: Compiler,
  outcome: PackOutcome,
  formula: (node: Node) => Formula,
): PreparedOutcome {
  const node = compiler.compileOutcome(outcome.id);
  return {
    pack: outcome,
    formula: formula(node),
    readings: outcome.conditions.map(({ source, when, citations }) => ({
      source,
      formula: formula(compiler.compileReading(outcome, when)),
      citations,
    })),
    suggested: formula(outcome.suggestedWhen ? compiler.compile(outcome.suggestedWhen) : node),
    outside: (outcome.scope?.outside ?? []).map((place) => ({
      ...place,
      when: compiler.compile(place.when),
    })),
    variants: prepareVariants(compiler, outcome.variants),
  };
}

function withWhen<T extends { readonly when: Parameters<Compiler['compile']>[0] | null }>(
  compiler: Compiler,
  list: readonly T[],
): When<T>[] {
  return list.map((pack) => ({ when: pack.when ? compiler.compile(pack.when) : null, pack }));
}

function questionsByLine(compiler: Compiler, pack: Pack): Map<string, When<PackReading>[]> {
  const byLine = new Map<string, When<PackReading>[]>();
  for (const reading of pack.readings) {
    if (reading.kind !== 'question' || reading.status === 'bekreftet') continue;
    const entry = { when: reading.matters ? compiler.compile(reading.matters) : null, pack: reading };
    for (const line of reading.affects) byLine.set(line, [...(byLine.get(line) ?? []), entry]);
  }
  return byLine;
}

/** Facts that others rest on come first; facts in a circle keep the pack's order. */
function orderOf(derive: readonly (Node | null)[]): number[] {
  const order: number[] = [];
  const seen = new Set<number>();
  const visit = (fact: number) => {
    const node = derive[fact];
    if (seen.has(fact) || !node) return;
    seen.add(fact);
    walk(node, (part) => part.kind === 'fact' && visit(part.fact));
    order.push(fact);
  };
  for (const fact of derive.keys()) visit(fact);
  return order;
}

interface Ties {
  readonly derive: readonly (Node | null)[];
  readonly tags: ReadonlyMap<string, ReadonlyMap<string, Tag>>;
  /** Fact → number of the group it is tied to by exclusions, or itself. */
  readonly groups: readonly number[];
}

/** Groups of facts that exclusions tie together. */
function tied(facts: number, clauses: readonly Clause[]): number[] {
  const group = Array.from({ length: facts }, (_, fact) => fact);
  const find = (fact: number): number => (group[fact] === fact ? fact : find(group[fact] as number));
  for (const { a, b } of clauses) group[find(a)] = find(b);
  return group.map((_, fact) => find(fact));
}

function analyse(node: Node, ties: Ties): Formula {
  const leaves = new Map<number, Leaf>();
  walk(node, (part) => {
    if (part.kind === 'fact' && !leaves.has(part.fact))
      leaves.set(part.fact, { fact: part.fact, says: part.says });
  });
  const times = new Map<number, number>();
  const add = (part: Node, path: ReadonlySet<number>): void =>
    walk(part, (inner) => {
      if (inner.kind === 'count') {
        for (const tags of ties.tags.values()) {
          const unsure = tags.get(inner.count.tag ?? '')?.unsure;
          if (unsure) add(unsure, path);
        }
      }
      if (inner.kind !== 'fact') return;
      times.set(inner.fact, (times.get(inner.fact) ?? 0) + 1);
      const from = ties.derive[inner.fact];
      if (from && !path.has(inner.fact)) add(from, new Set([...path, inner.fact]));
    });
  add(node, new Set());
  const perGroup = new Map<number, number>();
  for (const fact of times.keys()) {
    const group = ties.groups[fact] as number;
    perGroup.set(group, (perGroup.get(group) ?? 0) + 1);
  }
  const isTied = ([fact, count]: [number, number]) =>
    count > 1 || (perGroup.get(ties.groups[fact] as number) ?? 0) > 1;
  return {
    node,
    leaves: [...leaves.values()],
    support: [...times.keys()],
    split: new Set([...times].filter(isTied).map(([fact]) => fact)),
  };
}
