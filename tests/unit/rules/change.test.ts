import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GuideState } from '../../../lib/domain/case';
import type { Suggestion } from '../../../lib/domain/suggestion';
import { compareSuggestions, everyChange, suggest, whatWouldChange } from '../../../lib/rules';
import { guideOf } from './arbitrary';
import { changed, NORDVIK } from './packs';
import { guideWith, TROMSO } from './tromso';

const statusOf = (suggestion: Suggestion, line: string): string | undefined =>
  line === 'need'
    ? suggestion.need.status
    : (suggestion.outcomes.find(({ id }) => id === line)?.status ??
      suggestion.candidates.find(({ service }) => service === line)?.status);

const withAll = (guide: GuideState, answers: readonly { fact: string; to: 'yes' | 'no' }[]): GuideState => ({
  ...guide,
  answers: { ...guide.answers, ...Object.fromEntries(answers.map(({ fact, to }) => [fact, to])) },
});

describe('what would change a line', () => {
  const school = guideWith(['skole', 'bup'], '7-11', { 'R1.arena': 'yes', F3: 'yes', F15: 'no' });

  it('names every single answer that flips it, and what it would become', () => {
    expect(whatWouldChange(TROMSO, school, 'skole')).toEqual([
      { answers: [{ fact: 'hjelpetiltak', to: 'yes' }], result: 'both' },
      { answers: [{ fact: 'R1.arena', to: 'no' }], result: 'open' },
      { answers: [{ fact: 'R1.helse', to: 'yes' }], result: 'both' },
    ]);
    expect(whatWouldChange(TROMSO, school, 'need')).toEqual([
      { answers: [{ fact: 'F1', to: 'no' }], result: 'unknown' },
      { answers: [{ fact: 'F3', to: 'no' }], result: 'no' },
    ]);
  });

  it('goes two at a time on request, and only where neither would do it alone', () => {
    const pairs = whatWouldChange(TROMSO, school, 'barnekoordinator', 2).filter(
      ({ answers }) => answers.length === 2,
    );
    expect(pairs).toEqual([]);
    const open = guideWith(['ppt', 'skole'], '7-11', { F16: 'yes' });
    expect(whatWouldChange(TROMSO, open, 'barnekoordinator')).toEqual([
      { answers: [{ fact: 'F15', to: 'no' }], result: 'no' },
      { answers: [{ fact: 'F16', to: 'no' }], result: 'no' },
      { answers: [{ fact: 'F17', to: 'no' }], result: 'no' },
    ]);
    expect(whatWouldChange(TROMSO, open, 'barnekoordinator', 2).slice(3)).toEqual([
      {
        answers: [
          { fact: 'F15', to: 'yes' },
          { fact: 'F17', to: 'yes' },
        ],
        result: 'yes',
      },
    ]);
  });

  it('leaves out what contradicts an answer, and what age settles', () => {
    const fysio = guideWith(['fysio'], '18-23', { 'R2.tett': 'yes' });
    expect(whatWouldChange(TROMSO, fysio, 'fysio').map(({ answers }) => answers)).not.toContainEqual([
      { fact: 'R2.sporadisk', to: 'yes' },
    ]);
    const facts = whatWouldChange(TROMSO, fysio, 'barnekoordinator').flatMap(({ answers }) => answers);
    expect(facts).toEqual([]);
  });

  it('counts age among the answers only while it is not given', () => {
    const ages = (ageBand: string | null) =>
      whatWouldChange(NORDVIK, guideWith(['fysio'], ageBand, { langvarig: 'yes' }), 'individuellPlan');
    expect(ages(null)).toEqual([
      { answers: [{ fact: 'langvarig', to: 'no' }], result: 'no' },
      { answers: [{ fact: 'under20', to: 'yes' }], result: 'yes' },
      { answers: [{ fact: 'under20', to: 'no' }], result: 'no' },
    ]);
    expect(ages('20')).toEqual([]);
  });

  it('reads a row with a blank cell, either of them', () => {
    const pack = changed(NORDVIK, (copy) => {
      copy.rows[4].notNatural = copy.rows[4].natural;
      copy.rows[4].natural = null;
    });
    const guide = guideWith(['bustad'], '6-15', { 'E.bur': 'yes' });
    const no = [{ fact: 'E.bur', to: 'no' }];
    expect(whatWouldChange(NORDVIK, guide, 'bustad')).toEqual([{ answers: no, result: 'silent' }]);
    expect(whatWouldChange(pack, guide, 'bustad')).toEqual([{ answers: no, result: 'silent' }]);
  });

  it('finds pairs of every kind of answer, in the order of the pack', () => {
    const pack = changed(NORDVIK, (copy) => {
      const f = (fact: string, is: string) => ({ fact, is });
      copy.exclusions = [];
      copy.rows[4].natural = {
        any: [{ all: [f('E.bur', 'no'), f('bed', 'no')] }, { all: [f('maanad', 'yes'), f('annan', 'no')] }],
      };
    });
    const pairs = (answers: GuideState['answers']) =>
      whatWouldChange(pack, guideWith(['bustad'], '6-15', answers), 'bustad', 2).map(
        ({ answers: two, result }) => [two.map(({ fact, to }) => `${fact} ${to}`).join(', '), result],
      );
    expect(pairs({ bed: 'yes', maanad: 'no', annan: 'yes', 'E.bur': 'yes' })).toEqual([
      ['bed no, E.bur no', 'natural'],
      ['maanad yes, annan no', 'natural'],
    ]);
    // «bed» alone does it, so no pair with it is told.
    expect(pairs({ bed: 'yes', maanad: 'no', annan: 'yes', 'E.bur': 'no' })).toEqual([
      ['bed no', 'natural'],
      ['maanad yes, annan no', 'natural'],
    ]);
  });

  it('knows nothing of lines that are not there', () => {
    expect(whatWouldChange(TROMSO, school, 'borte')).toEqual([]);
    expect(whatWouldChange(TROMSO, school, 'bup')).toEqual([]);
  });

  it('is what happens when the answer is given', () => {
    fc.assert(
      fc.property(guideOf(TROMSO), (guide) => {
        const before = suggest(TROMSO, guide);
        for (const [line, changes] of everyChange(TROMSO, guide)) {
          for (const { answers, result } of changes) {
            expect(result).not.toBe(statusOf(before, line));
            expect(statusOf(suggest(TROMSO, withAll(guide, answers)), line)).toBe(result);
          }
        }
      }),
      { numRuns: Math.ceil(20 * Number(process.env.SIDEMANN_RUNS ?? 1)) },
    );
  });

  it('is the same for one line and for all', () => {
    const all = everyChange(TROMSO, school);
    expect([...all.keys()]).toEqual(['need', ...TROMSO.outcomes.map(({ id }) => id), 'skole']);
    for (const [line, changes] of all) expect(whatWouldChange(TROMSO, school, line)).toEqual(changes);
  });
});

describe('what a new case changed', () => {
  it('is told line by line', () => {
    const before = suggest(TROMSO, guideWith(['skole', 'ppt'], '7-11', { F3: 'yes', F5: 'yes' }));
    const after = suggest(TROMSO, guideWith(['skole', 'ppt', 'fysio'], '7-11', { F3: 'yes', F5: 'yes' }));
    expect(compareSuggestions(before, after)).toEqual([
      { line: 'iupiop', before: 'yes', after: 'no' },
      { line: 'fysio', before: '', after: 'open' },
    ]);
    expect(compareSuggestions(after, before)).toContainEqual({ line: 'fysio', before: 'open', after: '' });
    expect(compareSuggestions(before, before)).toEqual([]);
    const without = suggest(TROMSO, guideWith(['skole', 'ppt'], '7-11', { F3: 'no', F5: 'yes' }));
    expect(compareSuggestions(before, without)[0]).toEqual({ line: 'need', before: 'yes', after: 'no' });
  });
});
