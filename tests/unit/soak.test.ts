import { describe, expect, it } from 'vitest';
import type { Held, Room } from '../soak/measure';
import { growth, median } from '../soak/slope';
import { SNAPSHOT_EVERY, verdict } from '../soak/verdict';

/** Forty rounds of a room that is flat but for noise, with something that grows. */
const rounds = (grows: Partial<Record<keyof Held, number>> = {}, room: Room = 'panel') =>
  Array.from({ length: 40 }, (_, n) => {
    const flat = { heap: 5e6 + ((n * 7919) % 40_000), nodes: 700 + (n % 3), listeners: 68, documents: 3 };
    const all = { page: flat, panel: flat, worker: flat };
    const more = Object.fromEntries(
      Object.entries(grows).map(([what, per]) => [what, flat[what as keyof Held] + per * n]),
    );
    return { ...all, [room]: { ...flat, ...more } };
  });
const objects = (per = 0) =>
  rounds()
    .map((_, n) => ({ page: 90_000 + per * (n + 1), panel: 80_000, worker: 30_000 }))
    .filter((_, n) => (n + 1) % SNAPSHOT_EVERY === 0);
const stored = (per = 0) => Array.from({ length: 40 }, (_, n) => 900 + per * n);

describe('the soak', () => {
  it('finds nothing in what is flat', () => {
    expect(verdict(rounds(), objects(), stored())).toEqual([]);
  });

  it.each([
    ['nodes', 1],
    ['listeners', 1],
    ['documents', 1],
    ['heap', 40_000],
  ] as const)('finds %s that grow by %i a round, in each room', (what, per) => {
    for (const room of ['page', 'panel'] as const)
      expect(verdict(rounds({ [what]: per }, room), objects(), stored())).toHaveLength(1);
  });

  it('finds objects that are never let go, and a store that is never emptied', () => {
    expect(verdict(rounds(), objects(10), stored())).toHaveLength(1);
    expect(verdict(rounds(), objects(), stored(120))).toHaveLength(1);
  });

  it('compares objects, like memory, when the browser has learned: what comes in the first ten rounds is no leak', () => {
    const learned = objects()
      .slice(0, 6)
      .map((count, at) => ({ ...count, page: count.page - (at < 2 ? 900 : 0) }));
    expect(verdict(rounds().slice(0, 30), learned, stored())).toEqual([]);
  });

  it('takes one step, which the browser makes somewhere after the twentieth round, for no leak', () => {
    // As counted in one run.
    const once = [46224, 46252, 46270, 46273, 46683, 46697].map((page) => ({
      page,
      panel: 80_000,
      worker: 30_000,
    }));
    expect(verdict(rounds().slice(0, 30), once, stored())).toEqual([]);
    const leak = once.map((count, at) => ({ ...count, page: count.page + 40 * at }));
    expect(verdict(rounds().slice(0, 30), leak, stored())).toHaveLength(1);
  });

  it('judges counts, not memory, when the run is short', () => {
    const short = rounds({ heap: 90_000, listeners: 1 }).slice(0, 12);
    expect(verdict(short, objects(), stored())).toEqual([expect.stringContaining('listeners')]);
  });

  it('is not led astray by one late collection', () => {
    expect(growth([10, 10, 900, 10, 10])).toBe(0);
    expect([median([]), median([3, 1]), median([9, 1, 2])]).toEqual([0, 2, 2]);
    expect(growth([1, 3, 5])).toBe(2);
  });
});
