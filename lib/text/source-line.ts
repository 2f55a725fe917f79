import type { Citation } from '../domain/basics';
import type { Texts } from './catalogue';
import { formatDay } from './norwegian';
import { shortTitle } from './short-title';

/**
 * Where something comes from, as one line for paper and for text that is copied: each document and each law once, a law
 * with the day it was checked. Empty when nothing is cited.
 */
export function sourceLine(
  citations: readonly Citation[],
  sources: readonly { readonly id: string; readonly title: string }[],
  texts: Texts,
): string {
  const nameOf = (id: string) => shortTitle(sources.find((one) => one.id === id)?.title ?? id);
  const names = citations.map((one) =>
    'law' in one ? texts('common.law', { ...one, day: formatDay(one.checked) }) : nameOf(one.source),
  );
  if (names.length === 0) return '';
  return texts('common.source', { sources: [...new Set(names)].join('; ') });
}
