import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../lib/domain/basics';
import type { Condition } from '../../../lib/domain/condition';
import type { Pack, PackFact } from '../../../lib/domain/pack';
import { suggest } from '../../../lib/rules';
import { decide, openFacts } from '../../../lib/rules/decide';
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

  it('by the other fact it rests on, while age is not known either', () => {
    const derive = (pack: Pack) => {
      const fact = pack.facts.find(({ id }) => id === 'maanad');
      const from = { all: [{ band: ['6-15'] }, f('annan')] };
      if (fact) Object.assign(fact, { derive: { from, explain: 'Følgjer.' } });
    };
    const pack: Pack = changed(NORDVIK, (copy) => {
      copy.rows[4].natural = f('maanad');
      derive(copy);
    });
    const [candidate] = suggest(pack, guideWith(['bustad'], null)).candidates;
    expect(candidate?.missing).toEqual(['annan']);
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

describe('what is open through a derivation', () => {
  const derive = (id: string, from: Condition) => (pack: Pack) => {
    const fact = pack.facts.find((one) => one.id === id);
    Object.assign(fact as PackFact, { derive: { from, explain: 'Følgjer.' } });
  };
  const helse: Condition = { count: { who: 'all', status: 'inne', tag: 'helse', atLeast: 2 } };
  /** Bustadtenesta's row rests on «langvarig», which follows from how many health services are in. */
  const missingWith = (
    services: string[],
    answers: Record<string, Answer>,
    unsure: Record<string, Condition>,
  ) => {
    const pack: Pack = changed(NORDVIK, (copy) => {
      copy.rows[4].natural = f('langvarig');
      derive('langvarig', helse)(copy);
      for (const [id, unsureIf] of Object.entries(unsure)) {
        copy.services.find((one: { id: string }) => one.id === id).tags.helse.unsureIf = unsureIf;
      }
    });
    const { candidates } = suggest(pack, guideWith(services, '6-15', answers));
    return candidates.find(({ service }) => service === 'bustad')?.missing;
  };

  it('is asked beside what only the user knows', () => {
    const either = derive('maanad', { any: [f('bed'), { ask: true }] });
    expect(statusWith(f('maanad'), {}, either).missing).toEqual(['bed', 'maanad']);
    expect(statusWith(f('maanad'), { bed: 'no' }, either).missing).toEqual(['maanad']);
  });

  it('is asked in the order of the pack', () => {
    expect(statusWith({ all: [f('E.bur'), f('maanad'), f('bed')] }).missing).toEqual([
      'bed',
      'maanad',
      'E.bur',
    ]);
  });

  it('is the count itself where a service is uncertain for good, and what makes another uncertain', () => {
    expect(missingWith(['bustad', 'fysio'], {}, { fysio: f('bed') })).toEqual(['bed']);
    // Familieteam is «unknown» in the pack.
    expect(
      missingWith(['bustad', 'familieteam', 'fysio'], {}, { bustad: f('bed'), fysio: f('maanad') }),
    ).toEqual(['bed', 'maanad', 'langvarig']);
    expect(
      missingWith(['bustad', 'fysio'], { bed: 'yes' }, { bustad: f('bed'), fysio: f('maanad') }),
    ).toEqual(['maanad', 'langvarig']);
  });

  it('looks only at services that are counted', () => {
    const pack: Pack = changed(NORDVIK, (copy) => {
      copy.rows[4].natural = f('langvarig');
      derive('langvarig', { all: [helse, { ask: true }] })(copy);
      copy.services[3].tags.helse.unsureIf = f('bed');
    });
    const guide = guideWith(['bustad', 'fysio'], '6-15', {}, {});
    const later = {
      ...guide,
      services: [...guide.services, { id: 'familieteam', status: 'trengs' as const }],
    };
    expect(suggest(pack, later).candidates.find(({ service }) => service === 'bustad')?.missing).toEqual([
      'langvarig',
    ]);
  });

  it('has nothing to ask where a count stands in the cell itself', () => {
    const { status, missing } = statusWith(
      { count: { who: 'all', status: 'inne', tag: 'helse', atLeast: 1 } },
      {},
      (pack) => {
        Object.assign(pack.services[4]?.tags.helse as object, { value: 'unknown' });
      },
    );
    expect([status, missing]).toEqual(['open', []]);
    expect(statusWith({ any: [{ ask: true }, f('bed')] }).missing).toEqual(['bed']);
  });
});

describe('an answer to a derived fact', () => {
  const valueAfter = (id: string, services: string[], answers: Record<string, Answer>) => {
    const prepared = preparePack(TROMSO);
    return createWorld(prepared, guideWith(services, '7-11', answers)).values[
      prepared.factIndex.get(id) as number
    ];
  };

  it('wins, «vet ikke» too', () => {
    expect(valueAfter('F6', ['skole', 'ppt'], {})).toBe(1);
    expect(valueAfter('F6', ['skole', 'ppt'], { F6: 'no' })).toBe(-1);
    expect(valueAfter('F6', ['skole', 'ppt'], { F6: 'unknown' })).toBe(0);
    expect(valueAfter('F10', ['skole'], { F3: 'yes', F10: 'unknown' })).toBe(0);
  });

  it('to a fact of an older pack is left out', () => {
    const prepared = preparePack(TROMSO);
    const world = createWorld(prepared, guideWith(['skole'], '7-11', { F99: 'yes' }));
    expect([...world.values]).toEqual([...createWorld(prepared, guideWith(['skole'], '7-11')).values]);
    expect(Object.keys(world.inputs.answered)).toHaveLength(TROMSO.facts.length);
  });

  it('is carried on from what exclusions force to what is derived from that', () => {
    const pack: Pack = changed(NORDVIK, (copy) => {
      exclude('bed', 'yes', 'maanad', 'no')(copy);
      copy.facts.find((one: PackFact) => one.id === 'annan').derive = {
        from: { all: [f('maanad'), f('bed')] },
        explain: 'Følgjer.',
      };
      exclude('annan', 'yes', 'B.spes', 'no')(copy);
    });
    const prepared = preparePack(pack);
    const at = (id: string) => prepared.factIndex.get(id) as number;
    const empty = createWorld(prepared, guideWith(['skule'], '6-15'));
    const step = withAnswer(empty, at('bed'), 1);
    const whole = createWorld(prepared, guideWith(['skule'], '6-15', { bed: 'yes' }));
    for (const { values } of [step, whole]) {
      expect(['bed', 'maanad', 'annan', 'B.spes'].map((id) => values[at(id)])).toEqual([1, 1, 1, 1]);
    }
    expect(empty.values[at('maanad')]).toBe(0);
  });

  it('leaves what an exclusion has forced as it is', () => {
    const pack: Pack = changed(NORDVIK, (copy) => {
      exclude('maanad', 'yes', 'annan', 'yes')(copy);
      copy.facts.find((one: PackFact) => one.id === 'annan').derive = {
        from: { any: [f('bed'), { ask: true }] },
        explain: 'Følgjer.',
      };
    });
    const prepared = preparePack(pack);
    const at = (id: string) => prepared.factIndex.get(id) as number;
    const forced = createWorld(prepared, guideWith(['skule'], '6-15', { maanad: 'yes' }));
    expect(forced.values[at('annan')]).toBe(-1);
    expect(withAnswer(forced, at('bed'), 1).values[at('annan')]).toBe(-1);
  });
});

describe('a world remembers what was worked out in it', () => {
  const prepared = () => preparePack(NORDVIK);
  const settled = () => createWorld(prepared(), guideWith(['skule', 'fysio', 'pp'], '6-15'));
  const formula = () =>
    (
      prepared().outcomes.find(({ pack }) => pack.id === 'teamplan') as ReturnType<
        typeof prepared
      >['outcomes'][number]
    ).formula;

  it('values, so that each is worked out once', () => {
    const world = settled();
    expect(world.memory.values[formula().memo]).toBe(2);
    expect(decide(formula(), world)).toBe(0);
    expect(world.memory.values[formula().memo]).toBe(0);
    // What it remembers is what it says.
    for (const remembered of [-1, 0, 1]) {
      world.memory.values[formula().memo] = remembered;
      expect(decide(formula(), world)).toBe(remembered);
    }
  });

  it('the facts that are open, and the worlds with one answer more', () => {
    const world = settled();
    expect(openFacts(formula(), world)).toBe(openFacts(formula(), world));
    expect(openFacts(formula(), world).size).toBeGreaterThan(0);
    const [fact] = openFacts(formula(), world);
    const next = withAnswer(world, fact as number, 1);
    expect(withAnswer(world, fact as number, 1)).toBe(next);
    const others = [-1, 0].map((value) => withAnswer(world, fact as number, value));
    expect(new Set([next, ...others, withAnswer(world, (fact as number) + 1, -1)]).size).toBe(4);
  });

  it('nothing of a formula whose facts each stand once is tried out', () => {
    const world = createWorld(prepared(), guideWith(['bustad'], '6-15'));
    const { natural } = prepared().rows.get('E') as { natural: NonNullable<ReturnType<typeof formula>> };
    expect(decide(natural, world)).toBe(0);
    expect(world.memory.children.size).toBe(0);
  });

  it('parts of formulas too', () => {
    const world = settled();
    const { node } = formula();
    if (!('memo' in node)) throw new Error('not a join');
    expect(decide(formula(), world)).toBe(0);
    expect(world.memory.values[node.memo]).toBe(0);
    world.memory.values[node.memo] = 1;
    world.memory.values[formula().memo] = 2;
    expect(decide(formula(), world)).toBe(1);
  });
});
