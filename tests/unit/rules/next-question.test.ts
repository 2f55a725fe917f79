import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../lib/domain/basics';
import type { Condition } from '../../../lib/domain/condition';
import { suggest } from '../../../lib/rules';
import { changed, type Loose, NORDVIK } from './packs';
import { guideWith } from './tromso';

const f = (fact: string, is: 'yes' | 'no' = 'yes'): Condition => ({ fact, is });

/** Nordvik with another need and another team plan; the other plan types rest on nothing. PP-tenesta has no row. */
function asked(
  need: Condition,
  teamplan: Condition,
  answers: Record<string, Answer> = {},
  change: (pack: Loose) => void = () => {},
) {
  const pack = changed(NORDVIK, (copy) => {
    copy.need.when = need;
    const [samarbeidsplan, team, individuell] = copy.outcomes;
    for (const other of [samarbeidsplan, individuell]) other.conditions[0].when = { band: ['20'] };
    team.conditions[0].when = teamplan;
    change(copy);
  });
  const { next, remaining } = suggest(pack, guideWith(['pp'], '6-15', answers));
  return { next: next && 'fact' in next ? next.fact : next, remaining };
}

describe('the next question', () => {
  it('is about need before it is about plan types, whatever the pack’s order', () => {
    const plan: Condition = { all: [f('bed'), f('maanad')] };
    expect(asked(f('annan'), plan)).toEqual({ next: 'annan', remaining: 3 });
    expect(asked(f('annan'), plan, { annan: 'no' })).toEqual({ next: 'bed', remaining: 2 });
  });

  it('is, among questions that decide as much, the first in the pack', () => {
    const orders = [
      ['annan', 'bed', 'maanad'],
      ['maanad', 'annan', 'bed'],
      ['bed', 'maanad', 'annan'],
    ];
    for (const order of orders) {
      expect(asked({ band: ['6-15'] }, { all: order.map((id) => f(id)) }).next).toBe('bed');
    }
  });

  it('is the one that leaves fewest to ask, though it stands later in the pack', () => {
    // «annan» decides both ways; the others only one.
    const plan: Condition = {
      any: [{ all: [f('annan'), f('bed')] }, { all: [f('annan', 'no'), f('maanad')] }],
    };
    expect(asked({ band: ['6-15'] }, plan)).toEqual({ next: 'annan', remaining: 3 });
    expect(asked({ band: ['6-15'] }, plan, { annan: 'yes' })).toEqual({ next: 'bed', remaining: 1 });
  });

  it('is not one whose answer gives the same either way', () => {
    const either: Condition = { any: [f('bed'), f('bed', 'no')] };
    expect(asked(f('annan'), either)).toEqual({ next: 'annan', remaining: 1 });
    expect(asked(f('annan'), either, { annan: 'yes' })).toEqual({ next: null, remaining: 0 });
  });

  it('is not drawn toward what only a decided line holds', () => {
    const plan: Condition = { any: [{ all: [f('bed', 'no'), f('annan')] }, f('annan')] };
    const decided = (pack: Loose) => {
      pack.outcomes[0].conditions[0].when = { any: [f('bed'), f('bed', 'no')] };
    };
    expect(asked({ band: ['6-15'] }, plan, {}, decided).next).toBe('annan');
  });

  it('is not one that only informs of what is known already', () => {
    const informs = (derive?: Condition) => (pack: Loose) => {
      pack.facts[3].informs = { outcome: 'teamplan', when: { outcome: 'teamplan', is: 'yes' } };
      if (derive) pack.facts[3].derive = { from: derive, explain: 'Følgjer.' };
    };
    const last = (change: (pack: Loose) => void, answers: Record<string, Answer> = {}) =>
      asked(f('bed'), f('bed'), { bed: 'yes', ...answers }, change).next;
    expect(last(informs())).toBe('maanad');
    expect(last(informs(), { maanad: 'no' })).toBeNull();
    expect(last(informs(f('bed')))).toBeNull();
    expect(last(informs({ ask: true }))).toBe('maanad');
  });
});
