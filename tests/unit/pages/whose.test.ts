import { describe, expect, it } from 'vitest';
import { whoseFields } from '../../../lib/pages/meaning';
import { SAMSPILL } from './world';

const personOf = (heading: string) => whoseFields([heading], SAMSPILL).person;

describe('a heading with a name in it says whose part it is', () => {
  it.each([
    ['Mor Inger Sara', 'mor'],
    ['Mor: Kjersti Ås', 'mor'],
    ['Far – Per-Ole O’Hara Li Vik', 'far'],
    ['Kjersti Ås, mor', 'mor'],
    ['Kjersti Ås  – mor', 'mor'],
    ['Per Ole Li Vik, far', 'far'],
    ['Per Ole Li Vik Moe, far', 'child'],
    ['Kjersti ås, mor', 'child'],
  ])('%s: %s', (heading, person) => expect(personOf(heading)).toBe(person));

  it('and one of nothing but capitals is read in one go, however long', () => {
    // Words that may begin anywhere were tried in every way there is: for some hundred letters that took minutes.
    expect(personOf(`Mor ${'A'.repeat(3000)}1`)).toBe('child');
    expect(personOf(`${'A'.repeat(3000)}1`)).toBe('child');
  });
});
