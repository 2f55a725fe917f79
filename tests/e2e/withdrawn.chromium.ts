import { expect, type Page, test } from '@playwright/test';
import { type Driver, openChromium } from '../../lib/cli/driver/chromium';
import { findClosed } from '../../lib/cli/driver/closed-root';
import { PRACTICE } from '../standins/serve.mjs';
import { CHROME_BUILD, CHROMIUM } from './browsers';

/** What a user does on the browser's own page about us: «site access». */
async function siteAccess({ context, extensionId }: Driver, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES') {
  const settings = await context.newPage();
  await settings.goto('chrome://extensions/');
  await settings.evaluate(
    (update) =>
      (
        chrome as unknown as {
          developerPrivate: { updateExtensionConfiguration: (update: object) => Promise<void> };
        }
      ).developerPrivate.updateExtensionConfiguration(update),
    { extensionId, hostAccess },
  );
  await settings.close();
}

const parts = (page: Page) => page.locator('sidemann-del').count();
const NO_ACCESS = 'Sidemann har ikke tilgang til siden.';

test('the user takes the access back: nothing of ours in Samspill, the panel works on and says so, and back again', async () => {
  const driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
  const { page, context, extensionId } = driver;
  const plan = PRACTICE.samspill(1, 'plan/10482');
  await page.goto(plan);
  await findClosed(page, 'Åpne Sidemann');

  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const tab = await worker.evaluate(
    async () => (await chrome.tabs.query({ url: 'https://www.individplan.no/*' }))[0]?.id,
  );

  await siteAccess(driver, 'ON_CLICK');
  await page.bringToFront();
  await page.goto(plan);
  await page.getByText('Iben Solbakken').first().waitFor();
  await page.waitForTimeout(1000);
  expect(await parts(page)).toBe(0);

  const own = async (file: string) => {
    const view = await context.newPage();
    await view.goto(`chrome-extension://${extensionId}/${file}`);
    return view;
  };
  const options = await own('options.html');
  await expect(options.getByText('Nettleseren gir ikke tilgang hit').first()).toBeVisible();
  await options.close();
  // For the tab's number, since its address is no longer told.
  const popup = await own(`popup.html?tab=${tab}`);
  await expect(popup.getByText(NO_ACCESS)).toBeVisible();
  const panel = await own(`sidepanel.html?tab=${tab}`);
  await expect(panel.getByText(NO_ACCESS)).toBeVisible();
  // The guide is whole without the page.
  await panel.getByRole('button', { name: 'Skole/barnehage' }).click();
  await expect(panel.getByText('Hvem er inne, eller trengs?')).toBeVisible();

  await siteAccess(driver, 'ON_ALL_SITES');
  await page.bringToFront();
  await page.goto(plan);
  await findClosed(page, 'Åpne Sidemann');
  await expect(panel.getByText(NO_ACCESS)).toHaveCount(0);
  await driver.close();
});
