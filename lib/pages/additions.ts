import type { Adapter, Addition, FieldId, PersonId } from '../domain/adapter';
import { startsOf } from './with-synonyms';
import { wordsOf } from './words';

/** An adapter with what has been taught about it. Additions for other adapters, or to places it hasn't, change nothing. */
export function withAdditions(adapter: Adapter, additions: readonly Addition[]): Adapter {
  return additions.filter((addition) => addition.adapter === adapter.id).reduce(withAddition, adapter);
}

function withAddition(adapter: Adapter, { to, id, words: asWritten }: Addition): Adapter {
  // Kept as the page spells them, for people to read; compared like all other words.
  const words = asWritten.flatMap((text) => wordsOf(text).join(' ') || []);
  switch (to) {
    case 'neutral':
    case 'goals':
      return { ...adapter, [to]: [...adapter[to], ...words] };
    case 'serviceTable': {
      const column = id as keyof Adapter['serviceTable'];
      const known = adapter.serviceTable[column];
      if (!known) return adapter;
      return { ...adapter, serviceTable: { ...adapter.serviceTable, [column]: [...known, ...words] } };
    }
    case 'screens':
      return {
        ...adapter,
        screens: adapter.screens.map((screen) =>
          screen.id === id
            ? { ...screen, marks: [...screen.marks, taughtMark(words, screen.many ?? false)] }
            : screen,
        ),
        // Not knowing how a page spells it, no page is left unsearched for it.
        first: [''],
        starts: [...(adapter.starts ?? []), ...startsOf(words)],
      };
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

/** That a page shows many children, once somebody has said so, stands over everything that speaks for one child. */
const taughtMark = (
  words: readonly string[],
  many: boolean,
): Adapter['screens'][number]['marks'][number] => ({
  on: 'heading',
  words: [...words],
  weight: many ? 9 : 1,
});

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
