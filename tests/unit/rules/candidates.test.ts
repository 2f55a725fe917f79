import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../lib/domain/basics';
import type { GuideState } from '../../../lib/domain/case';
import { suggest } from '../../../lib/rules';
import { statusOf } from '../../../lib/rules/candidates';
import { changed, NORDVIK } from './packs';
import { guideWith, TROMSO } from './tromso';

const candidates = (
  services: string[],
  answers: Record<string, Answer> = {},
  rest: Partial<GuideState> = {},
) => suggest(TROMSO, guideWith(services, '7-11', answers, rest)).candidates;

describe('a candidate', () => {
  it('has the words of its row, the reasons, and what is missing', () => {
    const [miljo] = candidates(['miljotjenesten'], { 'R3.tett': 'no' });
    expect(miljo).toEqual({
      service: 'miljotjenesten',
      name: 'Miljøtjenesten',
      row: 'R3',
      status: 'open',
      mine: true,
      later: false,
      role: 'koordinator',
      roleFits: 'unknown',
      natural: [
        {
          fact: 'R3.tett',
          value: 'no',
          from: 'answer',
          citation: { source: 'V', quote: 'Der de er inne med tett, individuell oppfølging.' },
        },
      ],
      notNatural: [
        {
          fact: 'R3.gruppe',
          value: 'unknown',
          from: 'open',
          citation: {
            source: 'V',
            quote:
              'Barn/ungdom som kun deltar i gruppetilbud eller tilsyn før og etter skoletid (videregående skole).',
          },
        },
      ],
      citations: [
        { source: 'V', quote: 'Der de er inne med tett, individuell oppfølging.' },
        {
          source: 'V',
          quote:
            'Barn/ungdom som kun deltar i gruppetilbud eller tilsyn før og etter skoletid (videregående skole).',
        },
      ],
      missing: ['R3.gruppe'],
      openQuestions: [],
    });
  });

  it('of a row with a blank cell has only the words there are', () => {
    const [kultur] = candidates(['kultur'], { 'R6.overTid': 'no' });
    expect(kultur).toMatchObject({ status: 'silent', notNatural: [], missing: [] });
    expect(kultur?.citations).toHaveLength(1);
  });

  it('of a row where nothing is natural has the other cell alone', () => {
    const pack = changed(NORDVIK, (copy) => {
      copy.rows[0].natural = null;
      copy.rows[0].cells.natural = '';
    });
    const [barnehage] = suggest(pack, guideWith(['barnehage'], '2-5')).candidates;
    expect(barnehage).toMatchObject({ status: 'open', natural: [], missing: ['annan'] });
    expect(barnehage?.notNatural).toHaveLength(1);
    expect(barnehage?.citations).toEqual([{ source: 'R', quote: 'Foreldra ønskjer ein annan.' }]);
  });

  it('without a row says so and nothing else, whatever is answered', () => {
    const services = [
      { id: 'bup', status: 'inne' as const },
      { id: 'ppt', status: 'trengs' as const },
      { id: 'fysio', status: 'inne' as const },
    ];
    // A plan type is decided, so that a role would fit it or not.
    const all = candidates(
      ['bup'],
      { F3: 'yes', F11: 'yes', F12: 'yes', 'R2.tett': 'yes' },
      {
        services,
        myService: 'ppt',
      },
    );
    const said = all.map(({ name, row, status, role, roleFits }) => [name, row, status, role, roleFits]);
    expect(said).toEqual([
      ['Fysioterapeut/ergoterapeut', 'R2', 'natural', 'koordinator', 'no'],
      ['BUP', null, 'notInTable', '', 'unknown'],
      ['PPT', null, 'notInTable', '', 'unknown'],
    ]);
    expect(all.map(({ service, mine, later }) => [service, mine, later])).toEqual([
      ['fysio', false, false],
      ['bup', false, false],
      ['ppt', true, true],
    ]);
    for (const { natural, notNatural, citations, missing, openQuestions } of all.slice(1)) {
      expect([natural, notNatural, citations, missing, openQuestions].map(({ length }) => length)).toEqual([
        0, 0, 0, 0, 0,
      ]);
    }
  });

  it('that the user added goes by the name the user gave, else by its id', () => {
    const own = candidates(
      ['skole'],
      {},
      {
        services: [
          { id: 'egen-1', name: 'Logoped', status: 'inne' },
          { id: 'egen-2', status: 'inne' },
        ],
      },
    );
    expect(own.map(({ name }) => name)).toEqual(['Skole/barnehage', 'Logoped', 'egen-2']);
  });

  it('stands in the order of the table, and without a row in the order of the case', () => {
    const order = candidates(['nav', 'barnebolig', 'ppt', 'skole', 'bup', 'fysio']).map(
      ({ service }) => service,
    );
    expect(order).toEqual(['skole', 'fysio', 'barnebolig', 'nav', 'ppt', 'bup']);
  });

  it('has one status by its two cells', () => {
    const table = [
      [1, -1, 'natural'],
      [-1, 1, 'notNatural'],
      [1, 1, 'both'],
      [-1, -1, 'silent'],
      [0, -1, 'open'],
      [1, 0, 'open'],
      [0, 1, 'open'],
      [0, 0, 'open'],
    ] as const;
    for (const [natural, notNatural, status] of table) expect(statusOf(natural, notNatural)).toBe(status);
  });

  it('of a row that stands by itself comes once, and is nobody’s', () => {
    const ill = { F15: 'yes', F16: 'yes', F17: 'yes' } as const;
    const standing = candidates(['skole'], ill).filter(({ row }) => row === 'R11');
    expect(standing).toMatchObject([
      { service: 'tildelingskontoret', mine: false, later: false, status: 'open' },
    ]);
    expect(candidates(['tildelingskontoret'], ill).filter(({ row }) => row === 'R11')).toMatchObject([
      { mine: true },
    ]);
    const [, , named] = candidates(['skole', 'fysio'], ill).map(({ service }) => service);
    expect(named).toBe('tildelingskontoret');
    const both = candidates(['tildelingskontoret', 'skole'], ill);
    expect(both.map(({ service }) => service)).toEqual(['skole', 'tildelingskontoret']);
    expect(candidates(['skole'], { F15: 'no' }).filter(({ row }) => row === 'R11')).toEqual([]);
  });
});

describe('a role against what is suggested', () => {
  const IP = { F3: 'yes', F11: 'yes', F12: 'yes' } as const;
  const fits = (services: string[], answers: Record<string, Answer>) =>
    candidates(services, answers).map(({ service, role, roleFits }) => [service, role, roleFits]);

  it('is not known before anything is', () => {
    expect(fits(['fysio', 'skole'], {})).toEqual([
      ['skole', 'stafettholder', 'unknown'],
      ['fysio', 'koordinator', 'unknown'],
    ]);
  });

  it('fits or not when a plan type is decided', () => {
    expect(fits(['fysio', 'helsesykepleier', 'skole'], IP)).toEqual([
      ['skole', 'stafettholder', 'no'],
      ['fysio', 'koordinator', 'yes'],
      ['helsesykepleier', 'koordinator', 'yes'],
    ]);
    expect(fits(['skole', 'fysio'], { F3: 'yes' })).toEqual([
      ['skole', 'stafettholder', 'yes'],
      ['fysio', 'koordinator', 'no'],
    ]);
  });

  it('is not known while its own plan type is open, though another is decided', () => {
    const answers = { F3: 'yes', F15: 'yes', F16: 'yes', F17: 'yes' } as const;
    const found = fits(['fysio', 'helsesykepleier'], answers);
    expect(found.find(([service]) => service === 'fysio')).toEqual(['fysio', 'koordinator', 'unknown']);
    expect(found.find(([service]) => service === 'tildelingskontoret')).toEqual([
      'tildelingskontoret',
      'barnekoordinator',
      'yes',
    ]);
  });

  it('an alternative is no plan type to fit', () => {
    const pack = changed(NORDVIK, (copy) => {
      for (const outcome of copy.outcomes) outcome.kind = 'alternative';
    });
    const [familieteam] = suggest(pack, {
      ...guideWith(['familieteam', 'pp', 'skule'], '6-15', { maanad: 'no', langvarig: 'no' }),
    }).candidates;
    expect(familieteam).toMatchObject({ service: 'skule' });
    const fits = suggest(pack, {
      ...guideWith(['familieteam', 'pp', 'skule'], '6-15', { maanad: 'no', langvarig: 'no' }),
    }).candidates;
    expect(fits.find(({ service }) => service === 'familieteam')?.roleFits).toBe('unknown');
  });
});

describe('a line', () => {
  const suggestion = () =>
    suggest(TROMSO, guideWith(['skole', 'bup'], '7-11', { F3: 'yes', F15: 'unknown' }));
  const line = (id: string) => suggestion().outcomes.find((outcome) => outcome.id === id);

  it('of need has its reasons in the order of the guide, each with how it is known', () => {
    expect(suggestion().need).toMatchObject({
      id: 'need',
      status: 'yes',
      modality: 'skal',
      text: 'Barnet skal ha en plan i Samspill.',
      missing: [],
    });
    expect(suggestion().need.reasons.map(({ fact, value, from }) => [fact, value, from])).toEqual([
      ['F1', 'yes', 'derived'],
      ['F2', 'unknown', 'open'],
      ['F3', 'yes', 'answer'],
    ]);
    expect(suggestion().need.reasons[2]?.citation).toEqual({
      source: 'V',
      quote: 'Er det behov for at tjenestene samarbeider over tid?',
    });
  });

  it('of an outcome has label, kind, step and the words of every source', () => {
    expect(line('stafettlogg')).toMatchObject({
      label: 'Stafettlogg',
      kind: 'plan',
      step: 'stafettlogg',
      suggested: 'yes',
      perSource: [],
    });
    expect(line('stafettlogg')?.citations).toHaveLength(3);
    expect(line('ingenPlan')).toMatchObject({ status: 'no', modality: 'taus', step: null });
  });

  it('that is open says so and what it lacks, «vet ikke» among it, in the pack’s order', () => {
    expect(line('barnekoordinator')).toMatchObject({
      status: 'unknown',
      text: 'Retten til barnekoordinator er ikke avklart.',
      missing: ['F15', 'F16', 'F17'],
    });
    expect(line('barnekoordinator')?.reasons.find(({ fact }) => fact === 'F15')).toMatchObject({
      value: 'unknown',
      from: 'answer',
    });
  });

  it('shows each source’s own result only where they differ', () => {
    const differs = suggest(
      TROMSO,
      guideWith(['fysio', 'barnevern'], '7-11', { F3: 'yes', F11: 'yes', F12: 'yes', hjelpetiltak: 'yes' }),
    );
    const koordinator = differs.outcomes.find(({ id }) => id === 'koordinator');
    expect(koordinator?.perSource.map(({ source, citations }) => [source, citations.length])).toEqual([
      ['V', 2],
      ['H', 1],
    ]);
    expect(differs.outcomes.find(({ id }) => id === 'individuellPlan')?.perSource).toEqual([]);
  });

  it('of the stair is lit by what is suggested, open while it may be', () => {
    expect(suggestion().stair).toEqual([
      { id: 'stafettlogg', label: 'Stafettlogg/stafettholder', state: 'current', outcomes: ['stafettlogg'] },
      { id: 'koordinator', label: 'Koordinator', state: 'not', outcomes: ['koordinator', 'ansvarsgruppe'] },
      { id: 'individuellPlan', label: 'Individuell plan', state: 'not', outcomes: ['individuellPlan'] },
      { id: 'barnekoordinator', label: 'Barnekoordinator', state: 'open', outcomes: ['barnekoordinator'] },
    ]);
  });

  it('has the words of the first variant that holds for its own status, and never a place outside once it holds', () => {
    const says = { modality: 'taus', citations: NORDVIK.need.citations };
    const pack = changed(NORDVIK, (copy) => {
      copy.need.variants = [
        { ...says, when: { fact: 'bed' }, status: 'no', text: 'Nei, men dei bed.' },
        { ...says, when: { fact: 'bed' }, status: 'yes', text: 'Ja, og dei bed.' },
        { ...says, when: { fact: 'to' }, status: 'yes', text: 'Ja, to er inne.' },
      ];
      copy.outcomes[1].scope = {
        when: { fact: 'under20' },
        outside: [
          { when: { fact: 'bed' }, status: 'unknown', text: 'Ikkje skildra.', citations: says.citations },
        ],
      };
    });
    const at = (answers: Record<string, Answer>) => {
      const { need, outcomes } = suggest(pack, guideWith(['skule', 'pp', 'barnehage'], '6-15', answers));
      return [need.text, outcomes[1]?.status, outcomes[1]?.text];
    };
    expect(at({ bed: 'yes', maanad: 'yes' })).toEqual(['Ja, og dei bed.', 'yes', 'Teamplan kan brukast.']);
    expect(at({ bed: 'no', maanad: 'no' })).toEqual(['Ja, to er inne.', 'no', 'Teamplan er ikkje aktuelt.']);
    expect(at({ bed: 'yes' })).toEqual(['Ja, og dei bed.', 'unknown', 'Ikkje skildra.']);
  });

  it('of need has one source of its own, so it never differs', () => {
    const pack = changed(NORDVIK, (copy) => (copy.notices[0].when = { outcome: 'need', is: 'differs' }));
    expect(suggest(pack, guideWith(['skule', 'pp', 'barnehage'], '6-15')).notices).toEqual([]);
  });
});

describe('what has fallen away', () => {
  const gone = (services: string[], answers: Record<string, Answer>, rest: Partial<GuideState> = {}) =>
    suggest(TROMSO, guideWith(services, '7-11', answers, rest)).fallenAway.map(({ fact, why }) => [
      fact,
      why.match(/«(.+)»/)?.[1],
    ]);

  it('is what is neither known nor needed, each with the line that was settled without it', () => {
    expect(gone(['skole', 'bup', 'fysio'], { F3: 'no', 'R1.arena': 'yes' })).toEqual([
      ['F2', 'Plan i Samspill'],
      ['F5', 'Samarbeid i IUP/IOP'],
      ['F10', 'Stafettlogg'],
      ['F11b', 'Koordinator'],
      ['F12', 'Stafettlogg'],
      ['F13', 'Ansvarsgruppe med koordinator'],
      ['R1.helse', 'Skole/barnehage'],
    ]);
  });

  it('is nothing before services are chosen, and nothing about services that are not in yet', () => {
    expect(gone(['skole'], { F3: 'no', 'R1.arena': 'yes' }, { servicesDone: false })).toEqual([]);
    const later = {
      services: [
        { id: 'ppt', status: 'inne' as const },
        { id: 'skole', status: 'trengs' as const },
      ],
    };
    expect(gone(['ppt'], { F3: 'no', 'R1.arena': 'yes' }, later).map(([fact]) => fact)).not.toContain(
      'R1.helse',
    );
  });
});
