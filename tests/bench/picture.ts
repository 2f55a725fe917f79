/**
 * From the press on «Fyll henvendelsen» in the panel until the first page of the filled form is painted in its tab, in
 * the production build, read from the browser's trace; and beside it a tab that holds one finished picture
 * and nothing else, opened in turn with ours: what the browser itself takes.
 *   npm run bench -- picture [folder of the built extension] [rounds]
 */
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { PRACTICE } from '../standins/serve.mjs';
import { openBrowser, quantile, traceOf } from './page-browser';
import { blankExtension } from './panel/blank';
import { storeCases } from './panel/stored';
import { type Opening, TRACED, timesIn } from './panel/times';
import { reportRow } from './report';

const BUILT = resolve(process.argv[3] ?? '.output/chrome-mv3');
const ROUNDS = Number(process.argv[4] ?? 12);
/** The browser's own first times. */
const THROWN_AWAY = Math.ceil(ROUNDS / 4);
/** So long a tab is left alone, in ms. */
const LEFT_ALONE = 2500;

/** Presses, waits, reads the trace, and closes the tab that came. */
async function openOnce(own: Page, name: string, address: string, mark?: string) {
  await own.bringToFront();
  const button = await own.getByRole('button', { name, exact: true }).boundingBox();
  if (!button) throw new Error(`no button «${name}»`);
  const coming = own.context().waitForEvent('page');
  const trace = await traceOf(own, TRACED, async () => {
    await own.mouse.click(button.x + button.width / 2, button.y + button.height / 2);
    await own.waitForTimeout(LEFT_ALONE);
  });
  await (await coming).close();
  await own.waitForTimeout(500);
  return timesIn(trace, new URL(address, own.url()).href, mark);
}

type Times = Omit<Opening, 'moved'>;
const { context, page } = await openBrowser(`${BUILT},${await blankExtension()}`);
await page.goto(PRACTICE.samspill(1, 'plan/10482'));
await page.waitForTimeout(1500);
const times: Record<string, Times[]> = { 'a tab with a picture': [], 'the form': [] };
const own: Partial<Record<'blank' | 'ours', Page>> = {};
for (const worker of context.serviceWorkers()) {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${new URL(worker.url()).host}/options.html`);
  own[(await options.title()) === 'blank' ? 'blank' : 'ours'] = options;
}
if (!own.blank || !own.ours) throw new Error('both extensions must be there');
const tabId = await own.ours.evaluate(async () => {
  const tabs = await (Reflect.get(window, 'chrome') as typeof chrome).tabs.query({});
  return tabs.find(({ url }) => url?.includes('individplan'))?.id ?? -1;
});
await storeCases(own.ours, tabId, 1);
// The panel as a tab of its own, as it opens where the browser has no side panel: it can be pressed by a mouse here.
await own.ours.goto(new URL(`sidepanel.html?tab=${tabId}`, own.ours.url()).href);
await own.ours.getByRole('button', { name: 'Skjema', exact: true }).click();
const fill = await own.ours
  .getByRole('button', { name: /^Fyll henvendelsen$|^Åpne skjemaet likevel$/ })
  .innerText();
for (let round = 0; round < ROUNDS; round++) {
  const blank = await openOnce(own.blank, 'Bilde', 'picture.html');
  const ours = await openOnce(own.ours, fill, 'form.html', 'picture');
  if (round < THROWN_AWAY) continue;
  times['a tab with a picture']?.push(blank);
  times['the form']?.push(ours);
}
await context.close();

const PARTS = {
  whole: 'press to the first picture of the form',
  inPage: 'of that in the tab itself',
  processor: 'on the processor meanwhile',
} as const;
for (const part of ['whole', 'inPage', 'processor'] as const) {
  const of = (all: readonly Times[], share: number) =>
    quantile(
      all.map((one) => one[part]),
      share,
    );
  const row = Object.fromEntries(Object.entries(times).map(([name, all]) => [name, of(all, 0.5)]));
  const base = Object.values(row)[0] ?? 1;
  for (const [name, all] of Object.entries(times))
    console.log(
      `picture, ${PARTS[part]}, ${name}: median ${of(all, 0.5).toFixed(0)} ms, p90 ${of(all, 0.9).toFixed(0)} ms (${(of(all, 0.5) / base).toFixed(2)} ×)`,
    );
  reportRow('picture', PARTS[part], row);
}
