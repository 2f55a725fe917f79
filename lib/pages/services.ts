import type { ServiceNames } from '../domain/adapter';
import { find, split } from './words';

/** Services whose name stands in a text; a name inside a longer one that is also there doesn't count. */
export function servicesIn(words: readonly string[], services: readonly ServiceNames[]): string[] {
  const hits = services.flatMap(({ id, names }) =>
    names.flatMap((name) => {
      const phrase = split(name);
      const at = phrase.length > 0 ? find(words, phrase) : -1;
      return at < 0 ? [] : [{ id, at, end: at + phrase.length }];
    }),
  );
  const inside = (a: (typeof hits)[number], b: (typeof hits)[number]) =>
    b.at <= a.at && b.end >= a.end && b.end - b.at > a.end - a.at;
  return [...new Set(hits.filter((hit) => !hits.some((other) => inside(hit, other))).map(({ id }) => id))];
}

/** The readable part of a mail address or number, as words. */
export function wordsOfAddress(address: string): string[] {
  const [bare = ''] = address.replace(/^\w+:/, '').split('?');
  return split(bare.replace(/%[0-9a-f]{2}|[@._+-]/gi, ' '));
}
