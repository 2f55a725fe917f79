import { describe, expect, it } from 'vitest';
import { find, match, wordsOf } from '../../../lib/pages/words';
import { KOMMUNE, SAMSPILL } from './world';

const FILLERS = /^(til|for|pa|i|og|av|om|sitt|sin|den|det|som|med|hos|nytt|ny|nye|\d{1,2})$/;

/** What `match` says, told the long way: each phrase of the list against the label. */
function plain(label: readonly string[], phrases: readonly string[]) {
  let best: { score: number; rest: string[] } = { score: 0, rest: [] };
  for (const phrase of phrases) {
    if (phrase === label.join(' ')) return { score: 1, rest: [] };
    const words = phrase.split(' ');
    const at = find(label, words);
    if (at < 0) continue;
    const rest = label.filter((word, i) => (i < at || i >= at + words.length) && !FILLERS.test(word));
    const score = words.length === label.length ? 0.97 : rest.length === 0 ? 0.9 : 0.5;
    if (score > best.score || (score === best.score && rest.length < best.rest.length))
      best = { score, rest };
  }
  return best;
}

/** Every list of phrases that an adapter holds, wherever in it. */
const listsIn = (data: unknown): string[][] =>
  Array.isArray(data) && data.every((one) => typeof one === 'string')
    ? [data]
    : data !== null && typeof data === 'object'
      ? Object.values(data).flatMap(listsIn)
      : [];

const LISTS = [...listsIn(SAMSPILL), ...listsIn(KOMMUNE)].filter(({ length }) => length > 0);
const PHRASES = [...new Set(LISTS.flat())];
/** What pages say: the phrases, with endings, turned, with others before and behind, and what is none of them. */
const LABELS = PHRASES.flatMap((phrase, i) => [
  phrase,
  `${phrase}ne`,
  `${phrase} til ${PHRASES[(i * 7) % PHRASES.length]}`,
  `${PHRASES[(i * 13) % PHRASES.length]}, ${phrase} (${i})`,
  phrase.slice(1),
  phrase.split(' ').toReversed().join(' '),
]);

describe('a label against a list of phrases', () => {
  it('says the same as each phrase by itself does', () => {
    expect(LISTS.length).toBeGreaterThan(50);
    let said = 0;
    const others: string[] = [];
    // Each label against some of the lists: all of them against all would take half a minute.
    for (const [i, text] of LABELS.entries()) {
      const label = wordsOf(text);
      for (const list of LISTS.filter((_, at) => (at + i) % 29 === 0)) {
        const expected = plain(label, list);
        const { score, rest } = match(label, list);
        if (expected.score > 0) said++;
        if (score !== expected.score || `${rest}` !== `${expected.rest}`)
          others.push(`${text} in ${list.slice(0, 3)}`);
      }
    }
    expect(others).toEqual([]);
    expect(said).toBeGreaterThan(1000);
  });

  it('the first of two that fit as well counts, wherever in the label it stands', () => {
    expect(match(['far', 'mor', 'telefon'], ['mor', 'far']).rest).toEqual(['far', 'telefon']);
    expect(match(['mor', 'far', 'telefon'], ['far', 'mor']).rest).toEqual(['mor', 'telefon']);
  });

  it('words of one or two letters begin phrases too', () => {
    expect(match(['i', 'dag'], ['i dag']).score).toBe(1);
    expect(match(['e', 'post', 'mor'], ['e post']).rest).toEqual(['mor']);
  });

  it('reads a list once, however many labels there are', () => {
    let reads = 0;
    const list = new Proxy(['navn', 'fullt navn', 'telefon'], {
      get: (target, key, self) => {
        reads++;
        return Reflect.get(target, key, self);
      },
    });
    expect(match(['navnet'], list).score).toBe(0.97);
    const once = reads;
    expect(once).toBeGreaterThan(0);
    for (let i = 0; i < 100; i++) expect(match(['rad', `${i}`], list).score).toBe(0);
    expect(match(['telefon', 'mor'], list).rest).toEqual(['mor']);
    expect(reads).toBe(once);
  });
});
