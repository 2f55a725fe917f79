import type { Adapter } from '../domain/adapter';
import { personOf } from './meaning';
import { plausible } from './plausible';
import { split } from './words';

/** A name as people write it: two to five words, each with a capital, hyphens and apostrophes among them. */
const NAME = /^\p{Lu}[\p{L}\p{M}'’-]+( \p{Lu}[\p{L}\p{M}.'’-]*){1,4}$/u;

/** Looks like somebody's name, and none of its words is one that the adapter knows. */
export const looksLikeName = (text: string, adapter: Adapter): boolean =>
  NAME.test(text) &&
  plausible('name', text) &&
  personOf(split(text), adapter) === null &&
  !split(text).some((word) => ownWords(adapter).has(word));

/** Does a text say nothing but words that the adapter knows? Those are nobody's name. */
export const saysOwnWords = (text: string, adapter: Adapter): boolean =>
  split(text).every((word) => ownWords(adapter).has(word));

/** «ES Eivind Sand»: the letters that a page draws for a picture stand before the name. */
export function withoutInitials(text: string): string {
  const [, letters = '', name = ''] = /^(\p{Lu}{2,3}) (\p{Lu}.* .*)$/u.exec(text) ?? [];
  if (!name) return text;
  const own = name.split(/[ -]/).map((word) => word.charAt(0));
  return [own.join(''), `${own[0]}${own.at(-1)}`].includes(letters) ? name : text;
}

const known = new WeakMap<Adapter, Set<string>>();

/** Every longer word of the adapter's that could stand in a heading. */
function ownWords(adapter: Adapter): Set<string> {
  const before = known.get(adapter);
  if (before) return before;
  const { screens, fields, neutral, people, choices, serviceTable, contacts } = adapter;
  const phrases = [
    // «Finn barn» heads a list; Finn is also a name.
    ...screens.flatMap(({ many, marks }) => (many ? [] : marks.flatMap(({ words }) => words))),
    ...[...fields, ...people, ...choices, ...contacts].flatMap(({ words }) => words),
    ...choices.flatMap(({ options }) => Object.values(options).flat()),
    ...[...neutral, ...serviceTable.service],
  ];
  const words = new Set(phrases.flatMap((phrase) => phrase.split(' ')).filter((word) => word.length > 3));
  known.set(adapter, words);
  return words;
}
