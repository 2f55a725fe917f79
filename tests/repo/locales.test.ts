import { describe, expect, it } from 'vitest';
import nb from '../../assets/locales/nb';
import { filesBelow, read } from './files';

const valuesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const PATHS = filesBelow('assets/locales', /\.json$/);
const languageOf = (path: string) => path.split('/').at(-2) ?? '';
const roomsOf = (language: string) =>
  PATHS.filter((path) => languageOf(path) === language).map((path) => path.split('/').at(-1));
const textsIn = (language: string): Record<string, string> =>
  Object.assign(
    {},
    ...PATHS.filter((path) => languageOf(path) === language).map((path) => JSON.parse(read(path))),
  );

/** The forms of number a language has, beside those of bokmål. */
const formsOf = (language: string) =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories.map((form) => `.${form}`);
const base = (key: string) => key.replace(/\.(zero|one|two|few|many|other)$/, '');
const counted = new Set(
  Object.keys(nb)
    .filter((key) => key.endsWith('.one') && base(key).concat('.other') in nb)
    .map(base),
);
const isForm = (key: string) => counted.has(base(key)) && base(key) !== key;

const OTHERS = [...new Set(PATHS.map(languageOf))].filter((language) => language !== 'nb');

describe.each(OTHERS)('the language %s', (language) => {
  const texts = textsIn(language);
  const single = (all: object) => Object.keys(all).filter((key) => !isForm(key));

  it('has every text that bokmål has, and no other', () => {
    expect(single(texts).sort()).toEqual(single(nb).sort());
  });

  it('has each counted text in all its own forms of number', () => {
    const wanted = [...counted].flatMap((key) => formsOf(language).map((form) => `${key}${form}`));
    expect(Object.keys(texts).filter(isForm).sort()).toEqual(wanted.sort());
  });

  it('says which language it is, for what stands in a page of another', () => {
    expect(texts['page.lang']).toBe(language);
  });

  it('has the same rooms', () => {
    expect(roomsOf(language)).toEqual(roomsOf('nb'));
  });

  it('puts the same values into each text', () => {
    const differ = single(nb).filter(
      (key) => `${valuesIn(nb[key as keyof typeof nb])}` !== `${valuesIn(texts[key] ?? '')}`,
    );
    expect(differ).toEqual([]);
  });
});

describe('nynorsk', () => {
  it('is one of them', () => expect(OTHERS).toContain('nn'));

  it('is nynorsk: the commonest bokmål words are not left in it', () => {
    // Words on the kommune's own form and in file formats stay; these are ours to translate.
    const bokmal =
      /\b(ikke|jeg|hva|hvem|hvilken|hvilke|hvordan|hvorfor|fra|tjeneste\w*|veileder\w*|noe|noen|bare|åpne|siden du|velg|vet|blir ikke|sakene|filen|skrevet|gjør|spørsmålene|dere|en sak)\b/i;
    const left = Object.entries(textsIn('nn')).filter(([, text]) => bokmal.test(text));
    expect(left).toEqual([]);
  });
});
