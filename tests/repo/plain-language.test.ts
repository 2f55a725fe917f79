import { describe, expect, it } from 'vitest';
import nb from '../../assets/locales/nb';
import { filesBelow, read } from './files';

/** What people read in the product; the texts of the command-line checks are for those who write packs. */
const readByPeople = (all: object) =>
  (Object.entries(all) as [string, string][]).filter(([key]) => !/^rules\.(?!sheet|status)/.test(key));
const TEXTS = readByPeople(nb);
const NYNORSK = readByPeople(
  Object.assign({}, ...filesBelow('assets/locales/nn', /\.json$/).map((path) => JSON.parse(read(path)))),
);
const MOST_WORDS = 20;

/** Words of the machine's, with what to write instead. */
const SYSTEM_WORDS =
  /\b(bruker(en|e|ne)?|klikk(e|er)?|token|cache|session|sesjon|objekt|parameter|default|feilmelding|database|applikasjon(en)?|utvidelse(n)?|lagringsområde|konfigurasjon|ugyldig|iverksette|vedrørende|i henhold til|herunder|eventuelt)\b/i;

/** One word for one thing, everywhere: the wrong one and the right one. */
const ONE_WORD: readonly (readonly [RegExp, string])[] = [
  [/\bomsorgsperson|\bforeldre\b(?!ansvar)/i, 'foresatte'],
  [/\bsamtykkeerklæring/i, 'samtykke'],
  [/\bskjermbildet ditt|\bvinduet ditt/i, 'siden'],
  [/\bguideline|\bretningslinje/i, 'veilederen'],
  [/\baktør(er)?\b/i, 'tjeneste'],
  [/\bnettside/i, 'siden'],
  [/\bguiden?\b/i, 'veilederen'],
  [/\bside ?panel/i, 'sidefeltet'],
  [/\bsøknad/i, 'henvendelsen'],
  [/\b(e-?mail|epost)\b/i, 'e-post'],
  [/\bkasus|\bcase\b/i, 'sak'],
  [/\bfyller?\b(?! (ikke )?(ut|inn|henvendelsen|denne)\b)|\bfylles\b(?! ut)/i, 'fylle ut'],
  [/\bsnarvei|\btastatursnarvei/i, 'hurtigtast'],
];
/** The same for nynorsk. */
const ONE_WORD_NN: readonly (readonly [RegExp, string])[] = [
  [/\bguiden?\b/i, 'rettleiaren'],
  [/\bvegleia/i, 'rettleiaren'],
  [/\bforeldre\b(?!ansvar)/i, 'føresette'],
  [/\bble(i|v)?\b/i, 'vart'],
  [/\bda\b/i, 'då'],
  [/\bhenne\b/i, 'ho'],
  [/\bhøyst\b/i, 'høgst'],
  [/\bgjev\b/i, 'gir'],
  [/\bhurtigtast/i, 'snøggtast'],
  [/\bbegynn/i, 'byrj'],
  [/\bnettside/i, 'sida'],
  [/\bside ?panel/i, 'sidefeltet'],
  [/\bsøknad/i, 'henvendinga'],
  [/\b(e-?mail|epost)\b/i, 'e-post'],
  [/\bungdommen\b/i, 'ungdomen'],
  [/\bbarneverntenest/i, 'barnevernstenesta, som i lova'],
  [/\bsvart\b/i, 'svara'],
  [/\bherifrå/i, 'herfrå'],
  [/\btil (mora|faren)\b/i, 'mor og far, som på skjemaet'],
];
/** «Jeg» is the user, on buttons and in questions; Sidemann calls itself by its name. */
const USERS_OWN = [
  ...['guide.lost.dismiss', 'guide.ask.title', 'consent.who.noNames', 'consent.popup.justForm'],
  'form.group.applyFor',
];

/** Every sentence of our own in a pack: what is read off the sources, not what is quoted from them. */
function ownSentences(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return key !== 'quote' && value.includes(' ') ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => ownSentences(one, name));
}

const sentences = (text: string) => text.split(/(?<=[.!?:])\s+|\n/).filter(Boolean);
const words = (sentence: string) => sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word));

describe('plain language', () => {
  it.each([
    ['bokmål', TEXTS],
    ['nynorsk', NYNORSK],
  ])('has short sentences in %s', (_, texts) => {
    const long = texts.flatMap(([key, text]) =>
      sentences(text)
        .filter((sentence) => words(sentence).length > MOST_WORDS)
        .map((sentence) => `${key} (${words(sentence).length}): ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  it('uses no words of the machine’s', () => {
    expect(TEXTS.filter(([, text]) => SYSTEM_WORDS.test(text))).toEqual([]);
  });

  it.each(ONE_WORD)('never says %s where the word is «%s»', (wrong) => {
    expect(TEXTS.filter(([, text]) => wrong.test(text))).toEqual([]);
  });

  it.each(ONE_WORD_NN)('in nynorsk never says %s where the word is «%s»', (wrong) => {
    expect(NYNORSK.filter(([, text]) => wrong.test(text))).toEqual([]);
  });

  it.each([
    ['bokmål', TEXTS, /\b(jeg|meg|min)\b/i],
    ['nynorsk', NYNORSK, /\b(eg|meg|min)\b/i],
  ])('never lets Sidemann say «jeg» of itself, in %s', (_, texts, first) => {
    const own = (key: string) => USERS_OWN.includes(key) || /(^|\.)mine\b|ownService/.test(key);
    expect(texts.filter(([key, text]) => first.test(text) && !own(key)).map(([key]) => key)).toEqual([]);
  });

  it('keeps our own sentences out of quotation marks: «» is for what stands on a page or in a document', () => {
    const quoted = TEXTS.flatMap(([key, text]) =>
      [...text.matchAll(/«([^»]*)»/g)].map(([, inside = '']) => ({ key, inside })),
    );
    // A value is put in from a page or a source.
    expect(quoted.filter(({ inside }) => !/^\{\w+\}$/.test(inside))).toEqual([]);
  });

  it('says what to do in the first sentence of the ten commonest screens', () => {
    const first = (key: keyof typeof nb) => sentences(nb[key])[0] ?? '';
    const verbs = /^(Velg|Merk|Skriv|Les|Gjør|Åpne|Kryss|Spør|Se|Svar|Kopier|Trykk)\b/;
    const screens = [
      'guide.mine.text',
      'guide.services.text',
      'guide.age.text',
      'guide.wish.label',
      'guide.why.text',
      'guide.now.text',
      'guide.ask.text',
      'guide.form.text',
      'consent.who.text',
      'form.lead',
    ] as const;
    expect(screens.map(first).filter((sentence) => !verbs.test(sentence))).toEqual([]);
  });

  it('names no rule by its number in a pack’s own sentences, and says «veilederen» there too', () => {
    const own = ownSentences(JSON.parse(read('assets/kommuner/tromso/pakke.json')));
    expect(own.length).toBeGreaterThan(300);
    expect(own.filter((text) => /\b[TRL]\d+\b|\bguiden\b|\bsprike[rt]?\b|\.json\b/i.test(text))).toEqual([]);
  });
});
