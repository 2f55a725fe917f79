import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openChromium } from '../../lib/cli/driver/chromium';
import { ROOT } from '../repo/files';
import { CHROME_BUILD, CHROMIUM } from './browsers';
import { add, leastOf, linesOf, NOTHING, type Sum } from './gate-tally';
import { startWalk } from './gate-walk';

/**
 * A walk of random user actions over the host zoo, in the real browser with the production build. `DELER` parts, each
 * with a seed and a browser of its own, side by side with `--workers`; one part is run again by its seed (`--grep "seed
 * 3:"`). With `SAMMEN` nothing is walked: what the parts have left in `reports/` is added up and held to its floors.
 *          GANG=10000 DELER=10 FRO=1 npx playwright test --project=chromium --workers=2 gate-walk
 *   SAMMEN=1 GANG=10000 DELER=10 FRO=1 npx playwright test --project=chromium gate-walk
 */
const PARTS = Number(process.env.DELER ?? 1);
const ACTIONS = Math.ceil(Number(process.env.GANG ?? 300) / PARTS);
const IS_SUM = process.env.SAMMEN === '1';
const FIRST = Number(process.env.FRO ?? 1);
const SEEDS = Array.from({ length: PARTS }, (_, part) => FIRST + part);
const FOLDER = join(ROOT, 'reports/gate-walk');
const fileOf = (seed: number) => join(FOLDER, `${seed}-${ACTIONS}.json`);

test.describe('walks', () => {
  test.describe.configure({ mode: 'parallel' });
  for (const seed of SEEDS)
    test(`seed ${seed}: ${ACTIONS} random actions, no contact without consent, nothing ordinary hindered`, async () => {
      test.skip(IS_SUM, 'only adding up');
      test.setTimeout(60_000 + ACTIONS * 1500);
      const driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
      const walk = await startWalk(driver, seed);
      for (let i = 0; i < ACTIONS; i++) {
        await walk.step();
        if (i % 500 === 499) console.log(`seed ${seed}: ${i + 1} actions`);
      }
      const sum = walk.sum();
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(fileOf(seed), JSON.stringify(sum));
      if (PARTS === 1) console.log([`seed ${seed}`, ...linesOf(sum)].join('\n'));
      expect(await driver.close()).toEqual([]);
    });
});

test('together: of 10,000 actions 2,000 are attempts, each way and each service 30 times', () => {
  test.skip(!IS_SUM, 'after the parts, with SAMMEN=1');
  const sums = SEEDS.map((seed) => JSON.parse(readFileSync(fileOf(seed), 'utf8')) as Sum);
  const sum = sums.reduce(add, NOTHING);
  console.log([`seeds ${SEEDS.join(', ')}`, ...linesOf(sum)].join('\n'));
  expect(sum.actions).toBe(PARTS * ACTIONS);
  // A shorter walk is held to the same shares.
  const share = Math.min(1, sum.actions / 10_000);
  expect(sum.counts.attempts).toBeGreaterThanOrEqual(Math.floor(2000 * share));
  expect(leastOf(sum.ways)).toBeGreaterThanOrEqual(Math.floor(30 * share));
  expect(leastOf(sum.services)).toBeGreaterThanOrEqual(Math.floor(30 * share));
});
