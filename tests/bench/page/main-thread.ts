import type { TraceEvent } from '../page-browser';

/** What the browser is asked to tell of: tasks, messages to extensions, scripts. */
export const CATEGORIES = [
  ...['__metadata', 'toplevel', 'extensions', 'devtools.timeline', 'v8'],
  // The whole of a task, with what its promises come to.
  'disabled-by-default-devtools.timeline',
];

/** What an extension's script costs in the page's main thread. Times in ms; on the processor, where not said otherwise. */
export interface Spent {
  /** All that is done for the extension: its scripts, what brings its messages, its timers. */
  readonly own: number;
  /** The most of it within one task; by the clock too, as the user waits for it. */
  readonly longest: number;
  readonly longestByClock: number;
  /** All that the thread does, whoever it is for. */
  readonly whole: number;
  /** Tasks over 50 ms on the processor, whoever they are for. */
  readonly longTasks: number;
}

const LONG_MS = 50;
const SCRIPT = /^(EvaluateScript|v8\.compile|FunctionCall|ScriptInjection::InjectJs)$/;
/** What a task of the extension's own begins with: a timer, an idle moment, a message. */
const ERRAND = /^(TimerFire|FireIdleCallback)$/;
const MESSAGE = 'extensions.mojom';

/** @param trace of `CATEGORIES`, while nothing but the page and the extension was at work */
export function spentIn(trace: readonly TraceEvent[]): Spent {
  const tasks = tasksOf(mainThread(trace));
  const own = tasks.map(ownIn);
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 0);
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  return {
    own: sum(own.map(processor)),
    longest: most(own.map(processor)),
    longestByClock: most(own.map((slices) => sum(slices.map(({ dur }) => dur)) / 1000)),
    whole: sum(tasks.map(([task]) => processor(task ? [task] : []))),
    longTasks: tasks.filter(([task]) => task && processor([task]) > LONG_MS).length,
  };
}

/** Time on the processor, where the browser tells it: a busy machine doesn't count. */
const processor = (slices: readonly TraceEvent[]): number =>
  slices.reduce((ms, { tdur, dur }) => ms + (tdur ?? dur) / 1000, 0);

const told = ({ args }: TraceEvent): string => JSON.stringify(args ?? {});

/** The slices of the main thread that does most: the page's. An outer one stands before those inside it. */
function mainThread(trace: readonly TraceEvent[]): TraceEvent[] {
  const mains = trace.filter(
    (event) => event.name === 'thread_name' && told(event).includes('CrRendererMain'),
  );
  const slices = mains.map(({ pid, tid }) =>
    trace.filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid),
  );
  const [page = []] = slices.sort((a, b) => processor(b) - processor(a));
  return page.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
}

/** Each task with what happens in it; the task itself is first. */
function tasksOf(slices: readonly TraceEvent[]): TraceEvent[][] {
  const tasks: TraceEvent[][] = [];
  let end = 0;
  for (const slice of slices) {
    if (slice.ts >= end) tasks.push([]);
    tasks.at(-1)?.push(slice);
    end = Math.max(end, slice.ts + slice.dur);
  }
  return tasks;
}

/**
 * The part of a task that is done for the extension: all of it where it brings a message, a timer or an idle moment to
 * the extension alone, else the outermost slices of its scripts.
 */
function ownIn(task: readonly TraceEvent[]): TraceEvent[] {
  const scripts = task.filter(({ name }) => SCRIPT.test(name));
  const isOurs = (event: TraceEvent) =>
    event.name.startsWith('ScriptInjection') || told(event).includes('chrome-extension://');
  const ours = scripts.filter(isOurs);
  const brings = task.some((event) => event.name.includes('mojo') && told(event).includes(MESSAGE));
  const isErrand = brings || (ours.length > 0 && task.some(({ name }) => ERRAND.test(name)));
  if (isErrand && ours.length === scripts.length) return task.slice(0, 1);
  let end = 0;
  return ours.filter(({ ts, dur }) => {
    const isOuter = ts >= end;
    if (isOuter) end = ts + dur;
    return isOuter;
  });
}
