import { describe, expect, it } from 'vitest';
import nb from '../../../assets/locales/nb';
import { hintsFor } from '../../../lib/app/hints';
import type { Answer } from '../../../lib/domain/basics';
import { EMPTY_FORM } from '../../../lib/domain/empty';
import { createTexts } from '../../../lib/text/catalogue';
import { aCase } from './examples';
import { TROMSO } from './fake-browser';

const RIGHT = ['F3', 'F10', 'F11', 'F12', 'hjelpetiltak', 'R1.helse', 'R2.tett'];
const NOT = [
  'F15',
  'R9.overtatt',
  'R9.omsorgssak',
  'R9.undersokelse',
  'R7.omfattende',
  'R7.unntak',
  'R2.sporadisk',
];

/** School with fysio, helsesykepleier and barnevern; the right to a plan is answered. */
function hints(written: Answer | null, people: readonly [service: string, person: string][] = []) {
  const answers: Record<string, Answer> = {};
  for (const fact of RIGHT) answers[fact] = 'yes';
  for (const fact of NOT) answers[fact] = 'no';
  if (written) answers.F13 = written;
  const inside = ['fysio', 'helsesykepleier', 'barnevern'].map((id) => ({ id, status: 'inne' as const }));
  const guide = {
    ...aCase().guide,
    myService: 'skole',
    services: inside,
    servicesDone: true,
    ageBand: '7-11',
    answers,
  };
  const services = people.map(([service, person]) => ({ service, person, phone: '' }));
  const openCase = aCase({ guide, form: { values: { ...EMPTY_FORM, services }, sources: {} } });
  const [planType, koordinator] = hintsFor(openCase, { pack: TROMSO, texts: createTexts(nb, 'nb') });
  return { planType, koordinator };
}

describe('«Sett inn plantype»', () => {
  it.each([
    ['a written plan is needed', 'yes', 'individuellPlan'],
    ['none is needed: koordinator with ansvarsgruppe (T43)', 'no', 'ansvarsgruppe'],
    ['it isn’t known: nothing is offered', null, null],
  ] as const)('%s', (_name, written, insert) => expect(hints(written).planType?.insert).toBe(insert));
});

describe('«Sett inn koordinator»', () => {
  it('offers the one person known of the one natural service', () =>
    expect(hints('yes', [['Fysioterapeut', 'Tor Vik']]).koordinator?.insert).toBe('Tor Vik'));

  it.each([
    ['nobody is known', []],
    [
      'two are known',
      [
        ['Fysioterapeut', 'Tor Vik'],
        ['Fysioterapeut', 'Siv Moe'],
      ],
    ],
    ['only others are known', [['PPT', 'Siri Holm']]],
  ] as [string, [string, string][]][])('offers none when %s', (_name, people) =>
    expect(hints('yes', people).koordinator?.insert).toBeNull(),
  );
});
