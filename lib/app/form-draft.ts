import { EMPTY_FORM } from '../domain/empty';
import {
  type FormDraft,
  type FormValues,
  formValuesSchema,
  type OfferedParent,
  type ServiceRow,
  type ValueSource,
} from '../domain/form-values';
import type { PageReading } from '../domain/page';
import { fold } from '../text/fold';

const EMPTY_ROW: ServiceRow = { service: '', person: '', phone: '' };
const GOAL_PATH = /^goals(\.\d+)?$/;
const ROW_PATH = /^services\.(\d{1,2})\.(service|person|phone)$/;

/**
 * Puts one value into a draft. A path that the form doesn't have leaves the draft as it is.
 * @param path as in `ValueSource`; check boxes (`applyFor.…`) take `ja` or an empty text
 */
export function setFormValue(draft: FormDraft, path: string, text: string, source: ValueSource): FormDraft {
  const values = withValue(draft.values, path, text);
  return values ? { ...draft, values, sources: { ...draft.sources, [path]: source } } : draft;
}

function withValue(values: FormValues, path: string, text: string): FormValues | null {
  const row = ROW_PATH.exec(path);
  if (row)
    return {
      ...values,
      services: withRow(values.services, Number(row[1]), row[2] as keyof ServiceRow, text),
    };
  const [group = '', name] = path.split('.');
  const next = { ...values } as Record<string, unknown>;
  const before = next[group];
  if (name === undefined && typeof before === 'string') next[group] = text;
  else if (name !== undefined && isRecord(before) && typeof before[name] === 'string')
    next[group] = { ...before, [name]: text };
  else if (name !== undefined && isRecord(before) && typeof before[name] === 'boolean')
    next[group] = { ...before, [name]: text === 'ja' };
  else return null;
  return formValuesSchema.parse(next);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function withRow(
  rows: readonly ServiceRow[],
  at: number,
  column: keyof ServiceRow,
  text: string,
): ServiceRow[] {
  const length = Math.max(rows.length, at + 1);
  return Array.from({ length }, (_, i) => ({
    ...EMPTY_ROW,
    ...rows[i],
    ...(i === at ? { [column]: text } : {}),
  }));
}

/** Takes a row out; the sources of later rows move up with them. */
export function removeServiceRow(draft: FormDraft, row: number): FormDraft {
  const sources: Record<string, ValueSource> = {};
  for (const [path, source] of Object.entries(draft.sources)) {
    const at = ROW_PATH.exec(path);
    const index = Number(at?.[1]);
    if (!at || index < row) sources[path] = source;
    else if (index > row) sources[`services.${index - 1}.${at[2]}`] = source;
  }
  return {
    values: { ...draft.values, services: draft.values.services.filter((_, i) => i !== row) },
    sources,
  };
}

/** What the page says goes in where the user has not written something else. Rows of services are replaced as a table. */
export function mergeReading(draft: FormDraft, reading: PageReading): FormDraft {
  const rowsAreOurs = !Object.entries(draft.sources).some(
    ([path, { from }]) => ROW_PATH.test(path) && from === 'user',
  );
  const hasRows = reading.values.some(({ path }) => ROW_PATH.test(path));
  const goals = reading.values.filter(({ path }) => GOAL_PATH.test(path)).map(({ text }) => text);
  let merged = rowsAreOurs && hasRows ? withoutRows(draft) : draft;
  if (goals.length > 0) merged = { ...merged, offeredGoals: goals.join('\n') };
  merged = { ...merged, ...offers(reading) };
  for (const { path, text, where } of reading.values) {
    // Goals are written for the plan, not for the form: the user chooses.
    if (GOAL_PATH.test(path)) continue;
    if (draft.sources[path]?.from === 'user') continue;
    if (ROW_PATH.test(path) && !rowsAreOurs) continue;
    merged = setFormValue(merged, path, text, { from: 'page', where });
  }
  return merged;
}

const PARENT_PATH = /^foresatt\.(\d+)\.(name|address|contact)$/;

/** What the page leaves for the user to decide: whose box a foresatt goes in, and which of two values is right. */
function offers({ values, conflicts }: PageReading): Pick<FormDraft, 'offeredParents' | 'conflicts'> {
  const parents = new Map<string, OfferedParent>();
  for (const { path, text, where } of values) {
    const [, number = '', field = ''] = PARENT_PATH.exec(path) ?? [];
    if (!number) continue;
    const before = parents.get(number) ?? { name: '', address: '', contact: '', where };
    parents.set(number, { ...before, [field]: text });
  }
  return {
    offeredParents: [...parents.values()],
    // A path that the form doesn't have is nothing to ask about.
    conflicts: conflicts
      .filter(({ path }) => withValue(EMPTY_FORM, path, '') !== null)
      .map(({ path, found }) => ({ path, found: [...found] })),
  };
}

function withoutRows(draft: FormDraft): FormDraft {
  const sources = Object.fromEntries(Object.entries(draft.sources).filter(([path]) => !ROW_PATH.test(path)));
  return { ...draft, values: { ...draft.values, services: EMPTY_FORM.services }, sources };
}

/** A service of the case, with the other names it may have on a page. */
export interface KnownService {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What the case knows goes in where neither page nor user has said anything: boxes to tick, services without a row. */
export function mergeCase(
  draft: FormDraft,
  known: { readonly applyFor: FormValues['applyFor']; readonly services: readonly KnownService[] },
): FormDraft {
  const source: ValueSource = { from: 'case', where: '' };
  let merged = draft;
  for (const [box, ticked] of Object.entries(known.applyFor)) {
    const path = `applyFor.${box}`;
    if (draft.sources[path]?.from === 'user') continue;
    merged = setFormValue(merged, path, ticked ? 'ja' : '', source);
  }
  for (const { name, aliases } of known.services) {
    const rows = merged.values.services;
    const names = [name, ...aliases].map(fold);
    if (rows.some((row) => names.includes(fold(row.service)))) continue;
    merged = setFormValue(merged, `services.${rows.length}.service`, name, source);
  }
  return merged;
}
