import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import kommuneSite from '../../../assets/sider/kommune.json';
import wordSets from '../../../assets/sider/ordbok.json';
import samspill from '../../../assets/sider/samspill.json';
import { adapterSchema, wordSetsSchema } from '../../../lib/domain/adapter';
import { adapterFor, fits } from '../../../lib/pages/adapter-for';
import { sameWord, split } from '../../../lib/pages/words';
import { KOMMUNE, SAMSPILL } from './world';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const SITES = new URL('../../../assets/sider/', import.meta.url);
/** The labels known from Samspill's ancestors, and the kommune's two documents: all that is known of the real pages. */
const KNOWN = new Set(
  [
    'tests/unit/pages/known-labels.txt',
    'assets/kommuner/tromso/veileder.txt',
    'assets/kommuner/tromso/henvendelse.txt',
  ].flatMap((path) => split(read(path))),
);

/** Every word list in an adapter, wherever it stands. */
function phrasesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => (typeof one === 'string' ? [one] : phrasesIn(one)));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    ['addresses', 'inert', 'never', 'schemes', 'web'].includes(key) ? [] : phrasesIn(one),
  );
}

describe('the shipped adapters', () => {
  it.each([
    ['samspill', samspill],
    ['kommune', kommuneSite],
  ])('%s is well formed', (_, site) => {
    expect(() => adapterSchema.parse(site)).not.toThrow();
  });

  it('the word sets are well formed', () => expect(() => wordSetsSchema.parse(wordSets)).not.toThrow());

  it.each([
    ['samspill', samspill],
    ['kommune', kommuneSite],
  ])('%s uses only words that the sources have', (_, site) => {
    const unknown = phrasesIn(site)
      .flatMap((phrase) => split(phrase))
      .filter((word) => ![...KNOWN].some((known) => sameWord(known, word)));
    expect(unknown).toEqual([]);
  });

  it('no id, class, path or attribute in any label', () => {
    const brittle = [...phrasesIn(samspill), ...phrasesIn(kommuneSite), ...phrasesIn(wordSets)].filter(
      (phrase) => /[#[\]<>{}=_]|^\.|\w\.\w{4}|--/.test(phrase),
    );
    expect(brittle).toEqual([]);
  });

  it.each(readdirSync(SITES).filter((file) => file !== 'ordbok.json'))(
    '%s rests at a login of its own addresses, and names no other address',
    (file) => {
      const { addresses, inert } = adapterSchema.parse(
        JSON.parse(readFileSync(new URL(file, SITES), 'utf8')),
      );
      for (const address of addresses)
        expect(inert.some((one) => fits(address.replace('*', 'login'), one))).toBe(true);
      const homes = addresses.map((address) => address.replace(/\*$/, ''));
      expect(inert.filter((one) => !homes.some((home) => one.startsWith(home)))).toEqual([]);
    },
  );

  // Most pages get the listener's part alone, a sixth of it.
  it('stays small enough to be sent to every page that may be ours', () =>
    expect(JSON.stringify(SAMSPILL).length).toBeLessThan(36_000));
});

describe('which adapter an address has', () => {
  it.each([
    ['https://www.individplan.no/samspill/nb/plan/10482', 'samspill'],
    ['https://www.individplan.no/samspill/nb/login', null],
    ['https://www.individplan.no/samspill/nb/login?from=x', null],
    ['https://www.individplan.no/SamProUI/', null],
    ['https://www.tromso.kommune.no/bti', 'kommune'],
    ['https://tromso.kommune.no/', 'kommune'],
    ['https://www.tromso.kommune.no.evil.example/', null],
    ['https://evil.example/https://www.individplan.no/samspill/', null],
  ])('%s: %s', (address, id) => expect(adapterFor([SAMSPILL, KOMMUNE], address)?.id ?? null).toBe(id));

  it('a point in a pattern is a point', () =>
    expect(fits('https://wwwXindividplan.no/', 'https://www.individplan.no/*')).toBe(false));
});
