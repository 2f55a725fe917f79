import { describe, expect, it } from 'vitest';
import { suggest } from '../../../lib/rules';
import {
  analyse,
  dependentsOf,
  deriveOrder,
  forcedBy,
  type Ties,
  tiedGroups,
} from '../../../lib/rules/analyse';
import { createCompiler, PackError } from '../../../lib/rules/compile';
import { type Count, NO, NO_MEMO, type Node, OPEN, type Tag, YES } from '../../../lib/rules/formula';
import { preparePack } from '../../../lib/rules/prepare';
import type { Clause } from '../../../lib/rules/prepared';
import { changed, type Loose, NORDVIK } from './packs';
import { guideWith, TROMSO } from './tromso';

const says = { source: 'V', quote: 'Slik.' };
const fact = (index: number): Node => ({ kind: 'fact', fact: index, sign: YES, says });
const all = (...of: Node[]): Node => ({ kind: 'all', of, memo: 0 });
const not = (of: Node): Node => ({ kind: 'not', of });
const count = (tag: string | null): Node => ({
  kind: 'count',
  memo: 1,
  count: { others: false, status: 'any', tag, ids: null, atLeast: 1, atMost: 9 } satisfies Count,
});
const clause = (a: number, b: number, aIs: 1 | -1 = YES, bIs: 1 | -1 = YES): Clause => ({
  ...{ a, b, aIs, bIs },
  text: 'Ikke samtidig.',
});
const tag = (unsure: Node | null): Tag => ({ value: YES, reason: 'Slik.', unsure });
const ties = (rest: Partial<Ties> = {}): Ties => ({
  derive: [null, null, null, null],
  tags: new Map(),
  groups: [0, 1, 2, 3],
  ...rest,
});

describe('what is worked out about a pack once and for all', () => {
  it('derives facts after those they rest on, each once', () => {
    const rests = [all(fact(2), not(fact(3))), null, fact(3), { kind: 'ask' } as const];
    expect(deriveOrder(rests)).toEqual([3, 2, 0]);
  });

  it('ties facts that an exclusion names, also by way of a third', () => {
    const groups = tiedGroups(5, [clause(0, 2), clause(4, 2)]);
    expect(new Set([groups[0], groups[2], groups[4]]).size).toBe(1);
    expect(new Set(groups).size).toBe(3);
    expect([groups[1], groups[3]]).toEqual([1, 3]);
  });

  it('carries each exclusion both ways, to the opposite of what it forbids', () => {
    expect(forcedBy(3, [clause(0, 2, YES, NO), clause(1, 2, NO, YES)])).toEqual([
      [{ when: YES, other: 2, value: YES }],
      [{ when: NO, other: 2, value: NO }],
      [
        { when: NO, other: 0, value: NO },
        { when: YES, other: 1, value: YES },
      ],
    ]);
  });

  it('knows what is derived from each fact, through what makes a service uncertain too', () => {
    const tags = new Map([['bup', new Map([['helse', tag(fact(3))]])]]);
    const derive = [all(fact(1), fact(2)), null, count('helse'), null];
    expect(dependentsOf(ties({ derive, tags }))).toEqual([[], [0], [0], [2]]);
    expect(dependentsOf(ties({ derive: [null, null, count(null), null], tags }))).toEqual([[], [], [], []]);
    expect(dependentsOf(ties({ derive: [null, null, count('annet'), null], tags }))).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it('finds the leaves of a formula, the facts it rests on, and what can touch it', () => {
    const derive = [null, fact(2), null, null];
    const formula = analyse(all(fact(0), not(fact(1)), fact(0)), ties({ derive, groups: [0, 1, 2, 2] }), 7);
    expect(formula.memo).toBe(7);
    expect(formula.leaves).toEqual([
      { fact: 0, says },
      { fact: 1, says },
    ]);
    expect(formula.support).toEqual([0, 1, 2]);
    expect([...formula.touches]).toEqual([0, 1, 2, 3]);
    // Facts that nothing ties to the formula don't touch it.
    expect([...analyse(fact(1), ties(), 7).touches]).toEqual([1]);
  });

  it('tries out only facts that stand twice or are tied to each other', () => {
    const split = (node: Node, rest: Partial<Ties> = {}) => [...analyse(node, ties(rest), 0).split];
    expect(split(all(fact(0), fact(1)))).toEqual([]);
    expect(split(all(fact(0), fact(1), not(fact(0))))).toEqual([0]);
    expect(split(all(fact(0), fact(1), fact(2)), { groups: [0, 1, 0, 3] })).toEqual([0, 2]);
    expect(split(all(fact(0), fact(1)), { derive: [null, fact(0), null, null] })).toEqual([0]);
  });
});

describe('a compiled pack', () => {
  const prepared = (change: (pack: Loose) => void) => preparePack(changed(NORDVIK, change));

  it('is prepared once, and shares what is the same', () => {
    expect(preparePack(NORDVIK)).toBe(preparePack(NORDVIK));
    for (const { formula, readings } of preparePack(NORDVIK).outcomes) {
      expect(readings[0]?.formula).toBe(formula);
    }
    const twoSources = changed(NORDVIK, (pack) => {
      pack.outcomes[1].conditions.push({ ...pack.outcomes[1].conditions[0], when: { fact: 'bed' } });
    });
    for (const pack of [NORDVIK, twoSources]) {
      const compiler = createCompiler(pack);
      expect(compiler.compileOutcome('teamplan')).toBe(compiler.compileOutcome('teamplan'));
    }
  });

  it('names what it holds by number', () => {
    const { fixed, informs, factIndex } = prepared((pack) => {
      pack.facts[2].informs = { outcome: 'teamplan', when: { outcome: 'teamplan', is: 'yes' } };
    });
    expect(fixed).toEqual([factIndex.get('under20'), factIndex.get('C.liten')]);
    expect(informs).toEqual([
      { fact: 2, outcome: 'teamplan', when: { kind: 'line', line: 'teamplan', is: 'yes' } },
    ]);
  });

  it('says which part doesn’t hang together', () => {
    const broken = (change: (pack: Loose) => void) => () => prepared(change);
    const unknownFact = broken((pack) => (pack.rows[0].natural.fact = 'borte'));
    expect(unknownFact).toThrow(PackError);
    expect(unknownFact).toThrow('ukjent faktum: borte');
    const unknownOutcome = broken((pack) => (pack.need.when = { outcome: 'borte' }));
    expect(unknownOutcome).toThrow(PackError);
    expect(unknownOutcome).toThrow('ukjent resultat: borte');
    const circle = broken((pack) => (pack.outcomes[2].conditions[0].when = { outcome: 'teamplan' }));
    expect(circle).toThrow(PackError);
    expect(circle).toThrow('vilkårene går i ring: ');
  });

  it('remembers formulas, but nothing that looks at candidates: those come later', () => {
    const mine = { candidates: { status: ['natural'], mine: true, atLeast: 1 } };
    const { notices, blankMemory } = prepared((pack) => {
      const [one] = pack.notices;
      const whens = [
        {
          all: [
            { fact: 'bed' },
            { outcome: 'teamplan', is: 'yes' },
            { facts: { of: ['bed'], is: 'yes', atLeast: 1 } },
          ],
        },
        { all: [{ fact: 'bed' }, mine] },
        { all: [{ not: mine }, { fact: 'bed' }] },
        { any: [{ all: [mine] }] },
        { not: { all: [{ fact: 'bed' }] } },
      ];
      pack.notices = whens.map((when, index) => ({ ...one, id: `n${index}`, when }));
    });
    const memos = notices.map(({ when }) => when && 'memo' in when && when.memo !== NO_MEMO);
    expect(memos).toEqual([true, false, false, false, false]);
    expect(NO_MEMO).toBeLessThan(0);
    expect(blankMemory.every((place) => place === 2)).toBe(true);
  });

  it('looks at candidates anew when they are there', () => {
    const pack = changed(NORDVIK, (copy) => {
      copy.readings = [
        {
          ...{ id: 'Q', kind: 'question', tension: 'Kva?', reading: 'Slik.', status: 'foreslått' },
          ...{ who: null, when: null, affects: ['A', 'need'] },
          matters: { all: [{ candidates: { status: ['natural'], atLeast: 1 } }] },
        },
      ];
    });
    const { candidates, need } = suggest(
      pack,
      guideWith(['barnehage'], '2-5', { 'A.dagar': 'yes', annan: 'no' }),
    );
    expect(candidates[0]).toMatchObject({ status: 'natural', openQuestions: [] });
    expect(need.openQuestions).toEqual(['Q']);
  });

  it('cites a fact’s own source where a condition has no words of its own', () => {
    const pack = changed(NORDVIK, (copy) => {
      copy.rows[0].natural = { fact: 'A.dagar' };
      copy.facts[6].citations = [{ source: 'R', quote: 'Barnet er i barnehagen' }];
    });
    const [row] = suggest(pack, guideWith(['barnehage'], '2-5', { 'A.dagar': 'yes' })).candidates;
    expect(row?.natural.map(({ citation }) => citation)).toEqual([
      { source: 'R', quote: 'Barnet er i barnehagen' },
    ]);
    const [own] = suggest(NORDVIK, guideWith(['barnehage'], '2-5')).candidates;
    expect(own?.natural[0]?.citation).toEqual({
      source: 'R',
      quote: 'Barnet er i barnehagen minst fire dagar i veka.',
    });
  });

  it('holds a condition about what is open as long as it is', () => {
    const pack = changed(NORDVIK, (copy) => (copy.notices[0].when = { fact: 'bed', is: 'unknown' }));
    const shown = (answers: Record<string, 'yes' | 'no' | 'unknown'>) =>
      suggest(pack, guideWith(['skule'], '6-15', answers)).notices.length;
    expect([shown({}), shown({ bed: 'unknown' }), shown({ bed: 'yes' }), shown({ bed: 'no' })]).toEqual([
      1, 1, 0, 0,
    ]);
  });
});

describe('two sources of one outcome, none preferred', () => {
  const pack = changed(NORDVIK, (copy) => {
    const [reading] = copy.outcomes[1].conditions;
    copy.outcomes[1].conditions = [
      { ...reading, when: { fact: 'bed' } },
      { ...reading, source: 'S', when: { fact: 'maanad' } },
    ];
  });
  const teamplan = (answers: Record<string, 'yes' | 'no'>) => {
    const line = suggest(pack, guideWith(['skule'], '6-15', answers)).outcomes[1];
    return { status: line?.status, missing: line?.missing, facts: line?.reasons.map((one) => one.fact) };
  };
  const facts = ['bed', 'maanad'];

  it('agree or leave it open', () => {
    expect(teamplan({ bed: 'yes', maanad: 'yes' })).toEqual({ status: 'yes', missing: [], facts });
    expect(teamplan({ bed: 'no', maanad: 'no' })).toEqual({ status: 'no', missing: [], facts });
    expect(teamplan({ bed: 'yes', maanad: 'no' })).toEqual({ status: 'unknown', missing: [], facts });
  });

  it('ask for what could still make them agree', () => {
    expect(teamplan({ bed: 'no' })).toMatchObject({ status: 'unknown', missing: ['maanad'] });
    expect(teamplan({ maanad: 'yes' })).toMatchObject({ status: 'unknown', missing: ['bed'] });
    expect(teamplan({})).toMatchObject({ status: 'unknown', missing: ['bed', 'maanad'] });
  });
});

describe('a row that stands by itself', () => {
  const standing = (change: (pack: Loose) => void) =>
    suggest(
      changed(NORDVIK, (pack) => {
        pack.rows[4].standsWhen = { fact: 'bed', is: 'yes' };
        change(pack);
      }),
      guideWith(['skule'], '6-15', { bed: 'yes' }),
    ).candidates.map(({ service }) => service);

  it('comes with the first service that belongs to it, and not at all without one', () => {
    expect(standing(() => {})).toEqual(['skule', 'bustad']);
    expect(standing((pack) => (pack.services[4].row = null))).toEqual(['skule']);
  });
});

describe('questions to the kommune', () => {
  it('are neither our own readings nor what is confirmed', () => {
    const question = {
      ...{ tension: 'Kva?', reading: 'Slik.', status: 'foreslått', who: null, when: null },
      ...{ affects: ['need'], matters: null },
    };
    const pack = changed(NORDVIK, (copy) => {
      copy.readings = [
        { ...question, id: 'L', kind: 'reading' },
        { ...question, id: 'W', kind: 'rule' },
        { ...question, id: 'B', kind: 'question', status: 'bekreftet' },
        { ...question, id: 'Q', kind: 'question' },
      ];
    });
    expect(suggest(pack, guideWith(['skule'], '6-15')).need.openQuestions).toEqual(['Q']);
    expect(OPEN).toBe(0);
    expect(suggest(TROMSO, guideWith(['skole'], '7-11')).need.openQuestions.length).toBeGreaterThan(0);
  });

  it('come in the order of how surely they matter', () => {
    const question = (id: string, matters: Loose) => ({
      ...{ id, kind: 'question', tension: 'Kva?', reading: 'Slik.', status: 'foreslått' },
      ...{ who: null, when: null, affects: ['need'], matters },
    });
    const pack = changed(NORDVIK, (copy) => {
      copy.readings = [
        question('nei', { fact: 'bed', is: 'no' }),
        question('kanskje', { fact: 'maanad' }),
        question('ja', { fact: 'bed' }),
        question('alltid', null),
      ];
    });
    expect(suggest(pack, guideWith(['skule'], '6-15', { bed: 'yes' })).need.openQuestions).toEqual([
      'ja',
      'kanskje',
    ]);
  });
});
