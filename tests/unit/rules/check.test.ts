import { describe, expect, it } from 'vitest';
import nb from '../../../assets/locales/nb';
import type { Pack } from '../../../lib/domain/pack';
import { readPack } from '../../../lib/rules';
import { checkPack, exitCode, type Finding } from '../../../lib/rules/check';
import { checkConditions, checkFacts } from '../../../lib/rules/check/facts-check';
import type { Checked, CheckInput } from '../../../lib/rules/check/finding';
import { checkMonotone, checkNeed, checkNever } from '../../../lib/rules/check/plans-check';
import { checkQuotes } from '../../../lib/rules/check/quotes-check';
import { checkReach } from '../../../lib/rules/check/reach-check';
import { renderReport } from '../../../lib/rules/check/report';
import { checkAlike, checkFit, checkRowStates } from '../../../lib/rules/check/rows-check';
import { checkWords } from '../../../lib/rules/check/words-check';
import { preparePack } from '../../../lib/rules/prepare';
import { createTexts } from '../../../lib/text/catalogue';
import { changed, type Loose, NO_CONTACT, NORDVIK, NORDVIK_SOURCES, TROMSO_SOURCES } from './packs';
import { TROMSO } from './tromso';

/** What one check finds in Nordvik's pack after a change. */
function findings(
  check: (input: CheckInput) => Checked,
  change: (copy: Loose) => void = () => {},
  sources = NORDVIK_SOURCES,
): readonly Finding[] {
  const pack: Pack = changed(NORDVIK, change);
  expect(readPack(pack, 'pakke.json')).toMatchObject({ ok: true });
  return check({ prepared: preparePack(pack), sources }).findings;
}
/** Nordvik is small: what can be reached is reached in a few cases. */
const reach = (input: CheckInput) => checkReach(input, 150);
const of = (list: readonly Finding[], kind: string) => list.filter((one) => one.kind === kind);

describe('each check finds what it is for, with the row, the words and an example', () => {
  it('1: a quote that does not stand in its source, with the nearest line', () => {
    const found = findings(
      checkQuotes,
      (pack) => (pack.rows[1].natural.says.quote = 'Barnet har mykje spesialundervisning.'),
    );
    expect(of(found, 'quoteMissing')).toMatchObject([
      {
        check: 1,
        severity: 'error',
        where: 'rows.1.natural.says',
        quote: 'Barnet har mykje spesialundervisning.',
        values: { source: 'R', line: '13' },
      },
    ]);
    expect(of(findings(checkQuotes), 'quoteMissing')).toEqual([]);
  });

  it('1: no source at all', () => {
    const found = of(findings(checkQuotes, undefined, new Map()), 'quoteMissing');
    expect(found.length).toBeGreaterThan(30);
    expect(found[0]?.values.line).toBe('0');
  });

  it('1: a cell that no rule reads', () => {
    const found = findings(checkQuotes, (pack) => (pack.rows[3].notNatural = null));
    expect(of(found, 'cellUnread')).toMatchObject([
      { severity: 'error', where: 'D.notNatural', quote: 'Saka er under avslutning.' },
    ]);
  });

  it('1: the part of a cell that no rule reads', () => {
    const found = findings(checkQuotes, (pack) => (pack.rows[2].natural = pack.rows[2].natural.any[0]));
    expect(of(found, 'cellRest')).toMatchObject([
      { severity: 'note', where: 'C.natural', values: { rest: ', eller foreldra treng rettleiing heime.' } },
    ]);
    const explained = findings(checkQuotes, (pack) => {
      pack.rows[2].natural = pack.rows[2].natural.any[0];
      pack.rows[2].examples = [
        { quote: { source: 'R', quote: 'foreldra treng rettleiing heime.' }, why: 'Døme.' },
      ];
    });
    expect(of(explained, 'cellRest')).toEqual([]);
    expect(of(findings(checkQuotes), 'cellRest')).toEqual([]);
  });

  it('2: a fact that nothing uses', () => {
    const found = findings(
      checkFacts,
      (pack) => (pack.rows[4].natural = { fact: 'B.spes', says: pack.rows[4].natural.says }),
    );
    expect(of(found, 'factUnused')).toMatchObject([
      { check: 2, severity: 'warning', where: 'E.bur', quote: 'Barnet bur i kommunal bustad.' },
    ]);
    expect(of(findings(checkFacts), 'factUnused')).toEqual([]);
  });

  it('2: a fact that only informs is used', () => {
    const found = findings(checkFacts, (pack) => {
      pack.rows[4].natural = { fact: 'B.spes', says: pack.rows[4].natural.says };
      pack.facts.at(-1).informs = { outcome: 'teamplan', when: { outcome: 'teamplan', is: 'yes' } };
    });
    expect(of(found, 'factUnused')).toEqual([]);
  });

  it('2: a fact that is only counted is used', () => {
    const found = findings(checkFacts, (pack) => {
      pack.rows[4].natural = { fact: 'B.spes', says: pack.rows[4].natural.says };
      pack.notices[0].when = {
        any: [pack.notices[0].when, { facts: { of: ['E.bur'], is: 'yes', atLeast: 1 } }],
      };
    });
    expect(of(found, 'factUnused')).toEqual([]);
  });

  it('2: a fact that never changes anything', () => {
    const found = findings(checkFacts, (pack) => {
      const { natural } = pack.rows[4];
      pack.rows[4].natural = { any: [natural, { all: [natural, { fact: 'bed' }] }] };
    });
    expect(of(found, 'factIdle')).toMatchObject([
      { severity: 'warning', where: 'bed', values: { line: 'E.natural' } },
    ]);
    expect(of(findings(checkFacts), 'factIdle')).toEqual([]);
  });

  it('3: a condition that can never hold, by the exclusions', () => {
    const found = findings(checkConditions, (pack) => {
      pack.rows[3].natural = { all: [pack.rows[3].natural, { fact: 'D.slutt' }] };
    });
    expect(of(found, 'neverHolds')).toMatchObject([
      {
        check: 3,
        severity: 'error',
        where: 'D.natural',
        quote: 'Familieteamet er heime hos familien kvar veke.',
      },
    ]);
    expect(of(findings(checkConditions), 'neverHolds')).toEqual([]);
  });

  it('3: a condition that always holds', () => {
    const found = findings(checkConditions, (pack) => {
      const { natural } = pack.rows[4];
      pack.rows[4].natural = { any: [natural, { not: natural }] };
    });
    expect(of(found, 'alwaysHolds')).toMatchObject([{ severity: 'warning', where: 'E.natural' }]);
    expect(of(findings(checkConditions), 'alwaysHolds')).toEqual([]);
  });

  it('4: natural and not natural at once, unless the exclusions rule it out', () => {
    expect(of(findings(checkRowStates), 'overlap').map(({ where }) => where)).toEqual(['A', 'B']);
    const found = of(
      findings(checkRowStates, (pack) => (pack.exclusions = [])),
      'overlap',
    );
    expect(found.map(({ where }) => where)).toEqual(['A', 'B', 'D']);
    expect(found[2]).toMatchObject({
      check: 4,
      severity: 'note',
      example: { 'D.veke': 'yes', 'D.slutt': 'yes' },
      values: { count: '1', states: '9' },
    });
  });

  it('5: where a row says nothing', () => {
    expect(of(findings(checkRowStates), 'gap').map(({ where, example }) => [where, example])).toEqual([
      ['A', { 'A.dagar': 'no', annan: 'no' }],
      ['B', { annan: 'no', 'B.spes': 'no' }],
      ['C', { 'C.liten': 'no', 'C.heime': 'no' }],
      ['D', { 'D.veke': 'no', 'D.slutt': 'no' }],
      ['E', { 'E.bur': 'no' }],
    ]);
  });

  it('6: a plan type that no service can be natural for', () => {
    const found = findings(checkFit, (pack) => (pack.roles[2].fits = []));
    expect(of(found, 'noService')).toMatchObject([
      { check: 6, severity: 'warning', where: 'individuellPlan' },
    ]);
    expect(of(findings(checkFit), 'noService')).toEqual([]);
  });

  it('6: also when a role fits but the conditions cannot both hold', () => {
    const found = findings(checkFit, (pack) => {
      pack.exclusions.push({
        id: 'y',
        pair: [
          { fact: 'langvarig', is: 'yes' },
          { fact: 'E.bur', is: 'yes' },
        ],
        text: 'Kan ikkje stemme saman.',
        reading: null,
      });
    });
    expect(of(found, 'noService').map(({ where }) => where)).toEqual(['individuellPlan']);
  });

  it('7: rows that are the same, that another covers, and that sound the same', () => {
    const same = findings(checkAlike, (pack) => (pack.rows[1].natural = pack.rows[0].natural));
    expect(of(same, 'rowsSame')).toMatchObject([
      { check: 7, severity: 'warning', where: 'A', values: { other: 'B' } },
    ]);
    const covered = findings(checkAlike, (pack) => {
      pack.rows[1].natural = { any: [pack.rows[0].natural, pack.rows[1].natural] };
    });
    expect(of(covered, 'rowCovered')).toMatchObject([{ where: 'A', values: { other: 'B' } }]);
    const near = findings(
      checkAlike,
      (pack) => (pack.rows[1].cells.natural = 'Barnet er i barnehagen minst fem dagar i veka.'),
    );
    expect(of(near, 'rowsAlike')).toMatchObject([{ severity: 'note', where: 'A', values: { other: 'B' } }]);
    expect(findings(checkAlike).filter(({ check }) => check === 7)).toEqual([]);
  });

  it('8: outcomes that can hold together but never should', () => {
    const found = findings(checkNever, (pack) => (pack.outcomes[1].conditions[0].when = { outcome: 'need' }));
    const [first] = of(found, 'bothHold');
    expect(first).toMatchObject({
      check: 8,
      severity: 'error',
      where: 'samarbeidsplan',
      values: { other: 'teamplan' },
    });
    expect(first?.example).toMatchObject({ maanad: 'no' });
    expect(of(findings(checkNever), 'bothHold')).toEqual([]);
  });

  it('9: a plan is due and no plan type is there', () => {
    const found = findings(checkNeed, (pack) => {
      const [plan] = pack.outcomes;
      plan.conditions[0].when = { all: [plan.conditions[0].when, { fact: 'bed' }] };
    });
    expect(of(found, 'needWithoutPlan')).toMatchObject([
      { check: 9, severity: 'note', where: 'need', example: { tre: 'yes', bed: 'no', maanad: 'no' } },
    ]);
    expect(of(findings(checkNeed), 'needWithoutPlan')).toEqual([]);
  });

  it('10: the rules as they run agree with all completions', () => {
    expect(of(findings(checkMonotone), 'disagrees')).toEqual([]);
  });

  it('11: what no case reaches', () => {
    const found = findings(reach, (pack) => {
      pack.notices[0].when = {
        all: [
          { fact: 'tre' },
          { fact: 'to', is: 'no' },
          { band: ['20'] },
          { fact: 'annan' },
          { not: { fact: 'annan' } },
        ],
      };
    });
    expect(of(found, 'notReached')).toMatchObject([{ check: 11, severity: 'warning', where: 'annan' }]);
    expect(of(findings(reach), 'notReached')).toEqual([]);
  });

  it('a text that speaks more strongly than its source', () => {
    const found = findings(checkWords, (pack) => (pack.outcomes[1].says.yes.text = 'Teamplan skal brukast.'));
    expect(of(found, 'tooStrong')).toMatchObject([
      { severity: 'error', where: 'teamplan', values: { word: 'skal', modality: 'kan' } },
    ]);
    expect(of(findings(checkWords), 'tooStrong')).toEqual([]);
  });

  it('what the kommune has left to fill in', () => {
    const found = findings(checkWords, (pack) => {
      pack.confirmedBy = null;
      pack.links = [{ id: 'a', text: 'Om planar', href: null, citations: [pack.need.citations[0]] }];
      pack.contacts = [NO_CONTACT];
      pack.readings = [
        {
          id: 'Q',
          kind: 'question',
          tension: 'Kva?',
          reading: 'Slik.',
          status: 'foreslått',
          who: null,
          when: null,
          affects: ['need'],
          matters: null,
        },
      ];
    });
    const notes = found
      .filter(({ where }) => where === 'pack')
      .map(({ kind, values }) => [kind, values.list]);
    expect(notes).toEqual([
      ['unconfirmed', 'Q'],
      ['linksMissing', 'Om planar'],
      ['contactsMissing', 'Vakta'],
      ['notConfirmed', undefined],
    ]);
    expect(findings(checkWords).filter(({ where }) => where === 'pack')).toEqual([]);
  });
});

describe('a formula too large to walk through', () => {
  /** Thirteen facts in one cell, or in need: one more than is walked through. */
  const large = (pack: Loose) => {
    pack.facts.push({ ...pack.facts[2], id: 'ny' });
    const ids = pack.facts
      .map(({ id }: { id: string }) => id)
      .filter((id: string) => id !== 'under20' && id !== 'C.liten');
    return { all: ids.map((fact: string) => ({ fact })) };
  };

  it('is said, and not taken for wrong', () => {
    const cell = (pack: Loose) => {
      const says = { source: 'R', quote: 'Barnet bur i kommunal bustad.' };
      pack.rows[4].natural = large(pack);
      pack.rows[4].natural.all[0].says = says;
    };
    expect(of(findings(checkConditions, cell), 'tooMany')).toEqual([
      {
        ...{ check: 3, kind: 'tooMany', severity: 'note', where: 'E.natural', example: null, values: {} },
        quote: 'Barnet bur i kommunal bustad.',
      },
    ]);
    for (const check of [checkFacts, checkFit]) expect(findings(check, cell)).toEqual([]);
    expect(findings(checkRowStates, cell).filter(({ where }) => where === 'E')).toEqual([]);
    const need = (pack: Loose) => (pack.need.when = large(pack));
    expect(findings(checkNeed, need)).toEqual([
      {
        ...{ check: 9, kind: 'tooMany', severity: 'note', where: 'need' },
        quote: null,
        example: null,
        values: {},
      },
    ]);
    expect(findings(checkNever, need)).toEqual([]);
    expect(findings(checkMonotone, need)).toEqual([]);
    const prepared = preparePack(changed(NORDVIK, need));
    expect(checkNeed({ prepared, sources: NORDVIK_SOURCES }).states).toBe(0);
  });
});

describe('what each check has looked at', () => {
  const states = (check: (input: CheckInput) => Checked, change: (copy: Loose) => void = () => {}) =>
    check({ prepared: preparePack(changed(NORDVIK, change)), sources: NORDVIK_SOURCES }).states;

  it('is counted', () => {
    // Cells of one fact have 3 states, rows of two have 9.
    expect(states(checkRowStates)).toBe(9 + 9 + 9 + 9 + 3);
    expect(states(checkAlike)).toBe(0);
    expect(states(checkAlike, (pack) => (pack.rows[1].natural = pack.rows[0].natural))).toBe(3);
    expect(states(checkAlike, (pack) => (pack.rows[0].natural = null))).toBe(0);
    const some = (input: CheckInput) => checkReach(input, 40);
    const never = { all: [{ band: ['20'] }, { band: ['0-1'] }] };
    expect(states(some, (pack) => (pack.notices[0].when = never))).toBe(40);
    // When all is reached nothing more is tried.
    expect(states(reach)).toBeLessThan(150);
  });

  it('never lets one fact stand in for another where it says what is idle', () => {
    const change = (pack: Loose) => {
      const { natural } = pack.rows[4];
      pack.rows[4].natural = { any: [natural, { all: [natural, { fact: 'bed' }] }] };
    };
    expect(findings(checkFacts, change).map(({ where, values }) => [where, values.line])).toEqual([
      ['bed', 'E.natural'],
    ]);
    // What the exclusions rule out proves nothing: «D.slutt» can't be yes beside «D.veke».
    const ruledOut = (pack: Loose) => {
      pack.rows[3].natural = {
        any: [
          { fact: 'D.veke', is: 'no' },
          { fact: 'D.slutt', is: 'no' },
        ],
      };
    };
    expect(findings(checkFacts, ruledOut).map(({ where }) => where)).toEqual(['D.veke', 'D.slutt']);
  });
});

describe('a check of the rules themselves', () => {
  it('10: says so when they are less exact than the table of all completions', () => {
    const pack = changed(NORDVIK, (copy) => {
      const either = { any: [{ fact: 'bed' }, { fact: 'bed', is: 'no' }] };
      copy.outcomes[1].conditions[0].when = { all: [either, { fact: 'maanad' }] };
    });
    const prepared = preparePack(pack);
    const blunt = prepared.outcomes.map((one) => ({
      ...one,
      formula: { ...one.formula, split: new Set<number>() },
    }));
    const input = { prepared: { ...prepared, outcomes: blunt }, sources: NORDVIK_SOURCES };
    expect(checkMonotone({ prepared, sources: NORDVIK_SOURCES }).findings).toEqual([]);
    // «maanad» alone decides it, whatever the answer to «bed»; plainly worked out it stays open.
    expect(of(checkMonotone(input).findings, 'disagrees')).toEqual([
      expect.objectContaining({
        check: 10,
        severity: 'error',
        where: 'teamplan',
        example: { maanad: 'yes' },
        quote: null,
      }),
    ]);
  });
});

describe('what no case reaches', () => {
  it('11: is named: a wording, a plan type, a step, a duty', () => {
    const never = { all: [{ band: ['20'] }, { band: ['0-1'] }] };
    const found = findings(reach, (pack) => {
      const citations = pack.need.citations;
      pack.need.variants = [{ when: never, status: 'yes', text: 'Aldri sagt.', modality: 'taus', citations }];
      pack.outcomes[0].scope = {
        when: { fact: 'under20' },
        outside: [{ when: never, status: 'no', text: 'Aldri utanfor.', citations }],
      };
      pack.outcomes[2].conditions[0].when = never;
      pack.procedures[0].when = never;
      pack.duties[0].when = never;
    });
    expect(found.map(({ where, values, severity, check }) => [where, values.label, severity, check])).toEqual(
      [
        ['individuellPlan', 'yes', 'warning', 11],
        ['need', 'Aldri sagt.', 'warning', 11],
        ['samarbeidsplan', 'Aldri utanfor.', 'warning', 11],
        ['leie', 'leie', 'warning', 11],
        ['kalle', 'kalle', 'warning', 11],
      ],
    );
    expect(found.map(({ values }) => values.cases)).toEqual(['150', '150', '150', '150', '150']);
    const quotes = found.map(({ quote }) => quote?.slice(0, 12) ?? null);
    expect(quotes).toEqual(['Barnet har r', 'Eit barn ska', 'Eit barn ska', null, 'Den som leie']);
  });
});

describe('the report', () => {
  const texts = createTexts(nb, 'nb');

  it('puts errors first and ends with what was seen', () => {
    const pack: Pack = changed(NORDVIK, (copy) => {
      copy.rows[3].notNatural = null;
      copy.roles[2].fits = [];
    });
    const report = checkPack(pack, NORDVIK_SOURCES);
    expect(report.findings.map(({ severity }) => severity).join()).toMatch(/^(error,)+(warning,)+(note,?)+$/);
    const text = renderReport(report, pack, texts);
    expect(text).toContain('1 feil, 2 å se på,');
    expect(text).toContain(
      '**Feil** D.notNatural: Ingen regel bruker denne ruten i tabellen.\n  - sitat: «Saka er under avslutning.»',
    );
    expect(text).toContain('eksempel: Minst fire dagar i barnehagen: ja; Foreldra ønskjer ein annan: ja');
    expect(text).toMatch(/- \d+ sitater sammenlignet med kilden/);
    expect(text).not.toMatch(/rules\.|\{\w+\}/);
  });

  it('says so when there is nothing', () => {
    const report = { ...checkPack(NORDVIK, NORDVIK_SOURCES), findings: [] };
    expect(renderReport(report, NORDVIK, texts)).toContain('Ingen funn.');
  });

  it('gives an exit code by the worst', () => {
    const as = (severity: Finding['severity']) => ({
      ...(of(findings(checkRowStates), 'gap')[0] as Finding),
      severity,
    });
    expect(exitCode([])).toBe(0);
    expect(exitCode([as('note')])).toBe(0);
    expect(exitCode([as('note'), as('warning')])).toBe(1);
    expect(exitCode([as('warning'), as('error')])).toBe(2);
  });
});

describe('slow: in Tromsø’s pack too', () => {
  it('10: the rules as they run agree with all completions', () => {
    const { findings: found } = checkMonotone({ prepared: preparePack(TROMSO), sources: TROMSO_SOURCES });
    expect(of(found, 'disagrees')).toEqual([]);
  }, 60_000);
});
