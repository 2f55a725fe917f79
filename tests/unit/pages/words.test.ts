import { describe, expect, it } from 'vitest';
import { match, sameWord, split, wordsOf } from '../../../lib/pages/words';

describe('labels as words', () => {
  it.each([
    ['Tlf.nr.', 'tlfnr'],
    ['E-post *', 'epost'],
    ['Postnr./poststed:', 'postnr poststed'],
    ['Fødselsnummer (11 siffer)', 'fodselsnummer'],
    ['(valgfritt)', 'valgfritt'],
    ['Mål og aktiviteter', 'mal og aktiviteter'],
    ['F.nr.', 'fnr'],
    ['  NAVN  ', 'navn'],
    ['Føde­sted', 'fodested'],
  ])('%s → %s', (label, words) => expect(wordsOf(label).join(' ')).toBe(words));

  it('keeps what stands in brackets where everything counts', () =>
    expect(split('Foresatt (mor)')).toEqual(['foresatt', 'mor']));
});

describe('the same word but for its ending', () => {
  it.each([
    ['deltaker', 'deltakere', true],
    ['inviter', 'invitere', true],
    ['plan', 'planen', true],
    ['mor', 'mors', true],
    ['inviter', 'inviterte', false],
    ['navn', 'navnet', true],
    ['far', 'farge', false],
    ['mor', 'moro', false],
    ['mål', 'måltid', false],
  ])('%s, %s: %s', (a, b, same) => expect(sameWord(a, b)).toBe(same));
});

describe('how well a label says a phrase', () => {
  it.each([
    ['Navn', 1],
    ['Navnet', 0.97],
    ['Navn på', 0.9],
    ['Navn på skolen', 0.5],
    ['Etternavn', 0],
  ])('%s: %d', (label, score) => expect(match(wordsOf(label), ['navn']).score).toBe(score));

  it('names what is left over', () =>
    expect(match(wordsOf('Telefon til mor'), ['telefon']).rest).toEqual(['mor']));
});
