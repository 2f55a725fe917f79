import type { TraceEvent } from '../page-browser';

/** What says when a page was pressed, loaded, ready and painted. */
export const TRACED = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'devtools.timeline.frame',
  'loading',
  'blink.user_timing',
  'toplevel',
];

/** Milliseconds on the trace's clock. */
export interface Opening {
  /** From the finger that lets go until what was asked for is painted, its buttons listening. */
  readonly whole: number;
  /** The part of it in our own page: from when the browser begins to load it. */
  readonly inPage: number;
  /** Time on the processor meanwhile, in all threads of the extension's process: other work on the machine doesn't count. */
  readonly processor: number;
  /** Something that was painted moved afterwards (what the page shows of a plan may come later than the question). */
  readonly moved: boolean;
}

type Data = {
  readonly data?: { readonly type?: string; readonly documentLoaderURL?: string };
  readonly frame?: string;
};
const argsOf = ({ args }: TraceEvent) => (args ?? {}) as Data;

/**
 * @param address how the opened page's address begins
 * @param mark what the page marks when it holds what was asked for; without one its first paint does
 */
export function timesIn(
  trace: readonly TraceEvent[],
  address: string,
  mark?: string,
): Omit<Opening, 'moved'> {
  const events = [...trace].sort((a, b) => a.ts - b.ts);
  const press = events.find(
    (event) => event.name === 'EventDispatch' && argsOf(event).data?.type === 'pointerup',
  );
  const began = events.find(
    (event) => event.name === 'navigationStart' && argsOf(event).data?.documentLoaderURL?.startsWith(address),
  );
  if (!press || !began) throw new Error(`the trace does not show how ${address} opened`);
  const own = events.filter(({ pid, ts }) => pid === began.pid && ts >= began.ts);
  const ready = mark === undefined ? began : own.find(({ name }) => name === mark);
  if (!ready) throw new Error(`${address} never marked «${mark}»`);
  const first = own.find(
    (event) => event.name === 'firstContentfulPaint' && argsOf(event).frame === argsOf(began).frame,
  );
  // Painted before it was ready: something else was, and what was asked for came with a later picture.
  const painted =
    first && first.ts >= ready.ts
      ? first
      : own.find(({ name, ts }) => name === 'AnimationFrame::Presentation' && ts > ready.ts);
  if (!painted) throw new Error(`the trace does not show ${address} painted`);
  const meanwhile = events.filter(({ pid, ts }) => pid === began.pid && ts >= press.ts && ts < painted.ts);
  return {
    whole: (painted.ts - press.ts) / 1000,
    inPage: (painted.ts - began.ts) / 1000,
    processor: processorTime(meanwhile) / 1000,
  };
}

/** Outermost slices only, thread by thread; microseconds. */
function processorTime(events: readonly TraceEvent[]): number {
  const ends = new Map<number, number>();
  let total = 0;
  for (const { ph, tid, ts, dur, tdur } of [...events].sort((a, b) => a.ts - b.ts || b.dur - a.dur)) {
    if (ph !== 'X' || tdur === undefined || ts < (ends.get(tid) ?? 0)) continue;
    ends.set(tid, ts + dur);
    total += tdur;
  }
  return total;
}
