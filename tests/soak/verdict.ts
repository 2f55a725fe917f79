import { type Held, ROOMS, type Room } from './measure';
import { growth, median } from './slope';

/** Rounds before counts are compared: caches fill. */
export const WARM_UP = 3;
/** Rounds before memory and objects are: the browser compiles and learns for a while, and grows by it. */
const LEARNED = 10;
/** Fewer rounds than this say nothing of memory; counts are judged all the same. */
const ENOUGH = 30;
/** A snapshot of the heap takes a second or two. */
export const SNAPSHOT_EVERY = 5;

/** The most that counts may grow a round: a leak of one node, listener or document a round is more than this. */
const MOST = { nodes: 0.5, listeners: 0.25, documents: 0.1 };
/** Objects a round, of a hundred thousand: one closure or row that is never let go is seen. */
const MOST_OBJECTS = 6;
/**
 * Bytes a round. In the page nearly all of it is the browser's: compiled code, and an entry for each press, picture and
 * change of address, which it keeps for the page's life (seen in snapshots; no object of ours among them).
 */
const MOST_HEAP: Record<Room, number> = { page: 24 * 1024, panel: 8 * 1024, worker: 8 * 1024 };
/** Bytes of `storage.session` a round. */
const MOST_STORED = 16;

type Looks = readonly Record<Room, Held>[];
type Objects = readonly Record<Room, number>[];

const slope = (looks: Looks, room: Room, what: keyof Held) =>
  growth(looks.slice(what === 'heap' ? LEARNED : WARM_UP).map((look) => look[room][what]));
/** The lesser of two: few snapshots with one step in them slope all over, and noise goes up as often as down. */
function objectSlope(objects: Objects, room: Room): number {
  const counts = objects.slice(LEARNED / SNAPSHOT_EVERY).map((count) => count[room]);
  const steps = counts.slice(1).map((count, i) => count - (counts[i] ?? 0));
  return Math.min(growth(counts), median(steps)) / SNAPSHOT_EVERY;
}

/** What grew more than it may, in words; empty when all is flat. */
export function verdict(looks: Looks, objects: Objects, stored: readonly number[]): string[] {
  const found: string[] = [];
  const check = (what: string, grows: number, most: number) => {
    if (grows > most) found.push(`${what} vokser med ${grows.toFixed(1)} per runde, mer enn ${most}`);
  };
  for (const room of ROOMS) {
    for (const what of ['nodes', 'listeners', 'documents'] as const)
      check(`${room}: ${what}`, slope(looks, room, what), MOST[what]);
    if (looks.length < ENOUGH) continue;
    check(`${room}: heap`, slope(looks, room, 'heap'), MOST_HEAP[room]);
    check(`${room}: objects`, objectSlope(objects, room), MOST_OBJECTS);
  }
  check('storage.session', growth(stored.slice(WARM_UP)), MOST_STORED);
  return found;
}

/** One room in one line: growth a round of bytes, objects, nodes, listeners and documents. */
export function summary(looks: Looks, objects: Objects, room: Room): string {
  const of = (what: keyof Held) => slope(looks, room, what).toFixed(1);
  const things = objectSlope(objects, room).toFixed(1);
  const note = looks.length < ENOUGH ? ' (for få runder til å dømme minnet)' : '';
  return `${of('heap')} byte, ${things} objekter, ${of('nodes')} noder, ${of('listeners')} lyttere, ${of('documents')} dokumenter${note}`;
}
