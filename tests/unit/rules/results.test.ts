import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../lib/domain/basics';
import { suggest } from '../../../lib/rules';
import { changed, NORDVIK } from './packs';
import { guideWith } from './tromso';

/** Does a notice with this condition stand in a case with these answers? */
const stands = (when: object, answers: Record<string, Answer>) => {
  const pack = changed(NORDVIK, (copy) => (copy.notices[0].when = when));
  return suggest(pack, guideWith(['skule'], '6-15', answers)).notices.length === 1;
};

describe('a condition that counts facts', () => {
  const two = { facts: { of: ['bed', 'maanad', 'annan'], is: 'yes', atLeast: 2 } };

  it('counts those that are as it asks, and no others', () => {
    expect(stands(two, { bed: 'yes', maanad: 'yes' })).toBe(true);
    expect(stands(two, { bed: 'yes', maanad: 'yes', annan: 'yes' })).toBe(true);
    expect(stands(two, { bed: 'yes', maanad: 'no' })).toBe(false);
    expect(stands(two, { bed: 'yes', maanad: 'unknown' })).toBe(false);
    expect(stands(two, { bed: 'yes' })).toBe(false);
    expect(stands(two, {})).toBe(false);
  });

  it('counts «nei» where that is what it asks', () => {
    const denied = { facts: { of: ['bed', 'maanad', 'annan'], is: 'no', atLeast: 2 } };
    expect(stands(denied, { bed: 'no', annan: 'no' })).toBe(true);
    expect(stands(denied, { bed: 'yes', annan: 'yes', maanad: 'no' })).toBe(false);
  });
});
