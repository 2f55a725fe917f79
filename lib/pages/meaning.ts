import type { Adapter, FieldId, PersonId } from '../domain/adapter';
import { find, match, split, wordsOf } from './words';

/** What a label says: which field, and whose when the label itself tells. */
export interface Meaning {
  readonly field: FieldId;
  readonly person: PersonId | null;
  readonly score: number;
}

/** A match this good says nothing but the phrase. */
export const SURE = 0.9;

/** What a label means on its own, or null. `Mors telefon` is the phone of `mor`; `Mor` alone is her name. */
export function meaningOf(label: string, adapter: Adapter): Meaning | null {
  const known = meanings.get(adapter) ?? new Map<string, Meaning | null>();
  meanings.set(adapter, known);
  const before = known.get(label);
  if (before !== undefined) return before;
  if (known.size > MOST_KNOWN) known.clear();
  const meaning = findMeaning(label, adapter);
  known.set(label, meaning);
  return meaning;
}

/** A page says the same labels again and again. */
const meanings = new WeakMap<Adapter, Map<string, Meaning | null>>();
const MOST_KNOWN = 2000;

function findMeaning(label: string, adapter: Adapter): Meaning | null {
  // «Adresse: postnummer» names its group first.
  const [, group = '', own = ''] = /^([^:]+): ([^:]+)$/.exec(label) ?? [];
  const inGroup = group && meaningOf(group, adapter)?.field === 'address' ? meaningOf(own, adapter) : null;
  if (inGroup) return inGroup;
  const words = asked(withoutNoise(wordsOf(label), adapter), label, adapter);
  if (words.length === 0 || words.length > 8) return null;
  const inBrackets = personOf(bracketOf(label), adapter);
  let best: Meaning | null = null;
  for (const { id, words: phrases, beside } of adapter.fields) {
    if (beside) continue;
    const { score, rest } = match(words, phrases);
    const person = rest.length > 0 ? personOf(rest, adapter) : inBrackets;
    const total = rest.length > 0 && person ? 0.95 : score;
    if (total >= SURE && total > (best?.score ?? 0)) best = { field: id, person, score: total };
  }
  if (best) return best;
  const person = personOf(words, adapter);
  return person && person !== 'other' ? { field: 'name', person: person, score: SURE } : null;
}

/** A label without what it says besides: «Må fylles ut», «Skrivebeskyttet». */
function withoutNoise(words: readonly string[], { noise = [] }: Adapter): string[] {
  const phrase = noise.map((text) => text.split(' ')).find((one) => find(words, one) >= 0);
  if (!phrase || phrase.length === words.length) return [...words];
  return words.toSpliced(find(words, phrase), phrase.length);
}

/** «Hva er barnets fødselsnummer?» without what only makes it a question. */
const asked = (words: readonly string[], label: string, { questions = [] }: Adapter): string[] =>
  words.filter((word) => !label.includes('?') || !(questions.includes(word) || ASKED.has(word)));

const ASKED = new Set(['hva', 'kva', 'hvor', 'kvar']);

export const bracketOf = (text: string): string[] => split(/[([]([^)\]]*)/.exec(text)?.[1] ?? '');

/** Of several people in one label the one that it is about: «barnets foresatte», «foresatt (mor)». */
const ORDER: readonly PersonId[] = ['mor', 'far', 'foresatt', 'koordinator', 'other', 'child'];

/** The person a run of words names, and nothing else. */
export function personOf(words: readonly string[], adapter: Adapter): PersonId | null {
  if (words.length === 0) return null;
  const found = adapter.people.filter((person) => {
    const { score, rest } = match(words, person.words);
    return score >= SURE || (score > 0 && (isNeutral(rest, adapter) || isAside(rest, adapter)));
  });
  return ORDER.find((id) => found.some((person) => person.id === id)) ?? null;
}

/** Is a word of a text one that says who somebody is? Then it isn't a name alone. */
export const saysWho = (text: string, adapter: Adapter): boolean =>
  split(text).some((word) => personOf([word], adapter) !== null);

/** «Mor til barnet», «Foresatt (mor)»: the other words only say how the first is related. */
const isAside = (rest: readonly string[], adapter: Adapter): boolean =>
  adapter.people.some(
    ({ id, words }) => (id === 'child' || id === 'foresatt') && match(rest, words).score >= SURE,
  );

const isNeutral = (rest: readonly string[], adapter: Adapter): boolean =>
  rest.every((word) => match([word], wordsIn(adapter.neutral)).score >= SURE);

/** Each word of a list of phrases; the list stays. */
const wordsIn = (phrases: readonly string[]): readonly string[] => {
  const known = singly.get(phrases) ?? [...new Set(phrases.flatMap((phrase) => phrase.split(' ')))];
  singly.set(phrases, known);
  return known;
};
const singly = new WeakMap<readonly string[], readonly string[]>();

/** Whose fields stand under a trail of headings (nearest first), and how sure that is (factor 0–1). */
export interface Whose {
  readonly person: PersonId;
  /** The heading that tells, or an empty text. */
  readonly heading: string;
  readonly factor: number;
}

const NAMED = /^\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*( \p{Lu}\p{Ll}[\p{L}\p{M}.'’-]*)+( \([^)]*\))?$/u;

/** An unknown heading right above may be anybody's part of the page: below every bar. */
const UNKNOWN = 0.7;

/** @param inDialog the fields stand in a dialog, where a missing heading tells nothing */
export function whoseFields(trail: readonly string[], adapter: Adapter, inDialog = false): Whose {
  for (const [at, heading] of trail.entries()) {
    const words = asked(split(heading), heading, adapter);
    if (isContact(words, adapter)) return { person: 'other', heading, factor: 1 };
    // «Marit Solbakken (mor)» too.
    const person =
      personOf(words, adapter) ??
      personOf(bracketOf(heading), adapter) ??
      personOf(wordsOf(heading), adapter) ??
      namedPerson(heading, adapter);
    if (person) return { person, heading: family(trail[at - 1], person) ?? heading, factor: 1 };
    // «Gunn Lid» right below «Foresatte» is one of them.
    if (at === 0 && NAMED.test(heading) && isForesatt(personOf(split(trail[1] ?? ''), adapter))) continue;
    // «Navn» in bold is a label, not whose part of the page it is.
    if (meaningOf(heading, adapter)) continue;
    const known =
      [words, wordsOf(heading)].some((said) => isKnown(said, adapter)) ||
      isOfFields(words, adapter) ||
      // «Ny plan: Leah Wilks», «Hurtigregistrering: Plan», «Hvem gjelder planen?».
      [words, ...heading.split(/[:–|]/).map(split)].some(
        (part) => match(part, adapter.keyWords).score >= SURE,
      );
    // Above what is known a person's name is the child's; «BUP Tromsø» is somebody else's.
    const isAny = at === 0 || !NAMED.test(heading);
    if (!known && isAny && at < trail.length - 1) return { person: 'child', heading, factor: UNKNOWN };
  }
  return { person: 'child', heading: '', factor: inDialog && trail.length === 0 ? UNKNOWN : 1 };
}

/** One of the child's foresatte, by which parent or not. */
export const isForesatt = (person: PersonId | null): person is 'mor' | 'far' | 'foresatt' =>
  person === 'mor' || person === 'far' || person === 'foresatt';

/** The name that heads a foresatt's part keeps two of them apart. */
const family = (below: string | undefined, person: PersonId): string | undefined =>
  isForesatt(person) && below && NAMED.test(below) ? below : undefined;

/** «Mor Inger Sara», «Forelder 1: Kjersti Ås», «Kjersti Ås, mor». */
function namedPerson(heading: string, adapter: Adapter): PersonId | null {
  const [, before = '', after = ''] =
    /^(\p{L}+(?: \d)?)\s*[:–-]?\s+\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){0,3}\s*$/u.exec(heading) ??
    /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){0,3}\s*()[,–-]\s*(\p{L}+)$/u.exec(heading) ??
    [];
  return personOf(split(before || after), adapter);
}

/** «Adresse og kontakt»: names only what stands below. */
const isOfFields = (words: readonly string[], adapter: Adapter): boolean =>
  words.every(
    (word) =>
      word === 'og' ||
      adapter.fields.some((field) => match([word], field.words).score >= SURE) ||
      match([word], adapter.neutral).score >= SURE,
  );

const isContact = (words: readonly string[], adapter: Adapter): boolean =>
  adapter.contacts.some((contact) => !contact.within && match(words, contact.words).score >= SURE);

function isKnown(words: readonly string[], adapter: Adapter): boolean {
  if (match(words, adapter.neutral).score >= SURE) return true;
  if (adapter.choices.some((choice) => match(words, choice.words).score >= SURE)) return true;
  return adapter.screens.some(({ marks }) =>
    marks.some((mark) => mark.on === 'heading' && match(words, mark.words).score >= SURE),
  );
}
