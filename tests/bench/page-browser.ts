/** For the page benches: Chromium with one extension, the practice pages under their real addresses, a trace of it. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { servePractice, withExtensions } from '../../lib/cli/driver/launch';

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

/** @param share 0.5 for the median */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
