import type { ServiceNames } from '../domain/adapter';
import { find, split } from './words';

/** Where a service's name stands in a text, and how many words it is. */
function standing(words: readonly string[], name: string): { at: number; end: number } {
  const phrase = split(name);
  // «NAV» is not «Navn»: a short name has no endings.
  const at = name.length < 4 ? words.indexOf(phrase[0] ?? '') : phrase.length > 0 ? find(words, phrase) : -1;
  return { at, end: at + phrase.length };
}

/** Does a text name a service at all? */
export const namesService = (words: readonly string[], services: readonly ServiceNames[]): boolean =>
  services.some(({ names }) => names.some((name) => standing(words, name).at >= 0));

/** Services whose name stands in a text; a name inside a longer one that is also there doesn't count. */
export function servicesIn(words: readonly string[], services: readonly ServiceNames[]): string[] {
  const hits = services.flatMap(({ id, names }) =>
    names.flatMap((name) => {
      const { at, end } = standing(words, name);
      return at < 0 ? [] : [{ id, at, end }];
    }),
  );
  const inside = (a: (typeof hits)[number], b: (typeof hits)[number]) =>
    b.at <= a.at && b.end >= a.end && b.end - b.at > a.end - a.at;
  return [...new Set(hits.filter((hit) => !hits.some((other) => inside(hit, other))).map(({ id }) => id))];
}

/** Those that an address names beside the one it begins with. */
const MORE = /^(to|b?cc)=/i;

/** The readable part of a mail address or number, as words; of a mail to several, of all of them. */
export function wordsOfAddress(address: string): string[] {
  const [bare = '', query = ''] = address.replace(/^\w+:/, '').split('?');
  const more = query.split('&').flatMap((part) => (MORE.test(part) ? [part.replace(MORE, '')] : []));
  return split([bare, ...more].join(' ').replace(/%[0-9a-f]{2}|[@._+-]/gi, ' '));
}

/**
 * Is opening an address part of a contact that was let through? A link opens only its own; a button one that names no
 * other service than those it is about.
 * @param own the contact's own address, or an empty text
 * @param who whom it is with, as JSON
 */
export function isPartOf(
  address: string,
  own: string,
  who: string,
  services: readonly ServiceNames[],
): boolean {
  if (own) return own === address;
  return servicesIn(wordsOfAddress(address), services).every((id) => who.includes(`"${id}"`));
}
