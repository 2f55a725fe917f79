import { afterAll, describe, expect, it } from 'vitest';
import type { Suggestion } from '../../../lib/domain/suggestion';
import { formRoute, suggest } from '../../../lib/rules';
import { guideWith, TROMSO } from './tromso';
import { TWELVE, walkCase } from './twelve';

const walked = (index: number) => walkCase(TWELVE[index] as (typeof TWELVE)[number]);
const at = (index: number): Suggestion => walked(index).suggestion;
const guideAt = (index: number) => walked(index).guide;
const status = (suggestion: Suggestion, id: string) =>
  suggestion.outcomes.find((line) => line.id === id)?.status;
const candidate = (suggestion: Suggestion, id: string) =>
  suggestion.candidates.find(({ service }) => service === id);
const notices = (suggestion: Suggestion) => suggestion.notices.map(({ id }) => id);
const procedures = (suggestion: Suggestion) => suggestion.procedures.map(({ id }) => id);
const questionsOn = (suggestion: Suggestion, id: string) =>
  suggestion.outcomes.find((line) => line.id === id)?.openQuestions;

describe('the twelve cases that must come out right', () => {
  it('1: measures only at school, BUP in as well', () => {
    const suggestion = at(0);
    expect(suggestion.need.status).toBe('yes');
    expect(status(suggestion, 'stafettlogg')).toBe('yes');
    expect(status(suggestion, 'individuellPlan')).toBe('no');
    expect(questionsOn(suggestion, 'individuellPlan')).toContain('T8');
    expect(candidate(suggestion, 'skole')).toMatchObject({
      status: 'natural',
      role: 'stafettholder',
      roleFits: 'yes',
    });
    expect(candidate(suggestion, 'bup')).toMatchObject({ status: 'notInTable', row: null });
    expect(procedures(suggestion)).toContain('P1');
  });

  it('2: hjelpetiltak, weekly physiotherapy, helsesykepleier', () => {
    const suggestion = at(1);
    const ip = suggestion.outcomes.find(({ id }) => id === 'individuellPlan');
    expect(ip).toMatchObject({ status: 'yes', modality: 'harRett', perSource: [] });
    expect(status(suggestion, 'koordinator')).toBe('yes');
    expect(status(suggestion, 'stafettlogg')).toBe('no');
    expect(candidate(suggestion, 'fysio')).toMatchObject({
      status: 'natural',
      role: 'koordinator',
      roleFits: 'yes',
    });
    expect(candidate(suggestion, 'skole')).toMatchObject({ status: 'notNatural' });
    expect(candidate(suggestion, 'barnevern')).toMatchObject({
      status: 'natural',
      role: 'stafettholder',
      roleFits: 'no',
    });
  });

  it('3: bekymringsmelding under undersøkelse, and school', () => {
    expect(candidate(at(2), 'barnevern')).toMatchObject({ status: 'notNatural' });
  });

  it('4: pregnant, a seriously ill child expected', () => {
    const suggestion = at(3);
    expect(status(suggestion, 'barnekoordinator')).toBe('yes');
    expect(candidate(suggestion, 'tildelingskontoret')).toMatchObject({
      role: 'barnekoordinator',
      roleFits: 'yes',
    });
    expect(notices(suggestion)).toContain('N.ufodt');
    expect(suggestion.outcomes.filter(({ modality }) => modality === 'taus').map(({ id }) => id)).toContain(
      'stafettlogg',
    );
    expect(formRoute(TROMSO, guideAt(3))).toEqual({
      closed: null,
      applyFor: { koordinator: false, individuellPlan: false, barnekoordinator: true },
    });
  });

  it('5: 19 years: never barnekoordinator', () => {
    const suggestion = at(4);
    expect(status(suggestion, 'barnekoordinator')).toBe('no');
    expect(status(suggestion, 'individuellPlan')).toBe('yes');
    expect(status(suggestion, 'koordinator')).toBe('yes');
  });

  it('6: only school and PPT, with an IOP', () => {
    const suggestion = at(5);
    expect(suggestion.need.status).toBe('yes');
    expect(status(suggestion, 'stafettlogg')).toBe('yes');
    const alternative = suggestion.outcomes.find(({ id }) => id === 'iupiop');
    expect(alternative).toMatchObject({ status: 'yes', modality: 'kan', kind: 'alternative', step: null });
  });

  it('7: BUP, barnehabilitering and school: the open question is shown', () => {
    expect(questionsOn(at(6), 'individuellPlan')).toContain('T8');
    expect(notices(at(6))).toContain('N.spesialist');
  });

  it('8: my service is PPT: not in the table, the others still ranked', () => {
    const suggestion = at(7);
    expect(candidate(suggestion, 'ppt')).toMatchObject({ status: 'notInTable', mine: true });
    expect(suggestion.candidates.map(({ service }) => service)).toEqual(['skole', 'miljotjenesten', 'ppt']);
    expect(candidate(suggestion, 'skole')?.status).toBe('natural');
    expect(procedures(suggestion)).toContain('P2.flere');
  });

  it('9: Utekontakten and kultur/fritid defer to each other', () => {
    const suggestion = at(8);
    expect(suggestion.candidates.map((one) => one.status)).toEqual(['silent', 'silent']);
    expect(notices(suggestion)).toContain('N.alleViser');
    expect(procedures(suggestion)).toContain('P2.to');
  });

  it('10: two equal candidates in the order of the table', () => {
    const suggestion = at(9);
    expect(suggestion.candidates.map(({ service, status: s }) => [service, s])).toEqual([
      ['avlastning', 'natural'],
      ['barnebolig', 'natural'],
    ]);
    expect(notices(suggestion)).toContain('N.like');
    expect(procedures(suggestion)).toContain('P2.to');
    expect(procedures(suggestion)).not.toContain('P1');
  });

  it('11: a stafettlogg exists and the right to individuell plan is there', () => {
    const suggestion = at(10);
    expect(status(suggestion, 'individuellPlan')).toBe('yes');
    expect(status(suggestion, 'stafettlogg')).toBe('no');
    expect(notices(suggestion)).toContain('N.overgang');
  });

  it('12: everything «vet ikke»: nothing suggested', () => {
    const suggestion = at(11);
    expect(suggestion.need.status).toBe('unknown');
    expect(suggestion.outcomes.filter((line) => line.status === 'yes')).toEqual([]);
    expect(suggestion.candidates.filter((one) => one.status === 'natural')).toEqual([]);
    expect(suggestion.procedures).toEqual([]);
    expect(suggest(TROMSO, guideWith([], null)).outcomes.filter((line) => line.status === 'yes')).toEqual([]);
  });
});

describe('how much a professional must answer', () => {
  const walkAll = () => TWELVE.map((_, index) => walked(index));
  const inOrder = () =>
    walkAll()
      .map(({ toSettled }) => toSettled)
      .sort((a, b) => a - b);
  const medianOf = (counts: readonly number[]) => ((counts[5] ?? 0) + (counts[6] ?? 0)) / 2;

  it('is 7 answers or fewer in the median case and never over 12', () => {
    const counts = inOrder();
    expect(counts).toHaveLength(12);
    expect(medianOf(counts)).toBeLessThanOrEqual(7);
    expect(Math.max(...counts)).toBeLessThanOrEqual(12);
  });

  it('never asks twice', () => {
    for (const { asked } of walkAll()) expect(new Set(asked).size).toBe(asked.length);
  });

  afterAll(() => {
    for (const [index, { toSettled, toEnd }] of walkAll().entries()) {
      console.log(
        `${String(toSettled).padStart(3)} svar (${toEnd} til alt er spurt)  ${TWELVE[index]?.name}`,
      );
    }
    console.log(`median ${medianOf(inOrder())}`);
  });
});
