import { type Held, ROOMS, type Room } from './measure';
import { growth } from './slope';

/** Rounds before anything is measured: caches fill and code is compiled. */
export const WARM_UP = 3;

/** The most each may grow a round: below this is noise, above it an hour would be felt. */
const MOST: Record<keyof Held, number> = { heap: 12 * 1024, nodes: 2, listeners: 0.5, documents: 0.2 };
/** Bytes of `storage.session` a round. */
const MOST_STORED = 16;

const slope = (looks: readonly Record<Room, Held>[], room: Room, what: keyof Held) =>
  growth(looks.slice(WARM_UP).map((look) => look[room][what]));

/** What grew more than it may, in words; empty when all is flat. */
export function verdict(looks: readonly Record<Room, Held>[], stored: readonly number[]): string[] {
  const grown = ROOMS.flatMap((room) =>
    (Object.keys(MOST) as (keyof Held)[]).flatMap((what) => {
      const per = slope(looks, room, what);
      return per > MOST[what] ? [`${room}: ${what} vokser med ${per.toFixed(1)} per runde`] : [];
    }),
  );
  const kept = growth(stored.slice(WARM_UP));
  return kept > MOST_STORED ? [...grown, `lageret vokser med ${kept.toFixed(0)} byte per runde`] : grown;
}

/** One room in one line: growth of heap in bytes, nodes and listeners a round. */
export function summary(looks: readonly Record<Room, Held>[], room: Room): string {
  const of = (what: keyof Held) => slope(looks, room, what).toFixed(1);
  return `${of('heap')} byte, ${of('nodes')} noder, ${of('listeners')} lyttere, ${of('documents')} dokumenter`;
}
