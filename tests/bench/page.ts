/**
 * What the always-on script costs: bytes, main-thread time at load on a page of 400 sections, and while a page draws
 * 1,000 nodes a second for ten seconds. It and a one-line script take turns in one run, each in a browser of its own; the
 * times are the browser's own trace's.
 *   npm run bench -- page [folder of a built extension]…
 */
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { PRACTICE } from '../standins/serve.mjs';
import { CATEGORIES, type Spent, spentIn } from './page/main-thread';
import { oneLineExtension, openBrowser, quantile, traceOf } from './page-browser';
import { report } from './report';

const LINE = 'one line';
const folders = process.argv.slice(3);
const builds = folders.length > 0 ? folders : ['.output/chrome-mv3'];
const LOADS = Number(process.env.LOADS ?? 40);
const DRAWINGS = Number(process.env.DRAWINGS ?? 3);
/** The first loads pay for what a browser does once. */
const THROWN_AWAY = 3;
/** A page is loaded and looked at by then, and nothing is left to do for it. */
const SETTLED_MS = 900;
const DRAWING_S = 10;
const KNOWN = PRACTICE.samspill(1, 'plan/10482');
const UNKNOWN = PRACTICE.ordinary('stor');

for (const build of builds) {
  const script = readFileSync(`${build}/page.js`);
  console.log(
    `${build}/page.js: ${script.length} bytes, gzip ${gzipSync(script, { level: 9 }).length}, brotli ${brotliCompressSync(script).length}`,
  );
}

const sides = new Map<string, Page>();
for (const [name, folder] of [[LINE, await oneLineExtension()], ...builds.map((one) => [one, one])])
  sides.set(name as string, (await openBrowser(folder as string)).page);

/** Each side in turn, in another order each time. */
async function inTurns(times: number, measure: (page: Page) => Promise<Spent>) {
  const spent = new Map([...sides.keys()].map((name) => [name, [] as Spent[]]));
  for (let round = 0; round < times; round++) {
    const turn = [...sides];
    if (round % 2 === 1) turn.reverse();
    for (const [name, page] of turn) spent.get(name)?.push(await measure(page));
  }
  return spent;
}

const loaded = (address: string) => (page: Page) =>
  traceOf(page, CATEGORIES, async () => {
    await page.goto(address);
    await page.waitForTimeout(SETTLED_MS);
  }).then(spentIn);

const drawn = (address: string) => async (page: Page) => {
  await page.goto(address);
  await page.waitForTimeout(2 * SETTLED_MS);
  return spentIn(await traceOf(page, CATEGORIES, () => draw(page)));
};

async function draw(page: Page): Promise<void> {
  await page.evaluate((seconds) => {
    const box = document.body.appendChild(document.createElement('div'));
    let count = 0;
    const timer = setInterval(() => {
      const rows = Array.from({ length: 50 }, () => {
        const row = document.createElement('p');
        row.textContent = `Rad ${count++}`;
        return row;
      });
      box.replaceChildren(...rows);
    }, 50);
    setTimeout(() => clearInterval(timer), seconds * 1000);
  }, DRAWING_S);
  await page.waitForTimeout(DRAWING_S * 1000 + 100);
}

const most = (spent: readonly Spent[], of: keyof Spent): number => Math.max(...spent.map((one) => one[of]));

/** Prints what was measured of one thing, and keeps it for the table of all benches. */
function tell(what: string, unit: 'ms' | '%', all: ReadonlyMap<string, readonly Spent[]>, skip = 0) {
  const per = unit === '%' ? 100 / (DRAWING_S * 1000) : 1;
  const line = all.get(LINE)?.slice(skip) ?? [];
  const at = (spent: readonly Spent[], of: keyof Spent, share = 0.5) =>
    quantile(
      spent.map((one) => one[of]).map((ms) => (of === 'own' ? ms * per : ms)),
      share,
    );
  const base = at(line, 'own');
  console.log(`\n${what} (load of the machine ${loadavg()[0]?.toFixed(1)}):`);
  for (const [name, everything] of all) {
    const spent = everything.slice(skip);
    const own = at(spent, 'own');
    const isLine = name === LINE;
    const added = quantile(
      spent.map((one, i) => (one.own - (line[i]?.own ?? 0)) * per),
      0.5,
    );
    console.log(
      [
        `  ${name}: ${own.toFixed(2)} ${unit} median, ${at(spent, 'own', 0.1).toFixed(2)}–${at(spent, 'own', 0.9).toFixed(2)} p10–p90, of ${spent.length}`,
        ...(isLine
          ? []
          : [`${(own / base).toFixed(1)}×, ${added.toFixed(2)} ${unit} more (median of pairs)`]),
        `longest task's part ${most(spent, 'longest').toFixed(1)} ms (by the clock ${most(spent, 'longestByClock').toFixed(1)})`,
        `whole thread ${at(spent, 'whole').toFixed(0)} ms, ${spent.reduce((sum, one) => sum + one.longTasks, 0)} tasks over 50 ms`,
      ].join('; '),
    );
    report({
      bench: 'page',
      what: `${what}: ${name}`,
      value: own,
      unit,
      ...(isLine ? {} : { against: LINE, ratio: own / base }),
    });
  }
}

tell('load, page of 400 sections', 'ms', await inTurns(LOADS + THROWN_AWAY, loaded(UNKNOWN)), THROWN_AWAY);
tell('load, a plan in Samspill', 'ms', await inTurns(LOADS / 4 + THROWN_AWAY, loaded(KNOWN)), THROWN_AWAY);
tell('unknown page that draws', '%', await inTurns(DRAWINGS, drawn(UNKNOWN)));
tell('plan in Samspill that draws', '%', await inTurns(DRAWINGS, drawn(KNOWN)));
for (const page of sides.values()) await page.context().close();
