/** For the page benches: Chromium with one extension, the practice pages under their real addresses, a trace of it. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { servePractice, withExtensions } from '../../lib/cli/driver/launch';

const CATEGORIES = ['devtools.timeline', 'v8.execute', 'v8', 'disabled-by-default-v8.compile'];
const WORK = /^(EvaluateScript|v8\.compile|FunctionCall|v8\.evaluateModule|TimerFire|FireIdleCallback)$/;

/** An extension that does nothing but listen, to compare with. */
export async function oneLineExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidemann-linje-'));
  const script = {
    matches: ['https://www.individplan.no/*'],
    js: ['line.js'],
    run_at: 'document_start',
    all_frames: true,
  };
  const manifest = {
    manifest_version: 3,
    name: 'line',
    version: '1',
    content_scripts: [script],
    background: { service_worker: 'none.js' },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(
    join(folder, 'line.js'),
    "addEventListener('click', (event) => event.composedPath(), true);",
  );
  await writeFile(join(folder, 'none.js'), '');
  return folder;
}

/** @param extension folder of a built extension */
export async function openBrowser(extension: string) {
  const context = await chromium.launchPersistentContext('', {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: true,
    args: withExtensions(extension),
  });
  await servePractice(context);
  if (context.serviceWorkers().length === 0)
    await context.waitForEvent('serviceworker', { timeout: 5000 }).catch(() => null);
  return { context, page: await context.newPage() };
}

/** An event of the browser's trace; times in microseconds on one clock for all its processes. */
export interface TraceEvent {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur: number;
  readonly tdur?: number;
  readonly args?: object;
}

/** What the whole browser does while something happens, as its own trace tells it. */
export async function traceOf(
  page: Page,
  includedCategories: readonly string[],
  during: () => Promise<void>,
): Promise<TraceEvent[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [...includedCategories] },
  });
  await during();
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await done;
  await session.detach();
  return events;
}

/**
 * Main-thread time of extension scripts while something happens, in ms; outermost slices only.
 */
export async function traced(page: Page, during: () => Promise<void>) {
  const ours = (await traceOf(page, CATEGORIES, during))
    .filter(
      ({ ph, name, args }) =>
        ph === 'X' && WORK.test(name) && JSON.stringify(args ?? {}).includes('chrome-extension://'),
    )
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  let end = 0;
  let total = 0;
  let longest = 0;
  for (const { ts, dur, tdur } of ours) {
    if (ts < end) continue;
    // Time on the processor, where the browser tells it: a busy machine doesn't count.
    const spent = (tdur ?? dur) / 1000;
    total += spent;
    longest = Math.max(longest, spent);
    end = ts + dur;
  }
  return { total, longest };
}

/** @param share 0.5 for the median */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
