import type { Page } from '@playwright/test';
import { pressClosed } from '../../../lib/cli/driver/closed-root';
import { type TraceEvent, traceOf } from '../page-browser';

/** What says when a page was pressed, loaded and painted. */
const CATEGORIES = ['devtools.timeline', 'loading', 'blink.user_timing', 'toplevel'];
/** An opened panel is left alone so long, in ms: nothing looks at it while it loads. */
const LEFT_ALONE = 1200;

/** An extension under measure: the page pressed in, and a page of the extension's own that can see its panel. */
export interface Opened {
  readonly page: Page;
  readonly own: Page;
  /** What the button in the page says. */
  readonly button: string;
}

/** Milliseconds on the trace's clock. */
export interface Opening {
  /** From the finger that lets go until the first question is painted, its buttons listening. */
  readonly whole: number;
  /** The part of it in the panel's page: from when the browser begins to load it. */
  readonly inPanel: number;
  /** Time on the processor meanwhile, in all threads of the extension's process: other work on the machine doesn't count. */
  readonly processor: number;
  /** Something that was painted moved afterwards (what the page shows of a plan may come later than the question). */
  readonly moved: boolean;
}

/** Presses, waits, reads the trace, and closes the panel. */
export async function openOnce({ page, own, button }: Opened): Promise<Opening> {
  const trace = await traceOf(page, CATEGORIES, async () => {
    await pressClosed(page, button);
    await page.waitForTimeout(LEFT_ALONE);
  });
  const address = own.url().replace(/options\.html$/, 'sidepanel.html');
  const [buttons, shifts] = await own.evaluate(closePanel);
  if (buttons === 0) throw new Error(`${address} shows no button`);
  await page.waitForTimeout(500);
  return { ...timesIn(trace, address), moved: shifts > 0 };
}

/** In a page of the extension: what its panel holds, and how much of it moved after it was painted. */
async function closePanel(): Promise<[number, number]> {
  type Views = { getViews(): Window[] };
  const views = (Reflect.get(window, 'chrome') as unknown as { extension: Views }).extension.getViews();
  const panel = views.find(({ location }) => location.pathname === '/sidepanel.html');
  if (!panel) return [0, 0];
  const buttons = panel.document.querySelectorAll('main button').length;
  const { PerformanceObserver: Observer } = panel as unknown as typeof globalThis;
  const shifts = await new Promise<number>((resolve) => {
    const seen = new Observer((list) => resolve(list.getEntries().length));
    seen.observe({ type: 'layout-shift', buffered: true });
    setTimeout(resolve, 100, 0);
  });
  panel.close();
  return [buttons, shifts];
}

type Data = {
  readonly data?: { readonly type?: string; readonly documentLoaderURL?: string };
  frame?: string;
};

/** @param address of the panel's page */
export function timesIn(trace: readonly TraceEvent[], address: string): Omit<Opening, 'moved'> {
  const argsOf = ({ args }: TraceEvent) => (args ?? {}) as Data;
  const press = trace.find(
    (event) => event.name === 'EventDispatch' && argsOf(event).data?.type === 'pointerup',
  );
  const began = trace.find(
    (event) => event.name === 'navigationStart' && argsOf(event).data?.documentLoaderURL === address,
  );
  const painted = trace.find(
    (event) =>
      event.name === 'firstContentfulPaint' &&
      event.pid === began?.pid &&
      argsOf(event).frame === (began && argsOf(began).frame),
  );
  if (!press || !began || !painted) throw new Error(`the trace does not show how ${address} opened`);
  const meanwhile = trace.filter(({ pid, ts }) => pid === began.pid && ts >= press.ts && ts < painted.ts);
  return {
    whole: (painted.ts - press.ts) / 1000,
    inPanel: (painted.ts - began.ts) / 1000,
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
