import { expect, type Page, test } from '@playwright/test';
import { type Driver, openChromium } from '../../lib/cli/driver/chromium';
import { ORDINARY, STOPPED, UNSEEN } from '../standins/varianter/dyr.js';
import { CHROME_BUILD, CHROMIUM } from './browsers';
import { act, dialogsOf, giveUp, madeIn, visitZoo } from './zoo';

/** The host zoo, animal by animal: what is stopped, what can't be seen, and that nothing ordinary is hindered. */
let driver: Driver;
let page: Page;
test.beforeAll(async () => {
  driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
});
test.afterAll(() => driver.close());
test.beforeEach(async () => {
  page = await visitZoo(driver);
});

for (const animal of STOPPED)
  test(`${animal.what}: stopped, and the dialog asks`, async () => {
    for (const way of animal.ways ?? []) {
      await act(page, animal, way);
      await expect.poll(() => dialogsOf(page).length, { message: way }).toBe(1);
      expect(await madeIn(page)).toEqual([]);
      await giveUp(page);
    }
  });

for (const animal of UNSEEN)
  test(`can’t be seen, and stands in docs/personvern.md: ${animal.what}`, async () => {
    const opened = driver.context.waitForEvent('page', { timeout: 700 }).catch(() => null);
    await act(page, animal, animal.ways?.[0] ?? 'click');
    await expect.poll(async () => (await madeIn(page)).map(({ id }) => id)).toEqual([animal.id]);
    await (await opened)?.close();
    expect(dialogsOf(page)).toEqual([]);
  });

test('the page takes the dialog away: the contact stays stopped', async () => {
  await act(page, { id: 'fanger' }, 'click');
  await expect.poll(() => dialogsOf(page).length).toBe(1);
  await page.evaluate(() => {
    for (const ours of document.querySelectorAll('sidemann-del')) ours.remove();
  });
  await page.waitForTimeout(300);
  expect(await madeIn(page)).toEqual([]);
});

test('ordinary controls do their work at once', async () => {
  for (const animal of ORDINARY)
    for (const way of animal.ways ?? []) {
      const before = await page.evaluate((id) => __ovelse.values[id] ?? 0, animal.id);
      await act(page, animal, way);
      const after = () => page.evaluate((id) => __ovelse.values[id] ?? 0, animal.id);
      await expect.poll(after, { message: `${animal.id}, ${way}` }).toBeGreaterThan(before);
    }
  expect(await madeIn(page)).toEqual([]);
  expect(dialogsOf(page)).toEqual([]);
});
