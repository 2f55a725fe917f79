import { describe, expect, it } from 'vitest';
import { mayContact } from '../../../lib/consent';
import type { Consent, ContactAction } from '../../../lib/domain/consent';
import { aCase, aConsent, at, NOW, tromso } from './examples';

type Change = Parameters<typeof aCase>[1];
const MAIL: ContactAction = { kind: 'mail', names: 'unknown' };

/** May fysio be contacted, with this in the case? */
const ask = (consent: Partial<Consent> | null, change: Change = {}, now = NOW) =>
  mayContact({
    pack: tromso,
    case: aCase(consent ? [aConsent('fysio', consent)] : [], change),
    service: 'fysio',
    action: MAIL,
    now,
  });

describe('may a service be contacted', () => {
  it('yes with a given, recorded consent by the right role', () =>
    expect(ask({})).toEqual({ may: true, because: 'consent', validUntil: '2027-11-12' }));

  it.each<[string, Partial<Consent> | null, Change, readonly string[]]>([
    ['nothing assessed', null, {}, ['notAssessed']],
    ['not yet', { state: 'notYet' }, {}, ['notYet']],
    ['refused', { state: 'refused' }, {}, ['refused']],
    ['withdrawn', { state: 'withdrawn', withdrawnOn: '2026-11-20' }, {}, ['withdrawn']],
    [
      'withdrawn, even with a day still to come',
      { state: 'withdrawn', withdrawnOn: '2027-01-01' },
      {},
      ['withdrawn'],
    ],
    ['refused, whatever else is missing', { state: 'refused', recordedIn: '', purpose: '' }, {}, ['refused']],
    ['not written down', { recordedIn: '' }, {}, ['notRecorded']],
    ['without a purpose', { purpose: '  ' }, {}, ['purposeMissing']],
    ['without saying which information', { information: '\n' }, {}, ['informationMissing']],
    ['the wrong role', { givenBy: ['ungdommen'] }, {}, ['consenterMissing']],
    ['one of two with joint foreldreansvar', { givenBy: ['en'] }, {}, ['consenterMissing']],
    ['one of two who must', {}, { ageBand: '15' }, ['consenterMissing']],
    ['foreldreansvar not said', {}, { custody: 'unknown' }, ['custodyMissing']],
    ['foreldreansvar changed since', {}, { custody: 'barnevern' }, ['consenterMissing']],
    ['age not confirmed', {}, { ageBand: null }, ['ageBandMissing']],
    ['an age band the pack doesn’t have', {}, { ageBand: '7-9' }, ['ageBandMissing']],
    ['a rule the pack doesn’t have', {}, { custody: 'self' }, ['noRule']],
    ['all reasons at once', null, { ageBand: null }, ['notAssessed', 'ageBandMissing']],
    [
      'everything wrong with one that was given',
      { givenBy: [], recordedIn: '', purpose: '', information: '', registeredAt: NOW + 1 },
      {},
      ['clock', 'consenterMissing', 'notRecorded', 'purposeMissing', 'informationMissing'],
    ],
  ])('no: %s', (_name, consent, change, why) => expect(ask(consent, change)).toEqual({ may: false, why }));

  it('holds through its last day and not a day longer', () => {
    expect(ask({}, {}, at('2027-11-12', 23)).may).toBe(true);
    expect(ask({}, {}, at('2027-11-13', 0))).toEqual({ may: false, why: ['expired'] });
  });

  it('a new service needs its own', () => {
    const openCase = aCase([aConsent('fysio')]);
    const bup = mayContact({ pack: tromso, case: openCase, service: 'bup', action: MAIL, now: NOW });
    expect(bup).toEqual({ may: false, why: ['notAssessed'] });
  });

  it('one that stands under another service’s id is nobody’s', () => {
    const openCase = { ...aCase([]), consents: { fysio: aConsent('bup') } };
    const question = { pack: tromso, case: openCase, action: MAIL, now: NOW };
    expect(mayContact({ ...question, service: 'fysio' })).toEqual({ may: false, why: ['notAssessed'] });
    expect(mayContact({ ...question, service: 'constructor' })).toMatchObject({ may: false });
  });
});

describe('a clock turned back', () => {
  it('before the registration, or before the day it was given, opens nothing', () => {
    expect(ask({}, {}, at('2026-11-12', 11))).toEqual({ may: false, why: ['clock'] });
    const early = { registeredAt: 0 };
    expect(ask(early, {}, at('2026-11-11'))).toEqual({ may: false, why: ['clock'] });
    expect(ask(early, {}, at('2026-11-12', 0)).may).toBe(true);
  });

  it('revives nothing that a case was open after', () => {
    const kept = { updatedAt: at('2027-11-13') };
    expect(ask({}, kept, at('2027-11-01'))).toEqual({ may: false, why: ['expired'] });
  });
});

describe('who is never stopped', () => {
  const question = { pack: tromso, case: aCase([]), now: NOW };
  it('one’s own service', () =>
    expect(mayContact({ ...question, service: 'skole', action: { kind: 'copy', names: 'yes' } })).toEqual({
      may: true,
      because: 'ownService',
    }));

  it('anybody, as long as the child isn’t named', () =>
    expect(mayContact({ ...question, service: 'bup', action: { kind: 'copy', names: 'no' } })).toEqual({
      may: true,
      because: 'noNames',
    }));

  it('Ressurssenteret, unless we know that the child is named', () => {
    const to = (names: ContactAction['names']) =>
      mayContact({ ...question, service: 'ressurssenteret', action: { kind: 'mail', names } });
    expect(to('unknown')).toEqual({ may: true, because: 'noNames' });
    expect(to('yes')).toEqual({ may: false, why: ['notAssessed'] });
  });
});

describe('on a legal ground', () => {
  const question = { pack: tromso, case: aCase([aConsent('fysio')]), action: MAIL, now: NOW };

  it('one that fits the service lets this contact through', () =>
    expect(mayContact({ ...question, service: 'barnevern', ground: 'bekymringsmelding' })).toEqual({
      may: true,
      because: 'ground',
    }));

  it('a bekymringsmelding goes to barnevernet only, and what isn’t a ground opens nothing', () => {
    const why = ['notAssessed', 'groundUnfit'];
    expect(mayContact({ ...question, service: 'bup', ground: 'bekymringsmelding' })).toEqual({
      may: false,
      why,
    });
    expect(mayContact({ ...question, service: 'bup', ground: 'hastverk' })).toEqual({ may: false, why });
  });

  it('is not needed where there is consent', () =>
    expect(mayContact({ ...question, service: 'fysio', ground: 'hastverk' })).toMatchObject({
      because: 'consent',
    }));
});
