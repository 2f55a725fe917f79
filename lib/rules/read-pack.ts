import { type Pack, packSchema } from '../domain/pack';
import { missingQuotes } from './quotes';
import { findReferenceProblems } from './references';

/** Something wrong with a pack file: where, and what was expected there. Text: `rules.problem.<kind>`. */
export interface PackProblem {
  readonly file: string;
  /** Path in the JSON, `rows.3.natural`; empty for the file as a whole. */
  readonly path: string;
  readonly kind: ProblemKind;
  readonly values: Readonly<Record<string, string>>;
}

export type ProblemKind =
  | 'notPack'
  | 'notJson'
  | 'encoding'
  | 'tooBig'
  | 'tooDeep'
  | 'forbiddenKey'
  | 'type'
  | 'unknownKey'
  | 'value'
  | 'condition'
  | 'doubleId'
  | 'unknownId'
  | 'circle'
  | 'place'
  | 'quote';

export type PackReading =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** Ten times Tromsø's pack and more; a larger file is a mistake. */
const MOST_CHARACTERS = 5_000_000;
/** Tromsø's pack is 9 levels deep; what goes on for ever would end the program, not the file. */
const MOST_LEVELS = 60;
/** What Notepad may put first in a file that it saves as UTF-8. */
const BYTE_ORDER_MARK = /^\uFEFF/;
/** A pack is one object; what isn't UTF-8 begins with what a decoder leaves, and has a word of its own. */
const BEGINS_AS_PACK = /^\uFEFF?\s*[{\uFFFD]/;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads a pack from the text of its file.
 * @param text contents of the file, as decoded from UTF-8
 * @param file name to call it by in problems
 * @param sources text of each source by id: with them a quote that doesn't stand in its source is a problem too
 */
export function parsePack(text: string, file: string, sources?: ReadonlyMap<string, string>): PackReading {
  const unreadable = textProblem(text, file);
  // Somebody's notes, a PDF or a list is no pack with a fault in it: another file was picked.
  if (unreadable?.kind !== 'tooBig' && !BEGINS_AS_PACK.test(text))
    return { ok: false, problems: [{ file, path: '', kind: 'notPack', values: {} }] };
  if (unreadable) return { ok: false, problems: [unreadable] };
  const written = text.replace(BYTE_ORDER_MARK, '');
  let json: unknown;
  try {
    json = JSON.parse(written);
  } catch (error) {
    const values = { line: lineOf(written, (error as SyntaxError).message) };
    return { ok: false, problems: [{ file, path: '', kind: 'notJson', values }] };
  }
  const reading = readPack(json, file);
  if (!reading.ok || !sources) return reading;
  const problems = quoteProblems(reading.pack, file, sources);
  return problems.length > 0 ? { ok: false, problems } : reading;
}

/**
 * The line a JSON parser stopped at, out of its English words: Firefox names the line, Chromium a position, or it quotes
 * ten characters before and after; a file that is cut short stops at its end.
 */
function lineOf(text: string, message: string): string {
  const [, line] = /line (\d+)/.exec(message) ?? [];
  if (line !== undefined) return line;
  const [, position] = /position (\d+)/.exec(message) ?? [];
  const [, around] = /"([\s\S]+)"(?:\.{3})? is not valid JSON$/.exec(message) ?? [];
  const end = position ?? (around === undefined ? text.length : text.indexOf(around) + 10);
  return String(text.slice(0, Number(end)).split('\n').length);
}

/** What keeps the text of a file, a pack's or a source's, from being read at all; null when nothing does. */
export function textProblem(text: string, file: string): PackProblem | null {
  if (text.length > MOST_CHARACTERS) {
    const values = { most: String(MOST_CHARACTERS), found: String(text.length) };
    return { file, path: '', kind: 'tooBig', values };
  }
  // U+FFFD is what a decoder leaves where bytes are not UTF-8.
  const broken = text.indexOf('\uFFFD');
  if (broken < 0) return null;
  const line = String(text.slice(0, broken).split('\n').length);
  return { file, path: '', kind: 'encoding', values: { line } };
}

/** Quotes of a pack that don't stand in their sources. */
export function quoteProblems(pack: Pack, file: string, sources: ReadonlyMap<string, string>): PackProblem[] {
  return missingQuotes(pack, sources).map(({ path, source, quote, line }) => ({
    file,
    path,
    kind: 'quote',
    values: { source, quote, line: String(line) },
  }));
}

/**
 * Reads a pack that is JSON already: its shape, then that everything it names is there.
 * Nothing of a pack with problems is used.
 */
export function readPack(json: unknown, file: string): PackReading {
  if (isDeeper(json, MOST_LEVELS)) {
    const values = { most: String(MOST_LEVELS) };
    return { ok: false, problems: [{ file, path: '', kind: 'tooDeep', values }] };
  }
  const forbidden = forbiddenKeys(json);
  if (forbidden.length > 0) {
    return {
      ok: false,
      problems: forbidden.map((path) => ({ file, path, kind: 'forbiddenKey', values: {} })),
    };
  }
  const parsed = packSchema.safeParse(json);
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map((issue) => ({ file, ...describeIssue(issue) })) };
  }
  const problems = findReferenceProblems(parsed.data);
  if (problems.length > 0) return { ok: false, problems: problems.map((found) => ({ file, ...found })) };
  return { ok: true, pack: parsed.data };
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

function forbiddenKeys(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => {
    const here = path ? `${path}.${key}` : key;
    return FORBIDDEN_KEYS.has(key) ? [here] : forbiddenKeys((value as Record<string, unknown>)[key], here);
  });
}

type Issue = NonNullable<ReturnType<typeof packSchema.safeParse>['error']>['issues'][number];

/** What zod found, in words a fagansvarlig can act on. Conditions are unions, so they get a message of their own. */
function describeIssue(issue: Issue): Omit<PackProblem, 'file'> {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'invalid_type')
    return { path, kind: 'type', values: { expected: String(issue.expected) } };
  if (issue.code === 'unrecognized_keys')
    return { path, kind: 'unknownKey', values: { keys: issue.keys.join(', ') } };
  if (issue.code === 'invalid_value')
    return { path, kind: 'value', values: { expected: issue.values.map(String).join(', ') } };
  if (issue.code === 'invalid_union') return { path, kind: 'condition', values: {} };
  return {
    path,
    kind: 'value',
    values: { expected: String('pattern' in issue ? issue.pattern : issue.message) },
  };
}
