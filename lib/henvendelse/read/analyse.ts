import type { Field } from '../acroform/read';
import type { Target } from '../plan-types';
import { extractPages } from './extract';
import type { Refusal } from './first-look';
import { flatTargets, isHenvendelse, type Recognised, recognise } from './flat';
import { matchFields } from './match-fields';
import { type Pdfjs, SAFE } from './pdfjs';

/** A place for a value: with fields the number of its field, else null. */
export interface Place {
  readonly target: Target;
  readonly field: number | null;
}

/** What a form is and where its values go; plain data, good for every later filling of the same file. */
export type Analysis =
  | { readonly ok: true; readonly kind: 'fields' | 'flat'; readonly places: readonly Place[] }
  | { readonly ok: false; readonly why: Refusal };

/** Fewer places than this aren't the form, whatever they are called. */
const LEAST_PLACES = 5;
/** Below this a place is a guess that would rather spoil the paper. */
const LEAST_CONFIDENCE = 0.45;
/** Fewer letters than this on all pages: a scan. */
const LEAST_LETTERS = 40;

let last: { readonly key: string; readonly analysis: Analysis } | null = null;

/**
 * Finds the places of a form. The last form is remembered: while the user corrects values, the same file is filled
 * again and again.
 * @param fields of the same bytes, in the order of pages
 */
export async function analyse(bytes: Uint8Array, fields: readonly Field[], pdfjs: Pdfjs): Promise<Analysis> {
  const key = keyOf(bytes);
  if (last?.key !== key) last = { key, analysis: await lookAt(bytes, fields, pdfjs) };
  return last.analysis;
}

/** Length and a checksum: enough to tell one dropped file from the next. */
function keyOf(bytes: Uint8Array): string {
  let sum = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i += 1) sum = Math.imul(sum ^ (bytes[i] ?? 0), 0x01000193);
  return `${bytes.length} ${sum >>> 0}`;
}

async function lookAt(bytes: Uint8Array, fields: readonly Field[], pdfjs: Pdfjs): Promise<Analysis> {
  const paper = await readPaper(bytes, pdfjs);
  const form = paper && isHenvendelse(paper) ? paper : null;
  const matched = matchFields(fields, form);
  if (matched.length >= LEAST_PLACES && (form || namesTell(matched.map(({ target }) => target.path)))) {
    const places = matched.map(({ target, field }) => ({ target, field: fields.indexOf(field) }));
    return { ok: true, kind: 'fields', places };
  }
  if (!paper) return { ok: false, why: 'scan' };
  const targets = form ? flatTargets(form).filter(({ confidence }) => confidence >= LEAST_CONFIDENCE) : [];
  if (targets.length < LEAST_PLACES) return { ok: false, why: 'otherForm' };
  return { ok: true, kind: 'flat', places: targets.map((target) => ({ target, field: null })) };
}

/**
 * Is it the form by the names of its fields alone? Many forms ask for a name and an address; this one also for a
 * parent, and for services or goals.
 */
function namesTell(paths: readonly string[]): boolean {
  const asks = (pattern: RegExp) => paths.some((path) => pattern.test(path));
  return asks(/^child\.name$/) && asks(/^(mor|far)\.name$/) && asks(/^(services\.|goals$|applyFor\.)/);
}

/** Text and lines of all pages; null when there is no text to speak of. */
async function readPaper(bytes: Uint8Array, { getDocument, OPS }: Pdfjs): Promise<Recognised | null> {
  const task = getDocument({ data: bytes.slice(), password: '', disableFontFace: true, ...SAFE });
  try {
    const views = await extractPages(await task.promise, OPS);
    const letters = views.flatMap((view) => view.pieces).reduce((sum, { text }) => sum + text.length, 0);
    return letters < LEAST_LETTERS ? null : recognise(views);
  } catch {
    return null;
  } finally {
    await task.destroy();
  }
}
