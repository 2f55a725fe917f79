import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/text/fold';
import {
  addMonths,
  dayOf,
  formatDay,
  formatFodselsnummer,
  formatPhone,
  looksLikeFodselsnummer,
} from '../../../lib/text/norwegian';

describe('Norwegian formats', () => {
  it.each([
    ['22222222', '22 22 22 22'],
    ['+4777 79 00 00', '+47 77 79 00 00'],
    ['80012345', '800 12 345'],
    ['+46 70 123 45 67', '+46 70 123 45 67'],
    ['', ''],
  ])('telephone %s → %s', (typed, shown) => expect(formatPhone(typed)).toBe(shown));

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-12', 12, '2027-11-12'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('%s and %i months is %s', (day, months, later) => expect(addMonths(day, months)).toBe(later));

  it('shows days with points and leaves other texts alone', () => {
    expect(formatDay('2026-11-12')).toBe('12.11.2026');
    expect(formatDay('i høst')).toBe('i høst');
    expect(dayOf(new Date(2026, 0, 5, 23, 59).getTime())).toBe('2026-01-05');
  });

  it('groups a fødselsnummer and warns on a failed check', () => {
    expect(formatFodselsnummer('15 8215 00 039')).toBe('158215 00039');
    expect(looksLikeFodselsnummer('')).toBe(true);
    expect(looksLikeFodselsnummer('12345678901')).toBe(false);
    expect(looksLikeFodselsnummer('1')).toBe(false);
  });
});

describe('folding', () => {
  it.each([
    ['  E-post:', 'e-post'],
    ['PLANEIER *', 'planeier'],
    ['Fødselsnummer', 'fodselsnummer'],
    ['Foresatte\u00a0 1', 'foresatte 1'],
    ['Čáhppe Đuottar Ŋŧ', 'cahppe duottar nt'],
    ['sam\u00adtykke', 'samtykke'],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded));
});
