import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consentRules, mayContact, withConsentPolicy } from '../../../lib/consent';
import type { Consent, Custody } from '../../../lib/domain/consent';
import type { ConsentDraft } from '../../../lib/domain/consent-draft';
import { dayOf } from '../../../lib/text/norwegian';
import { aCase, at, NOW, nordvik, tromso } from './examples';

const DAY = 24 * 60 * 60 * 1000;
const days = fc.integer({ min: -500, max: 500 });
const past = fc.integer({ min: -400, max: 50 });
const future = fc.integer({ min: -50, max: 400 });
const dayFrom = (shift: number) => dayOf(NOW + shift * DAY);
const packs = fc
  .tuple(fc.constantFrom(tromso, nordvik), fc.option(fc.constantFrom(15, 16, 18)), fc.boolean())
  .map(([pack, ageLimit, bothParents]) =>
    withConsentPolicy(pack, { ageLimit: ageLimit ?? undefined, bothParents }),
  );
const custodies = fc.constantFrom<Custody>('joint', 'sole', 'barnevern', 'verge', 'self', 'unknown');
const sometimes = (text: string) => fc.constantFrom(text, text, text, '', ' ');

const world = packs.chain((pack) =>
  fc.record({
    pack: fc.constant(pack),
    custody: custodies,
    ageBand: fc.option(fc.constantFrom(...pack.ageBands.map(({ id }) => id)), { freq: 9 }),
    now: fc.integer({ min: -100, max: 100 }).map((shift) => NOW + shift * DAY),
    consent: fc.record({
      service: fc.constant('fysio'),
      state: fc.constantFrom<Consent['state']>('given', 'given', 'given', 'notYet', 'refused', 'withdrawn'),
      givenBy: fc.oneof(
        fc.constant(pack.consent.consenters.map(({ id }) => id)),
        fc.subarray(pack.consent.consenters.map(({ id }) => id)),
      ),
      form: fc.constantFrom<Consent['form']>('written', 'oral'),
      recordedIn: fc.constantFrom('arkiv', 'arkiv', ''),
      purpose: sometimes('avklare'),
      information: sometimes('navn'),
      givenOn: past.map(dayFrom),
      validUntil: future.map(dayFrom),
      childHeard: fc.boolean(),
      interpreter: fc.boolean(),
      registeredAt: past.map((shift) => NOW + shift * DAY),
    }),
  }),
);
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

const ask = ({ pack, consent, custody, ageBand, now }: World, service = 'fysio') =>
  mayContact({
    ...{ pack, service, now, action: { kind: 'mail', names: 'unknown' } },
    case: aCase([consent], { custody, ageBand }),
  });

/** The sentences, written anew without the code: what all must hold for a yes. */
function shouldHold({ pack, consent, custody, ageBand, now }: World): boolean {
  const who = consentRules(pack).who(ageBand, custody);
  if (!who.known) return false;
  const given = new Set(consent.givenBy);
  return (
    consent.state === 'given' &&
    consent.registeredAt <= now &&
    consent.givenOn <= dayOf(now) &&
    dayOf(now) <= consent.validUntil &&
    !who.needs.some((group) => group.every((role) => !given.has(role))) &&
    consent.recordedIn !== '' &&
    consent.purpose.trim() !== '' &&
    consent.information.trim() !== ''
  );
}

describe('for any case, any pack and any day', () => {
  it('yes exactly when all that must hold, holds; else no with at least one reason and none twice', () => {
    let yes = 0;
    fc.assert(
      fc.property(world, (one) => {
        const answer = ask(one);
        expect(answer.may).toBe(shouldHold(one));
        if (answer.may) yes += 1;
        else expect([answer.why.length > 0, new Set(answer.why).size]).toEqual([true, answer.why.length]);
      }),
      { numRuns: 3000, seed: 6 },
    );
    expect(yes).toBeGreaterThan(50);
  });

  it('each reason alone is enough: mended, it is gone and no other has come', () => {
    fc.assert(
      fc.property(world, (one) => {
        const before = ask(one);
        fc.pre(!before.may && before.why.includes('notRecorded'));
        const after = ask({ ...one, consent: { ...one.consent, recordedIn: 'arkiv' } });
        const rest = before.may ? [] : before.why.filter((reason) => reason !== 'notRecorded');
        expect(after.may ? [] : after.why).toEqual(rest);
      }),
      { seed: 6 },
    );
  });

  it('another service gets nothing from it', () => {
    fc.assert(
      fc.property(world, (one) => {
        expect(ask(one, 'bup').may).toBe(false);
      }),
      { seed: 6 },
    );
  });

  it('withdrawn or refused it opens nothing, ever again', () => {
    fc.assert(
      fc.property(
        world,
        fc.constantFrom('withdrawn' as const, 'refused' as const),
        days,
        (one, state, shift) => {
          const ended = { ...one, consent: { ...one.consent, state }, now: one.now + shift * DAY };
          expect(ask(ended).may).toBe(false);
        },
      ),
      { seed: 6 },
    );
  });

  it('a clock turned back revives nothing that the case has seen run out', () => {
    fc.assert(
      fc.property(world, fc.nat(500), (one, back) => {
        const at = one.now;
        const openCase = { ...aCase([one.consent], one), updatedAt: at };
        const question = {
          pack: one.pack,
          case: openCase,
          service: 'fysio',
          action: { kind: 'mail', names: 'yes' } as const,
        };
        if (mayContact({ ...question, now: at }).may) return;
        expect(mayContact({ ...question, now: at - back * DAY }).may).toBe(false);
      }),
      { seed: 6 },
    );
  });
});

describe('a draft that lacks nothing', () => {
  it('makes consents that hold, for every service that was ticked', () => {
    let whole = 0;
    fc.assert(
      fc.property(
        world,
        fc.subarray(['fysio', 'bup', 'nav']),
        ({ pack, consent, custody, ageBand }, services) => {
          const { registeredAt: _, service: __, ...said } = consent;
          const draft: ConsentDraft = { ...said, services, withdrawnOn: '' };
          const rules = consentRules(pack);
          const today = dayOf(NOW);
          const lacks = rules.problems(draft, { ageBand, custody, today, stopped: services.slice(0, 1) });
          if (draft.state !== 'given' || lacks.length > 0) return;
          whole += 1;
          const made = rules.consents(draft, NOW);
          const openCase = aCase(made, { custody, ageBand });
          for (const one of services)
            expect(
              mayContact({
                pack,
                case: openCase,
                service: one,
                action: { kind: 'web', names: 'yes' },
                now: NOW,
              }),
            ).toMatchObject({ may: true });
        },
      ),
      { numRuns: 5000, seed: 6 },
    );
    expect(whole).toBeGreaterThan(100);
  });
});

it('the ground of one contact is read from nowhere else', () => {
  const goneOn = [
    { service: 'barnevern', ground: 'bekymringsmelding', action: 'mail', at: at('2026-11-20'), words: '' },
  ];
  const openCase = { ...aCase([]), goneOn };
  const action = { kind: 'mail', names: 'unknown' } as const;
  expect(mayContact({ pack: tromso, case: openCase, service: 'barnevern', action, now: NOW }).may).toBe(
    false,
  );
});
