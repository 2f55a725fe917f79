import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../lib/domain/basics';
import type { Condition } from '../../../lib/domain/condition';
import type { Pack } from '../../../lib/domain/pack';
import { suggest } from '../../../lib/rules';
import { preparePack } from '../../../lib/rules/prepare';
import { createWorld, withAnswer } from '../../../lib/rules/settle';
import { guideOf } from './arbitrary';
import { changed, NORDVIK } from './packs';
import { guideWith, TROMSO } from './tromso';

/** Bustadtenesta's row with another condition, and what it then says. */
function statusWith(
  natural: Condition,
  answers: Record<string, Answer> = {},
  change: (pack: Pack) => void = () => {},
) {
  const pack: Pack = changed(NORDVIK, (copy) => {
    copy.rows[4].natural = natural;
    change(copy);
  });
  const [candidate] = suggest(pack, guideWith(['bustad'], '6-15', answers)).candidates;
  return { status: candidate?.status, missing: candidate?.missing };
}
const f = (fact: string, is: 'yes' | 'no' = 'yes'): Condition => ({ fact, is });
const exclude =
  (...pair: [string, 'yes' | 'no', string, 'yes' | 'no']) =>
  (pack: Pack) => {
    const [a, aIs, b, bIs] = pair;
    const entry = {
      id: `x${pack.exclusions.length}`,
      pair: [
        { fact: a, is: aIs },
        { fact: b, is: bIs },
      ],
      text: 'Ikkje saman.',
      reading: null,
    };
    (pack.exclusions as unknown[]).push(entry);
  };

describe('a formula is decided exactly', () => {
  it('when a fact stands twice and either answer gives the same', () => {
    expect(statusWith({ any: [f('bed'), f('bed', 'no')] })).toEqual({ status: 'natural', missing: [] });
    expect(statusWith({ all: [f('bed'), f('bed', 'no')] })).toEqual({ status: 'silent', missing: [] });
  });

  it('when «vet ikke» is the answer to it', () => {
    expect(statusWith({ any: [f('bed'), f('bed', 'no')] }, { bed: 'unknown' }).status).toBe('natural');
  });

  it('when every combination of two gives the same', () => {
    const condition: Condition = {
      any: [
        { all: [f('bed'), f('maanad')] },
        { all: [f('bed'), f('maanad', 'no')] },
        { all: [f('bed', 'no'), f('maanad')] },
        { all: [f('bed', 'no'), f('maanad', 'no')] },
      ],
    };
    expect(statusWith(condition)).toEqual({ status: 'natural', missing: [] });
    expect(statusWith({ any: (condition as { any: Condition[] }).any.slice(1) }).status).toBe('open');
    expect(statusWith({ any: (condition as { any: Condition[] }).any.slice(0, 3) }).status).toBe('open');
  });

  it('but not when the answers differ, or when something else is open', () => {
    expect(statusWith({ any: [f('bed'), { all: [f('bed', 'no'), f('maanad')] }] })).toEqual({
      status: 'open',
      missing: ['bed', 'maanad'],
    });
    expect(statusWith({ all: [{ any: [f('bed'), f('bed', 'no')] }, f('maanad')] }).status).toBe('open');
    expect(
      statusWith({ all: [{ any: [f('bed'), f('bed', 'no')] }, f('maanad')] }, { maanad: 'yes' }).status,
    ).toBe('natural');
  });

  it('when exclusions tie facts together', () => {
    const both: Condition = { all: [f('D.veke'), f('D.slutt')] };
    expect(statusWith(both)).toEqual({ status: 'silent', missing: [] });
    expect(statusWith(both, {}, (pack) => pack.exclusions.splice(0)).status).toBe('open');
    expect(statusWith({ any: [f('D.veke', 'no'), f('D.slutt', 'no')] }).status).toBe('natural');
    // One of them must hold, so one or the other does.
    expect(
      statusWith({ any: [f('bed'), f('maanad')] }, {}, exclude('bed', 'no', 'maanad', 'no')).status,
    ).toBe('natural');
  });

  it('when an answer is impossible by itself', () => {
    // «bed» forces «maanad» both ways, so it cannot be.
    const impossible = (pack: Pack) => {
      exclude('bed', 'yes', 'maanad', 'yes')(pack);
      exclude('bed', 'yes', 'maanad', 'no')(pack);
    };
    expect(
      statusWith({ all: [f('bed'), { any: [f('maanad'), f('maanad', 'no')] }] }, {}, impossible).status,
    ).toBe('silent');
  });

  it('through what facts are derived from', () => {
    const derive = (pack: Pack) => {
      const fact = pack.facts.find(({ id }) => id === 'maanad');
      if (fact) Object.assign(fact, { derive: { from: { not: f('bed') }, explain: 'Følgjer.' } });
    };
    expect(statusWith({ any: [f('bed'), f('maanad')] }, {}, derive)).toEqual({
      status: 'natural',
      missing: [],
    });
    expect(statusWith({ any: [f('bed'), f('maanad')] }, { maanad: 'no' }, derive).status).toBe('open');
  });
});

describe('what is open is asked for as it can be answered', () => {
  it('a derived fact by what it rests on, under «not» too', () => {
    const derive = (pack: Pack) => {
      const fact = pack.facts.find(({ id }) => id === 'maanad');
      if (fact) Object.assign(fact, { derive: { from: { not: f('annan') }, explain: 'Følgjer.' } });
    };
    expect(statusWith(f('maanad'), {}, derive).missing).toEqual(['annan']);
    expect(statusWith({ not: f('maanad') }, {}, derive).missing).toEqual(['annan']);
    expect(statusWith(f('maanad'), { maanad: 'unknown' }, derive).missing).toEqual(['maanad']);
  });

  it('a count by what makes its services uncertain, else itself', () => {
    const natural: Condition = f('langvarig');
    const count = (from: Condition) => (pack: Pack) => {
      const fact = pack.facts.find(({ id }) => id === 'langvarig');
      if (fact) Object.assign(fact, { derive: { from, explain: 'Følgjer.' } });
    };
    const helse: Condition = { count: { who: 'all', status: 'inne', tag: 'helse', atLeast: 1 } };
    const unsure = (pack: Pack) => {
      count(helse)(pack);
      const tag = pack.services.find(({ id }) => id === 'bustad')?.tags.helse;
      if (tag) Object.assign(tag, { unsureIf: f('bed') });
    };
    expect(statusWith(natural, {}, unsure)).toEqual({ status: 'open', missing: ['bed'] });
    expect(statusWith(natural, { bed: 'yes' }, unsure)).toEqual({ status: 'open', missing: ['langvarig'] });
    expect(statusWith(natural, { bed: 'no' }, unsure).status).toBe('natural');
    const unknown = (pack: Pack) => {
      count(helse)(pack);
      const tag = pack.services.find(({ id }) => id === 'bustad')?.tags.helse;
      if (tag) Object.assign(tag, { value: 'unknown' });
    };
    expect(statusWith(natural, {}, unknown)).toEqual({ status: 'open', missing: ['langvarig'] });
  });
});

describe('one answer more', () => {
  it('gives the world that all the answers give at once', () => {
    fc.assert(
      fc.property(
        guideOf(TROMSO, { derived: true }),
        fc.nat(),
        fc.constantFrom<Answer>('yes', 'no', 'unknown'),
        (guide, which, answer) => {
          const prepared = preparePack(TROMSO);
          const index = which % TROMSO.facts.length;
          const { id = '', derive } = TROMSO.facts[index] ?? {};
          fc.pre(!derive?.fixed);
          const step = withAnswer(
            createWorld(prepared, guide),
            index,
            { yes: 1, no: -1, unknown: 0 }[answer],
          );
          const whole = createWorld(prepared, { ...guide, answers: { ...guide.answers, [id]: answer } });
          expect([...step.values]).toEqual([...whole.values]);
        },
      ),
      { numRuns: Math.ceil(300 * Number(process.env.SIDEMANN_RUNS ?? 1)) },
    );
  });

  it('carries on from fact to fact: through exclusions, and to what is derived', () => {
    const prepared = preparePack(TROMSO);
    const world = createWorld(prepared, guideWith(['skole', 'fysio', 'helsesykepleier'], '7-11'));
    const indexOf = (id: string) => prepared.factIndex.get(id) ?? -1;
    const valueAfter = (fact: string, answer: number, of: string) =>
      withAnswer(world, indexOf(fact), answer).values[indexOf(of)];
    expect(valueAfter('R2.tett', 1, 'R2.sporadisk')).toBe(-1);
    expect(valueAfter('F11', 1, 'R1.helse')).toBe(1);
    expect(valueAfter('F11', -1, 'R1.helse')).toBe(-1);
    expect(valueAfter('F3', 1, 'F10')).toBe(1);
    expect(valueAfter('F3', -1, 'F10')).toBe(0);
    expect(valueAfter('R2.tett', 0, 'R2.sporadisk')).toBe(0);
  });
});
