import { describe, expect, it } from 'vitest';
import { consentRules } from '../../../lib/consent';
import { consentSchema } from '../../../lib/domain/consent';
import type { ConsentDraft } from '../../../lib/domain/consent-draft';
import { aConsent, TODAY as today, tromso } from './examples';

const rules = consentRules(tromso);
const complete: ConsentDraft = {
  ...rules.begin(undefined, today),
  state: 'given',
  services: ['barnevern'],
  givenBy: ['begge'],
  form: 'oral',
  recordedIn: 'samspill',
};
const needs = { ageBand: '0-6', custody: 'joint' as const, today, stopped: [] as string[] };
const problems = (part: Partial<ConsentDraft>, ...stopped: string[]) =>
  rules.problems({ ...complete, ...part }, { ...needs, stopped });

describe('what a consent must hold', () => {
  it.each([
    [{}, []],
    [{ state: '' as const }, ['state']],
    [{ services: [] }, ['services']],
    [{ givenBy: [] }, ['givenBy']],
    [{ givenBy: ['ungdommen'] }, ['givenBy']],
    [{ form: '' as const }, ['form']],
    [{ recordedIn: '' }, ['recordedIn']],
    [{ givenOn: '2026-11-22' }, ['givenOn']],
    [{ givenOn: '' }, ['givenOn']],
    [{ givenOn: '12026-01-01' }, ['givenOn']],
    [{ validUntil: '2026-11-20' }, ['validUntil']],
    [{ validUntil: '' }, ['validUntil']],
    [{ validUntil: '20266-11-22' }, ['validUntil']],
    [{ givenOn: '2026-11-30', validUntil: '2026-11-25' }, ['givenOn', 'validUntil']],
    [{ validUntil: today }, []],
    [{ givenOn: today, validUntil: '2026-11-20' }, ['validUntil']],
    [{ purpose: ' ' }, ['purpose']],
    [{ information: '' }, ['information']],
    [{ state: 'withdrawn' as const, withdrawnOn: '' }, ['withdrawnOn']],
    [{ state: 'withdrawn' as const, withdrawnOn: '2026-11-22' }, ['withdrawnOn']],
    [{ state: 'withdrawn' as const, withdrawnOn: '12026-01-01' }, ['withdrawnOn']],
    [{ state: 'withdrawn' as const, withdrawnOn: today, services: [] }, ['services']],
    [{ state: 'withdrawn' as const, withdrawnOn: today }, []],
    [{ state: 'notYet' as const, withdrawnOn: '' }, []],
    [{ state: 'refused' as const, givenBy: [], form: '' as const, recordedIn: '' }, []],
    [{ state: 'refused' as const, services: [] }, ['services']],
  ])('%j lacks %j', (part, expected) => {
    expect(problems(part)).toEqual(expected);
  });

  it('is told in the order of the screen, since the focus goes to the first', () => {
    const nothing = { givenBy: [], form: '' as const, recordedIn: '', givenOn: '', validUntil: '' };
    const rest = ['recordedIn', 'form', 'givenOn', 'validUntil'];
    expect(problems({ ...nothing, services: [] })).toEqual(['givenBy', 'services', ...rest]);
    expect(problems({ ...nothing, services: ['fysio'] }, 'barnevern')).toEqual([
      'givenBy',
      'stopped',
      ...rest,
    ]);
    const empty = { ...complete, services: [] };
    expect(rules.problems(empty, { ...needs, ageBand: null })).toEqual(['ageBand', 'services']);
  });

  it('must be for the service that waits', () => {
    expect(problems({ services: ['fysio'] }, 'barnevern')).toEqual(['stopped']);
    expect(problems({}, 'barnevern')).toEqual([]);
  });

  it.each([
    [{ ageBand: null }, ['ageBand']],
    [{ custody: 'unknown' as const }, ['custody']],
    [{ custody: 'self' as const }, ['noRule']],
    [{ custody: 'sole' as const }, ['givenBy']],
    [{ ageBand: '16-17', custody: 'unknown' as const }, ['givenBy']],
  ])('is judged by what is known of the child: %j', (child, expected) =>
    expect(rules.problems(complete, { ...needs, ...child })).toEqual(expected),
  );

  it('begins with nothing ticked: not what is agreed, and none of the three things', () => {
    const { state, services, givenBy, recordedIn, form } = rules.begin(undefined, today);
    expect([state, services, givenBy, recordedIn, form]).toEqual(['', [], [], '', '']);
  });

  it('begins with the pack’s words and period', () =>
    expect(rules.begin(undefined, today)).toMatchObject({
      purpose: tromso.consent.purpose,
      information: tromso.consent.information,
      givenOn: today,
      validUntil: '2027-11-21',
      withdrawnOn: today,
      childHeard: false,
      interpreter: false,
    }));

  it('begins with an earlier one only while that holds', () => {
    const earlier = aConsent('bup', { recordedIn: 'arkiv' });
    const { registeredAt: _, service, ...known } = earlier;
    expect(rules.begin(earlier, today)).toEqual({
      ...known,
      state: '',
      services: ['bup'],
      withdrawnOn: today,
    });
    expect(rules.begin(earlier, earlier.validUntil).recordedIn).toBe('arkiv');
    expect(rules.begin(earlier, '2027-11-13').recordedIn).toBe('');
    expect(rules.begin({ ...earlier, state: 'withdrawn' }, today).state).toBe('');
  });

  it('is whole also when a refusal is recorded after the days were emptied', () => {
    const now = Date.parse('2026-11-21T10:00');
    const [refused] = rules.consents(
      { ...complete, state: 'refused', form: '', givenOn: '', validUntil: '' },
      now,
    );
    expect(consentSchema.safeParse(refused).success).toBe(true);
    expect(refused).toMatchObject({ form: 'oral', givenOn: today, validUntil: today });
    expect(refused).not.toHaveProperty('withdrawnOn');
  });

  it('is stored for each service on its own', () => {
    const [first, second] = rules.consents({ ...complete, services: ['barnevern', 'nav'] }, 7);
    expect([first?.service, second?.service]).toEqual(['barnevern', 'nav']);
    expect(first?.givenBy).not.toBe(second?.givenBy);
  });

  it('carries the day of a withdrawal, and nothing while nothing is agreed', () => {
    const now = Date.parse('2026-11-21T10:00');
    const withdrawn = { ...complete, state: 'withdrawn' as const };
    expect(rules.consents({ ...withdrawn, withdrawnOn: '2026-11-19' }, now)[0]?.withdrawnOn).toBe(
      '2026-11-19',
    );
    expect(rules.consents({ ...withdrawn, withdrawnOn: '' }, now)[0]?.withdrawnOn).toBe(today);
    expect(rules.consents({ ...complete, state: '' }, now)).toEqual([]);
  });
});
