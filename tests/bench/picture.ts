/**
 * From the press on «Fyll henvendelsen» until the first page of the filled form is painted in its tab, in the production
 * build, read from the browser's trace: in a panel that has stood open at the form for a moment, as a panel does where
 * somebody reads before they press; and with nothing of ours open before, as by a key or from the popup. Beside it a tab
 * that holds one finished picture and nothing else: what the browser itself takes. All take turns.
 *   npm run bench -- picture [folders of built extensions, by commas: each has a browser of its own] [rounds]
 */
import { basename, dirname, resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { PRACTICE } from '../standins/serve.mjs';
import { openBrowser, quantile, traceOf } from './page-browser';
import { BLANK_PICTURE, blankExtension } from './panel/blank';
import { storeCases } from './panel/stored';
import { type Opening, TRACED, timesIn } from './panel/times';
import { reportRow } from './report';

const BUILDS = (process.argv[3] ?? '.output/chrome-mv3').split(',').map((path) => resolve(path));
const ROUNDS = Number(process.argv[4] ?? 12);
/** The browser's own first times. */
const THROWN_AWAY = Math.ceil(ROUNDS / 4);
/** So long a tab is left alone, in ms. */
const LEFT_ALONE = 2500;
/** So long the panel stands at the form before somebody presses, in ms. */
const READS = 1500;
/** What opens a form from a page that carries nothing of ours. */
const COLD_BUTTON = 'Skjema herfra';

type Times = Omit<Opening, 'moved'>;
const contexts: BrowserContext[] = [];

/** Presses, waits, reads the trace, and closes the tab that came. */
async function press(own: Page, name: string, address: string, mark?: string): Promise<Times> {
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

/** The options pages of an extension and of the blank one. */
async function ownPages(context: BrowserContext): Promise<{ blank: Page; ours: Page }> {
  const own: Partial<Record<'blank' | 'ours', Page>> = {};
  for (const worker of context.serviceWorkers()) {
    const options = await context.newPage();
    await options.goto(`chrome-extension://${new URL(worker.url()).host}/options.html`);
    own[(await options.title()) === 'blank' ? 'blank' : 'ours'] = options;
  }
  if (!own.blank || !own.ours) throw new Error('both extensions must be there');
  return { blank: own.blank, ours: own.ours };
}

/** What is measured of one build, by name. */
async function waysOf(build: string): Promise<Record<string, () => Promise<Times>>> {
  const { context, page } = await openBrowser(`${build},${await blankExtension()}`);
  contexts.push(context);
  await page.goto(PRACTICE.samspill(1, 'plan/10482'));
  await page.waitForTimeout(1500);
  const { blank, ours } = await ownPages(context);
  const tabId = await ours.evaluate(async () => {
    const tabs = await (Reflect.get(window, 'chrome') as typeof chrome).tabs.query({});
    return tabs.find(({ url }) => url?.includes('individplan'))?.id ?? -1;
  });
  await storeCases(ours, tabId, 1);
  return {
    'a tab with a picture': () => press(blank, BLANK_PICTURE, 'picture.html'),
    'the form': async () => {
      // The panel as a tab of its own, as it opens where the browser has no side panel: it can be pressed by a mouse.
      await ours.goto(new URL(`sidepanel.html?tab=${tabId}`, ours.url()).href);
      const toForm = ours.getByRole('button', { name: 'Skjema', exact: true });
      await toForm.waitFor();
      const fill = ours.getByRole('button', { name: /^Fyll henvendelsen$|^Åpne skjemaet likevel$/ });
      // The second time the panel comes back where it was left.
      if (!(await fill.isVisible())) await toForm.click();
      const name = await fill.innerText();
      await ours.waitForTimeout(READS);
      return press(ours, name, 'form.html', 'picture');
    },
    'the form, nothing open before': async () => {
      await ours.goto(new URL('options.html', ours.url()).href);
      await ours.evaluate(
        ([text, tab]) => {
          const button = document.body.appendChild(document.createElement('button'));
          Object.assign(button, { textContent: text, style: 'position: fixed; left: 0; top: 0; z-index: 9' });
          const { runtime } = Reflect.get(window, 'chrome') as typeof chrome;
          button.onclick = () => void runtime.sendMessage({ type: 'form/open', tabId: tab });
        },
        [COLD_BUTTON, tabId] as const,
      );
      await ours.waitForTimeout(READS);
      return press(ours, COLD_BUTTON, 'form.html', 'picture');
    },
  };
}

const ways: [name: string, way: () => Promise<Times>][] = [];
for (const build of BUILDS)
  for (const [name, way] of Object.entries(await waysOf(build)))
    ways.push([BUILDS.length === 1 ? name : `${name} (${basename(dirname(build))}/${basename(build)})`, way]);
const times = ways.map(([name]) => ({ name, all: [] as Times[] }));
for (let round = 0; round < ROUNDS; round++)
  for (const [at, [, way]] of ways.entries()) {
    const time = await way();
    if (round >= THROWN_AWAY) times[at]?.all.push(time);
  }

await Promise.all(contexts.map((context) => context.close()));

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
  const row = Object.fromEntries(times.map(({ name, all }) => [name, of(all, 0.5)]));
  const base = Object.values(row)[0] ?? 1;
  for (const { name, all } of times)
    console.log(
      `picture, ${PARTS[part]}, ${name}: median ${of(all, 0.5).toFixed(0)} ms, p90 ${of(all, 0.9).toFixed(0)} ms (${(of(all, 0.5) / base).toFixed(2)} ×)`,
    );
  reportRow('picture', PARTS[part], row);
}
