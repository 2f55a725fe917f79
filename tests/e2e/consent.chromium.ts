import { expect, type Frame, type Page, test } from '@playwright/test';
import { type Driver, openChromium } from '../../lib/cli/driver/chromium';
import { type Walker, walker } from '../../lib/cli/driver/walk';
import { PRACTICE } from '../standins/serve.mjs';
import { CHROME_BUILD, CHROMIUM } from './browsers';

/** The dialog in the real browser: what is half ticked is never lost, and a stated ground lets one contact through. */
const MAIL = 'a[href="mailto:siri.holm@ppt.example"]';

let driver: Driver;
let walk: Walker;
test.beforeEach(async () => {
  driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
  walk = walker(driver, 1);
  await driver.page.goto(PRACTICE.samspill(1, 'plan/10482/deltakere'));
  await driver.page.locator(MAIL).waitFor();
  // The practice page draws itself once more.
  await driver.page.waitForTimeout(1500);
  await driver.page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seenPresses: seen });
    document.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a[href^="mailto:"]');
      if (link) seen.push(link.getAttribute('href') ?? '');
      if (link) event.preventDefault();
    });
  });
});
test.afterEach(() => driver.close());

const mailed = (page: Page) =>
  page.evaluate(() => (window as never as { seenPresses: string[] }).seenPresses.length);
const ask = () => walk.stoppedAt(() => driver.page.locator(MAIL).click());
/** Says which service it is where the page didn't tell. */
async function isPpt(frame: Frame): Promise<void> {
  if (await frame.getByText('Hvem er dette?').count())
    await frame.getByRole('button', { name: 'PPT', exact: true }).click();
}

test('the page takes the dialog away and the worker dies: what was ticked stands in the next one', async () => {
  const { page } = driver;
  const first = await ask();
  await isPpt(first);
  for (const label of [
    'Samtykke er innhentet',
    '7–11 år',
    'To sammen',
    'Begge med foreldreansvar',
    'I Samspill',
  ])
    await first.getByLabel(label).check();
  await page.evaluate(() => {
    for (const ours of document.querySelectorAll('sidemann-del')) ours.remove();
  });
  await expect.poll(() => page.frames().length).toBe(1);
  await driver.killWorker();

  const next = await ask();
  await isPpt(next);
  await expect(next.getByText('Her står det du krysset av sist.')).toBeVisible();
  for (const label of ['Samtykke er innhentet', 'Begge med foreldreansvar', 'I Samspill'])
    await expect(next.getByLabel(label)).toBeChecked();
  await next.getByRole('checkbox', { name: 'PPT' }).check();
  await next.getByLabel('Muntlig').check();
  await next.getByRole('button', { name: 'Lagre og gå videre' }).click();
  await expect.poll(() => mailed(page)).toBe(1);

  await page.locator(MAIL).click();
  await expect.poll(() => mailed(page)).toBe(2);
  const popup = await driver.popup();
  await popup.getByRole('button', { name: 'Trekk samtykke for PPT' }).click();
  await popup.getByRole('button', { name: 'Lagre' }).click();
  await expect(popup.getByText(/^Trukket \d\d\.\d\d\.\d{4}$/)).toBeVisible();
  await popup.close();
  await page.bringToFront();
  await ask();
  expect(await mailed(page)).toBe(2);
});

test('a stated ground lets one contact through, says so, and never the next', async () => {
  const { page } = driver;
  const dialog = await ask();
  await isPpt(dialog);
  await dialog.getByText('Dette trenger ikke samtykke').click();
  const worry = dialog.getByRole('article').filter({ hasText: 'Bekymringsmelding til barnevernet' });
  await expect(worry.getByRole('button')).toHaveCount(0);
  const danger = dialog.getByRole('article').filter({ hasText: 'Fare for liv eller helse' });
  await danger.getByRole('button', { name: 'Dette gjelder nå' }).click();
  await danger.getByRole('button', { name: 'Gå videre uten samtykke' }).click();
  await expect(danger.getByRole('alert')).toBeVisible();
  expect(await mailed(page)).toBe(0);
  await danger.getByRole('checkbox').check();
  await danger.getByRole('button', { name: 'Gå videre uten samtykke' }).click();
  await expect.poll(() => mailed(page)).toBe(1);

  await ask();
  expect(await mailed(page)).toBe(1);
  await walk.escape();
  const popup = await driver.popup();
  await expect(popup.getByText('Kontaktet uten samtykke')).toBeVisible();
  await expect(popup.getByText(/PPT: Fare for liv eller helse/)).toBeVisible();
});
