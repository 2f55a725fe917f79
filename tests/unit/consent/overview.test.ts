import { describe, expect, it } from 'vitest';
import { afterSaying, consentOverview, groundsFor } from '../../../lib/consent';
import type { Consent } from '../../../lib/domain/consent';
import { aCase, aConsent, at, NOW, tromso } from './examples';

const services = ['skole', 'fysio', 'bup'].map((id) => ({ id, status: 'inne' as const }));
const overview = (consents: readonly Consent[], now = NOW, change: Parameters<typeof aCase>[1] = {}) => {
  const openCase = aCase(consents, change);
  return consentOverview(tromso, { ...openCase, guide: { ...openCase.guide, services } }, now);
};
const line = (change: Partial<Consent>, now = NOW) => overview([aConsent('fysio', change)], now)[0];

describe('the overview of a case', () => {
  it('has the other services in the user’s order, each with its state', () =>
    expect(overview([aConsent('fysio')])).toEqual([
      { service: 'fysio', state: 'given', inOrder: true, why: [], validUntil: '2027-11-12' },
      { service: 'bup', state: 'notAssessed', inOrder: false, why: ['notAssessed'] },
    ]));

  it('has a service that only a consent is recorded for, last, and never one’s own', () =>
    expect(
      overview([aConsent('nav'), aConsent('skole')]).map(({ service, state }) => [service, state]),
    ).toEqual([
      ['fysio', 'notAssessed'],
      ['bup', 'notAssessed'],
      ['nav', 'given'],
    ]));

  it('shows no consent of another service’s, nor one that no case holds', () => {
    const named = ['fysio', 'constructor'].map((id) => ({ id, status: 'inne' as const }));
    const openCase = aCase([]);
    const consents = { fysio: aConsent('bup') };
    const shown = consentOverview(
      tromso,
      { ...openCase, consents, guide: { ...openCase.guide, services: named } },
      NOW,
    );
    expect(shown.map(({ service, state }) => [service, state])).toEqual([
      ['fysio', 'notAssessed'],
      ['constructor', 'notAssessed'],
    ]);
  });

  it.each([
    ['2026-12-21', 30],
    ['2026-12-05', 14],
    ['2026-11-22', 1],
    ['2026-11-21', 0],
    ['2026-12-22', undefined],
  ])('one that ends %s has %s days left', (validUntil, daysLeft) => {
    expect(line({ validUntil })?.daysLeft).toBe(daysLeft);
    expect(line({ validUntil })?.inOrder).toBe(true);
  });

  it('counts days over the change to summer time', () =>
    expect(line({ validUntil: '2027-04-01' }, at('2027-03-20'))?.daysLeft).toBe(12));

  it('says when one has run out, also when the clock was turned back since', () => {
    expect(line({ validUntil: '2026-11-20' })).toEqual({
      ...{ service: 'fysio', state: 'expired', inOrder: false, why: ['expired'] },
    });
    const kept = { updatedAt: at('2027-11-13') };
    expect(overview([aConsent('fysio')], NOW, kept)[0]).toMatchObject({ state: 'expired', inOrder: false });
  });

  it('says when one was withdrawn, and what a given one lacks', () => {
    const withdrawn = { state: 'withdrawn', withdrawnOn: '2026-11-20' } as const;
    expect(line(withdrawn)).toEqual({
      ...{
        service: 'fysio',
        state: 'withdrawn',
        inOrder: false,
        why: ['withdrawn'],
        withdrawnOn: '2026-11-20',
      },
    });
    expect(line({ state: 'withdrawn' })).not.toHaveProperty('withdrawnOn');
    expect(line({ state: 'notYet', withdrawnOn: '2026-11-20' })).not.toHaveProperty('withdrawnOn');
    expect(line({ recordedIn: '' })).toMatchObject({ state: 'given', inOrder: false, why: ['notRecorded'] });
  });
});

describe('saying something new about a service', () => {
  const before = aConsent('fysio', { childHeard: true, recordedIn: 'arkiv' });

  it('takes a new consent as it is, at the background’s time', () =>
    expect(afterSaying(before, aConsent('fysio', { registeredAt: 9 }), 7)).toEqual(
      aConsent('fysio', { registeredAt: 7 }),
    ));

  it('keeps what was given when it is withdrawn or refused, for the journal', () => {
    const said = aConsent('fysio', {
      state: 'withdrawn',
      withdrawnOn: '2026-11-20',
      givenBy: [],
      purpose: '',
    });
    expect(afterSaying(before, said, 7)).toEqual({
      ...{ ...before, state: 'withdrawn', withdrawnOn: '2026-11-20', registeredAt: 7 },
    });
    const refused = aConsent('fysio', { state: 'refused', givenBy: [] });
    expect(afterSaying(before, refused, 7)).toEqual({ ...before, state: 'refused', registeredAt: 7 });
  });

  it('has nothing to keep where nothing was given', () => {
    const said = aConsent('fysio', { state: 'refused', givenBy: [] });
    expect(afterSaying(undefined, said, 7)).toEqual({ ...said, registeredAt: 7 });
    expect(afterSaying({ ...before, state: 'notYet' }, said, 7)).toEqual({ ...said, registeredAt: 7 });
    const notYet = aConsent('fysio', { state: 'notYet', givenBy: [] });
    expect(afterSaying(before, notYet, 7)).toEqual({ ...notYet, registeredAt: 7 });
  });
});

describe('grounds for going on', () => {
  const ids = (service: string, pack = tromso) => groundsFor(pack, service).map(({ id }) => id);

  it('a bekymringsmelding is one to barnevernet alone', () => {
    expect(ids('barnevern')).toEqual(['bekymringsmelding', 'avverging', 'hjelpeplikt', 'anonymt']);
    expect(ids('bup')).toEqual(['avverging', 'hjelpeplikt', 'anonymt']);
  });

  it('an exception that is no ground is none', () => {
    const exceptions = tromso.consent.exceptions.map((one) => ({ ...one, goOn: null }));
    expect(ids('barnevern', { ...tromso, consent: { ...tromso.consent, exceptions } })).toEqual([]);
  });
});
