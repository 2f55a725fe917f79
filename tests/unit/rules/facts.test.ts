import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../lib/domain/basics';
import type { GuideState } from '../../../lib/domain/case';
import type { Pack } from '../../../lib/domain/pack';
import { derivedFacts, factOf, suggest, unknownAnswers } from '../../../lib/rules';
import { changed, type Loose, NORDVIK } from './packs';
import { guideWith, TROMSO } from './tromso';

const derived = (guide: Parameters<typeof derivedFacts>[1], id: string) =>
  derivedFacts(TROMSO, guide).find(({ fact }) => fact === id);

describe('facts that follow from services', () => {
  const cases: readonly [string, readonly string[], Record<string, string>][] = [
    ['school alone', ['skole'], { F1: 'no', F4: 'no', F6: 'no', F8: 'no', F9: 'no', F24: 'yes' }],
    ['school and PPT', ['skole', 'ppt'], { F1: 'yes', F4: 'yes', F6: 'yes', F8: 'no', F24: 'yes' }],
    ['a third service', ['skole', 'ppt', 'bup'], { F4: 'no', F6: 'yes', F8: 'no', F24: 'no' }],
    ['two health services', ['fysio', 'helsesykepleier'], { F8: 'yes', F9: 'yes', F4: 'no' }],
    ['health and NAV', ['fysio', 'nav'], { F8: 'yes', F9: 'no' }],
    ['specialist services', ['skole', 'bup', 'barnehabilitering'], { F8: 'no', F9: 'no', F6: 'yes' }],
    ['one of them uncertain', ['fysio', 'fact'], { F8: 'unknown', F9: 'unknown', F6: 'yes' }],
    ['one uncertain is not needed', ['fysio', 'helsesykepleier', 'fact'], { F8: 'yes', F9: 'yes' }],
    ['a service of my own', ['egen-logoped', 'fysio'], { F1: 'yes', F6: 'yes', F8: 'unknown' }],
  ];

  it.each(cases)('%s', (_name, services, expected) => {
    const guide = guideWith(services, '7-11');
    const found = derivedFacts(TROMSO, guide);
    for (const [fact, value] of Object.entries(expected)) {
      expect([fact, found.find((one) => one.fact === fact)?.value]).toEqual([fact, value]);
    }
  });

  it('a needed service answers the question of need, and counts for nothing else', () => {
    const guide = guideWith(
      ['skole'],
      '7-11',
      {},
      {
        services: [
          { id: 'skole', status: 'inne' },
          { id: 'fysio', status: 'trengs' },
        ],
      },
    );
    expect(derived(guide, 'F2')?.value).toBe('yes');
    expect(derived(guide, 'F1')?.value).toBe('no');
    expect(derived(guide, 'F6')?.value).toBe('no');
    expect(derived(guide, 'F24')?.value).toBe('yes');
  });

  it('my service counts also when it is not on the list', () => {
    const guide = guideWith(
      [],
      '7-11',
      {},
      { myService: 'skole', services: [{ id: 'fysio', status: 'inne' }] },
    );
    expect(derived(guide, 'F6')?.value).toBe('yes');
    expect(derived(guide, 'F1')?.value).toBe('yes');
  });

  it('until I have said which is mine, one of them may be', () => {
    const guide = guideWith([], '7-11', {}, { myService: null, services: [{ id: 'fysio', status: 'inne' }] });
    expect(derived(guide, 'F1')).toBeUndefined();
    expect(suggest(TROMSO, guide).need.missing).toContain('F1');
    const two = guideWith(
      [],
      '7-11',
      {},
      {
        myService: null,
        services: [
          { id: 'fysio', status: 'inne' },
          { id: 'skole', status: 'inne' },
        ],
      },
    );
    expect(derived(two, 'F1')?.value).toBe('yes');
  });

  it('nothing is ruled out while the list is open, but what is there counts', () => {
    const open = guideWith(['fysio', 'helsesykepleier'], '7-11', {}, { servicesDone: false });
    expect(derived(open, 'F9')?.value).toBe('yes');
    expect(derived(open, 'F24')).toBeUndefined();
    expect(derived(open, 'hjelpetiltak')).toBeUndefined();
    expect(derived(guideWith(['fysio'], '7-11'), 'hjelpetiltak')).toMatchObject({ value: 'no' });
  });
});

describe('barnevern under undersøkelse', () => {
  const value = (answers: Record<string, Answer>) =>
    derived(guideWith(['skole', 'barnevern'], '7-11', answers), 'F6')?.value;

  it('counts as uncertain until something else is known', () => {
    expect(value({ 'R9.undersokelse': 'no' })).toBe('yes');
    expect(value({ 'R9.undersokelse': 'yes' })).toBe('unknown');
    expect(value({ hjelpetiltak: 'yes' })).toBe('yes');
    expect(value({ hjelpetiltak: 'yes', 'R9.undersokelse': 'yes' })).toBe('yes');
  });

  it('says why, and asks about what makes it uncertain before the count itself', () => {
    const guide = guideWith(['skole', 'barnevern'], '7-11', { F3: 'yes' });
    expect(derived(guide, 'F6')?.because).toEqual([
      {
        service: 'barnevern',
        name: 'Barneverntjenesten',
        value: 'unknown',
        reason: 'Barneverntjenesten regnes med. Er den i en undersøkelsesfase, er det usikkert.',
      },
    ]);
    const { need } = suggest(TROMSO, guide);
    expect(need.missing).toContain('R9.undersokelse');
    expect(need.missing).not.toContain('F1');
    expect(
      suggest(
        TROMSO,
        guideWith(['skole', 'barnevern'], '7-11', {
          F3: 'yes',
          'R9.undersokelse': 'yes',
          hjelpetiltak: 'no',
          'R9.omsorgssak': 'no',
        }),
      ).need.missing,
    ).toEqual(['F1', 'F2']);
  });
});

describe('derived facts are shown, explained and correctable', () => {
  it('gives the reason for a service that is uncertain or does not count', () => {
    const because = derived(guideWith(['skole', 'fact', 'bup'], '7-11'), 'F8')?.because;
    expect(because?.map(({ service, value }) => [service, value])).toEqual([
      ['skole', 'no'],
      ['fact', 'unknown'],
      ['bup', 'no'],
    ]);
  });

  it('does not go on about services that make no difference', () => {
    expect(derived(guideWith(['fysio', 'helsesykepleier', 'skole'], '7-11'), 'F9')?.because).toEqual([]);
  });

  it('a correction wins, and is told from an answer', () => {
    const guide = guideWith(['skole', 'bup'], '7-11', { F8: 'yes' });
    expect(derived(guide, 'F8')).toMatchObject({ value: 'yes', derived: 'no', corrected: true });
    const ip = suggest(TROMSO, guide).outcomes.find(({ id }) => id === 'individuellPlan');
    expect(ip?.reasons.find(({ fact }) => fact === 'F8')).toMatchObject({ value: 'yes', from: 'correction' });
    expect(ip?.reasons.find(({ fact }) => fact === 'F10')).toMatchObject({ value: 'unknown', from: 'open' });
  });

  it('what was asked because it didn’t follow is an answer, whatever it could have followed from', () => {
    const from = (answers: GuideState['answers'], fact: string) =>
      suggest(TROMSO, guideWith(['skole', 'ppt', 'barnevern'], '7-11', answers))
        .outcomes.find(({ id }) => id === 'stafettlogg')
        ?.reasons.find((reason) => reason.fact === fact)?.from;
    expect(from({ F3: 'unknown', F7: 'unknown' }, 'F7')).toBe('answer');
    expect(from({ F3: 'yes', F7: 'unknown' }, 'F7')).toBe('correction');
    expect(from({ F3: 'yes' }, 'F7')).toBe('derived');
  });

  it('a correction that says the same is none', () => {
    expect(derived(guideWith(['skole', 'bup'], '7-11', { F8: 'no' }), 'F8')).toMatchObject({
      corrected: false,
    });
  });

  it('explains what follows from another answer', () => {
    const guide = guideWith(['fysio'], '7-11', { 'R2.tett': 'yes' });
    expect(derived(guide, 'R2.sporadisk')).toMatchObject({
      value: 'no',
      explain: `Følger av svaret på «${factOf(TROMSO, 'R2.tett')?.question}»`,
    });
    const other = guideWith(['fysio'], '7-11', { 'R2.sporadisk': 'yes' });
    expect(derived(other, 'R2.tett')?.explain).toContain('sporadisk');
    expect(derived(guideWith(['skole'], '7-11', { F3: 'yes' }), 'F10')?.explain).toContain('over tid');
  });

  it('what follows from age is changed at the age', () => {
    const guide = guideWith(['skole'], '18-23', { F18: 'yes' });
    expect(derived(guide, 'F18')).toMatchObject({ value: 'no', fixed: true, corrected: false });
    expect(derived(guideWith(['skole'], null, { F18: 'yes' }), 'F18')?.value).toBe('yes');
    expect(derived(guideWith(['skole'], '18-23'), 'F6')).toMatchObject({ fixed: false });
  });
});

describe('which facts are listed', () => {
  const listed = (pack: Pack, guide: GuideState) => derivedFacts(pack, guide).map(({ fact }) => fact);

  it('those that follow from something, and no others', () => {
    const guide = guideWith(['skule', 'pp'], '6-15', { bed: 'yes', maanad: 'no' });
    expect(derivedFacts(NORDVIK, guide)).toEqual([
      ...['tre', 'to', 'langvarig', 'under20', 'C.liten'].map((fact) => expect.objectContaining({ fact })),
    ]);
    expect(derivedFacts(NORDVIK, guide)[1]).toEqual({
      ...{ fact: 'to', value: 'yes', derived: 'yes', corrected: false, fixed: false, because: [] },
      explain: 'Følgjer av tenestene du har valt.',
    });
    expect(listed(NORDVIK, guideWith([], null, {}, { servicesDone: false }))).toEqual([]);
  });

  it('an answer that an exclusion contradicts is a correction, an ordinary answer is none', () => {
    const one = guideWith(['familieteam'], '6-15', { 'D.veke': 'yes' });
    expect(listed(NORDVIK, one)).toContain('D.slutt');
    expect(listed(NORDVIK, one)).not.toContain('D.veke');
    const both = { ...one, answers: { 'D.veke': 'yes', 'D.slutt': 'yes' } as const };
    expect(derivedFacts(NORDVIK, both).filter(({ fact }) => fact.startsWith('D.'))).toEqual([
      expect.objectContaining({ fact: 'D.veke', value: 'yes', derived: 'no', corrected: true }),
      expect.objectContaining({ fact: 'D.slutt', value: 'yes', derived: 'no', corrected: true, because: [] }),
    ]);
  });

  it('a correction of what is still open is listed too, with the pack’s own explanation', () => {
    const guide = guideWith(['fysio'], '6-15', { langvarig: 'yes' });
    expect(derivedFacts(NORDVIK, guide).find(({ fact }) => fact === 'langvarig')).toMatchObject({
      value: 'yes',
      derived: 'unknown',
      corrected: true,
      explain: 'Inga helse- og omsorgsteneste er inne.',
    });
  });
});

describe('why a fact is as it is', () => {
  /** Makes exclusions of two facts, in all else like the pack's first. */
  const pairLike =
    ({ exclusions: [entry] }: Loose) =>
    (a: string, aIs: string, b: string, bIs: string) => ({
      ...entry,
      id: `${a}${b}`,
      pair: [
        { fact: a, is: aIs },
        { fact: b, is: bIs },
      ],
    });
  const two = (pack: Loose) => {
    const pair = pairLike(pack);
    pack.exclusions = [
      pair('bed', 'no', 'annan', 'yes'),
      pair('E.bur', 'yes', 'annan', 'no'),
      pair('maanad', 'yes', 'annan', 'yes'),
      pair('maanad', 'yes', 'B.spes', 'yes'),
      pair('annan', 'yes', 'C.heime', 'no'),
    ];
  };
  const explain = (fact: string, answers: Record<string, Answer>) =>
    derivedFacts(changed(NORDVIK, two), guideWith(['skule'], '6-15', answers)).find(
      (one) => one.fact === fact,
    )?.explain;
  const question = (id: string) => factOf(NORDVIK, id)?.question;

  it('is the answer that an exclusion draws it from, whichever side it stands on', () => {
    expect(explain('annan', { maanad: 'yes' })).toContain(`«${question('maanad')}»`);
    expect(explain('annan', { bed: 'no' })).toContain(`«${question('bed')}»`);
    expect(explain('annan', { 'E.bur': 'yes' })).toContain(`«${question('E.bur')}»`);
    expect(explain('maanad', { 'B.spes': 'yes' })).toContain(`«${question('B.spes')}»`);
    expect(explain('annan', { bed: 'yes', 'C.heime': 'no' })).toContain(`«${question('C.heime')}»`);
    expect(explain('bed', { annan: 'yes' })).toContain(`«${question('annan')}»`);
  });

  it('is never an exclusion between two other facts, though it stands before', () => {
    // «bed: no» alone makes the first exclusion speak, of «annan»; «B.spes» is forced by «maanad».
    expect(explain('B.spes', { bed: 'no', maanad: 'yes' })).toContain(`«${question('maanad')}»`);
  });

  it('is what would hold without the correction, where the correction itself undoes the chain', () => {
    const pack = changed(NORDVIK, (copy) => {
      const pair = pairLike(copy);
      // «B.spes» forces «annan», which forces «bed» to no; «bed: yes» comes first and forces «annan» the other way.
      copy.exclusions = [pair('B.spes', 'yes', 'annan', 'no'), pair('annan', 'yes', 'bed', 'yes')];
    });
    const guide = guideWith(['skule'], '6-15', { 'B.spes': 'yes', bed: 'yes' });
    expect(derivedFacts(pack, guide).find(({ fact }) => fact === 'bed')).toMatchObject({
      value: 'yes',
      derived: 'no',
      corrected: true,
      explain: expect.stringContaining(`«${question('annan')}»`),
    });
  });

  it('is an exclusion also for a derived fact that its derivation leaves open', () => {
    const pack = changed(NORDVIK, (copy) => {
      copy.exclusions[0].pair = [
        { fact: 'maanad', is: 'yes' },
        { fact: 'langvarig', is: 'yes' },
      ];
    });
    const found = (services: string[]) =>
      derivedFacts(pack, guideWith(services, '6-15', { maanad: 'yes' })).find(
        ({ fact }) => fact === 'langvarig',
      )?.explain;
    expect(found(['fysio'])).toContain(`«${question('maanad')}»`);
    expect(found(['skule'])).toBe('Inga helse- og omsorgsteneste er inne.');
  });

  it('names only services that the derivation counts', () => {
    const guide = guideWith(['barnehage', 'skule', 'familieteam'], '2-5');
    const because = (services: Parameters<typeof guideWith>[3]) =>
      derivedFacts(NORDVIK, { ...guide, ...services })
        .find(({ fact }) => fact === 'langvarig')
        ?.because.map(({ service, value }) => [service, value]);
    // Barnehage and skule have no such tag: nothing is said of them.
    expect(because({})).toEqual([['familieteam', 'unknown']]);
    const later = guide.services.map((one) => ({ ...one, status: 'trengs' as const }));
    expect(because({ myService: 'barnehage', services: later })).toEqual([]);
  });

  it('says what is uncertain though it makes no difference, but not what does not count', () => {
    const because = derivedFacts(TROMSO, guideWith(['fysio', 'helsesykepleier', 'skole', 'fact'], '7-11'))
      .find(({ fact }) => fact === 'F9')
      ?.because.map(({ service }) => service);
    expect(because).toEqual(['fact']);
  });
});

describe('contradictions are shown, not mended', () => {
  it('tett and sporadisk', () => {
    const suggestion = suggest(
      TROMSO,
      guideWith(['fysio'], '7-11', { 'R2.tett': 'yes', 'R2.sporadisk': 'yes' }),
    );
    expect(suggestion.contradictions).toEqual([
      { facts: ['R2.tett', 'R2.sporadisk'], text: 'Tett og sporadisk oppfølging kan ikke stemme samtidig.' },
    ]);
    expect(suggestion.candidates[0]?.status).toBe('both');
  });
});

describe('facts by id', () => {
  it('finds them, and says which a case knows that the pack does not', () => {
    expect(factOf(TROMSO, 'F3')?.id).toBe('F3');
    expect(factOf(TROMSO, 'F99')).toBeUndefined();
    expect(unknownAnswers(TROMSO, guideWith([], null, { F3: 'yes', F99: 'no' }))).toEqual(['F99']);
    expect(suggest(TROMSO, guideWith(['skole'], '7-11', { F99: 'yes' })).next).not.toBeNull();
  });
});
