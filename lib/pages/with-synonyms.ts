import type { Adapter, WordSets } from '../domain/adapter';
import { wordsOf } from './words';

/** No phrase may grow into more variants than this. */
const MOST = 24;

/**
 * Prepares an adapter for the page script: every list of words gets its synonyms and is folded, so that the page
 * only folds its own labels. Done once, in the background.
 */
export function withSynonyms(adapter: Adapter, sets: WordSets): Adapter {
  const more = grower(sets);
  const alsoOf = (contact: string) => (sets.contacts[contact] ?? []).map(foldPhrase);
  const screens = adapter.screens.map((screen) => ({
    ...screen,
    marks: screen.marks.map((mark) => ({
      ...mark,
      words: more(mark.words),
      stems: stemsOf(mark.words, sets),
    })),
  }));
  return {
    ...adapter,
    keyWords: more(adapter.keyWords),
    screens,
    first: fewest(screens.flatMap(({ marks }) => marks[0]?.stems ?? [])),
    starts: startsOf(screens.flatMap(({ marks }) => marks.flatMap(({ words }) => words))),
    people: [...adapter.people, ...(adapter.people.length > 0 ? sets.people : [])].map((person) => ({
      ...person,
      words: more(person.words),
    })),
    neutral: more([...adapter.neutral, ...(adapter.blankForm.length > 0 ? sets.links : [])]),
    fields: [...adapter.fields, ...(adapter.fields.length > 0 ? sets.fields : [])].map((field) => ({
      ...field,
      words: more(field.words),
    })),
    serviceTable: {
      service: more(adapter.serviceTable.service),
      person: more(adapter.serviceTable.person),
      phone: more(adapter.serviceTable.phone),
      role: more([...(adapter.serviceTable.role ?? []), ...sets.roles]),
      group: more(adapter.serviceTable.group ?? []),
      work: more(sets.work),
    },
    own: more(sets.own),
    search: more(sets.search),
    save: more(sets.save),
    empty: more(sets.empty),
    noise: more(sets.noise),
    questions: more(sets.questions),
    goals: more(adapter.goals),
    choices: adapter.choices.map((choice) => ({
      ...choice,
      words: more(choice.words),
      options: Object.fromEntries(Object.entries(choice.options).map(([id, words]) => [id, more(words)])),
    })),
    contacts: adapter.contacts.map(({ within, whole, ...contact }) => ({
      ...contact,
      ...(contact.inRow || whole || within ? { least: contact.inRow ? 1 : whole ? 0.97 : 0.9 } : {}),
      // «Meldinger» is a menu's; only the word itself is a press to send one.
      words: contact.inRow
        ? [...contact.words, ...sets.inRow].map(foldPhrase)
        : withoutLonger([...more(contact.words), ...(within ? [] : alsoOf(contact.id))], within ?? whole),
      ...(within ? { within: [...more(within), ...alsoOf(contact.id)] } : {}),
    })),
    family: more(adapter.family),
    blankForm: more(adapter.blankForm),
  };
}

/** Where a label needs only begin with a phrase, «inviter» says «inviter deltaker» too. */
const withoutLonger = (phrases: string[], isWhole: unknown): string[] =>
  isWhole ? phrases : phrases.filter((one) => !phrases.some((other) => one.startsWith(`${other} `)));

function grower({ labels, words }: WordSets): (phrases: readonly string[]) => string[] {
  const sets = labels.map((set) => set.map(foldPhrase));
  const variants = new Map<string, string[]>();
  for (const set of words) for (const word of set) variants.set(foldPhrase(word), set.map(foldPhrase));
  return (phrases) => {
    const grown = new Set<string>();
    for (const phrase of phrases.map(foldPhrase)) {
      for (const same of [phrase, ...sets.filter((set) => set.includes(phrase)).flat()])
        for (const variant of variantsOf(same, variants)) grown.add(variant);
    }
    return [...grown];
  };
}

/**
 * The fewest words, as a page spells them and without their endings, of which every phrase has one: if none of them
 * is in a page's text, no label on it says any of the phrases.
 */
function stemsOf(phrases: readonly string[], { labels, words }: WordSets): string[] {
  const isSame = (a: string, b: string) => foldPhrase(a) === foldPhrase(b);
  const same = phrases.flatMap((phrase) => [
    phrase,
    ...labels.filter((set) => set.some((one) => isSame(one, phrase))).flat(),
  ]);
  let open = same.map((phrase) =>
    phrase
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 2)
      .map(stemOf),
  );
  const stems: string[] = [];
  while (open.length > 0) {
    const covers = (stem: string) => open.filter((all) => all.some((one) => one.includes(stem))).length;
    const best = [...new Set(open.flat())].reduce(
      (a, b) => (covers(b) > covers(a) ? b : a),
      open.flat()[0] ?? '',
    );
    if (!best) break;
    stems.push(best);
    open = open.filter((all) => !all.some((one) => one.includes(best)));
  }
  const variants = stems.flatMap((stem) =>
    words
      .filter((set) => set.some((word) => stemOf(word) === stem))
      .flat()
      .map(stemOf),
  );
  return [...new Set([...stems, ...variants])];
}

const stemOf = (word: string): string =>
  word.toLowerCase().replace(/(?<=.{4})(e|en|et|er|ene|a|ar|ane|ne|s)$/, '');

/** The shortest pieces of text without which none of these is said: five letters tell enough (`delta`). */
function fewest(stems: readonly string[]): string[] {
  const least = stems.filter((stem) => !stems.some((other) => other !== stem && stem.includes(other)));
  return [...new Set(least.map((stem) => stem.slice(0, 5)))];
}

/** The first letters of phrases: a label that begins with none of them is none of them. */
export const startsOf = (phrases: readonly string[]): string[] => [
  ...new Set(phrases.map((phrase) => phrase.slice(0, 3))),
];

/** The same few hundred words are met thousands of times, each time the background wakes: each is folded once. */
const folded = new Map<string, string>();
function foldPhrase(phrase: string): string {
  const known = folded.get(phrase);
  if (known !== undefined) return known;
  const plain = wordsOf(phrase).join(' ');
  folded.set(phrase, plain);
  return plain;
}

/** @param phrase folded */
function variantsOf(phrase: string, variants: ReadonlyMap<string, readonly string[]>): string[] {
  let all = [''];
  for (const word of phrase.split(' ')) {
    const choices = variants.get(word) ?? [word];
    all = all.flatMap((start) => choices.map((choice) => `${start} ${choice}`.trim())).slice(0, MOST);
  }
  return all.includes(phrase) ? all : [phrase, ...all];
}
