import { describe, expect, it } from 'vitest';
import { mayContact } from '../../../lib/consent';
import type { Consent } from '../../../lib/domain/consent';

const at = (day: string, hour = 12) => new Date(`${day}T${String(hour).padStart(2, '0')}:00:00`).getTime();
const WHO = [
  { bands: ['0-6'], needs: [['foreldre', 'barnevern']] },
  { bands: ['15'], needs: [['foreldre'], ['ungdom']] },
];
const consent: Consent = {
  service: 'fysio',
  state: 'given',
  givenBy: ['foreldre'],
  form: 'oral',
  recordedIn: 'samspill',
  purpose: 'avklare koordinering',
  information: 'navn og behov',
  givenOn: '2026-11-12',
  validUntil: '2027-11-12',
  childHeard: false,
  interpreter: false,
  registeredAt: at('2026-11-12'),
};
const ask = (change: Partial<Consent> | null, ageBand: string | null = '0-6', now = at('2026-11-21')) =>
  mayContact({ consent: change ? { ...consent, ...change } : undefined, ageBand, who: WHO, now });

describe('may a service be contacted', () => {
  it('yes with a given, recorded consent by the right role', () =>
    expect(ask({})).toEqual({ may: true, because: 'consent', validUntil: '2027-11-12' }));

  it.each([
    ['nothing assessed', null, '0-6', ['notAssessed']],
    ['not yet', { state: 'notYet' as const }, '0-6', ['notYet']],
    ['refused', { state: 'refused' as const }, '0-6', ['refused']],
    ['withdrawn', { state: 'withdrawn' as const }, '0-6', ['withdrawn']],
    ['not written down', { recordedIn: '' }, '0-6', ['notRecorded']],
    ['the wrong role', { givenBy: ['ungdom'] }, '0-6', ['consenterMissing']],
    ['one of two who must', { givenBy: ['ungdom'] }, '15', ['consenterMissing']],
    ['age not confirmed', {}, null, ['ageBandMissing']],
    ['a band the pack says nothing of', {}, '18-23', ['ageBandMissing']],
    ['all reasons at once', null, null, ['notAssessed', 'ageBandMissing']],
  ])('no: %s', (_name, change, band, why) => expect(ask(change, band)).toEqual({ may: false, why }));

  it('holds through its last day and not a day longer', () => {
    expect(ask({}, '0-6', at('2027-11-12', 23)).may).toBe(true);
    expect(ask({}, '0-6', at('2027-11-13', 0))).toEqual({ may: false, why: ['expired'] });
  });

  it('a clock before the registration opens nothing', () =>
    expect(ask({}, '0-6', at('2026-11-11'))).toEqual({ may: false, why: ['clock'] }));
});
