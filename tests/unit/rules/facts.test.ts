import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../lib/domain/basics';
import { derivedFacts, factOf, suggest, unknownAnswers } from '../../../lib/rules';
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
