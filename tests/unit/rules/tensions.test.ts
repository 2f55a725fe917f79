import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../lib/domain/basics';
import type { GuideState } from '../../../lib/domain/case';
import { formRoute, suggest } from '../../../lib/rules';
import { changed } from './packs';
import { guideWith, TROMSO } from './tromso';

const look = (
  services: string[],
  age: string | null,
  answers: Record<string, Answer>,
  rest: Partial<GuideState> = {},
) => {
  const guide = guideWith(services, age, answers, rest);
  const suggestion = suggest(TROMSO, guide);
  return {
    guide,
    suggestion,
    line: (id: string) => suggestion.outcomes.find((outcome) => outcome.id === id),
    candidate: (id: string) => suggestion.candidates.find(({ service }) => service === id),
    notices: suggestion.notices.map(({ id }) => id),
    procedures: suggestion.procedures.map(({ id }) => id),
  };
};
const IP = { F3: 'yes', F11: 'yes', F12: 'yes', F13: 'yes' } as const;

describe('the tensions in the documents are handled where they can be seen', () => {
  it('T3: no need over time, but soon: stafettlogg is allowed, not due', () => {
    const { line, notices, suggestion } = look(['skole', 'bup'], '7-11', { F3: 'no', F7: 'yes' });
    expect(suggestion.need.status).toBe('no');
    expect(line('stafettlogg')).toMatchObject({
      status: 'yes',
      modality: 'kan',
      openQuestions: ['T3', 'T8'],
    });
    expect(line('ingenPlan')?.status).toBe('yes');
    expect(notices).toContain('N.f3f7');
  });

  it('T4: a service is needed but not in: a plan is due, the type waits', () => {
    const { line, notices, suggestion } = look(
      ['skole'],
      '7-11',
      { F3: 'yes' },
      {
        services: [
          { id: 'skole', status: 'inne' },
          { id: 'fysio', status: 'trengs' },
        ],
      },
    );
    expect(suggestion.need.status).toBe('yes');
    expect(line('stafettlogg')?.status).toBe('no');
    expect(notices).toContain('N.trengs');
  });

  it('T9: barnevern carries the condition: individuell plan yes, the sources differ on koordinator', () => {
    const { line, notices, guide } = look(['fysio', 'barnevern'], '7-11', { ...IP, hjelpetiltak: 'yes' });
    expect(line('individuellPlan')?.status).toBe('yes');
    expect(line('koordinator')).toMatchObject({ status: 'unknown', missing: [], suggested: 'unknown' });
    expect(line('koordinator')?.text).toContain('svarer ulikt');
    expect(line('koordinator')?.perSource.map(({ source, status }) => [source, status])).toEqual([
      ['V', 'yes'],
      ['H', 'no'],
    ]);
    expect(line('koordinator')?.openQuestions).toContain('T9');
    expect(notices).toEqual(expect.arrayContaining(['N.koordSpriker', 'N.stafettSpriker']));
    expect(formRoute(TROMSO, guide)).toEqual({
      applyFor: { koordinator: false, individuellPlan: true, barnekoordinator: false },
      closed: null,
    });
  });

  it('T10: stafettlogg by the guide, with the form’s answer beside it', () => {
    const { line } = look(['fysio', 'helsesykepleier'], '7-11', { F3: 'yes', F11: 'yes', F12: 'no' });
    expect(line('stafettlogg')).toMatchObject({ status: 'yes', modality: 'skal' });
    expect(line('stafettlogg')?.perSource.map(({ status }) => status)).toEqual(['yes', 'no']);
    expect(line('stafettlogg')?.openQuestions).toContain('T10');
  });

  it('T11: an individuell plan exists: no stafettlogg beside it', () => {
    expect(look(['skole', 'bup'], '7-11', { F3: 'yes', F21: 'yes' }).notices).toContain('N.harIp');
    expect(look(['skole', 'bup'], '7-11', { F3: 'yes', F21: 'no' }).notices).not.toContain('N.harIp');
  });

  it('T12 and T51: barnekoordinator may stand beside the others, and it is said who coordinates', () => {
    const ill = { F15: 'yes', F16: 'yes', F17: 'yes' } as const;
    const both = look(['skole', 'bup'], '7-11', { F3: 'yes', ...ill });
    expect(both.suggestion.stair.filter(({ state }) => state === 'current').map(({ id }) => id)).toEqual([
      'stafettlogg',
      'barnekoordinator',
    ]);
    expect(both.notices).toContain('N.bkOgStafett');
    expect(both.line('barnekoordinator')?.openQuestions).toContain('T12');
    const koordinator = look(['fysio', 'helsesykepleier'], '7-11', { ...IP, ...ill });
    expect(koordinator.notices).toContain('N.bkOgKoord');
    expect(koordinator.procedures).toContain('P3.bk');
    expect(koordinator.procedures).not.toContain('P3');
  });

  it('T13: the table takes no right away', () => {
    const { line, notices, candidate } = look(['skole', 'bup'], '7-11', {
      F3: 'yes',
      F15: 'yes',
      F16: 'yes',
      F17: 'yes',
      'R11.andre': 'yes',
    });
    expect(line('barnekoordinator')?.status).toBe('yes');
    expect(candidate('tildelingskontoret')?.status).toBe('both');
    expect(notices).toContain('N.bkRett');
  });

  it('T16: 17 is the time to plan, 18 is the end', () => {
    const ill = { F15: 'yes', F16: 'yes', F17: 'yes' } as const;
    expect(look(['fysio'], '16-17', ill).notices).toContain('N.overgang18');
    expect(look(['fysio'], '15', ill).notices).not.toContain('N.overgang18');
    const grown = look(['fysio'], '18-23', ill);
    expect(grown.line('barnekoordinator')).toMatchObject({ status: 'no', modality: 'taus' });
    expect(grown.line('barnekoordinator')?.text).toContain('til fylte 18');
    expect(grown.line('barnekoordinator')?.openQuestions).toContain('T16');
  });

  it('T21: the role follows the plan type', () => {
    const role = (answers: Record<string, Answer>) =>
      look(['fact', 'fysio', 'helsesykepleier'], '12-14', answers).candidate('fact')?.role;
    expect(role({})).toBe('koordinator/stafettholder');
    expect(role(IP)).toBe('koordinator');
    expect(role({ F3: 'yes', F11: 'no', F11b: 'no' })).toBe('stafettholder');
  });

  it('T22: a role that does not fit is kept, and marked', () => {
    const { candidate } = look(['miljotjenesten', 'skole'], '7-11', { 'R3.tett': 'yes', F3: 'yes' });
    expect(candidate('miljotjenesten')).toMatchObject({
      status: 'natural',
      role: 'koordinator',
      roleFits: 'no',
      openQuestions: ['T22'],
    });
  });

  it('T23: takeover wins over omsorgssak', () => {
    const role = (answers: Record<string, Answer>) =>
      look(['barnevern'], '7-11', answers).candidate('barnevern')?.role;
    expect(role({ 'R9.overtatt': 'yes', 'R9.omsorgssak': 'yes' })).toBe('koordinator');
    expect(role({ 'R9.omsorgssak': 'yes' })).toBe('stafettholder');
    expect(role({ 'R9.overtatt': 'no', hjelpetiltak: 'no', 'R9.omsorgssak': 'no' })).toBe('');
    expect(role({})).toBe('koordinator/stafettholder');
  });

  it('T24: undersøkelse while hjelpetiltak run: both', () => {
    expect(
      look(['barnevern'], '7-11', { hjelpetiltak: 'yes', 'R9.undersokelse': 'yes' }).candidate('barnevern')
        ?.status,
    ).toBe('both');
  });

  it('T25: nobody left to coordinate: the hole is shown', () => {
    const answers = {
      ...IP,
      hjelpetiltak: 'yes',
      F8: 'yes',
      'R1.arena': 'yes',
      'R9.undersokelse': 'no',
    } as const;
    const { notices, candidate } = look(['skole', 'barnevern'], '7-11', answers);
    expect(candidate('skole')).toMatchObject({ status: 'both', roleFits: 'no' });
    expect(candidate('barnevern')).toMatchObject({ status: 'natural', roleFits: 'no' });
    expect(notices).toContain('N.hull');
    expect(
      look(['skole', 'barnevern', 'fysio'], '7-11', { ...answers, 'R2.tett': 'yes' }).notices,
    ).not.toContain('N.hull');
  });

  it('T30: everybody defers: only when two do and nobody is natural', () => {
    const one = { F3: 'yes', 'R5.overTid': 'yes', 'R6.overTid': 'yes', 'R5.ingenTettere': 'no' } as const;
    expect(look(['utekontakten', 'kultur'], '16-17', { ...one, 'R6.ingenTettere': 'no' }).notices).toContain(
      'N.alleViser',
    );
    expect(
      look(['utekontakten', 'kultur'], '16-17', { ...one, 'R6.ingenTettere': 'yes' }).notices,
    ).not.toContain('N.alleViser');
    expect(look(['utekontakten', 'kultur'], '16-17', one).notices).not.toContain('N.alleViser');
  });

  it('T43: the right, without need of a written plan: ansvarsgruppe', () => {
    const { line, suggestion, guide } = look(['fysio', 'helsesykepleier'], '7-11', {
      ...IP,
      F13: 'no',
      F15: 'no',
    });
    expect(line('ansvarsgruppe')).toMatchObject({ status: 'yes', modality: 'foreslar', step: 'koordinator' });
    expect(line('individuellPlan')).toMatchObject({ status: 'yes', suggested: 'no' });
    expect(line('individuellPlan')?.text).toContain('når det er behov for en skriftlig plan');
    expect(suggestion.stair.map(({ state }) => state)).toEqual(['not', 'current', 'not', 'not']);
    expect(formRoute(TROMSO, guide).applyFor).toEqual({
      koordinator: true,
      individuellPlan: false,
      barnekoordinator: false,
    });
  });

  it('T44: only the form’s wider condition holds', () => {
    const { line, notices } = look(['fysio', 'helsesykepleier'], '7-11', {
      F3: 'yes',
      F11: 'no',
      F11b: 'yes',
      F12: 'yes',
    });
    expect(line('individuellPlan')).toMatchObject({ status: 'no' });
    expect(line('individuellPlan')?.perSource.map(({ status }) => status)).toEqual(['no', 'yes']);
    expect(line('koordinator')?.status).toBe('unknown');
    expect(line('koordinator')?.openQuestions).toContain('T44');
    expect(notices).toContain('N.ipSpriker');
  });

  it('T46: before birth the guide is silent on all but barnekoordinator', () => {
    const { line, notices, suggestion } = look(['fysio', 'helsesykepleier'], 'ufodt', IP);
    for (const id of ['stafettlogg', 'koordinator', 'individuellPlan']) {
      expect(line(id)).toMatchObject({ status: 'unknown', modality: 'taus', missing: [] });
      expect(line(id)?.text).toContain('Veilederen sier ikke noe');
    }
    expect(notices).toContain('N.ufodt');
    expect(suggestion.next).toEqual({ kind: 'fact', fact: 'R2.tett' });
  });

  it('T49: over 23 stafettlogg and the form stop, and the documents do not answer on individuell plan', () => {
    const { line, guide } = look(['fysio', 'helsesykepleier'], 'over-23', IP);
    expect(line('stafettlogg')).toMatchObject({ status: 'no', modality: 'taus' });
    expect(line('individuellPlan')).toMatchObject({ status: 'unknown', missing: [] });
    expect(line('individuellPlan')?.text).toContain('svarer ikke');
    expect(formRoute(TROMSO, guide).closed?.text).toContain('0–23');
  });

  it('a question that the kommune has confirmed is no longer open', () => {
    const pack = changed(TROMSO, (copy) => {
      copy.readings.find(({ id }: { id: string }) => id === 'T8').status = 'bekreftet';
    });
    const { outcomes } = suggest(pack, guideWith(['skole', 'bup'], '7-11', { F3: 'yes' }));
    expect(outcomes.flatMap(({ openQuestions }) => openQuestions)).not.toContain('T8');
  });
});

describe('what comes next', () => {
  const next = (guide: GuideState) => suggest(TROMSO, guide).next;
  const fresh = guideWith([], null, {}, { servicesDone: false });

  it('is my service, the services, the age, and then my own row', () => {
    expect(next(fresh)).toEqual({ kind: 'myService' });
    expect(suggest(TROMSO, fresh)).toMatchObject({ settled: false });
    expect(next({ ...fresh, myService: 'fysio' })).toEqual({ kind: 'services' });
    expect(next({ ...fresh, myService: 'fysio', servicesDone: true })).toEqual({ kind: 'age' });
    expect(next({ ...fresh, myService: 'fysio', servicesDone: true, ageBand: '7-11' })).toEqual({
      kind: 'fact',
      fact: 'R2.tett',
    });
  });

  it('can be put off: a screen is left out, a fact comes last', () => {
    expect(next({ ...fresh, skipped: ['myService'] })).toEqual({ kind: 'services' });
    const guide = guideWith(['fysio'], '7-11', {}, { skipped: ['R2.tett'] });
    expect(next(guide)).toEqual({ kind: 'fact', fact: 'R2.sporadisk' });
    const later = guideWith(['fysio'], '7-11', {}, { skipped: ['R2.tett', 'R2.sporadisk'] });
    expect(next(later)).toEqual({ kind: 'fact', fact: 'F2' });
    const { facts } = TROMSO;
    expect(next(guideWith(['fysio'], '7-11', {}, { skipped: facts.map(({ id }) => id) }))).toEqual({
      kind: 'fact',
      fact: 'R2.tett',
    });
  });

  it('with the age put off, asks what the age would have told', () => {
    const guide = guideWith(
      ['ppt', 'skole'],
      null,
      { F3: 'yes', F15: 'yes', F16: 'yes', F17: 'yes', F5: 'no' },
      { skipped: ['age'] },
    );
    const asked = new Set<string>();
    let state = guide;
    for (
      let turn = suggest(TROMSO, state);
      turn.next?.kind === 'fact' && !turn.settled;
      turn = suggest(TROMSO, state)
    ) {
      asked.add(turn.next.fact);
      state = { ...state, answers: { ...state.answers, [turn.next.fact]: 'yes' } };
    }
    expect([...asked]).toEqual(expect.arrayContaining(['F18', 'F25', 'F22']));
    expect(suggest(TROMSO, state).outcomes.find(({ id }) => id === 'barnekoordinator')?.status).toBe('yes');
  });

  it('does not ask a follow-up before what it follows', () => {
    const guide = guideWith(['ppt', 'skole'], '7-11', { F3: 'yes', F5: 'no', F15: 'unknown' });
    expect(suggest(TROMSO, guide)).toMatchObject({ settled: true, remaining: 0 });
    const asked = guideWith(['ppt', 'skole'], '7-11', { F3: 'yes', F5: 'no', F15: 'yes' });
    expect(suggest(TROMSO, asked)).toMatchObject({
      next: { kind: 'fact', fact: 'F16' },
      remaining: 2,
      settled: false,
    });
  });

  it('goes on to the others’ rows and to what only informs when all is settled', () => {
    const settled = guideWith(['ppt', 'skole'], '7-11', { F3: 'yes', F5: 'no', F15: 'no' });
    expect(suggest(TROMSO, settled)).toMatchObject({
      settled: true,
      next: { kind: 'fact', fact: 'R1.arena' },
    });
    const rows = { ...settled, answers: { ...settled.answers, 'R1.arena': 'yes' as const } };
    expect(suggest(TROMSO, rows)).toMatchObject({ settled: true, next: { kind: 'fact', fact: 'F21' } });
    expect(suggest(TROMSO, { ...rows, answers: { ...rows.answers, F21: 'no' } }).next).toBeNull();
  });

  it('leaves out what only informs when it is known or answered «vet ikke»', () => {
    const settled = { F3: 'yes', F5: 'no', F15: 'no', 'R1.arena': 'yes' } as const;
    for (const F21 of ['yes', 'no', 'unknown'] as const) {
      expect(next(guideWith(['ppt', 'skole'], '7-11', { ...settled, F21 }))).toBeNull();
    }
  });

  it('looks at the worst answer: what leaves fewest then is asked first', () => {
    // Yes to «tett» leaves one question and no leaves two; «vanlig» leaves none or three.
    expect(next(guideWith(['helsesykepleier'], '0-6'))).toEqual({ kind: 'fact', fact: 'R7.tett' });
  });

  it('asks nothing about a service that is only needed', () => {
    const guide = guideWith(
      ['ppt'],
      '7-11',
      { F3: 'yes', F15: 'no' },
      {
        services: [
          { id: 'ppt', status: 'inne' },
          { id: 'miljotjenesten', status: 'trengs' },
        ],
      },
    );
    const suggestion = suggest(TROMSO, guide);
    expect(suggestion.candidates[0]).toMatchObject({ service: 'miljotjenesten', later: true });
    expect(suggestion.next).toBeNull();
  });
});

describe('what falls away', () => {
  it('is said with the line that was settled without it', () => {
    const { fallenAway } = suggest(TROMSO, guideWith(['skole', 'bup'], '7-11', { F3: 'yes' }));
    expect(fallenAway).toContainEqual({
      fact: 'F2',
      why: 'Spørsmålet trengs ikke lenger: «Plan i Samspill» er avklart.',
    });
    expect(fallenAway.map(({ fact }) => fact)).toContain('F11');
    expect(fallenAway.map(({ fact }) => fact)).not.toContain('R9.undersokelse');
    expect(fallenAway.map(({ fact }) => fact)).not.toContain('F15');
  });

  it('names the service whose row was settled', () => {
    const { fallenAway } = suggest(
      TROMSO,
      guideWith(['utekontakten'], '16-17', { 'R5.overTid': 'no', 'R5.lavterskel': 'yes' }),
    );
    expect(fallenAway).toContainEqual({
      fact: 'R5.ingenTettere',
      why: 'Spørsmålet trengs ikke lenger: «Utekontakten» er avklart.',
    });
  });

  it('leaves out what is answered, and is nothing before services are chosen', () => {
    const { fallenAway } = suggest(
      TROMSO,
      guideWith(['skole', 'bup'], '7-11', { F3: 'yes', F11: 'unknown' }),
    );
    expect(fallenAway.map(({ fact }) => fact)).not.toContain('F11');
    expect(suggest(TROMSO, guideWith([], null, {}, { servicesDone: false })).fallenAway).toEqual([]);
  });
});
