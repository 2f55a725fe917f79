import { describe, expect, it } from 'vitest';
import nb from '../../assets/locales/nb';
import nn from '../../assets/locales/nn';
import { filesBelow } from './files';

const valuesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('nynorsk', () => {
  it('has every text that bokmål has, and no other', () => {
    expect(Object.keys(nn).sort()).toEqual(Object.keys(nb).sort());
  });

  it('has the same files', () => {
    const names = (language: string) =>
      filesBelow(`assets/locales/${language}`)
        .map((path) => path.split('/').at(-1))
        .sort();
    expect(names('nn')).toEqual(names('nb'));
  });

  it('puts the same values into each text', () => {
    const texts = nn as Readonly<Record<string, string>>;
    const differ = Object.entries(nb).filter(
      ([key, text]) => `${valuesIn(text)}` !== `${valuesIn(texts[key] ?? '')}`,
    );
    expect(differ.map(([key]) => key)).toEqual([]);
  });

  it('is nynorsk: the commonest bokmål words are not left in it', () => {
    // Words on the kommune's own form and in file formats stay; these are ours to translate.
    const bokmal =
      /\b(ikke|jeg|hva|hvem|hvilken|hvilke|hvordan|hvorfor|fra|tjeneste\w*|veileder\w*|noe|noen|bare|åpne|siden du|velg|vet|blir ikke|sakene|filen|skrevet|gjør|spørsmålene|dere|en sak)\b/i;
    const left = Object.entries(nn).filter(([, text]) => bokmal.test(text));
    expect(left).toEqual([]);
  });
});
