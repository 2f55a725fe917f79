import { expect, test } from '@playwright/test';
import { ORDINARY, STOPPED, UNSEEN } from '../standins/varianter/dyr.js';
import { act, dialogsOf, giveUp, madeIn, zooForEach } from './zoo';

/** The host zoo, animal by animal: what is stopped, what can't be seen, and that nothing ordinary is hindered. */
const zoo = zooForEach();

for (const animal of STOPPED)
  test(`${animal.what}: stopped, and the dialog asks`, async () => {
    for (const way of animal.ways ?? []) {
      await act(zoo.page, animal, way);
      await expect.poll(() => dialogsOf(zoo.page).length, { message: way }).toBe(1);
      expect(await madeIn(zoo.page)).toEqual([]);
      await giveUp(zoo.page);
    }
  });

for (const animal of UNSEEN)
  test(`can’t be seen, and stands in docs/personvern.md: ${animal.what}`, async () => {
    const opened = zoo.driver.context.waitForEvent('page', { timeout: 700 }).catch(() => null);
    await act(zoo.page, animal, animal.ways?.[0] ?? 'click');
    await expect.poll(async () => (await madeIn(zoo.page)).map(({ id }) => id)).toEqual([animal.id]);
    await (await opened)?.close();
    expect(dialogsOf(zoo.page)).toEqual([]);
  });

test('the page takes the dialog away: the contact stays stopped', async () => {
  await act(zoo.page, { id: 'fanger' }, 'click');
  await expect.poll(() => dialogsOf(zoo.page).length).toBe(1);
  await zoo.page.evaluate(() => {
    for (const ours of document.querySelectorAll('sidemann-del')) ours.remove();
  });
  await zoo.page.waitForTimeout(300);
  expect(await madeIn(zoo.page)).toEqual([]);
});

test('ordinary controls do their work at once', async () => {
  for (const animal of ORDINARY)
    for (const way of animal.ways ?? []) {
      const before = await zoo.page.evaluate((id) => __ovelse.values[id] ?? 0, animal.id);
      await act(zoo.page, animal, way);
      const after = () => zoo.page.evaluate((id) => __ovelse.values[id] ?? 0, animal.id);
      await expect.poll(after, { message: `${animal.id}, ${way}` }).toBeGreaterThan(before);
    }
  expect(await madeIn(zoo.page)).toEqual([]);
  expect(dialogsOf(zoo.page)).toEqual([]);
});
