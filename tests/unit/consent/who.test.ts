import { describe, expect, it } from 'vitest';
import { consentRules, isAgeLimit, withConsentPolicy } from '../../../lib/consent';
import type { Custody } from '../../../lib/domain/consent';
import type { Pack } from '../../../lib/domain/pack';
import { nordvik, tromso } from './examples';

const CUSTODIES: readonly Custody[] = ['joint', 'sole', 'barnevern', 'verge', 'self', 'unknown'];
/** What must be ticked, or why that can't be said. */
const needs = (pack: Pack, band: string | null, custody: Custody) => {
  const who = consentRules(pack).who(band, custody);
  return who.known ? who.needs : who.why;
};
const limit = (years: number, pack = tromso) => withConsentPolicy(pack, { ageLimit: years });
const proposals = (pack: Pack, band: string, custody: Custody) => {
  const who = consentRules(pack).who(band, custody);
  return who.known ? who.proposals : null;
};

const PARENTS = ['begge', 'en-begrunnet'];
const YOUNG = ['ungdommen', 'verge'];

describe('who must consent in Tromsø’s pack', () => {
  it.each<[string, Custody, unknown]>([
    ['ufodt', 'unknown', [['venter']]],
    ['ufodt', 'barnevern', [['venter']]],
    ['0-6', 'joint', [PARENTS]],
    ['7-11', 'sole', [['alene']]],
    ['12-14', 'barnevern', [['barnevernet']]],
    ['12-14', 'verge', [['verge']]],
    ['12-14', 'self', [['ungdommen']]],
    ['7-11', 'self', 'noRule'],
    ['7-11', 'unknown', 'custodyMissing'],
    ['15', 'joint', [PARENTS, ['ungdommen']]],
    ['15', 'sole', [['alene'], ['ungdommen']]],
    ['15', 'barnevern', [['barnevernet'], ['ungdommen']]],
    ['15', 'self', [['ungdommen']]],
    ['15', 'unknown', 'custodyMissing'],
    ['16-17', 'unknown', [YOUNG]],
    ['16-17', 'joint', [YOUNG]],
    ['18-23', 'unknown', [YOUNG]],
    ['over-23', 'barnevern', [YOUNG]],
    ['99', 'joint', 'ageBandMissing'],
  ])('%s with %s', (band, custody, expected) => expect(needs(tromso, band, custody)).toEqual(expected));

  it('is not known without an age', () => expect(needs(tromso, null, 'joint')).toBe('ageBandMissing'));

  it.each(['0-6', '7-11', '12-14', '15'])('of two, %s, says what to do when one says no', (band) => {
    const who = consentRules(tromso).who(band, 'joint');
    expect(who.known && who.note).toContain('Har den andre sagt nei');
  });

  it('speaks of the child’s right to be heard from 7 and 12, and not of one who consents alone', () => {
    const heard = (band: string, custody: Custody = 'joint') => {
      const who = consentRules(tromso).who(band, custody);
      return who.known ? who.heard : 'unknown';
    };
    expect(heard('0-6')).toBeNull();
    expect(heard('7-11')).toBe('Barnet har rett til å si sin mening.');
    expect(heard('12-14')).toBe('Det skal legges stor vekt på hva barnet mener.');
    expect(heard('15')).toBe(heard('12-14'));
    expect([heard('16-17'), heard('18-23'), heard('ufodt')]).toEqual([null, null, null]);
  });
});

describe('the age limit is the pack’s', () => {
  it('at 15 the young person consents alone from 15', () =>
    expect(needs(limit(15), '15', 'unknown')).toEqual([YOUNG]));

  it('at 18 both are asked from 15 to 17', () => {
    expect(needs(limit(18), '16-17', 'joint')).toEqual([PARENTS, ['ungdommen']]);
    expect(needs(limit(18), '12-14', 'joint')).toEqual([PARENTS]);
    expect(needs(limit(18), '18-23', 'unknown')).toEqual([YOUNG]);
  });

  it('a band that reaches over the limit asks both', () => {
    expect(needs(limit(17), '16-17', 'sole')).toEqual([['alene'], ['ungdommen']]);
    expect(needs(limit(15, nordvik), '6-15', 'sole')).toEqual([['foreldre', 'begge'], ['ungdom']]);
    expect(needs(nordvik, '6-15', 'sole')).toEqual([['foreldre', 'begge']]);
  });

  it('a band without an upper end below the limit asks both too', () => {
    const open = { ...tromso, ageBands: [{ id: 'fra-12', label: 'Fra 12', from: 12, to: null }] };
    expect(needs(open, 'fra-12', 'sole')).toEqual([['alene'], ['ungdommen']]);
  });

  it('never makes somebody of age a child', () => {
    const from18 = { ...tromso, ageBands: [{ id: 'b', label: '', from: 18, to: 18 }] };
    expect(needs(limit(18, from18), 'b', 'unknown')).toEqual([YOUNG]);
  });
});

describe('one or both parents is the pack’s', () => {
  it('with joint foreldreansvar only', () => {
    const one = withConsentPolicy(tromso, { bothParents: false });
    expect(needs(one, '0-6', 'joint')).toEqual([['begge', 'en']]);
    expect(needs(one, '15', 'joint')).toEqual([['begge', 'en'], ['ungdommen']]);
    expect(needs(one, '0-6', 'sole')).toEqual([['alene']]);
    const both = withConsentPolicy(nordvik, { bothParents: true });
    expect(needs(both, '0-1', 'joint')).toEqual([['begge']]);
    expect(needs(nordvik, '0-1', 'joint')).toEqual([['foreldre', 'begge']]);
  });
});

describe('what the kommune has not confirmed is a proposal', () => {
  it.each<[string, Custody, readonly string[]]>([
    ['0-6', 'joint', ['S2']],
    ['0-6', 'sole', []],
    ['15', 'joint', ['S1', 'S2']],
    ['15', 'sole', ['S1']],
    ['16-17', 'unknown', ['S1']],
    ['18-23', 'unknown', []],
    ['ufodt', 'unknown', []],
  ])('%s with %s rests on %j', (band, custody, expected) =>
    expect(proposals(tromso, band, custody)).toEqual(expected),
  );

  it('until it is confirmed in the pack', () => {
    const readings = tromso.readings.map((one) => ({ ...one, status: 'bekreftet' as const }));
    expect(proposals({ ...tromso, readings }, '15', 'joint')).toEqual([]);
  });

  it('one by one', () => {
    const readings = tromso.readings.map((one) =>
      one.id === 'S1' ? { ...one, status: 'bekreftet' as const } : one,
    );
    expect(proposals({ ...tromso, readings }, '15', 'joint')).toEqual(['S2']);
  });

  it('also where the rule itself names no question', () => {
    const who = tromso.consent.who.map((rule) => ({ ...rule, question: null }));
    const quiet = { ...tromso, consent: { ...tromso.consent, who } };
    expect(proposals(quiet, '15', 'sole')).toEqual(['S1']);
    expect(proposals(quiet, '15', 'joint')).toEqual(['S1', 'S2']);
  });

  it('and a question that the pack doesn’t list is as open', () =>
    expect(proposals({ ...tromso, readings: [] }, '0-6', 'joint')).toEqual(['S2']));

  it('or decided by policy', () => {
    expect(proposals(limit(15), '15', 'unknown')).toEqual([]);
    expect(proposals(limit(18), '15', 'joint')).toEqual(['S2']);
    expect(proposals(withConsentPolicy(tromso, { bothParents: true }), '15', 'joint')).toEqual(['S1']);
  });
});

describe('a policy', () => {
  it('of nothing changes nothing', () => expect(withConsentPolicy(tromso, {})).toEqual(tromso));

  it('leaves the pack it was given as it was', () => {
    const before = structuredClone(tromso);
    withConsentPolicy(tromso, { ageLimit: 15, bothParents: false });
    expect(tromso).toEqual(before);
  });

  it('keeps what isn’t about consent', () => expect(limit(15).rows).toBe(tromso.rows));

  it('decides both at once', () =>
    expect(withConsentPolicy(tromso, { ageLimit: 15, bothParents: false }).consent).toMatchObject({
      ageLimit: { years: 15, sharedFrom: 15, question: null },
      bothParents: { required: false, question: null },
    }));

  it.each([11, 19, 15.5, -1, Number.NaN])('can’t make %s an age limit', (years) => {
    expect(isAgeLimit(years)).toBe(false);
    expect(limit(years)).toEqual(tromso);
  });
  it.each([12, 16, 18])('can make %s an age limit', (years) => expect(isAgeLimit(years)).toBe(true));

  it('settles the question that a rule rests on, and no other', () => {
    const who = tromso.consent.who.map((rule) => ({ ...rule, question: 'S2' }));
    const asking = { ...tromso, consent: { ...tromso.consent, who } };
    const questions = (pack: Pack) => new Set(pack.consent.who.map(({ question }) => question));
    expect(questions(withConsentPolicy(asking, { bothParents: true }))).toEqual(new Set([null]));
    expect(questions(withConsentPolicy(asking, { ageLimit: 15 }))).toEqual(new Set(['S2']));
    expect(questions(withConsentPolicy(asking, {}))).toEqual(new Set(['S2']));
  });

  it('leaves rules alone that rest on no question', () => {
    const quiet = withConsentPolicy(nordvik, { ageLimit: 17 });
    expect(quiet.consent.who).toEqual(nordvik.consent.who);
  });
});

describe.each([
  ['Tromsø', tromso],
  ['Nordvik', nordvik],
])('%s', (_name, pack) => {
  const bands = pack.ageBands.map(({ id }) => id);

  it('says who consents for every age, whatever the limit and the parents’ rule', () => {
    for (const ageLimit of [15, 16, 18])
      for (const bothParents of [true, false]) {
        const rules = consentRules(withConsentPolicy(pack, { ageLimit, bothParents }));
        for (const band of bands) {
          const choices = rules.custodies(band);
          const asked = choices.length > 0 ? choices : (['unknown'] as const);
          for (const custody of asked)
            expect(rules.who(band, custody), `${band} ${custody}`).toMatchObject({ known: true });
          if (choices.length > 0)
            expect(choices).toEqual(expect.arrayContaining(['joint', 'sole', 'barnevern']));
        }
      }
  });

  it('asks about foreldreansvar only where it decides', () => {
    const rules = consentRules(pack);
    for (const band of bands)
      expect(rules.custodies(band).length > 0).toBe(needs(pack, band, 'unknown') === 'custodyMissing');
    expect(rules.custodies(null)).toEqual([]);
  });

  it('calls for no consenter that it doesn’t have', () => {
    const known = pack.consent.consenters.map(({ id }) => id);
    for (const band of bands)
      for (const custody of CUSTODIES) {
        const who = needs(pack, band, custody);
        if (typeof who !== 'string') expect(known).toEqual(expect.arrayContaining(who.flat()));
      }
  });
});

it('offers what can be chosen, in the same order everywhere', () => {
  expect(consentRules(tromso).custodies('7-11')).toEqual(['joint', 'sole', 'barnevern', 'verge']);
  expect(consentRules(tromso).custodies('12-14')).toEqual(['joint', 'sole', 'barnevern', 'verge', 'self']);
});
