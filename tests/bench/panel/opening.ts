import type { Page } from '@playwright/test';
import { pressClosed } from '../../../lib/cli/driver/closed-root';
import { traceOf } from '../page-browser';
import { type Opening, TRACED, timesIn } from './times';

/** An opened panel is left alone so long, in ms: nothing looks at it while it loads. */
const LEFT_ALONE = 1200;

/** An extension under measure: the page pressed in, and a page of the extension's own that can see its panel. */
export interface Opened {
  readonly page: Page;
  readonly own: Page;
  /** What the button in the page says. */
  readonly button: string;
  /** What the panel itself marks when it can be used; left out: its first paint has the button. */
  readonly mark?: string;
}

/** Presses, waits, reads the trace, and closes the panel. */
export async function openOnce({ page, own, button, mark }: Opened): Promise<Opening> {
  await collected(own);
  const trace = await traceOf(page, TRACED, async () => {
    await pressClosed(page, button);
    await page.waitForTimeout(LEFT_ALONE);
  });
  const address = own.url().replace(/options\.html$/, 'sidepanel.html');
  const [buttons, shifts] = await own.evaluate(closePanel);
  if (buttons === 0) throw new Error(`${address} shows no button`);
  await page.waitForTimeout(500);
  return { ...timesIn(trace, address, mark), moved: shifts > 0 };
}

/** What the time before has left is cleared away first: it is nobody's in this one. */
async function collected(own: Page): Promise<void> {
  const session = await own.context().newCDPSession(own);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
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
