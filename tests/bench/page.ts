/**
 * What the always-on script costs: bytes, main-thread time at load on a page of 400 sections, and while a page draws
 * 1,000 nodes a second for ten seconds; against a one-line script in the same run.
 *   npm run bench -- page [folder of the built extension]
 */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { PRACTICE } from '../standins/serve.mjs';
import { oneLineExtension, openBrowser, quantile, traced } from './page-browser';
import { reportRow } from './report';

const BUILT = process.argv[3] ?? '.output/chrome-mv3';
const LOADS = 20;
const THROWN_AWAY = 3;

const script = readFileSync(`${BUILT}/page.js`);
console.log(
  `page.js: ${script.length} bytes, gzip ${gzipSync(script).length}, brotli ${brotliCompressSync(script).length}`,
);

async function drawForTenSeconds(page: Page): Promise<void> {
  await page.evaluate(() => {
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
    setTimeout(() => clearInterval(timer), 10_000);
  });
  await page.waitForTimeout(10_100);
}

const loading: Record<string, number> = {};
const drawn: Record<string, number> = {};
for (const [name, folder] of [
  ['one line', await oneLineExtension()],
  ['Sidemann', BUILT],
] as const) {
  const { context, page } = await openBrowser(folder);
  const loads: number[] = [];
  let longest = 0;
  for (let i = 0; i < LOADS; i++) {
    const load = await traced(page, async () => {
      await page.goto(PRACTICE.ordinary('stor'));
      await page.waitForTimeout(700);
    });
    loads.push(load.total);
    longest = Math.max(longest, load.longest);
  }
  const kept = loads.slice(THROWN_AWAY);
  loading[name] = quantile(kept, 0.5);
  console.log(
    `${name}: load, median ${quantile(kept, 0.5).toFixed(2)} ms, p90 ${quantile(kept, 0.9).toFixed(2)} ms, longest task ${longest.toFixed(1)} ms`,
  );
  const drawing = await traced(page, () => drawForTenSeconds(page));
  drawn[name] = drawing.total;
  console.log(
    `${name}: unknown page drawing, ${(drawing.total / 100).toFixed(2)} % of one core, longest task ${drawing.longest.toFixed(1)} ms`,
  );
  if (name === 'Sidemann') {
    await page.goto(PRACTICE.samspill(1, 'plan/10482'));
    await page.waitForTimeout(1500);
    const known = await traced(page, () => drawForTenSeconds(page));
    console.log(
      `${name}: known page drawing, ${(known.total / 100).toFixed(2)} % of one core, longest task ${known.longest.toFixed(1)} ms`,
    );
  }
  await context.close();
}
reportRow('page', 'load', loading);
reportRow('page', 'ten seconds of drawing', drawn);
