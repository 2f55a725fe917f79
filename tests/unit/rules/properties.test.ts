import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GuideState } from '../../../lib/domain/case';
import type { Line, Suggestion } from '../../../lib/domain/suggestion';
import { formRoute, suggest } from '../../../lib/rules';
import { decide } from '../../../lib/rules/decide';
import { toTruth } from '../../../lib/rules/formula';
import { preparePack } from '../../../lib/rules/prepare';
import type { Formula, Prepared } from '../../../lib/rules/prepared';
import { createWorld } from '../../../lib/rules/settle';
import { guideOf } from './arbitrary';
import * as oracle from './oracle';
import { TROMSO } from './tromso';

const guides = guideOf(TROMSO);
const withCorrections = guideOf(TROMSO, { derived: true });
/** More by SIDEMANN_RUNS, for a longer look than every check needs. */
const TIMES = Number(process.env.SIDEMANN_RUNS ?? 1);
const RUNS = { numRuns: Math.ceil(100 * TIMES) };

const lines = ({ need, outcomes }: Suggestion): Line[] => [need, ...outcomes];
const statusOf = (suggestion: Suggestion, id: string) =>
  lines(suggestion).find((line) => line.id === id)?.status;

describe('a line is decided exactly when every way of answering agrees', () => {
  type Asked = {
    name: string;
    formulaIn: (prepared: Prepared) => Formula | null | undefined;
    plainly: Parameters<typeof oracle.agreed>[1];
  };
  const outcomeIn = ({ outcomes }: Prepared, id: string) => outcomes.find(({ pack }) => pack.id === id);
  const formulas: Asked[] = [
    {
      name: 'need',
      formulaIn: ({ need }) => need.formula,
      plainly: (at) => oracle.value(TROMSO.need.when, at),
    },
    ...TROMSO.outcomes.flatMap(({ id, conditions }): Asked[] => [
      {
        name: id,
        formulaIn: (prepared) => outcomeIn(prepared, id)?.formula,
        plainly: (at) => oracle.outcome(id, at),
      },
      ...conditions.map(
        ({ source }): Asked => ({
          name: `${id} ${source}`,
          formulaIn: (prepared) =>
            outcomeIn(prepared, id)?.readings.find((one) => one.source === source)?.formula,
          plainly: (at) => oracle.reading(id, source, at),
        }),
      ),
    ]),
    ...TROMSO.rows.flatMap((row) =>
      (['natural', 'notNatural'] as const).flatMap((side): Asked[] => {
        const when = row[side];
        if (!when) return [];
        return [
          {
            name: `${row.id} ${side}`,
            formulaIn: (prepared) => prepared.rows.get(row.id)?.[side],
            plainly: (at) => oracle.value(when, at),
          },
        ];
      }),
    ),
  ];

  it.each(formulas)('$name', ({ formulaIn, plainly }) => {
    const prepared = preparePack(TROMSO);
    const formula = formulaIn(prepared) as Formula;
    let tried = 0;
    fc.assert(
      fc.property(withCorrections, (guide) => {
        const world = createWorld(prepared, guide);
        const known = new Map(
          TROMSO.facts.map(({ id }, index) => [id, toTruth(world.values[index] ?? 0)] as const),
        );
        const open = formula.support
          .map((fact) => TROMSO.facts[fact]?.id ?? '')
          .filter((id) => known.get(id) === 'unknown');
        fc.pre(open.length <= 7);
        const expected = oracle.agreed({ pack: TROMSO, guide, facts: open, known }, plainly);
        // Answers that contradict each other leave no way at all; what then stands is what was answered.
        fc.pre(expected !== null);
        tried += 1;
        expect(toTruth(decide(formula, world))).toBe(expected);
      }),
      { numRuns: Math.ceil(60 * TIMES) },
    );
    expect(tried).toBeGreaterThan(0);
  });
});

describe('answering', () => {
  const answered = (guide: GuideState, fact: string, answer: 'yes' | 'no'): GuideState => ({
    ...guide,
    answers: { ...guide.answers, [fact]: answer },
  });

  it('never reverses a line that is decided', () => {
    fc.assert(
      fc.property(guides, fc.constantFrom<'yes' | 'no'>('yes', 'no'), fc.nat(), (guide, answer, which) => {
        const before = suggest(TROMSO, guide);
        const open = [...new Set([...lines(before), ...before.candidates].flatMap(({ missing }) => missing))];
        fc.pre(open.length > 0);
        const after = suggest(TROMSO, answered(guide, open[which % open.length] ?? '', answer));
        for (const line of lines(before)) {
          if (line.status !== 'unknown') expect(statusOf(after, line.id)).toBe(line.status);
        }
        for (const { service, status } of before.candidates) {
          const now = after.candidates.find((candidate) => candidate.service === service)?.status;
          if (status !== 'open') expect(now).toBe(status);
        }
      }),
      RUNS,
    );
  });

  it('brings the end nearer: the count of questions left is an upper bound', () => {
    fc.assert(
      fc.property(guides, fc.constantFrom<'yes' | 'no'>('yes', 'no'), (guide, answer) => {
        const before = suggest(TROMSO, guide);
        fc.pre(before.next?.kind === 'fact' && !before.settled);
        const fact = before.next?.kind === 'fact' ? before.next.fact : '';
        const after = suggest(TROMSO, answered(guide, fact, answer));
        expect(after.remaining).toBeLessThan(before.remaining);
      }),
      RUNS,
    );
  });

  it('gives the same whatever the order', () => {
    fc.assert(
      fc.property(withCorrections, (guide) => {
        const backwards = Object.fromEntries(Object.entries(guide.answers).reverse());
        expect(suggest(TROMSO, { ...guide, answers: backwards })).toEqual(suggest(TROMSO, guide));
      }),
      RUNS,
    );
  });

  it('never asks what is answered or known', () => {
    fc.assert(
      fc.property(withCorrections, (guide) => {
        const { next } = suggest(TROMSO, guide);
        if (next?.kind === 'fact') expect(guide.answers).not.toHaveProperty([next.fact]);
      }),
      RUNS,
    );
  });
});

describe('what never happens', () => {
  const always = (holds: (suggestion: Suggestion, guide: GuideState) => void) =>
    fc.assert(
      fc.property(withCorrections, (guide) => holds(suggest(TROMSO, guide), guide)),
      RUNS,
    );

  it('stafettlogg and individuell plan together', () => {
    always((suggestion) => {
      expect([statusOf(suggestion, 'stafettlogg'), statusOf(suggestion, 'individuellPlan')]).not.toEqual([
        'yes',
        'yes',
      ]);
    });
  });

  it('stafettlogg while the right to individuell plan is open', () => {
    always((suggestion) => {
      if (statusOf(suggestion, 'individuellPlan') === 'unknown')
        expect(statusOf(suggestion, 'stafettlogg')).not.toBe('yes');
    });
  });

  it('barnekoordinator at 18 or over, not even by a correction', () => {
    always((suggestion, guide) => {
      if (guide.ageBand === '18-23' || guide.ageBand === 'over-23') {
        expect(statusOf(suggestion, 'barnekoordinator')).toBe('no');
      }
    });
  });

  it('a line without a source', () => {
    always(({ need, outcomes, candidates, notices, procedures, duties }) => {
      const sourced = [need, ...outcomes, ...notices, ...duties, ...procedures.flatMap(({ steps }) => steps)];
      expect(sourced.filter(({ citations }) => citations.length === 0)).toEqual([]);
      expect(candidates.filter(({ row, citations }) => row !== null && citations.length === 0)).toEqual([]);
    });
  });

  it('a candidate outside the case, except the row that stands by itself', () => {
    always(({ candidates }, guide) => {
      const inCase = [guide.myService, ...guide.services.map(({ id }) => id)];
      const outside = candidates.filter(({ service }) => !inCase.includes(service)).map(({ row }) => row);
      expect(outside.every((row) => row === 'R11')).toBe(true);
    });
  });

  it('more than two open questions beside a line', () => {
    always(({ need, outcomes, candidates }) => {
      expect(
        Math.max(...[need, ...outcomes, ...candidates].map((line) => line.openQuestions.length)),
      ).toBeLessThanOrEqual(2);
    });
  });

  it('the form for a stafettlogg alone', () => {
    always(({ outcomes }, guide) => {
      const held = outcomes.filter(({ status }) => status === 'yes').map(({ id }) => id);
      const wanted = ['koordinator', 'individuellPlan', 'barnekoordinator'].some((id) => held.includes(id));
      const differs = outcomes.some(({ id, perSource }) => id === 'koordinator' && perSource.length > 0);
      const isClosed = formRoute(TROMSO, guide).closed !== null;
      if (held.includes('stafettlogg') && !wanted && !differs) expect(isClosed).toBe(true);
    });
  });

  it('a field named decision', () => {
    always((suggestion) => {
      expect(JSON.stringify(suggestion)).not.toMatch(/"[^"]*decision[^"]*":/i);
    });
  });
});
