import type { Adapter, Addition, FieldId, PersonId } from '../domain/adapter';
import { wordsOf } from './words';

/** An adapter with what has been taught about it. Additions for other adapters, or to places it hasn't, change nothing. */
export function withAdditions(adapter: Adapter, additions: readonly Addition[]): Adapter {
  return additions.filter((addition) => addition.adapter === adapter.id).reduce(withAddition, adapter);
}

function withAddition(adapter: Adapter, { to, id, words }: Addition): Adapter {
  switch (to) {
    case 'neutral':
      return { ...adapter, neutral: [...adapter.neutral, ...words] };
    case 'fields':
      return { ...adapter, fields: [...adapter.fields, { id: id as FieldId, words }] };
    case 'people':
      return { ...adapter, people: [...adapter.people, { id: id as PersonId, words }] };
    case 'contacts':
      return { ...adapter, contacts: [...adapter.contacts, { id, words }] };
    case 'choices':
      return {
        ...adapter,
        choices: adapter.choices.map((choice) =>
          choice.target === id ? { ...choice, words: [...choice.words, ...words] } : choice,
        ),
      };
  }
}

const same = (a: Addition, b: Addition): boolean =>
  a.adapter === b.adapter && a.to === b.to && a.id === b.id && key(a.words) === key(b.words);
const key = (words: readonly string[]): string =>
  words
    .map((word) => wordsOf(word).join(' '))
    .sort()
    .join('|');

/** What importing a file would change: what is new, and what is here already. Importing takes nothing away. */
export function importChanges(
  here: readonly Addition[],
  file: readonly Addition[],
): { readonly fresh: readonly Addition[]; readonly known: readonly Addition[] } {
  const isKnown = (one: Addition) => here.some((other) => same(one, other));
  return { fresh: file.filter((one) => !isKnown(one)), known: file.filter(isKnown) };
}

/** Takes one addition back; the others stay as they are. */
export const without = (additions: readonly Addition[], gone: Addition): Addition[] =>
  additions.filter((one) => !same(one, gone));
