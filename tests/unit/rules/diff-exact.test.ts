import { describe, expect, it } from 'vitest';
import type { GuideState } from '../../../lib/domain/case';
import type { Pack } from '../../../lib/domain/pack';
import { compareSuggestions, readPack, suggest } from '../../../lib/rules';
import { comparePacks, type PackDiff } from '../../../lib/rules/diff';
import { edgeGuides } from '../../../lib/rules/diff/edge-guides';
import { changed, type Loose, NORDVIK } from './packs';

function packWith(change: (pack: Loose) => void): Pack {
  const pack = changed(NORDVIK, change);
  expect(readPack(pack, 'pakke.json')).toMatchObject({ ok: true });
  return pack;
}

/** A comparison to its end, and how often it could be rested on the way. */
function compared(before: Pack, after: Pack, cases = 40): PackDiff & { readonly rests: number } {
  const steps = comparePacks(before, after, cases);
  for (let rests = 0; ; rests += 1) {
    const step = steps.next();
    if (step.done) return { ...step.value, rests };
  }
}

const shows = (before: Pack, after: Pack, guide: GuideState) =>
  compareSuggestions(suggest(before, guide), suggest(after, guide)).map(
    ({ line, before: old, after: now }) => `${line}: ${old} → ${now}`,
  );

const noFamilieteam = packWith((pack) => (pack.rows[3].notNatural = null));
/** Nothing but what services count for: no formula differs, so only random cases find it. */
const ppCounts = packWith((pack) => (pack.services[5].tags.teneste.value = 'no'));
const youngerOnly = packWith((pack) => pack.facts[5].derive.from.band.pop());
const asksMore = packWith((pack) => {
  pack.need.when = { all: [pack.need.when, { any: [{ fact: 'maanad' }, { fact: 'annan' }] }] };
});

describe('a difference in behaviour', () => {
  it('is told once for each way a line changes, and there can be a rest after every case and every find', () => {
    const { behaviour, cases, rests } = compared(NORDVIK, noFamilieteam, 60);
    const told = behaviour.map(({ line, before, after }) => `${line}: ${before} → ${after}`);
    // «Saka er under avslutning» says nothing any more. While it was not answered, the row was open.
    expect(told.sort()).toEqual([
      'familieteam: both → natural',
      'familieteam: notNatural → silent',
      'familieteam: open → silent',
    ]);
    expect(cases).toBe(61);
    expect(rests).toBe(cases + behaviour.length);
  });

  it.each([
    ['a cell that is blank now', noFamilieteam],
    ['a service that no longer counts', ppCounts],
    ['an age that is out', youngerOnly],
    ['a need that asks more', asksMore],
  ])('is shown by a case from which nothing can be left out: %s', (_what, after) => {
    const { behaviour } = compared(NORDVIK, after, 120);
    expect(behaviour.length).toBeGreaterThan(0);
    for (const { line, before: old, after: now, example } of behaviour) {
      const isShown = (guide: GuideState) =>
        shows(NORDVIK, after, guide).includes(`${line}: ${old} → ${now}`);
      expect(isShown(example)).toBe(true);
      for (const id of Object.keys(example.answers)) {
        const { [id]: _left, ...answers } = example.answers;
        expect(isShown({ ...example, answers }), `without the answer to ${id}`).toBe(false);
      }
      const others = example.services.filter(({ id }) => id !== example.myService);
      for (const { id } of others) {
        const services = example.services.filter((service) => service.id !== id);
        expect(isShown({ ...example, services }), `without ${id}`).toBe(false);
      }
      if (others[0]) {
        const mine = { ...example, myService: others[0].id, services: others };
        expect(isShown(mine), 'without my own service').toBe(false);
      }
      if (example.ageBand !== null) expect(isShown({ ...example, ageBand: null }), 'without age').toBe(false);
      // My own service stays on the list, so that the case can be read.
      expect(example.services.map(({ id }) => id)).toContain(example.myService);
    }
  });

  it('is found for a service that only the new pack has, and for one that only the old has', () => {
    const without = packWith((pack) => pack.services.splice(5, 1));
    const lines = (before: Pack, after: Pack) => [
      ...new Set(compared(before, after).behaviour.map(({ line }) => line)),
    ];
    // The same service counts as one the user added where the pack doesn't know it: perhaps toward health.
    expect(lines(without, NORDVIK)).toContain('individuellPlan');
    expect(lines(NORDVIK, without)).toContain('individuellPlan');
  });
});

describe('a case at the edge of a change', () => {
  const plain = NORDVIK.facts.map(({ id }) => id).filter((id) => id !== 'under20' && id !== 'C.liten');
  const cell = (ids: readonly string[]) =>
    packWith((pack) => {
      pack.rows[4].natural = { all: ids.map((fact) => ({ fact })) };
    });

  it('is sought among every combination of twelve facts, and no more', () => {
    const [guide] = edgeGuides(NORDVIK, cell(plain.slice(0, 11)));
    // Eleven facts and the one that stood there before: with all of them yes both hold; without that one, the new.
    expect(guide?.answers).toEqual({
      ...Object.fromEntries(plain.slice(0, 11).map((id) => [id, 'yes'])),
      'E.bur': 'no',
    });
    expect(edgeGuides(NORDVIK, cell([...plain.slice(0, 11), 'under20']))).toEqual([]);
  });

  it('has the service of its row in it, by the row’s whole name', () => {
    const renamed = (pack: Loose) => {
      pack.rows[4].id = 'E1';
      pack.services[4].row = 'E1';
    };
    const before = packWith(renamed);
    const after = packWith((pack) => {
      renamed(pack);
      pack.rows[4].natural = { not: pack.rows[4].natural };
    });
    expect(edgeGuides(before, after).map(({ services }) => services)).toEqual([
      [
        { id: 'pp', status: 'inne' },
        { id: 'bustad', status: 'inne' },
      ],
    ]);
  });
});
