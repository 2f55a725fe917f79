import { describe, expect, it } from 'vitest';
import { only, outcomeSaid, saying } from '../../../lib/pages/options';
import { SAMSPILL } from './world';

const said = (text: string) => outcomeSaid(text, SAMSPILL)?.id ?? null;

describe('which plan type a page’s words say', () => {
  it.each([
    ...[
      'Stafettlogg',
      'STAFETTLOGG',
      'Stafettloggen',
      'Stafettlogg (BTI)',
      'BTI-stafettlogg',
      'BTI: Stafettlogg',
    ],
    ...['Stafettlogg – BTI', 'Stafettlogg / BTI', '1. Stafettlogg', '1 - Stafettlogg', 'Digital stafettlogg'],
    ...['Stafettlogg, tidlig innsats', 'Stafettlogg (tverrfaglig samarbeid)'],
  ])('%s: stafettlogg', (text) => expect(said(text)).toBe('stafettlogg'));

  it.each([
    ...['Individuell plan', 'individuell plan', 'Individuelle planer', 'IP', 'I.P.', 'Individuell plan (IP)'],
    ...['IP (individuell plan)', 'IP – Individuell plan', 'Individuell plan - IP', 'Individuell plan/IP'],
    ...['Individplan', 'Individuell plan, jf. helse- og omsorgstjenesteloven § 7-1', 'B) Individuell plan'],
  ])('%s: individuell plan', (text) => expect(said(text)).toBe('individuellPlan'));

  it.each([
    ...['Ansvarsgruppe', 'Ansvarsgruppa', 'Ansvarsgruppe med koordinator', 'Ansvarsgruppe (med koordinator)'],
    ...['Ansvarsgruppe uten individuell plan', 'Ansvarsgruppe utan IP', 'Koordinator utan individuell plan'],
  ])('%s: ansvarsgruppe', (text) => expect(said(text)).toBe('ansvarsgruppe'));

  it.each([
    ...[
      'Individuell opplæringsplan',
      'Individuell opplæringsplan (IOP)',
      'IOP',
      'IUP',
      'Individuell utviklingsplan',
    ],
    ...['Stafettlogg/individuell plan', 'Individuell plan eller stafettlogg', 'Stafettlogg (avsluttet)'],
    ...[
      'Individuell plan (utgått)',
      'Ikke stafettlogg',
      'Stafettlogg – ikke i bruk',
      'Individuell plan – mal',
    ],
    ...[
      'Plan',
      'Barnekoordinator',
      'Velg plantype',
      'Tiltaksplan',
      'Ansvarsgruppe (individuell plan)',
      '',
      '–',
    ],
  ])('%s: nothing that is sure', (text) => expect(said(text)).toBeNull());
});

describe('which option is meant', () => {
  const pick = (options: string[], text: string, target: 'planType' | 'koordinator' = 'planType') =>
    only(options, (one) => one, saying(target, text, SAMSPILL));

  it('for each outcome, among options worded otherwise', () => {
    const options = ['Vel …', 'IP – individuell plan', 'Stafettlogg (BTI)', 'Ansvarsgruppe utan IP', 'IOP'];
    expect(pick(options, 'stafettlogg')).toBe('Stafettlogg (BTI)');
    expect(pick(options, 'individuellPlan')).toBe('IP – individuell plan');
    expect(pick(options, 'ansvarsgruppe')).toBe('Ansvarsgruppe utan IP');
  });

  it('the one that says nothing else, before one with something beside it', () => {
    expect(pick(['Stafettlogg (gammel)', 'Stafettlogg'], 'stafettlogg')).toBe('Stafettlogg');
    expect(pick(['Stafettlogg, skole', 'Stafettlogg'], 'stafettlogg')).toBe('Stafettlogg');
    expect(pick(['Stafettlogg, skole', 'Stafettlogg, barnehage'], 'stafettlogg')).toBeNull();
  });

  it('a person by the whole name, in either order, with or without service', () => {
    const people = ['Kari Lie, Skole', 'Lien, Kari', 'PPT – Per Nilsen', 'Kari Liene'];
    expect(pick(people, 'Kari Lien', 'koordinator')).toBe('Lien, Kari');
    expect(pick(people, 'Kari Lie', 'koordinator')).toBe('Kari Lie, Skole');
    expect(pick(people, 'Per Nilsen', 'koordinator')).toBe('PPT – Per Nilsen');
    expect(pick(people, 'Kari', 'koordinator')).toBeNull();
    expect(pick(['Kari Lien, Skole', 'Kari Lien, PPT'], 'Kari Lien', 'koordinator')).toBeNull();
  });
});
