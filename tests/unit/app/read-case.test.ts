import { describe, expect, it } from 'vitest';
import { readCase } from '../../../lib/app/read-case';
import { aCase, aConsent } from './examples';

describe('a stored case', () => {
  const whole = aCase({ consents: { fysio: aConsent('fysio') }, nickname: 'K' });

  it('comes back as it was', () => expect(readCase(structuredClone(whole))).toEqual(whole));

  it('from before foreldreansvar was asked opens whole, with that unsaid', () => {
    const { custody: _, goneOn: __, typed: ___, ...older } = whole;
    expect(readCase(older)).toEqual({ ...older, custody: 'unknown', goneOn: [], typed: {} });
  });

  it('with a foreldreansvar nobody knows has it unsaid, and says so', () =>
    expect(readCase({ ...whole, custody: 'bestemor', goneOn: 7 })).toMatchObject({
      ...{ custody: 'unknown', goneOn: [], lost: ['custody'], consents: whole.consents },
    }));

  it('from before half-typed words were kept has none; what is broken of them is said', () => {
    const { typed: _, ...older } = whole;
    expect(readCase({ ...older, past: 3 })).toMatchObject({ typed: {}, lost: [] });
    expect(readCase({ ...whole, typed: { pin: 'x' } })).toMatchObject({ typed: {}, lost: ['typed'] });
    expect(readCase({ ...whole, typed: { services: 'Log' } })?.typed).toEqual({ services: 'Log' });
  });

  it.each([null, 7, 'x', [], {}, { id: 'sak-1' }, { id: '../x', packId: 'tromso' }])(
    '%j is no case',
    (stored) => expect(readCase(stored)).toBeNull(),
  );

  it('opens with what can be read, and says what could not', () => {
    const broken = readCase({
      ...whole,
      guide: { myService: 3 },
      consents: { fysio: { state: 'given' }, ppt: aConsent('ppt') },
    });
    expect(broken).toMatchObject({ nickname: 'K', guide: { answers: {} }, lost: ['consents', 'guide'] });
    expect(Object.keys(broken?.consents ?? {})).toEqual(['ppt']);
  });

  it('an older shape without later parts opens too', () => {
    const { past, future, lost, form, ...older } = whole;
    expect(readCase(older)).toMatchObject({ past: [], future: [], lost: ['form'], guide: whole.guide });
  });

  it('keeps saying what was lost', () =>
    expect(readCase({ ...whole, guide: null, lost: ['form'] })?.lost).toEqual(['form', 'guide']));
});
