import type { Condition } from '../domain/condition';
import type { Pack } from '../domain/pack';
import { findCircles } from './circles';
import { conditionsOf, type PlacedCondition, partsOf } from './conditions';
import type { PackProblem } from './read-pack';

type Problem = Omit<PackProblem, 'file'>;

const LISTS = [
  'sources',
  'services',
  'ageBands',
  'facts',
  'exclusions',
  'roles',
  'outcomes',
  'rows',
  'stair',
  'procedures',
  'duties',
  'notices',
  'readings',
  'links',
  'contacts',
] as const;

/** Everything a pack names must be there once: facts, outcomes, services, rows, roles, bands, sources, questions. */
export function findReferenceProblems(pack: Pack): Problem[] {
  const problems = [
    ...doubleIds(pack),
    ...unknownIds(pack),
    ...conditionsOf(pack).flatMap((placed) => conditionProblems(placed, pack)),
  ];
  return problems.length > 0 ? problems : findCircles(pack);
}

function idsOf(list: readonly { readonly id: string }[]): Set<string> {
  return new Set(list.map(({ id }) => id));
}

type Ids = readonly { readonly id: string }[];

/** Every list whose things have ids of their own, by its path. */
function listsOf(pack: Pack): [path: string, list: Ids, taken?: ReadonlySet<string>][] {
  const { consent, asking } = pack;
  return [
    ...LISTS.map((list): [string, Ids] => [list, pack[list]]),
    ['consent.consenters', consent.consenters],
    ['consent.places', consent.places],
    ['consent.neverStopped', consent.neverStopped],
    ['consent.exceptions', consent.exceptions],
    // Who may be asked without consent is found by id: a service that had the same would never be stopped.
    ['consent.neutral', consent.neutral, idsOf(pack.services)],
    ['asking.talk.steps', asking.talk.steps],
    ['asking.paper.declarations', asking.paper.declarations],
    ['asking.paper.questions', asking.paper.questions],
  ];
}

function doubleIds(pack: Pack): Problem[] {
  return listsOf(pack).flatMap(([path, list, taken]) => {
    const seen = new Set(taken);
    return list.flatMap(({ id }, index) => {
      const isDouble = seen.has(id);
      seen.add(id);
      return isDouble ? [{ path: `${path}.${index}.id`, kind: 'doubleId' as const, values: { id } }] : [];
    });
  });
}

/** References outside conditions: what kind of thing is named, its id, and where. */
function references(pack: Pack): [kind: string, id: string | null | undefined, path: string][] {
  return [
    ['source', pack.table.source, 'table.source'],
    ...pack.services.map(({ row }, i) => ['row', row, `services.${i}.row`] as Named),
    ...pack.facts.flatMap(({ about, exists, informs }, i): Named[] => [
      ['service', about === 'child' ? null : about, `facts.${i}.about`],
      ['outcome', exists, `facts.${i}.exists`],
      ['outcome', informs?.outcome, `facts.${i}.informs.outcome`],
    ]),
    ...pack.exclusions.flatMap(({ pair, reading }, i): Named[] => [
      ...pair.map(({ fact }, j): Named => ['fact', fact, `exclusions.${i}.pair.${j}.fact`]),
      ['reading', reading, `exclusions.${i}.reading`],
    ]),
    ...pack.roles.flatMap(({ fits }, i) =>
      fits.map((id, j): Named => ['outcome', id, `roles.${i}.fits.${j}`]),
    ),
    ...pack.outcomes.flatMap(({ step, never, prefer, conditions }, i): Named[] => [
      ['step', step, `outcomes.${i}.step`],
      ['source', prefer, `outcomes.${i}.prefer`],
      ...never.map((id, j): Named => ['outcome', id, `outcomes.${i}.never.${j}`]),
      ...conditions.map(({ source }, j): Named => ['source', source, `outcomes.${i}.conditions.${j}.source`]),
    ]),
    ...pack.rows.flatMap(({ roles }, i) =>
      roles.map(({ role }, j): Named => ['role', role, `rows.${i}.roles.${j}.role`]),
    ),
    ...pack.notices.map(({ question }, i): Named => ['reading', question, `notices.${i}.question`]),
    ...pack.readings.flatMap(({ affects }, i) =>
      affects.map((id, j): Named => ['line', id, `readings.${i}.affects.${j}`]),
    ),
    ['reading', pack.consent.ageLimit.question, 'consent.ageLimit.question'],
    ['reading', pack.consent.bothParents.question, 'consent.bothParents.question'],
    ...pack.consent.who.flatMap(({ bands, needs, question }, i): Named[] => [
      ...(bands ?? []).map((id, j): Named => ['band', id, `consent.who.${i}.bands.${j}`]),
      ...needs.flat().map((id): Named => ['consenter', id, `consent.who.${i}.needs`]),
      ['reading', question, `consent.who.${i}.question`],
    ]),
    ...pack.asking.paper.signers.map(({ consenter }, i): Named => {
      return ['consenter', consenter, `asking.paper.signers.${i}.consenter`];
    }),
    // Whoever may have to consent must have a line to sign on.
    ...pack.consent.consenters.map(({ id }, i): Named => ['signer', id, `consent.consenters.${i}.id`]),
    ...pack.contacts.map(({ asksFirst }, i): Named => ['service', asksFirst, `contacts.${i}.asksFirst`]),
    ...pack.consent.exceptions.flatMap(({ contact, goOn }, i): Named[] => [
      ['contact', contact, `consent.exceptions.${i}.contact`],
      ...(goOn?.services ?? []).map(
        (id, j): Named => ['service', id, `consent.exceptions.${i}.goOn.services.${j}`],
      ),
    ]),
  ];
}
type Named = [kind: string, id: string | null | undefined, path: string];

function unknownIds(pack: Pack): Problem[] {
  const known: Readonly<Record<string, ReadonlySet<string>>> = {
    source: idsOf(pack.sources),
    row: idsOf(pack.rows),
    service: idsOf(pack.services),
    outcome: idsOf(pack.outcomes),
    fact: idsOf(pack.facts),
    reading: idsOf(pack.readings),
    step: idsOf(pack.stair),
    role: idsOf(pack.roles),
    band: idsOf(pack.ageBands),
    consenter: idsOf(pack.consent.consenters),
    signer: new Set(pack.asking.paper.signers.map(({ consenter }) => consenter)),
    contact: idsOf(pack.contacts),
    line: new Set(['need', ...idsOf(pack.outcomes), ...idsOf(pack.rows)]),
  };
  return references(pack).flatMap(([kind, id, path]) =>
    id === null || id === undefined || (known[kind] as ReadonlySet<string>).has(id)
      ? []
      : [{ path, kind: 'unknownId' as const, values: { id, of: kind } }],
  );
}

function conditionProblems({ condition, path, place }: PlacedCondition, pack: Pack): Problem[] {
  const parts = partsOf(condition);
  if (parts.length > 0) {
    return parts.flatMap(({ part, step }) =>
      conditionProblems({ condition: part, path: `${path}.${step}`, place }, pack),
    );
  }
  if (!mayStand(condition, place)) {
    return [{ path, kind: 'place', values: { what: Object.keys(condition)[0] as string } }];
  }
  return namedIn(condition, pack)
    .filter(({ id, among }) => !among.some((known) => known.id === id))
    .map(({ id, of }) => ({ path, kind: 'unknownId', values: { id, of } }));
}

/** «ask» belongs in derivations; what looks at results belongs where results are there. */
function mayStand(condition: Condition, place: PlacedCondition['place']): boolean {
  if ('ask' in condition) return place === 'derive';
  if ('candidates' in condition || 'facts' in condition) return place === 'result';
  if ('outcome' in condition) return condition.is ? place === 'result' : place !== 'derive';
  if ('fact' in condition && condition.is === 'unknown') return place === 'result';
  return true;
}

/** What services can count for. One that no service names would be a silent no. */
const tagsOf = ({ services, ownService }: Pack) =>
  [...services.map(({ tags }) => tags), ownService].flatMap((tags) =>
    Object.keys(tags).map((id) => ({ id })),
  );

function namedIn(condition: Condition, pack: Pack) {
  const named = (of: string, ids: readonly string[], among: readonly { readonly id: string }[]) =>
    ids.map((id) => ({ id, of, among }));
  if ('fact' in condition) return named('fact', [condition.fact], pack.facts);
  if ('facts' in condition) return named('fact', condition.facts.of, pack.facts);
  if ('band' in condition) return named('band', condition.band, pack.ageBands);
  if ('count' in condition) {
    const { ids = [], tag } = condition.count;
    return [...named('service', ids, pack.services), ...named('tag', tag ? [tag] : [], tagsOf(pack))];
  }
  if ('outcome' in condition && condition.outcome !== 'need') {
    return named('outcome', [condition.outcome], pack.outcomes);
  }
  return [];
}
