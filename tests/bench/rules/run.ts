import { readFileSync } from 'node:fs';
import type { GuideState } from '../../../lib/domain/case';
import { type Pack, packSchema } from '../../../lib/domain/pack';
import { everyChange, readPack, suggest } from '../../../lib/rules';
import { checkPack } from '../../../lib/rules/check';
import { createRandom, randomGuide } from '../../../lib/rules/check/random';
import { createCompiler } from '../../../lib/rules/compile';
import { decide } from '../../../lib/rules/decide';
import { evaluate } from '../../../lib/rules/evaluate';
import { NO, type Node, toTruth } from '../../../lib/rules/formula';
import { preparePack } from '../../../lib/rules/prepare';
import { createWorld } from '../../../lib/rules/settle';
import { reportRow } from '../report';
import { generatePack } from './generate';
import { type Answer, type Known, others } from './others';
import { plainly } from './plain';
import { conclusionsOf } from './table';
import { ms, table, timeEach } from './timing';

const CASES = 1000;
const KOMMUNER = 357;

/** The rules measured: on Tromsø's pack, against three engines, over sizes, and over a pack for every kommune. */
async function benchRules(): Promise<void> {
  const pack = packSchema.parse(JSON.parse(readFileSync('assets/kommuner/tromso/pakke.json', 'utf8')));
  const random = createRandom(2026);
  // With the age known: without it the table may be silent, and the others have no word for silence.
  const ages = pack.ageBands.map(({ id }) => id);
  const guides = Array.from(
    { length: CASES },
    (_, index): GuideState => ({
      ...randomGuide(pack, random),
      ageBand: ages[index % ages.length] ?? null,
    }),
  );
  await againstOthers(pack, guides);
  await bySize();
  everyKommune();
}

async function againstOthers(pack: Pack, guides: readonly GuideState[]): Promise<void> {
  const prepared = preparePack(pack);
  const conclusions = conclusionsOf(pack);
  const formulas = new Map([
    ['need', prepared.need.formula],
    ...prepared.outcomes.map(
      ({ pack: { id, prefer }, formula, readings }) =>
        [id, readings.find(({ source }) => source === prefer)?.formula ?? formula] as const,
    ),
    ...[...prepared.rows.values()].flatMap((row) => [
      [`${row.pack.id}.natural`, row.natural] as const,
      [`${row.pack.id}.notNatural`, row.notNatural] as const,
    ]),
  ]);
  const conclude = (guide: GuideState) => {
    const world = createWorld(prepared, guide);
    return new Map(
      conclusions.map(({ name }): [string, Answer] => {
        const formula = formulas.get(name);
        return [name, formula ? toTruth(decide(formula, world)) : 'unknown'];
      }),
    );
  };
  const { compile } = createCompiler(pack);
  const scopes = new Map(
    pack.outcomes.flatMap(({ id, scope }) => (scope ? [[id, compile(scope.when)] as const] : [])),
  );
  // What the table leaves unsaid outside an outcome's scope is a reading of ours; as plain logic it is a no.
  const exact = guides.map((guide) => {
    // A world of its own: another compiler's memory places are not this one's.
    const world = { ...createWorld(prepared, guide), memory: null };
    const found = conclude(guide);
    for (const { id, scope } of pack.outcomes) {
      if (scope && found.has(id) && evaluate(scopes.get(id) as Node, world) === NO) found.set(id, 'no');
    }
    return found;
  });
  const bare = await timeEach(guides, conclude);
  const full = await timeEach(guides, (guide) => {
    suggest(pack, guide);
    everyChange(pack, guide);
  });
  const cases = guides.map((guide): Known => {
    const { values } = createWorld(prepared, guide);
    return Object.fromEntries(
      pack.facts.flatMap(({ id }, i) => (values[i] === 0 ? [] : [[id, values[i] === 1]])),
    );
  });
  // Ours too is measured: against every way of answering what is open, tried with none of our code.
  const plain = guides.map((guide) => {
    const world = createWorld(prepared, guide);
    return conclusions.flatMap(({ name }): [string, Answer][] => {
      const formula = formulas.get(name);
      const should = formula ? plainly({ pack, guide, world }, name, formula) : null;
      return should === null ? [] : [[name, should]];
    });
  });
  const wrongOfOurs = wrongIn(plain, guides.map(conclude));
  const rows = [
    ['Sidemann, the same conclusions', ms(bare.median), ms(bare.p95), '1', ...wrongOfOurs],
    [
      'Sidemann, suggestion + next question + what would change',
      ms(full.median),
      ms(full.p95),
      ratio(full.median, bare.median),
      ...wrongOfOurs,
    ],
  ];
  const medians: Record<string, number> = { Sidemann: bare.median, 'Sidemann, all of it': full.median };
  for (const { name, conclude: run } of others(conclusions)) {
    const wrong = wrongIn(exact, await Promise.all(cases.map(run)));
    const time = await timeEach(cases, run);
    medians[name] = time.median;
    rows.push([name, ms(time.median), ms(time.p95), ratio(time.median, bare.median), ...wrong]);
  }
  reportRow('rules', 'one case', medians);
  console.log(`\n${conclusions.length} conclusions, ${CASES} cases, Tromsø's pack`);
  console.log(`Sidemann compared with every way of answering in ${plain.flat().length} lines\n`);
  console.log(
    table(
      [
        'engine',
        'median',
        'p95',
        'ratio',
        'cases with a yes from the unknown',
        'cases with a no from the unknown',
        'cases with a decided line missed',
      ],
      rows,
    ),
  );
}

/** In how many cases something is concluded that should be open, yes and no, and in how many a decided line is missed. */
function wrongIn(
  should: readonly Iterable<readonly [string, Answer]>[],
  found: readonly ReadonlyMap<string, Answer>[],
): [yes: string, no: string, missed: string] {
  const kinds = found.map((answers, index) =>
    [...(should[index] ?? [])].map(([line, right]) => {
      const says = answers.get(line) ?? 'unknown';
      if (says === right) return null;
      return right === 'unknown' ? says : 'missed';
    }),
  );
  const cases = (kind: string) => String(kinds.filter((all) => all.some((one) => one === kind)).length);
  return [cases('yes'), cases('no'), cases('missed')];
}

const ratio = (one: number, other: number) => (one / other).toFixed(one / other < 10 ? 2 : 0);

async function bySize(): Promise<void> {
  const rows: string[][] = [];
  for (const size of [
    { rows: 10, facts: 30 },
    { rows: 30, facts: 60 },
    { rows: 100, facts: 100 },
    { rows: 300, facts: 200 },
    { rows: 1000, facts: 300 },
  ]) {
    const random = createRandom(size.rows);
    const { pack, source } = generatePack(size, random);
    const read = readPack(pack, 'x');
    if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
    const guides = Array.from({ length: 200 }, () => randomGuide(pack, random));
    const start = performance.now();
    preparePack(pack);
    const prepared = performance.now() - start;
    const suggestion = await timeEach(guides, (guide) => suggest(pack, guide));
    const full = await timeEach(guides.slice(0, 50), (guide) => {
      suggest(pack, guide);
      everyChange(pack, guide);
    });
    const before = performance.now();
    checkPack(pack, new Map([['V', source]]));
    rows.push([
      String(size.rows),
      String(size.facts),
      ms(prepared),
      ms(suggestion.median),
      ms(suggestion.p95),
      ms(full.p95),
      ms(performance.now() - before),
    ]);
  }
  console.log('\nGrowth\n');
  console.log(
    table(
      [
        'rows',
        'facts',
        'prepare',
        'suggestion median',
        'suggestion p95',
        'with what would change p95',
        'check of the pack',
      ],
      rows,
    ),
  );
}

/** A pack for every kommune in Norway, each of its own size: read, prepared, and a suggestion in each. */
function everyKommune(): void {
  const random = createRandom(KOMMUNER);
  const sizes = Array.from({ length: KOMMUNER }, () => ({
    rows: 5 + Math.floor(random() * 30),
    facts: 20 + Math.floor(random() * 60),
  }));
  const packs = sizes.map((size) => generatePack(size, random));
  const start = performance.now();
  const accepted = packs.filter(({ pack }) => readPack(pack, 'x').ok).length;
  const afterRead = performance.now();
  for (const { pack } of packs) suggest(pack, randomGuide(pack, random));
  const afterSuggest = performance.now();
  let slowest = 0;
  for (const { pack, source } of packs) {
    const before = performance.now();
    checkPack(pack, new Map([['V', source]]));
    slowest = Math.max(slowest, performance.now() - before);
  }
  console.log(
    `\n${KOMMUNER} packs: ${accepted} accepted, read in ${ms(afterRead - start)}, one suggestion in each ${ms(afterSuggest - afterRead)}, slowest check of one ${ms(slowest)}`,
  );
}

await benchRules();
