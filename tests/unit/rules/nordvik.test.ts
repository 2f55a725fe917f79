import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../lib/domain/basics';
import type { GuideState } from '../../../lib/domain/case';
import { EMPTY_GUIDE } from '../../../lib/domain/empty';
import { formRoute, readPack, suggest } from '../../../lib/rules';
import { checkPack, exitCode } from '../../../lib/rules/check';
import { guideOf } from './arbitrary';
import { NORDVIK, NORDVIK_SOURCES } from './packs';

const guide = (services: string[], ageBand: string, answers: Record<string, Answer>): GuideState => ({
  ...EMPTY_GUIDE,
  myService: services[0] ?? null,
  services: services.map((id) => ({ id, status: 'inne' as const })),
  servicesDone: true,
  ageBand,
  answers,
});
const held = (state: GuideState) =>
  suggest(NORDVIK, state)
    .outcomes.filter(({ status }) => status === 'yes')
    .map(({ id }) => id);

describe('another kommune of another shape, with no change in code', () => {
  it('is a pack, and has nothing wrong in it', () => {
    expect(readPack(structuredClone(NORDVIK), 'pakke.json').ok).toBe(true);
    const { findings } = checkPack(NORDVIK, NORDVIK_SOURCES);
    expect(exitCode(findings)).toBe(0);
    expect(findings.filter(({ check }) => check === 4).map(({ where }) => where)).toEqual(['A', 'B']);
  });

  it('suggests its own plan types', () => {
    expect(held(guide(['skule', 'pp', 'barnehage'], '6-15', { maanad: 'no' }))).toEqual(['samarbeidsplan']);
    expect(held(guide(['skule', 'pp', 'barnehage'], '6-15', { maanad: 'yes' }))).toEqual(['teamplan']);
    expect(held(guide(['skule', 'fysio'], '6-15', { langvarig: 'yes' }))).toEqual(['individuellPlan']);
    expect(held(guide(['skule', 'fysio'], '20', { langvarig: 'yes', bed: 'no' }))).toEqual([]);
  });

  it('fits its own roles to them, and lights its own stair', () => {
    const suggestion = suggest(
      NORDVIK,
      guide(['familieteam', 'helsestasjon', 'pp'], '0-1', {
        'D.veke': 'yes',
        langvarig: 'no',
        maanad: 'yes',
      }),
    );
    expect(
      suggestion.candidates.map(({ name, status, role, roleFits }) => [name, status, role, roleFits]),
    ).toEqual([
      ['Helsestasjon', 'natural', 'teamleiar', 'yes'],
      ['Familieteam', 'natural', 'teamleiar', 'yes'],
      ['PP-tenesta', 'notInTable', '', 'unknown'],
    ]);
    expect(suggestion.stair.map(({ id, state }) => [id, state])).toEqual([
      ['plan', 'current'],
      ['individuell', 'not'],
    ]);
    expect(suggestion.procedures.map(({ id }) => id)).toEqual(['leie']);
  });

  it('speaks its own words', () => {
    const suggestion = suggest(NORDVIK, guide(['pp'], '6-15', {}));
    expect(suggestion.need.text).toBe('Rettleiaren seier ikkje at barnet skal ha ein plan.');
    expect(suggestion.fallenAway.map(({ why }) => why)).toContain(
      'Spørsmålet trengst ikkje lenger: «Plan» er avklart.',
    );
  });

  it('ticks only the boxes it uses', () => {
    expect(formRoute(NORDVIK, guide(['skule', 'fysio'], '6-15', { langvarig: 'yes' }))).toEqual({
      applyFor: { koordinator: false, individuellPlan: true, barnekoordinator: false },
      closed: null,
    });
  });

  it('never gives two plans that exclude each other', () => {
    fc.assert(
      fc.property(guideOf(NORDVIK, { derived: true }), (state) => {
        expect(held(state).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
