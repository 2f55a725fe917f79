import { describe, expect, it } from 'vitest';
import { setupFrom } from '../../../lib/app/setup';
import type { Pack } from '../../../lib/domain/pack';
import { createTexts, gatherLocales } from '../../../lib/text/catalogue';

/** A made-up language with three forms of number, as Northern Sámi has; its words are no Sámi. */
const locales = gatherLocales(
  import.meta.glob('./locales/*/*.json', { eager: true, import: 'default' }) as Record<string, unknown>,
);
const shipped = { pack: {} as Pack, adapters: [], wordSets: {} as never, messages: locales };

describe('a language is a folder', () => {
  it('is found, and offered by its own name, with no code of its own', () => {
    expect(Object.keys(locales)).toEqual(['nb', 'se']);
    expect(setupFrom({}, shipped).languages.map(({ name }) => name)).toEqual([
      'Norsk bokmål',
      'Davvisámegiella (øvelse)',
    ]);
  });

  it('is used when it is chosen', () => {
    const { texts } = setupFrom({ settings: { language: 'se' } }, shipped);
    expect([texts.language, texts('common.yes')]).toEqual(['se', 'ŠŊĐ-jáj']);
  });

  it('has bokmål where it lacks a text, never a key', () => {
    const { texts } = setupFrom({ settings: { language: 'se' } }, shipped);
    expect(texts('common.no')).toBe('Nei');
  });

  it.each([['xx'], ['../nb'], [7], [null]])('gives way to bokmål when it is not there (%s)', (language) => {
    expect(setupFrom({ settings: { language } }, shipped).texts('common.yes')).toBe('Ja');
  });
});

describe('counting', () => {
  it('has the dual of Northern Sámi', () => {
    const { se } = locales;
    const texts = createTexts(se ?? locales.nb, 'se');
    expect([1, 2, 3].map((n) => texts.count('left', n))).toEqual(['en 1', 'to 2', 'flere 3']);
  });

  it('has the two forms of Norwegian, and «other» where a form has no text', () => {
    const texts = createTexts(locales.nb, 'nb');
    expect([1, 2].map((n) => texts.count('left', n))).toEqual(['Ett svar igjen', '2 svar igjen']);
    expect(createTexts(locales.nb, 'se').count('left', 2)).toBe('2 svar igjen');
  });
});
