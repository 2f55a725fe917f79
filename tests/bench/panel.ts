/**
 * From the press on the button at the page's edge until the panel can be used, in the real side panel of the production
 * build, read from the browser's trace: with no case stored and with 50, and beside a panel with one button and nothing
 * else, which is what the browser itself takes. All three take turns, so that a busy moment is busy for all. Then the
 * same with the background asleep, as it is when nothing has happened for half a minute.
 *   npm run bench -- panel [folder of the built extension] [rounds]
 */
import { resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { PRACTICE } from '../standins/serve.mjs';
import { openBrowser, quantile } from './page-browser';
import { BLANK_BUTTON, blankExtension } from './panel/blank';
import { type Opened, openOnce } from './panel/opening';
import { putBack, sessionOf, storeCases } from './panel/stored';
import type { Opening } from './panel/times';
import { reportRow } from './report';

const BUILT = resolve(process.argv[3] ?? '.output/chrome-mv3');
const ROUNDS = Number(process.argv[4] ?? 15);
const ASLEEP_ROUNDS = Math.ceil(ROUNDS / 2) - 1;
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

/** A way of opening: what is done before each time, and what is opened. */
interface Way {
  readonly before?: () => Promise<unknown>;
  readonly opened: Opened;
}

/** All ways in turn. */
async function measure(
  ways: Readonly<Record<string, Way>>,
  rounds: number,
): Promise<Record<string, Opening[]>> {
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, [] as Opening[]]));
  for (let round = 0; round < rounds; round++)
    for (const [name, { before, opened }] of Object.entries(ways)) {
      await before?.();
      const time = await openOnce(opened);
      if (round >= THROWN_AWAY) times[name]?.push(time);
    }
  return times;
}

const PARTS = {
  whole: 'press to usable',
  inPage: 'of that in the panel itself',
  processor: 'on the processor meanwhile',
} as const;

/** Prints and keeps a set measured in turn; the first is what the others are compared with. */
function tell(title: string, times: Readonly<Record<string, readonly Opening[]>>): void {
  const all = Object.values(times).flat();
  console.log(
    `panel, ${title}, moved after its first paint: ${all.filter((one) => one.moved).length} of ${all.length}`,
  );
  for (const part of ['whole', 'inPage', 'processor'] as const) {
    const row: Record<string, number> = {};
    for (const [name, openings] of Object.entries(times)) {
      const of = (share: number) =>
        quantile(
          openings.map((one) => one[part]),
          share,
        );
      row[name] = of(0.5);
      const base = Object.values(row)[0] ?? 1;
      console.log(
        `panel, ${title}, ${PARTS[part]}, ${name}: median ${of(0.5).toFixed(0)} ms, p90 ${of(0.9).toFixed(0)} ms (${(of(0.5) / base).toFixed(2)} ×)`,
      );
    }
    reportRow('panel', `${title}, ${PARTS[part]}`, row);
  }
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
const ours = { page, own: own.Sidemann, button: 'Åpne Sidemann', mark: 'usable' };
const blank = { opened: { page, own: own.blank, button: BLANK_BUTTON } };
await openOnce(ours);
const empty = await sessionOf(own.Sidemann);
await storeCases(own.Sidemann, tabId, STORED);
const full = await sessionOf(own.Sidemann);
const sleep = async () => {
  for (const one of [own.Sidemann, own.blank]) {
    const session = await context.newCDPSession(one);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }
  await page.waitForTimeout(300);
};
const isEmpty = () => putBack(own.Sidemann, empty);
const isFull = () => putBack(own.Sidemann, full);
tell(
  'awake',
  await measure(
    {
      'a panel with one button': blank,
      'no case stored': { before: isEmpty, opened: ours },
      [`${STORED} cases stored`]: { before: isFull, opened: ours },
    },
    ROUNDS,
  ),
);
tell(
  'background asleep',
  await measure(
    {
      'a panel with one button': { ...blank, before: sleep },
      [`${STORED} cases stored`]: { before: sleep, opened: ours },
    },
    ASLEEP_ROUNDS + THROWN_AWAY,
  ),
);
await context.close();
