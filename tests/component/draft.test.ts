import { describe, expect, it } from 'vitest';
import { beginDraft, type ConsentDraft, consentsOf, problemsOf } from '../../components/consent/draft';
import { consentSchema } from '../../lib/domain/consent';
import { pack } from './fixture';

const today = '2026-11-21';
const complete: ConsentDraft = {
  ...beginDraft(pack, undefined, today),
  services: ['barnevern'],
  givenBy: ['begge'],
  form: 'oral',
  recordedIn: 'samspill',
};
const problems = (part: Partial<ConsentDraft>, stopped: string | null = null) =>
  problemsOf({ ...complete, ...part }, { pack, ageBand: '0-6', today, stopped });

describe('what a consent must hold', () => {
  it.each([
    [{}, []],
    [{ services: [] }, ['services']],
    [{ givenBy: [] }, ['givenBy']],
    [{ givenBy: ['ungdommen'] }, ['givenBy']],
    [{ form: '' as const }, ['form']],
    [{ recordedIn: '' }, ['recordedIn']],
    [{ givenOn: '2026-11-22' }, ['givenOn']],
    [{ givenOn: '' }, ['givenOn']],
    [{ validUntil: '2026-11-20' }, ['validUntil']],
    [{ validUntil: '' }, ['validUntil']],
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
    expect(problemsOf({ ...complete, services: [] }, { pack, ageBand: null, today, stopped: null })).toEqual([
      'ageBand',
      'services',
    ]);
  });

  it('must be for the service that waits', () => {
    expect(problems({ services: ['fysio'] }, 'barnevern')).toEqual(['stopped']);
    expect(problems({}, 'barnevern')).toEqual([]);
  });

  it('can’t be judged before the age is known', () => {
    expect(problemsOf(complete, { pack, ageBand: null, today, stopped: null })).toEqual(['ageBand']);
  });

  it('ticks none of the three things beforehand', () => {
    const { services, givenBy, recordedIn, form } = beginDraft(pack, undefined, today);
    expect([services, givenBy, recordedIn, form]).toEqual([[], [], '', '']);
  });

  it('is whole also when a refusal is recorded after the days were emptied', () => {
    const now = Date.parse('2026-11-21T10:00');
    const [refused] = consentsOf(
      { ...complete, state: 'refused', form: '', givenOn: '', validUntil: '' },
      now,
    );
    expect(consentSchema.safeParse(refused).success).toBe(true);
  });

  it('is stored for each service on its own', () => {
    const [first, second] = consentsOf({ ...complete, services: ['barnevern', 'nav'] }, 7);
    expect([first?.service, second?.service]).toEqual(['barnevern', 'nav']);
    expect(first?.givenBy).not.toBe(second?.givenBy);
  });
});
