import { fold } from '../text/fold';

/** Endings of Norwegian nouns, verbs and genitives that don't change what a label means. */
const isEnding = (end: string): boolean => /^(e[nrt]?|[ae]?ne|ar?|[rsnt])?$/.test(end);

/** Words that add nothing to a label. */
const isFiller = (word: string): boolean =>
  /^(til|for|pa|i|og|av|om|sitt|sin|den|det|som|med|hos|nytt|nye?|\d\d?)$/.test(word);

/**
 * Splits a label into comparable words: `Tlf.nr. (mobil) *` → `tlfnr`. What stands in brackets is an explanation and
 * falls away, unless it is all there is.
 */
export function wordsOf(label: string): string[] {
  const bare = label.replace(/[([][^)\]]*[)\]]/g, ' ');
  const words = split(bare);
  return words.length > 0 ? words : split(label);
}

/** Splits a text into comparable words, brackets and all. */
export function split(text: string): string[] {
  return fold(text)
    .replace(/(?<=\p{L})[.'’­-](?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Same word, or the same but for a Norwegian ending (`deltaker`, `deltakere`, `deltakernes`). */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  for (; i >= 3; i--) if (isEnding(a.slice(i)) && isEnding(b.slice(i))) return true;
  return false;
}

/** Where `phrase` stands in `words` as a run, or -1. */
export function find(words: readonly string[], phrase: readonly string[]): number {
  for (let at = 0; at + phrase.length <= words.length; at++)
    if (phrase.every((word, i) => sameWord(word, words[at + i] ?? ''))) return at;
  return -1;
}

/** How well a label says a phrase, and which of its words are left over. */
export interface Match {
  /** 1 word for word · 0.97 but for endings · 0.9 with filling words · 0.5 with others · 0 not at all. */
  readonly score: number;
  readonly rest: readonly string[];
}
const NONE: Match = { score: 0, rest: [] };

/** A phrase of a list, and where in the list it stands. */
interface Phrase {
  readonly at: number;
  readonly text: string;
  readonly words: readonly string[];
}

/** Words that are the same, but for an ending, have the same three letters first. */
const startOf = (word: string): string => word.slice(0, 3);

/** The phrases of each list by how they begin: most of what a page says begins like none of them. */
const indexes = new WeakMap<readonly string[], ReadonlyMap<string, readonly Phrase[]>>();
function indexOf(phrases: readonly string[]): ReadonlyMap<string, readonly Phrase[]> {
  const known = indexes.get(phrases);
  if (known) return known;
  const index = new Map<string, Phrase[]>();
  for (const [at, text] of phrases.entries()) {
    const words = text.split(' ');
    const start = startOf(words[0] ?? '');
    index.set(start, [...(index.get(start) ?? []), { at, text, words }]);
  }
  indexes.set(phrases, index);
  return index;
}

/**
 * Compares a label with a list of phrases; the best one counts, and of those as good the first.
 * @param phrases as from `wordsOf`, joined with a space; a list that stays, as it is remembered how it begins
 */
export function match(label: readonly string[], phrases: readonly string[]): Match {
  const index = indexOf(phrases);
  const near = label.flatMap((word) => index.get(startOf(word)) ?? []);
  let best = NONE;
  const whole = label.join(' ');
  for (const { text, words } of near.sort((a, b) => a.at - b.at)) {
    if (text === whole) return { score: 1, rest: [] };
    const at = find(label, words);
    if (at < 0) continue;
    const rest = label.filter((_, i) => i < at || i >= at + words.length).filter((word) => !isFiller(word));
    const score = words.length === label.length ? 0.97 : rest.length === 0 ? 0.9 : 0.5;
    if (score > best.score || (score === best.score && rest.length < best.rest.length))
      best = { score, rest };
  }
  return best;
}

/** Does a label say one of the phrases, with nothing but endings and filling words beside it? */
export const says = (label: string, phrases: readonly string[]): boolean =>
  match(wordsOf(label), phrases).score >= 0.9;

/** Does a text say one of the phrases and nothing else, brackets and all? */
export const saysOnly = (text: string, phrases: readonly string[]): boolean =>
  match(split(text), phrases).score >= 0.97;

/** What a heading says before whose it is: «Team» of «Team rundt Iben», «Planeier» of «Planeier: Iben». */
export const beforeWhose = (heading: string): string => heading.split(/ (?:for|til|rundt) |[:–|]/)[0] ?? '';
