import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../lib/domain/basics';
import { suggest } from '../../../lib/rules';
import { guideWith, TROMSO } from './tromso';

/** What stands in the two documents, written out from them here and not read from the pack. */
const at = (services: string[], answers: Record<string, Answer>, age = '7-11') =>
  suggest(TROMSO, guideWith(services, age, answers));
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const IP = { F3: 'yes', F11: 'yes', F12: 'yes', F13: 'yes' } as const;
const ILL = { F15: 'yes', F16: 'yes', F17: 'yes' } as const;

describe('the table', () => {
  it('has eleven rows, each with the roles the kommune gives it', () => {
    const roles = TROMSO.rows.map(({ id, roles: all }) => [id, all.map(({ role }) => role).join(' ')]);
    expect(roles).toEqual([
      ['R1', 'stafettholder'],
      ['R2', 'koordinator'],
      ['R3', 'koordinator'],
      ['R4', 'koordinator stafettholder'],
      ['R5', 'koordinator stafettholder'],
      ['R6', 'stafettholder'],
      ['R7', 'koordinator stafettholder'],
      ['R8', 'koordinator'],
      ['R9', 'koordinator stafettholder'],
      ['R10', 'koordinator'],
      ['R11', 'barnekoordinator'],
    ]);
    // «Blank» in the kommune's own table: no exception is given.
    const blank = TROMSO.rows.filter(({ cells }) => cells.notNatural === '');
    expect(ids(blank)).toEqual(['R6', 'R8', 'R10']);
    expect(blank.map(({ notNatural }) => notNatural)).toEqual([null, null, null]);
  });

  it('has the roles’ plan types', () => {
    expect(TROMSO.roles.map(({ id, fits }) => [id, fits])).toEqual([
      ['stafettholder', ['stafettlogg']],
      ['koordinator', ['koordinator', 'ansvarsgruppe', 'individuellPlan']],
      ['barnekoordinator', ['barnekoordinator']],
    ]);
  });
});

describe('the services', () => {
  it('are asked about in the order of the guide’s own first question, then of the table', () => {
    // «… særskilt tilrettelegging i barnehage eller skole, oppfølging fra PPT, Miljøtjenesten, fysio- eller ergoterapeut,
    // barnevern, BUP eller andre»
    const named = ['skole', 'ppt', 'miljotjenesten', 'fysio', 'barnevern', 'bup'];
    const rowOf = new Map(TROMSO.services.map(({ id, row }) => [id, row]));
    const inTable = TROMSO.rows.map(({ id }) => TROMSO.services.find(({ row }) => row === id)?.id);
    const asked = ids(TROMSO.services);
    expect(asked.slice(0, named.length)).toEqual(named);
    const others = asked.slice(named.length);
    expect(others.filter((id) => rowOf.get(id))).toEqual(inTable.filter((id) => id && !named.includes(id)));
    // What stands in neither comes last.
    expect(others.slice(-4)).toEqual(['barnehabilitering', 'lavterskelteamet', 'nav', 'fastlege']);
  });
});

describe('the trappa', () => {
  const lit = (services: string[], answers: Record<string, Answer>) =>
    at(services, answers)
      .stair.filter(({ state }) => state === 'current')
      .map(({ id }) => id);

  it('has four steps, each lit by its own case; barnekoordinator beside any', () => {
    expect(ids(TROMSO.stair)).toEqual(['stafettlogg', 'koordinator', 'individuellPlan', 'barnekoordinator']);
    const none = { F15: 'no' } as const;
    expect(lit(['skole', 'bup'], { F3: 'yes', ...none })).toEqual(['stafettlogg']);
    // The right to koordinator without need of a written plan: ansvarsgruppe (T43).
    const koordinator = lit(['fysio', 'helsesykepleier'], { ...IP, F13: 'no', ...none });
    expect(koordinator).toContain('koordinator');
    expect(koordinator).not.toContain('stafettlogg');
    expect(lit(['fysio', 'helsesykepleier'], { ...IP, ...none })).toContain('individuellPlan');
    expect(lit(['skole', 'bup'], { F3: 'yes', ...ILL })).toEqual(['stafettlogg', 'barnekoordinator']);
    expect(lit(['skole', 'bup'], { F3: 'no', F7: 'no', ...none })).toEqual([]);
  });
});

describe('how one goes on', () => {
  const school = {
    F3: 'yes',
    'R1.arena': 'yes',
    'R1.helse': 'no',
    'R1.utenfor': 'no',
    hjelpetiltak: 'no',
  } as const;
  const procedures = (services: string[], answers: Record<string, Answer>) =>
    ids(at(services, answers).procedures);

  it('depends on whose it is, and how many there are', () => {
    // Mine is natural, and alone: I make the plan.
    expect(procedures(['skole', 'bup'], { ...school, F15: 'no' })).toEqual(['P1']);
    // Not mine, two services: ring the other. Three: a meeting. In both, what to do when they don't agree.
    const notMine = { ...school, 'R1.arena': 'no', 'R1.utenfor': 'yes', F15: 'no' } as const;
    expect(procedures(['skole', 'bup'], notMine)).toEqual(['P2.to', 'P3', 'P5']);
    expect(procedures(['skole', 'bup', 'ppt'], notMine)).toEqual(['P2.flere', 'P3', 'P5']);
    // No plan is due: nothing to do.
    expect(procedures(['skole', 'bup'], { ...school, F3: 'no', F7: 'no', F15: 'no' })).toEqual([]);
  });

  it('asks consent before the other services are contacted, and says what the kommune must do', () => {
    const steps = at(['skole', 'bup'], { ...school, 'R1.arena': 'no', F15: 'no' }).procedures.flatMap(
      ({ steps: all }) => all,
    );
    expect(ids(steps).slice(0, 2)).toEqual(['P2.to.samtykke', 'P2.to.kontakt']);
    expect(steps.find(({ id }) => id === 'P2.to.kontakt')?.needsConsent).toBe(true);
    const decided = steps.find(({ id }) => id === 'P3.kommunen');
    expect(decided?.text).toContain('må kommunen avgjøre');
    // As law: cited by paragraph and day, never quoted.
    expect(decided?.citations).toEqual([
      { law: 'helse- og omsorgstjenesteloven', paragraph: '§ 3-4', checked: expect.any(String) },
    ]);
    // Rotation is the guide's suggestion, not for a barnekoordinator.
    expect(ids(steps)).toContain('P3.bytt');
    const bk = at(['skole', 'bup'], { ...school, ...ILL }).procedures.flatMap(({ steps: all }) => ids(all));
    expect(bk).not.toContain('P3.bytt');
    expect(bk).toEqual(expect.arrayContaining(['P3.bk.leder', 'P3.bk.kommunen']));
  });

  it('goes by the form to Ressurssenteret; Tildelingskontoret has the barnekoordinator', () => {
    const { procedures: all, duties } = at(['skole', 'bup'], { ...school, ...ILL });
    const form = all.find(({ id }) => id === 'P4')?.steps ?? [];
    expect(form.find(({ id }) => id === 'P4.send')?.text).toBe('Send side 3–4 i posten til Ressurssenteret.');
    expect(duties.find(({ id }) => id === 'bk.person')?.text).toContain(
      'saksbehandlere ved Tildelingskontoret',
    );
    expect(ids(TROMSO.contacts)).toEqual(expect.arrayContaining(['ressurssenteret', 'tildelingskontoret']));
  });
});

describe('what the role brings with it', () => {
  const COMMON = ['dobbeltrolle', 'involvere', 'dokumentere', 'innkalle', 'inkludere', 'inneha', 'gruppa'];
  const BK = ['bk.familie', 'bk.informere', 'bk.tid', 'bk.ip', 'bk.person'];

  it('is first of all a role beside one’s own job, then the common duties, then barnekoordinator’s', () => {
    expect(ids(at(['skole', 'bup'], { F3: 'yes', F15: 'no' }).duties)).toEqual(COMMON);
    expect(ids(at(['fysio', 'helsesykepleier'], { ...IP, F15: 'no' }).duties)).toEqual(COMMON);
    expect(ids(at(['skole', 'bup'], { F3: 'yes', ...ILL }).duties)).toEqual([...COMMON, ...BK]);
    expect(at(['skole', 'bup'], { F3: 'yes', F15: 'no' }).duties[0]?.text).toMatch(/^Det er en dobbeltrolle/);
  });

  it('is nothing where no plan is due', () => {
    expect(at(['skole', 'bup'], { F3: 'no', F7: 'no', F15: 'no' }).duties).toEqual([]);
  });
});

describe('what is unclear in the documents', () => {
  it('is sorted: every tension is a question to the kommune, our reading or a working rule', () => {
    const sorted = (kind: string) => ids(TROMSO.readings.filter((one) => one.kind === kind));
    // As the reading of the documents sorts them (section 8); S1 and S2 are about consent, L1 and L2 our own.
    expect(sorted('question')).toEqual(
      expect.arrayContaining(
        'T2 T3 T6 T8 T9 T10 T12 T13 T16 T20 T21 T22 T23 T25 T33 T37 T44 T45 T47 T49'.split(' '),
      ),
    );
    const numbered = new Set(ids(TROMSO.readings).map((id) => Number(/^T(\d+)/.exec(id)?.[1] ?? 0)));
    for (let tension = 1; tension <= 51; tension += 1)
      expect(numbered.has(tension), `T${tension}`).toBe(true);
    for (const { status, who, when } of TROMSO.readings) {
      if (status === 'bekreftet') expect([who, when]).not.toContain(null);
      else expect([who, when]).toEqual([null, null]);
    }
  });
});
