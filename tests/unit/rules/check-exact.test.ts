import { describe, expect, it } from 'vitest';
import { readPack } from '../../../lib/rules';
import { checkPack } from '../../../lib/rules/check';
import { checkConditions, checkFacts } from '../../../lib/rules/check/facts-check';
import type { Checked, CheckInput } from '../../../lib/rules/check/finding';
import { checkMonotone, checkNeed, checkNever } from '../../../lib/rules/check/plans-check';
import { checkQuotes } from '../../../lib/rules/check/quotes-check';
import { checkReach } from '../../../lib/rules/check/reach-check';
import { checkAlike, checkFit, checkRowStates } from '../../../lib/rules/check/rows-check';
import { answersOf, spaceOf } from '../../../lib/rules/check/space';
import { checkWords } from '../../../lib/rules/check/words-check';
import { NO_MEMO, type Node } from '../../../lib/rules/formula';
import { preparePack } from '../../../lib/rules/prepare';
import { changed, type Loose, NO_CONTACT, NORDVIK, NORDVIK_SOURCES } from './packs';

/** What one check says of Nordvik's pack after a change, and how much it looked at. */
function run(check: (input: CheckInput) => Checked, change: (copy: Loose) => void = () => {}): Checked {
  const pack = changed(NORDVIK, change);
  expect(readPack(pack, 'pakke.json')).toMatchObject({ ok: true });
  return check({ prepared: preparePack(pack), sources: NORDVIK_SOURCES });
}
const kinds = ({ findings }: Checked, kind: string) => findings.filter((one) => one.kind === kind);
const f = (fact: string, is: 'yes' | 'no' = 'yes') => ({ fact, is });
const LAW = [{ law: 'opplæringslova', paragraph: '§ 1', checked: '2026-01-01' }];

describe('how much is looked at', () => {
  it('is every state of every formula', () => {
    // Need rests on five facts (3^5), both plans on six each, individuell plan on two; each plan is one source's too.
    const lines = 243 + 2 * (729 + 729) + 2 * 9;
    // Seven cells of one fact, and one of two.
    const cells = 7 * 3 + 9;
    expect(run(checkFacts).states).toBe(lines + cells);
    expect(run(checkConditions).states).toBe(lines + cells);
  });

  it('is every state of two plan types together, once for each that rules out another', () => {
    // The two plans rest on the same six facts; individuell plan adds none. Three pairs, both ways.
    expect(run(checkNever).states).toBe(6 * 729);
  });

  it('is every plan type with each row that fits it, until one is found', () => {
    // Samarbeidsplan with barnehage (6 + 2 facts), teamplan with helsestasjon (6 + 2), individuell with bustad (2 + 1).
    expect(run(checkFit).states).toBe(3 ** 8 + 3 ** 8 + 3 ** 3);
  });

  it('is about two hundred states where the rules are run anew', () => {
    // 243 / 200 gives every one; 729 / 200 every third; 9 every one.
    expect(run(checkMonotone).states).toBe(243 + 243 + 243 + 9);
  });
});

describe('what is said of a fact or a condition', () => {
  it('has no quote where only a law is cited', () => {
    const [unused] = run(checkFacts, (pack) => {
      pack.facts.push({ ...pack.facts[2], id: 'ny', citations: LAW });
    }).findings;
    expect(unused).toMatchObject({ kind: 'factUnused', where: 'ny', quote: null });
  });

  it('has the words of a cell that always holds', () => {
    const [found] = run(checkConditions, (pack) => {
      const { natural } = pack.rows[4];
      pack.rows[4].natural = { any: [natural, { not: natural }] };
    }).findings;
    expect(found).toMatchObject({ kind: 'alwaysHolds', quote: 'Barnet bur i kommunal bustad.' });
  });

  it('takes a state that an exclusion rules out for no proof, whichever answer it forbids', () => {
    const found = run(checkFacts, (pack) => {
      for (const side of pack.exclusions[0].pair) side.is = 'no';
      pack.rows[3].natural = { any: [f('D.veke'), f('D.slutt')] };
    });
    expect(kinds(found, 'factIdle').map(({ where, values }) => [where, values.line])).toEqual([
      ['D.veke', 'D.natural'],
      ['D.slutt', 'D.natural'],
    ]);
  });
});

describe('a worked example', () => {
  const shown = (check: (input: CheckInput) => Checked, change: (pack: Loose) => void) =>
    run(check, change).findings.map(({ kind, where, example }) => [kind, where, example]);

  it('of a condition that never holds: not even with every answer yes, if that can be', () => {
    const never = (pack: Loose) => (pack.rows[4].natural = { all: [f('E.bur'), f('bed'), f('bed', 'no')] });
    expect(shown(checkConditions, never)).toEqual([
      ['neverHolds', 'E.natural', { bed: 'yes', 'E.bur': 'yes' }],
    ]);
    const excluded = (pack: Loose) => (pack.rows[3].natural = { all: [f('D.veke'), f('D.slutt')] });
    expect(shown(checkConditions, excluded)).toEqual([
      ['neverHolds', 'D.natural', { 'D.veke': 'no', 'D.slutt': 'yes' }],
    ]);
  });

  it('of a condition that always holds: even with every answer no', () => {
    const always = (pack: Loose) =>
      (pack.rows[4].natural = { any: [f('E.bur'), f('E.bur', 'no'), f('bed')] });
    expect(shown(checkConditions, always)).toEqual([
      ['alwaysHolds', 'E.natural', { bed: 'no', 'E.bur': 'no' }],
    ]);
  });

  it('of a fact that changes nothing: a case in which the line holds without it', () => {
    const idle = (pack: Loose) =>
      (pack.rows[4].natural = { any: [f('E.bur'), { all: [f('E.bur'), f('bed')] }] });
    expect(shown(checkFacts, idle)).toEqual([['factIdle', 'bed', { bed: 'no', 'E.bur': 'yes' }]]);
    const never = (pack: Loose) => (pack.rows[4].natural = { all: [f('E.bur'), f('bed'), f('bed', 'no')] });
    expect(shown(checkFacts, never)).toEqual([
      ['factIdle', 'bed', null],
      ['factIdle', 'E.bur', null],
    ]);
  });

  it('of a plan type without a service: a case in which it holds', () => {
    const without = (pack: Loose) => (pack.roles[2].fits = []);
    expect(shown(checkFit, without)).toEqual([
      ['noService', 'individuellPlan', { langvarig: 'yes', under20: 'yes' }],
    ]);
    const denied = (pack: Loose) => {
      without(pack);
      pack.outcomes[2].conditions[0].when = { all: [f('langvarig'), f('bed', 'no')] };
    };
    expect(shown(checkFit, denied)).toContainEqual([
      'noService',
      'individuellPlan',
      { bed: 'no', langvarig: 'yes' },
    ]);
    const plain = NORDVIK.facts.map(({ id }) => id).filter((id) => id !== 'under20' && id !== 'C.liten');
    const large = (pack: Loose) => {
      without(pack);
      pack.facts.push({ ...pack.facts[2], id: 'ny' });
      pack.outcomes[2].conditions[0].when = { all: [...plain, 'ny'].map((id) => f(id)) };
    };
    expect(shown(checkFit, large)).toContainEqual(['noService', 'individuellPlan', null]);
  });

  it('of rows that say the same: a case in which both are natural', () => {
    const same = (pack: Loose) => (pack.rows[1].natural = pack.rows[0].natural);
    expect(shown(checkAlike, same)).toEqual([['rowsSame', 'A', { 'A.dagar': 'yes' }]]);
    const covered = (pack: Loose) => (pack.rows[1].natural = { any: [pack.rows[0].natural, f('bed', 'no')] });
    expect(shown(checkAlike, covered)).toEqual([['rowCovered', 'A', { bed: 'yes', 'A.dagar': 'yes' }]]);
    // Where another answer comes first with which only one of them is, whichever that is.
    const some = { any: [f('A.dagar', 'no'), f('bed')] };
    const narrow = (index: number) => (pack: Loose) => {
      pack.rows[index].natural = f('A.dagar', 'no');
      pack.rows[1 - index].natural = some;
    };
    const both = [['rowCovered', 'A', { bed: 'yes', 'A.dagar': 'no' }]];
    expect(shown(checkAlike, narrow(0))).toEqual(both);
    expect(shown(checkAlike, narrow(1))).toEqual(both);
  });
});

describe('the report of all checks', () => {
  it('is of the pack it names, by check within each severity', () => {
    const pack = changed(NORDVIK, (copy) => {
      copy.outcomes[1].says.yes.text = 'Teamplan skal brukast.';
      copy.rows[3].notNatural = null;
      copy.rows[4].natural = { all: [copy.rows[4].natural, { not: copy.rows[4].natural }] };
    });
    const report = checkPack(pack, NORDVIK_SOURCES);
    expect(report.pack).toEqual({ id: 'nordvik', name: 'Nordvik kommune (oppdikta)', version: '1' });
    const errors = report.findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ check, kind }) => [check, kind])).toEqual([
      [0, 'tooStrong'],
      [1, 'cellUnread'],
      [3, 'neverHolds'],
    ]);
  });
});

describe('a plan that is due without a plan type', () => {
  /** Need is «bed». One plan needs «maanad» too, one also «annan»; the one between them is no plan type. */
  const change = (pack: Loose) => {
    pack.need.when = f('bed');
    const [one, between, last] = pack.outcomes;
    one.conditions[0].when = { all: [f('bed'), f('maanad')] };
    between.kind = 'alternative';
    between.conditions[0].when = f('bed');
    last.conditions[0].when = { all: [f('annan'), f('maanad')] };
  };

  it('is counted: how often due, how often without, how often still open', () => {
    // Of 27 states 9 are due. Without «maanad» there is none: 3. While «maanad» is open, so are both: 3.
    expect(run(checkNeed, change)).toEqual({
      findings: [
        {
          ...{ check: 9, kind: 'needWithoutPlan', severity: 'note', where: 'need' },
          quote:
            NORDVIK.need.citations[0] &&
            'quote' in NORDVIK.need.citations[0] &&
            NORDVIK.need.citations[0].quote,
          example: { bed: 'yes', maanad: 'no', annan: 'yes' },
          values: { due: '9', without: '3', open: '3', plans: 'Samarbeidsplan, Individuell plan' },
        },
      ],
      states: 27,
    });
  });

  it('is none where the one in between is a plan type too', () => {
    const found = run(checkNeed, (pack) => {
      change(pack);
      pack.outcomes[1].kind = 'plan';
    });
    expect(found).toEqual({ findings: [], states: 27 });
  });
});

describe('the rules as they run', () => {
  it('are asked without deriving anything: every fact of a state is as the state says', () => {
    const found = run(checkMonotone, (pack) => {
      pack.facts[3].derive = { from: f('bed'), explain: 'Følgjer.' };
      pack.outcomes[1].conditions[0].when = { all: [f('bed'), f('maanad')] };
      for (const other of [pack.outcomes[0], pack.outcomes[2]]) other.conditions[0].when = f('annan');
      pack.need.when = f('annan');
    });
    expect(found).toEqual({ findings: [], states: 3 + 3 + 9 + 3 });
  });

  it('are not asked of a state that an exclusion rules out', () => {
    const found = run(checkMonotone, (pack) => {
      pack.need.when = { any: [f('D.veke'), f('D.slutt')] };
      for (const one of pack.outcomes) one.conditions[0].when = f('bed');
    });
    // Of nine states one has both.
    expect(found).toEqual({ findings: [], states: 8 + 3 * 3 });
  });

  it('are asked with what follows from age held at yes, where there is no room for it', () => {
    const plain = NORDVIK.facts.map(({ id }) => id).filter((id) => id !== 'under20' && id !== 'C.liten');
    const found = run(checkMonotone, (pack) => {
      pack.exclusions = [];
      pack.need.when = { all: [f('under20'), { any: plain.map((id) => f(id)) }] };
      for (const one of pack.outcomes) one.conditions[0].when = f('bed');
    });
    expect(found.findings).toEqual([]);
    // 3^12 states, every 2,657th of them.
    expect(found.states).toBe(Math.ceil(3 ** 12 / 2657) + 3 * 3);
  });

  it('are named by the line where they are not exact, need too', () => {
    const pack = changed(NORDVIK, (copy) => {
      copy.need.when = { all: [{ any: [f('bed'), f('bed', 'no')] }, f('maanad')] };
      for (const one of copy.outcomes) one.conditions[0].when = f('annan');
    });
    const prepared = preparePack(pack);
    const formula = { ...prepared.need.formula, split: new Set<number>() };
    const input = {
      prepared: { ...prepared, need: { ...prepared.need, formula } },
      sources: NORDVIK_SOURCES,
    };
    expect(checkMonotone(input).findings.map(({ where, example }) => [where, example])).toEqual([
      ['need', { maanad: 'yes' }],
    ]);
  });
});

describe('a space of many facts', () => {
  const says = { source: 'R', quote: 'Slik.' };
  const node = (ids: readonly string[]): Node => ({
    kind: 'any',
    memo: NO_MEMO,
    of: ids.map((id) => ({
      kind: 'fact',
      fact: NORDVIK.facts.findIndex((one) => one.id === id),
      sign: 1,
      says,
    })),
  });
  const ids = NORDVIK.facts.map(({ id }) => id);
  const at = (id: string) => ids.indexOf(id);
  const plain = ids.filter((id) => id !== 'under20' && id !== 'C.liten');
  const spaceWith = (names: readonly string[], change: (pack: Loose) => void = () => {}) =>
    spaceOf(preparePack(changed(NORDVIK, change)), [node(names)]);

  it('holds ages at yes only where it would be too large with them', () => {
    expect(spaceWith([...plain.slice(0, 11), 'under20'])).toMatchObject({ held: [], states: 3 ** 12 });
    const space = spaceWith([...plain, 'under20']);
    expect(space).toMatchObject({ held: [at('under20')], states: 3 ** 12 });
    expect(space?.facts).toEqual(plain.map(at));
    // «under20» alone makes it so.
    expect(space?.tables[0]?.[0]).toBe(1);
  });

  it('rules out what an exclusion says of a held age', () => {
    const change = (pack: Loose) => {
      pack.exclusions[0].pair = [f('under20'), f('bed')];
    };
    const space = spaceWith([...plain, 'under20'], change);
    if (!space) throw new Error('too large');
    const state = 3 ** 12 - 1;
    expect(answersOf(space, state)).toMatchObject({ bed: 'no' });
    expect(space.tables[0]?.[state]).toBe(1);
    // The digit of «bed», third of the plain ones, from no to yes.
    expect(space.tables[0]?.[state - 3 ** plain.indexOf('bed')]).toBe(2);
  });

  it('has no answers where there is no state', () => {
    const space = spaceWith(['bed', 'maanad']);
    if (!space) throw new Error('too large');
    expect(answersOf(space, null)).toEqual({});
    expect(answersOf(space, 8)).toEqual({ bed: 'no', maanad: 'no' });
  });
});

describe('quotes and cells', () => {
  it('a cell is read only by words that stand in it', () => {
    const found = run(checkQuotes, (pack) => {
      pack.rows[3].notNatural.says.quote = 'Barnet bur i kommunal bustad.';
    });
    expect(found.findings.map(({ kind, where }) => [kind, where])).toEqual([['cellUnread', 'D.notNatural']]);
  });

  const rest = (words: string, change: (row: Loose) => void = () => {}) => {
    const found = run(checkQuotes, (pack) => {
      pack.rows[4].cells.natural = words;
      change(pack.rows[4]);
    });
    return kinds(found, 'cellRest').map(({ values }) => values.rest);
  };

  it('what is left of a cell is worth a look from twelve letters', () => {
    expect(rest('Barnet bur i kommunal bustad. Elleve bok.')).toEqual([]);
    expect(rest('Barnet bur i kommunal bustad. Tolv teikn!!')).toEqual(['Tolv teikn!!']);
  });

  it('what is left in two places is told apart, to its last letter, whatever examples the row has elsewhere', () => {
    const words = 'Alltid når  Barnet bur i kommunal bustad.  eller har budd der.';
    expect(rest(words)).toEqual(['Alltid når … eller har budd der.']);
    const quote =
      'Ei samarbeidsgruppe er dei tenestene som er inne, og som møtest for å avklare kven som gjer kva.';
    const why = 'Står i den andre ruta.';
    expect(rest(words, (row) => (row.examples = [{ quote: { source: 'R', quote }, why }]))).toEqual([
      'Alltid når … eller har budd der.',
    ]);
  });
});

describe('rows', () => {
  it('a row where nothing is natural still has its gaps', () => {
    const { findings } = run(checkRowStates, (pack) => {
      pack.rows[0].natural = null;
      pack.rows[0].cells.natural = '';
    });
    expect(findings.filter(({ where }) => where === 'A')).toEqual([
      expect.objectContaining({
        kind: 'gap',
        quote: 'Foreldra ønskjer ein annan.',
        example: { annan: 'no' },
        values: { count: '1', states: '3' },
      }),
    ]);
  });

  it('an alternative needs no service', () => {
    const without = (pack: Loose) => (pack.roles[2].fits = []);
    expect(run(checkFit, without).findings.map(({ where }) => where)).toEqual(['individuellPlan']);
    const alternative = (pack: Loose) => {
      without(pack);
      pack.outcomes[2].kind = 'alternative';
    };
    expect(run(checkFit, alternative).findings).toEqual([]);
  });

  it('one fitting role of two is enough', () => {
    const { findings } = run(checkFit, (pack) => {
      // Only helsestasjon is left for samarbeidsplan: as kontaktperson, not as teamleiar.
      for (const row of pack.rows.slice(0, 2)) row.natural = null;
    });
    expect(findings).toEqual([]);
  });

  it('a service that is both natural and not is not natural', () => {
    const { findings } = run(checkFit, (pack) => {
      pack.rows[2].natural = null;
      pack.rows[3].notNatural = { any: [pack.rows[3].notNatural, f('D.veke')] };
    });
    expect(findings.map(({ where }) => where)).toEqual(['teamplan']);
  });

  const alike = (change: (pack: Loose) => void) =>
    run(checkAlike, change).findings.map(({ kind, where, values }) => [kind, where, values.other]);

  it('another covers are told, when they share but one of several facts', () => {
    const covered = (pack: Loose) => {
      const { natural } = pack.rows[0];
      pack.rows[0].natural = { all: [natural, f('bed')] };
      pack.rows[1].natural = natural;
    };
    expect(alike(covered)).toEqual([['rowCovered', 'A', 'B']]);
  });

  it('that share a fact, and neither covers the other, are not', () => {
    const crossing = (pack: Loose) => {
      const { natural } = pack.rows[0];
      pack.rows[0].natural = { all: [natural, f('bed')] };
      pack.rows[1].natural = { all: [natural, f('maanad')] };
    };
    expect(alike(crossing)).toEqual([]);
  });

  it('that sound the same are told from three words of five, each with the nearest', () => {
    const sound =
      (...words: string[]) =>
      (pack: Loose) => {
        for (const [index, cell] of words.entries()) pack.rows[index].cells.natural = cell;
      };
    // Three in common of five; two of five.
    expect(alike(sound('ein to tre fire', 'ein to tre fem'))).toEqual([['rowsAlike', 'A', 'B']]);
    expect(alike(sound('ein to tre fire', 'ein to seks fem'))).toEqual([]);
    // The nearest is named, and among equals the first.
    const [near] = alike(sound('ein to tre fire', 'ein to tre fem', 'ein to tre fire sju'));
    expect(near).toEqual(['rowsAlike', 'A', 'C']);
    const [first] = alike(sound('ein to tre fire', 'ein to tre fire sju', 'ein to tre fem'));
    expect(first).toEqual(['rowsAlike', 'A', 'B']);
    const [equal] = alike(sound('ein to tre fire', 'ein to tre fem', 'ein to tre seks'));
    expect(equal).toEqual(['rowsAlike', 'A', 'B']);
  });
});

describe('what no case reaches', () => {
  const reach = (input: CheckInput) => checkReach(input, 150);

  it('is not a wording that a case has', () => {
    const { findings } = run(reach, (pack) => {
      const { citations } = pack.need;
      const says = { modality: 'taus', citations };
      pack.need.variants = [{ ...says, when: f('bed'), status: 'yes', text: 'Ja, dei bed.' }];
    });
    expect(findings).toEqual([]);
  });

  it('goes by its id where it is a notice', () => {
    const { findings } = run(reach, (pack) => (pack.notices[0].when = { all: [f('bed'), f('bed', 'no')] }));
    expect(findings.map(({ where, values }) => [where, values.label])).toEqual([['annan', 'annan']]);
  });
});

describe('what the kommune has left to fill in', () => {
  it('is only what is left: not what is confirmed, read by us, or has a way to be reached', () => {
    const { findings } = run(checkWords, (pack) => {
      const reading = { tension: 'Kva?', reading: 'Slik.', affects: ['need'], matters: null };
      const asked = { ...reading, kind: 'question', status: 'foreslått', who: null, when: null };
      const day = { who: 'Kari', when: '2026-01-01' };
      pack.readings = [
        { ...asked, id: 'Q1' },
        { ...asked, id: 'Q2', status: 'bekreftet', ...day },
        { ...asked, id: 'Q3', kind: 'reading' },
        { ...asked, id: 'Q4', kind: 'reading', status: 'bekreftet', ...day },
        { ...asked, id: 'Q5' },
      ];
      const { citations } = pack.need;
      pack.links = [
        { id: 'a', text: 'Om planar', href: null, citations },
        { id: 'b', text: 'Om møte', href: 'https://nordvik.example/', citations },
      ];
      pack.contacts = [
        NO_CONTACT,
        { ...NO_CONTACT, id: 'b', name: 'Brev', post: 'Boks 1' },
        { ...NO_CONTACT, id: 'c', name: 'Telefon', phone: '00 00 00 00' },
        { ...NO_CONTACT, id: 'd', name: 'E-post', email: 'post@nordvik.example' },
        { ...NO_CONTACT, id: 'e', name: 'Ukjend' },
      ];
      pack.confirmedBy = null;
    });
    expect(
      findings.map(({ kind, severity, where, values }) => [kind, severity, where, values.count, values.list]),
    ).toEqual([
      ['unconfirmed', 'note', 'pack', '2', 'Q1, Q5'],
      ['linksMissing', 'note', 'pack', '1', 'Om planar'],
      ['contactsMissing', 'note', 'pack', '2', 'Vakta, Ukjend'],
      ['notConfirmed', 'note', 'pack', undefined, undefined],
    ]);
  });
});
