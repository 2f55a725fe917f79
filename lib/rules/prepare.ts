import type { Pack, PackTag } from '../domain/pack';
import { analyse, dependentsOf, deriveOrder, forcedBy, tiedGroups } from './analyse';
import { createCompiler } from './compile';
import { fromTruth, NOT_WORKED_OUT, type Node } from './formula';
import {
  prepareOutcome,
  prepareRow,
  prepareTag,
  prepareVariants,
  questionsByLine,
  standingRows,
  withWhen,
} from './prepare-parts';
import type { Prepared } from './prepared';

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
  const ties = { derive, tags, groups: tiedGroups(pack.facts.length, clauses) };
  const formula = (node: Node) => analyse(node, ties, compiler.newMemo());
  const rows = pack.rows.map((row, index) => prepareRow({ compiler, pack, formula }, row, index));
  const outcomes = pack.outcomes.map((outcome) => prepareOutcome(compiler, outcome, formula));
  const need = formula(compiler.compile(pack.need.when));
  return {
    pack,
    factIndex: new Map(pack.facts.map((fact, index) => [fact.id, index])),
    derive,
    fixed: pack.facts.flatMap((fact, index) => (fact.derive?.fixed ? [index] : [])),
    deriveOrder: deriveOrder(derive),
    clauses,
    forced: forcedBy(pack.facts.length, clauses),
    dependents: dependentsOf(ties),
    informs: pack.facts.flatMap((fact, index) =>
      fact.informs
        ? [{ fact: index, outcome: fact.informs.outcome, when: compiler.compile(fact.informs.when) }]
        : [],
    ),
    askWhen: pack.facts.map((fact) => compiler.optional(fact.askWhen)),
    tags,
    ownTags: tagMap(pack.ownService),
    services: new Map(pack.services.map((service, order) => [service.id, { pack: service, order }])),
    need: { formula: need, variants: prepareVariants(compiler, pack.need.variants) },
    outcomes,
    rows: new Map(rows.map((row) => [row.pack.id, row])),
    standing: standingRows(compiler, pack, rows),
    notices: withWhen(compiler, pack.notices),
    procedures: withWhen(compiler, pack.procedures),
    duties: withWhen(compiler, pack.duties),
    ticks: {
      koordinator: compiler.optional(pack.form.ticks.koordinator),
      individuellPlan: compiler.optional(pack.form.ticks.individuellPlan),
      barnekoordinator: compiler.optional(pack.form.ticks.barnekoordinator),
    },
    closed: withWhen(compiler, pack.form.closed),
    questions: questionsByLine(compiler, pack),
    blankMemory: new Int8Array(compiler.newMemo()).fill(NOT_WORKED_OUT),
  };
}
