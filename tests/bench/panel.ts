/**
 * From the press on the button at the page's edge until the panel can be used, in the real side panel of the production
 * build: with no case stored, and with 50. In both a page stands beside it that shows a plan.
 *   npm run bench -- panel [folder of the built extension]
 */
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { type Driver, openChromium } from '../../lib/cli/driver/chromium';
import { pressClosed } from '../../lib/cli/driver/closed-root';
import { findChromium } from '../../lib/cli/setup.mjs';
import { PRACTICE } from '../standins/serve.mjs';
import { quantile } from './page-browser';
import { report } from './report';

const BUILT = resolve(process.argv[3] ?? '.output/chrome-mv3');
const ROUNDS = 15;
const THROWN_AWAY = 3;
const STORED = 50;

const commands = (index: number) => [
  { do: 'setNickname', nickname: `Sak ${index}` },
  { do: 'setMyService', service: 'skole' },
  { do: 'setService', service: 'fysio', status: 'inne' },
  { do: 'setService', service: 'helsesykepleier', status: 'trengs' },
  { do: 'setServicesDone', done: true },
  { do: 'setAgeBand', band: '7-11' },
  ...['F3', 'F7', 'F10', 'F11', 'F12'].map((fact) => ({ do: 'answer', fact, answer: 'yes' })),
  { do: 'setWish', text: 'Vi vil ha én å ringe til. '.repeat(20) },
  { do: 'setFormValue', path: 'goals', text: 'Mål som er felles for tjenestene. '.repeat(30) },
];

/** Stores cases by the product's own door, each with what a half-done one holds. */
async function store(options: Page, tabId: number, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    await options.evaluate(
      async ([tab, list]) => {
        const send = (message: unknown) =>
          (Reflect.get(window, 'chrome') as typeof chrome).runtime.sendMessage(message);
        await send({ type: 'case/choose', tabId: tab, caseId: null });
        for (const command of list) {
          const { openCase, saved } = await send({ type: 'case/view', tabId: tab });
          await send({ type: 'case/command', caseId: saved ? openCase.id : null, tabId: tab, command });
        }
      },
      [tabId, commands(index)] as const,
    );
  }
}

interface Opening {
  /** Milliseconds from the finger that lets go until the first question is painted, its buttons listening. */
  readonly whole: number;
  /** The part of it that is ours: from when the browser begins to load the panel's page. */
  readonly ours: number;
}

async function openOnce(driver: Driver): Promise<Opening> {
  const { page } = driver;
  await page.evaluate(() => {
    const note = ({ timeStamp }: Event) => Reflect.set(window, 'pressed', performance.timeOrigin + timeStamp);
    addEventListener('pointerup', note, { capture: true, once: true });
  });
  await pressClosed(page, 'Åpne Sidemann');
  const panel = await driver.panel();
  await panel.locator('main button').first().waitFor();
  // The page is empty until it is drawn, and what is drawn listens already: its first paint is when it can be used.
  await panel.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
    undefined,
    { polling: 50 },
  );
  const painted = await panel.evaluate(() => {
    const [first] = performance.getEntriesByName('first-contentful-paint');
    return { began: performance.timeOrigin, ours: first?.startTime ?? Number.NaN };
  });
  const pressed = Number(await page.evaluate(() => Reflect.get(window, 'pressed')));
  await panel.evaluate(() => window.close()).catch(() => undefined);
  await page.waitForTimeout(500);
  return { whole: painted.began + painted.ours - pressed, ours: painted.ours };
}

async function measure(driver: Driver): Promise<Opening[]> {
  const times: Opening[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await openOnce(driver));
  return times.slice(THROWN_AWAY);
}

const driver = await openChromium({ executable: findChromium() ?? 'chromium', extension: BUILT });
const { page, context, extensionId } = driver;
const options = await context.newPage();
await options.goto(`chrome-extension://${extensionId}/options.html`);
await page.bringToFront();
await page.goto(PRACTICE.samspill(1, 'plan/10482'));
await page.waitForTimeout(1500);
const tabId = await options.evaluate(async () => {
  const tabs = await (Reflect.get(window, 'chrome') as typeof chrome).tabs.query({});
  return tabs.find(({ url }) => url?.includes('individplan'))?.id ?? -1;
});
const empty = await measure(driver);
await store(options, tabId, STORED);
const stored = await options.evaluate(async () => {
  const all = await (Reflect.get(window, 'chrome') as typeof chrome).storage.session.get(null);
  return Object.keys(all).filter((key) => key.startsWith('case:')).length;
});
if (stored !== STORED) throw new Error(`${stored} cases are stored, not ${STORED}`);
const full = await measure(driver);
await driver.close();

for (const part of ['whole', 'ours'] as const) {
  const of = (times: readonly Opening[], share: number) =>
    quantile(
      times.map((one) => one[part]),
      share,
    );
  const [base, median] = [of(empty, 0.5), of(full, 0.5)];
  const what = part === 'whole' ? 'press to usable' : 'of that in the panel itself';
  console.log(
    `panel, ${what}, no case stored: median ${base.toFixed(0)} ms, p90 ${of(empty, 0.9).toFixed(0)} ms`,
  );
  console.log(
    `panel, ${what}, ${STORED} cases stored: median ${median.toFixed(0)} ms, p90 ${of(full, 0.9).toFixed(0)} ms (${(median / base).toFixed(2)} ×)`,
  );
  report({ bench: 'panel', what: `${what}, no case`, value: base, unit: 'ms' });
  const compared = { against: 'no case', ratio: median / base };
  report({ bench: 'panel', what: `${what}, ${STORED} cases`, value: median, unit: 'ms', ...compared });
}
