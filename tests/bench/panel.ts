/**
 * From the press on the button at the page's edge until the panel can be used, in the real side panel of the production
 * build, read from the browser's trace: with no case stored and with 50, and beside a panel with one button and nothing
 * else, opened in turn with ours: what the browser itself takes. A page stands beside it that shows a plan.
 *   npm run bench -- panel [folder of the built extension]
 */
import { resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { PRACTICE } from '../standins/serve.mjs';
import { openBrowser, quantile } from './page-browser';
import { BLANK_BUTTON, blankExtension } from './panel/blank';
import { type Opened, type Opening, openOnce } from './panel/opening';
import { storeCases } from './panel/stored';
import { reportRow } from './report';

const BUILT = resolve(process.argv[3] ?? '.output/chrome-mv3');
const ROUNDS = 15;
const THROWN_AWAY = 3;
const STORED = 50;

/** A page of each extension's own, by the extension's name. */
async function ownPages(context: BrowserContext): Promise<Record<'blank' | 'Sidemann', Page>> {
  const pages = [];
  for (const worker of context.serviceWorkers()) {
    const own = await context.newPage();
    await own.goto(`chrome-extension://${new URL(worker.url()).host}/options.html`);
    const isBlank = (await own.title()) === 'blank';
    pages.push([isBlank ? 'blank' : 'Sidemann', own] as const);
  }
  return Object.fromEntries(pages) as Record<'blank' | 'Sidemann', Page>;
}

/** In turn, so that a busy moment is busy for both. */
async function measure(ours: Opened, blank: Opened): Promise<[Opening[], Opening[]]> {
  const times: [Opening[], Opening[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    times[0].push(await openOnce(ours));
    times[1].push(await openOnce(blank));
  }
  return [times[0].slice(THROWN_AWAY), times[1].slice(THROWN_AWAY)];
}

const { context, page } = await openBrowser(`${BUILT},${await blankExtension()}`);
const own = await ownPages(context);
await page.bringToFront();
await page.goto(PRACTICE.samspill(1, 'plan/10482'));
await page.waitForTimeout(1500);
const tabId = await own.Sidemann.evaluate(async () => {
  const tabs = await (Reflect.get(window, 'chrome') as typeof chrome).tabs.query({});
  return tabs.find(({ url }) => url?.includes('individplan'))?.id ?? -1;
});
const ours = { page, own: own.Sidemann, button: 'Åpne Sidemann' };
const blank = { page, own: own.blank, button: BLANK_BUTTON };
const [empty, blankBeside] = await measure(ours, blank);
await storeCases(own.Sidemann, tabId, STORED);
const [full, blankAgain] = await measure(ours, blank);
await context.close();

const moved = [...empty, ...full].filter((one) => one.moved).length;
console.log(`panel, moved after its first paint: ${moved} of ${empty.length + full.length}`);
const PARTS = {
  whole: 'press to usable',
  inPanel: 'of that in the panel itself',
  processor: 'on the processor meanwhile',
} as const;
for (const part of ['whole', 'inPanel', 'processor'] as const) {
  const of = (openings: readonly Opening[], share: number) =>
    quantile(
      openings.map((one) => one[part]),
      share,
    );
  const what = PARTS[part];
  const rows = {
    'a panel with one button': [...blankBeside, ...blankAgain],
    'no case stored': empty,
    [`${STORED} cases stored`]: full,
  };
  const base = of(rows['a panel with one button'], 0.5);
  for (const [name, openings] of Object.entries(rows))
    console.log(
      `panel, ${what}, ${name}: median ${of(openings, 0.5).toFixed(0)} ms, p90 ${of(openings, 0.9).toFixed(0)} ms (${(of(openings, 0.5) / base).toFixed(2)} ×)`,
    );
  reportRow(
    'panel',
    what,
    Object.fromEntries(Object.entries(rows).map(([name, openings]) => [name, of(openings, 0.5)])),
  );
}
