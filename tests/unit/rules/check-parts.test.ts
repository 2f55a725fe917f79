import { describe, expect, it } from 'vitest';
import nb from '../../../assets/locales/nb';
import { formulasOf } from '../../../lib/rules/check/facts-check';
import type { Finding } from '../../../lib/rules/check/finding';
import type { CheckReport } from '../../../lib/rules/check/index';
import { createRandom, randomGuide } from '../../../lib/rules/check/random';
import { renderReport } from '../../../lib/rules/check/report';
import { answersOf, blankWorld, factsIn, find, MOST_FACTS, spaceOf } from '../../../lib/rules/check/space';
import { checkWords } from '../../../lib/rules/check/words-check';
import { edgeGuides } from '../../../lib/rules/diff/edge-guides';
import { NO_MEMO, type Node } from '../../../lib/rules/formula';
import { preparePack } from '../../../lib/rules/prepare';
import { createTexts } from '../../../lib/text/catalogue';
import { changed, type Loose, NORDVIK, NORDVIK_SOURCES } from './packs';

const texts = createTexts(nb, 'nb');
const prepared = (change: (pack: Loose) => void = () => {}) => preparePack(changed(NORDVIK, change));
const at = (id: string) => NORDVIK.facts.findIndex((fact) => fact.id === id);
const fact = (id: string, sign: 1 | -1 = 1): Node => ({
  ...{ kind: 'fact', fact: at(id), sign },
  says: { source: 'R', quote: 'Slik.' },
});
const join = (kind: 'all' | 'any', ...of: Node[]): Node => ({ kind, of, memo: NO_MEMO });

describe('the space of states', () => {
  it('holds the exact value of each formula in every state', () => {
    const either = join('any', fact('bed'), fact('bed', -1));
    const space = spaceOf(prepared(), [join('all', fact('maanad'), fact('bed')), either, fact('maanad')]);
    expect(space).toMatchObject({ facts: [at('bed'), at('maanad')], held: [], states: 9 });
    // States count «bed» first: open, yes, no; then the same with «maanad» yes, then with no.
    expect(space?.tables.map((table) => [...table])).toEqual([
      [0, 0, -1, 0, 1, -1, -1, -1, -1],
      [1, 1, 1, 1, 1, 1, 1, 1, 1],
      [0, 0, 0, 1, 1, 1, -1, -1, -1],
    ]);
    expect(factsIn([either, fact('maanad')])).toEqual([at('bed'), at('maanad')]);
  });

  it('leaves out states that exclusions rule out', () => {
    const both = [join('all', fact('D.veke'), fact('D.slutt')), fact('D.veke')];
    const table = (index: number, change?: (pack: Loose) => void) => [
      ...((spaceOf(prepared(change), both)?.tables ?? [])[index] as Int8Array),
    ];
    expect(table(0)).toEqual([-1, -1, -1, -1, 2, -1, -1, -1, -1]);
    expect(table(1)).toEqual([0, 1, -1, -1, 2, -1, 0, 1, -1]);
    // An exclusion of which one fact is not here rules nothing out.
    const other = (pack: Loose) => (pack.exclusions[0].pair[0].fact = 'bed');
    expect(table(0, other)).toEqual([0, 0, -1, 0, 1, -1, -1, -1, -1]);
    const no = (pack: Loose) => (pack.exclusions[0].pair[0].is = 'no');
    expect(table(1, no)).toEqual([0, 1, -1, 1, 1, 2, 0, 1, -1]);
  });

  it('gives an example with everything answered, if it can one where nothing is corrected', () => {
    const space = spaceOf(prepared(), [join('all', fact('tre'), fact('to'))]);
    if (!space) throw new Error('too large');
    expect(find(space, () => false)).toEqual({ count: 0, example: null });
    const any = find(space, () => true);
    expect([any.count, answersOf(space, any.example ?? -1)]).toEqual([9, { tre: 'yes', to: 'yes' }]);
    // «to» follows from «tre»: an example without «to» has neither, though the first of them has.
    const without = find(space, (state) => answersOf(space, state).to === 'no');
    expect(answersOf(space, without.example ?? -1)).toEqual({ tre: 'no', to: 'no' });
    const only = find(
      space,
      (state) => answersOf(space, state).to === 'no' && answersOf(space, state).tre === 'yes',
    );
    expect([only.count, answersOf(space, only.example ?? -1)]).toEqual([1, { tre: 'yes', to: 'no' }]);
    expect(find(space, (state) => state === 0)).toEqual({ count: 1, example: null });
    expect(answersOf(space, 0)).toEqual({});
  });

  it('is not walked through when too large, but for facts of age, which are then held at yes', () => {
    const names = NORDVIK.facts.map(({ id }) => id);
    const byAge = ['under20', 'C.liten'];
    const plain = names.filter((id) => !byAge.includes(id));
    expect([MOST_FACTS, names.length, plain.length]).toEqual([12, 14, 12]);
    const of = (ids: string[]) => join('all', ...ids.map((id) => fact(id)));
    expect(spaceOf(prepared(), [of(plain.slice(0, 3)), fact('under20')])?.held).toEqual([]);
    const more = changed(NORDVIK, (pack) => pack.facts.push({ ...pack.facts[2], id: 'ny' }));
    const thirteenth: Node = { ...(fact('bed') as Extract<Node, { kind: 'fact' }>), fact: 14 };
    expect(spaceOf(preparePack(more), [of(plain), thirteenth])).toBeNull();
  });

  it('starts from a world in which nothing is known', () => {
    const { values, inputs, results, memory } = blankWorld(prepared());
    expect([...values]).toEqual(NORDVIK.facts.map(() => 0));
    expect([...inputs.answered]).toEqual(NORDVIK.facts.map(() => 2));
    expect({ ...inputs, answered: null, results, memory }).toMatchObject({
      ...{ services: [], servicesDone: false, myServiceKnown: false, band: null },
      ...{ results: null, memory: null },
    });
  });
});

describe('the formulas of a pack', () => {
  it('go by the name of their line, source or cell, with the first words they rest on', () => {
    const all = formulasOf(prepared((pack) => delete pack.rows[4].natural.says));
    expect(all.map(({ name }) => name)).toEqual([
      'need',
      ...['samarbeidsplan', 'samarbeidsplan.R', 'teamplan', 'teamplan.R'],
      ...['individuellPlan', 'individuellPlan.R'],
      ...['A.natural', 'A.notNatural', 'B.natural', 'B.notNatural', 'C.natural', 'D.natural', 'D.notNatural'],
      'E.natural',
    ]);
    expect(all.map(({ quote }) => quote).slice(-3)).toEqual([
      'Familieteamet er heime hos familien kvar veke.',
      'Saka er under avslutning.',
      'Barnet bur i kommunal bustad.',
    ]);
  });
});

describe('random cases', () => {
  it('are the same for the same seed, evenly spread', () => {
    const random = createRandom(1);
    expect([random(), random(), random()]).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ]);
    const many = Array.from({ length: 1000 }, createRandom(4));
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const inside = many.filter((one) => Math.floor(one * 10) === tenth);
      expect(inside.length).toBeGreaterThan(60);
    }
  });

  it('are cases in the middle of a conversation', () => {
    const random = createRandom(7);
    const guides = Array.from({ length: 14 }, () => randomGuide(NORDVIK, random));
    const short = ({ services, ...guide }: (typeof guides)[number]) => ({
      ...{ mine: guide.myService, age: guide.ageBand, done: guide.servicesDone, answers: guide.answers },
      services: services.map(({ id, status }) => `${id} ${status}`).join(),
    });
    expect(short(guides[2] as (typeof guides)[number])).toEqual({
      ...{ mine: 'barnehage', age: null, done: true },
      services: 'barnehage inne,familieteam inne,bustad inne,fysio inne',
      answers: {
        ...{ bed: 'no', maanad: 'yes', langvarig: 'yes', 'A.dagar': 'yes', annan: 'yes', 'B.spes': 'yes' },
        ...{ 'C.heime': 'yes', 'D.veke': 'yes', 'D.slutt': 'unknown', 'E.bur': 'yes' },
      },
    });
    expect(short(guides[13] as (typeof guides)[number])).toEqual({
      ...{ mine: 'pp', age: '16-19', done: true, services: 'pp trengs' },
      answers: {
        ...{ bed: 'no', maanad: 'no', 'A.dagar': 'no', annan: 'no', 'B.spes': 'no', 'C.heime': 'unknown' },
        ...{ 'D.veke': 'no', 'D.slutt': 'no', 'E.bur': 'unknown' },
      },
    });
    const later = Array.from({ length: 200 }, () => randomGuide(NORDVIK, random));
    const share = (holds: (guide: (typeof later)[number]) => boolean) => later.filter(holds).length / 200;
    expect(share(({ servicesDone }) => !servicesDone)).toBeGreaterThan(0);
    expect(share(({ servicesDone }) => !servicesDone)).toBeLessThan(0.12);
    expect(share(({ ageBand }) => ageBand === null)).toBeLessThan(0.12);
  });
});

describe('how strongly a text speaks', () => {
  const strong = (text: string, modality: string) => {
    const pack = changed(NORDVIK, (copy) => {
      copy.outcomes[1].says.yes = { text, modality };
      copy.modalityWords = { skal: ['skal', 'må'], harRett: ['har rett'], kan: ['kan'], taus: ['seier'] };
    });
    return checkWords({ prepared: preparePack(pack), sources: NORDVIK_SOURCES })
      .findings.filter(({ kind, where }) => kind === 'tooStrong' && where === 'teamplan')
      .map(({ values }) => values.word);
  };

  it('is measured against its modality', () => {
    expect(strong('Teamplan SKAL brukast.', 'kan')).toEqual(['skal']);
    expect(strong('Barnet har rett, og ein må.', 'naturlig')).toEqual(['må', 'har rett']);
    expect(strong('Barnet har rett, og ein må.', 'harRett')).toEqual(['må']);
    expect(strong('Barnet har rett, og ein må.', 'skal')).toEqual([]);
    expect(strong('Barnet har rett.', 'ikkeNaturlig')).toEqual(['har rett']);
    expect(strong('Barnet har rett.', 'foreslar')).toEqual(['har rett']);
    // «kan» claims nothing, so any text may say it.
    expect(strong('Ein kan, seier dei.', 'taus')).toEqual([]);
  });

  it('by whole words that are not denied', () => {
    expect(strong('Måten skalet er på.', 'kan')).toEqual([]);
    expect(strong('Rettleiaren seier ikkje at ein skal.', 'kan')).toEqual([]);
    expect(strong('Ikke si at dei skal.', 'kan')).toEqual([]);
    expect(strong('Ein skal ikkje vente.', 'kan')).toEqual(['skal']);
    expect(strong('Strikke eller ikkjeno skal ein.', 'kan')).toEqual(['skal']);
  });

  it('as the kommune writes its words: with a capital, or with signs of their own', () => {
    const words = (list: string[], text: string) => {
      const pack = changed(NORDVIK, (copy) => {
        copy.outcomes[1].says.yes = { text, modality: 'kan' };
        copy.modalityWords = { skal: list };
      });
      return checkWords({ prepared: preparePack(pack), sources: NORDVIK_SOURCES })
        .findings.filter(({ kind, where }) => kind === 'tooStrong' && where === 'teamplan')
        .map(({ values }) => values.word);
    };
    expect(words(['Skal'], 'Ein skal.')).toEqual(['Skal']);
    expect(words(['skal (alltid)', 'må/skal', 'a.b'], 'Ein skal (alltid), altså må/skal. Axb.')).toEqual([
      'skal (alltid)',
      'må/skal',
    ]);
    // Where it is denied first, and then said as part of another word.
    expect(words(['skal'], 'Skalet kan ikkje brukast.')).toEqual([]);
  });

  it('also in a variant of what holds, but not of what doesn’t', () => {
    const citations = NORDVIK.need.citations;
    const variant = (status: string, text: string) => ({
      ...{ when: { fact: 'bed' }, status, text, modality: 'taus', citations },
    });
    const pack = changed(NORDVIK, (copy) => {
      copy.need.variants = [variant('yes', 'Dei skal.'), variant('no', 'Dei skal ikkje, men skal.')];
      copy.modalityWords = { skal: ['skal'] };
    });
    const { findings, states } = checkWords({ prepared: preparePack(pack), sources: NORDVIK_SOURCES });
    const found = findings.filter(({ kind }) => kind === 'tooStrong');
    const [quote] = citations.map((one) => ('quote' in one ? one.quote : ''));
    expect(found).toEqual([
      expect.objectContaining({
        check: 0,
        where: 'need',
        quote,
        values: { word: 'skal', text: 'Dei skal.', modality: 'taus' },
      }),
    ]);
    expect(states).toBe(5);
  });
});

describe('a report', () => {
  it('reads like this', () => {
    const base = { quote: null, example: null, values: {} };
    const findings: Finding[] = [
      { ...base, check: 3, kind: 'notConfirmed', severity: 'error', where: 'pack', quote: 'Slik.' },
      {
        ...{ check: 5, kind: 'gap', severity: 'note', where: 'E', quote: null },
        ...{ example: { 'E.bur': 'no', borte: 'yes' }, values: { count: '1', states: '3' } },
      },
    ];
    const report: CheckReport = {
      ...{ pack: { id: 'n', name: 'Nordvik', version: '1' }, findings, seen: { quotes: 7, words: 4 } },
    };
    expect(renderReport(report, NORDVIK, texts)).toBe(`# Kontroll av pakken Nordvik, versjon 1

1 feil, 0 å se på, 1 å merke seg

- **Feil** pack: Pakken er ikke bekreftet av kommunen.
  - sitat: «Slik.»
- **Merk** E: Tabellen sier ikke noe i 1 av 3 tilstander.
  - eksempel: Bur i kommunal bustad: nei; borte: ja

## Dette er sett på

- 7 sitater sammenlignet med kilden
- 4 tekster lest for styrke
`);
    expect(renderReport({ ...report, findings: [], seen: {} }, NORDVIK, texts)).toBe(
      '# Kontroll av pakken Nordvik, versjon 1\n\n0 feil, 0 å se på, 0 å merke seg\n\nIngen funn.\n\n## Dette er sett på\n\n',
    );
  });
});

describe('cases at the edge of a change', () => {
  it('are one for each formula that differs, with its service in', () => {
    const after = changed(NORDVIK, (pack) => {
      pack.rows[3].notNatural = null;
      pack.rows[4].natural = { not: pack.rows[4].natural };
      pack.outcomes[1].conditions[0].when = { all: [{ fact: 'bed' }, { fact: 'maanad' }] };
    });
    const guides = edgeGuides(NORDVIK, after).map(
      ({ myService, services, ageBand, servicesDone, answers }) => [
        myService,
        services.map(({ id, status }) => `${id} ${status}`).join(),
        ageBand,
        servicesDone,
        answers,
      ],
    );
    expect(guides.slice(2)).toEqual([
      ['pp', 'pp inne,bustad inne', '6-15', true, { 'E.bur': 'yes' }],
      ['pp', 'pp inne,familieteam inne', '6-15', true, { 'D.slutt': 'yes' }],
    ]);
    expect(guides[0]?.[4]).toMatchObject({ bed: 'yes', maanad: 'yes' });
    expect(edgeGuides(NORDVIK, NORDVIK)).toEqual([]);
  });

  it('are at home in a pack where every service has a row, and with few ages', () => {
    const change = (pack: Loose) => {
      pack.services = pack.services.slice(0, 5);
      pack.ageBands = pack.ageBands.slice(0, 1);
      pack.facts[5].derive.from.band = ['0-1'];
      pack.facts[9].derive.from.band = ['0-1'];
    };
    const before = changed(NORDVIK, change);
    const after = changed(before, (pack) => (pack.rows[4].natural = { fact: 'bed' }));
    const [guide] = edgeGuides(before, after);
    expect(guide).toMatchObject({ myService: 'barnehage', ageBand: '0-1' });
    expect(guide?.services.map(({ id }) => id)).toEqual(['barnehage', 'bustad']);
    expect(guide?.answers).toEqual({ bed: 'yes', 'E.bur': 'no' });
  });
});
