import type { Truth } from '../domain/basics';
import type { Candidate, CandidateStatus } from '../domain/suggestion';
import { decide } from './decide';
import { evaluate } from './evaluate';
import { NO, OPEN, YES } from './formula';
import { missingFacts, openQuestionsFor, reasonsOf } from './lines';
import type { Formula, PreparedRow } from './prepared';
import type { Involved, World } from './world';

/** A service that only stands for its row is counted nowhere. */
const NO_TAGS: Involved['tags'] = new Map();
const AFTER_THE_TABLE = Number.POSITIVE_INFINITY;

/** Status of every outcome by id, as worked out before the candidates. */
export type Statuses = ReadonlyMap<string, number>;

/**
 * The services of the case measured against the table, in the table's order, then those without a row.
 * A row that stands by itself (barnekoordinator) comes with a service although none is in the case.
 */
export function candidatesOf(world: World, statuses: Statuses): Candidate[] {
  const { prepared, inputs } = world;
  const standing = prepared.standing
    .filter(({ when }) => evaluate(when, world) === YES)
    .filter(({ row }) => !inputs.services.some(({ id }) => rowOf(id, world) === row))
    .map(
      ({ service }): Involved => ({
        id: service,
        name: null,
        status: 'inne',
        mine: false,
        tags: NO_TAGS,
      }),
    );
  return [...inputs.services, ...standing]
    .map((service) => ({ service, row: rowOf(service.id, world) }))
    .sort((a, b) => (a.row?.index ?? AFTER_THE_TABLE) - (b.row?.index ?? AFTER_THE_TABLE) || 0)
    .map(({ service, row }) => (row ? inTable(service, row, world, statuses) : notInTable(service, world)));
}

export function rowOf(service: string, { prepared }: World): PreparedRow | undefined {
  const row = prepared.services.get(service)?.pack.row;
  return row ? prepared.rows.get(row) : undefined;
}

/** The formulas of the cells that are not blank. */
export function cellsOf({ natural, notNatural }: PreparedRow): Formula[] {
  return [natural, notNatural].filter((formula) => formula !== null);
}

export function nameOf(service: Involved, { prepared }: World): string {
  return service.name ?? prepared.services.get(service.id)?.pack.name ?? service.id;
}

function notInTable(service: Involved, world: World): Candidate {
  return {
    service: service.id,
    name: nameOf(service, world),
    row: null,
    status: 'notInTable',
    mine: service.mine,
    later: service.status === 'trengs',
    role: '',
    roleFits: 'unknown',
    natural: [],
    notNatural: [],
    citations: [],
    missing: [],
    openQuestions: [],
  };
}

function inTable(service: Involved, row: PreparedRow, world: World, statuses: Statuses): Candidate {
  const natural = cellValue(row.natural, world);
  const notNatural = cellValue(row.notNatural, world);
  const table = world.prepared.pack.table.source;
  const cells = [row.pack.cells.natural, row.pack.cells.notNatural].filter((cell) => cell !== '');
  return {
    service: service.id,
    name: nameOf(service, world),
    row: row.pack.id,
    status: statusOf(natural, notNatural),
    mine: service.mine,
    later: service.status === 'trengs',
    ...roleOf(row, world, statuses),
    natural: reasonsOf(row.natural?.leaves ?? [], world),
    notNatural: reasonsOf(row.notNatural?.leaves ?? [], world),
    citations: cells.map((quote) => ({ source: table, quote })),
    missing: [...new Set(cellsOf(row).flatMap((formula) => missingFacts(formula, world)))],
    openQuestions: openQuestionsFor(row.pack.id, world),
  };
}

/** A blank cell says nothing, so it never holds. */
function cellValue(formula: Formula | null, world: World): number {
  return formula ? decide(formula, world) : NO;
}

/** What the two cells say together. */
export function statusOf(natural: number, notNatural: number): CandidateStatus {
  if (natural === OPEN || notNatural === OPEN) return 'open';
  if (natural === YES) return notNatural === YES ? 'both' : 'natural';
  return notNatural === YES ? 'notNatural' : 'silent';
}

/**
 * The role the table gives here, and whether it fits what is suggested. A role whose condition holds is the role;
 * else all that may hold, those that fit the plan type before the others.
 */
function roleOf(row: PreparedRow, world: World, statuses: Statuses): { role: string; roleFits: Truth } {
  const certain = row.roles.find(({ when }) => when && evaluate(when, world) === YES);
  const possible = certain
    ? [certain]
    : row.roles.filter(({ when }) => !when || evaluate(when, world) !== NO);
  const fits = possible.map((role) => Math.max(NO, ...role.fits.map((id) => statuses.get(id) ?? NO)));
  const fitting = possible.filter((_, index) => fits[index] === YES);
  const shown = fitting.length > 0 ? fitting : possible;
  const role = shown.map(({ label }) => label).join('/');
  return { role, roleFits: fitTruth(Math.max(NO, ...fits), world, statuses) };
}

function fitTruth(best: number, world: World, statuses: Statuses): Truth {
  if (best === YES) return 'yes';
  const isSuggested = world.prepared.outcomes.some(
    ({ pack }) => pack.kind !== 'alternative' && statuses.get(pack.id) === YES,
  );
  return isSuggested && best === NO ? 'no' : 'unknown';
}
