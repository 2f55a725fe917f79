import { expect, test } from '@playwright/test';
import { openChromium } from '../../lib/cli/driver/chromium';
import { CHROME_BUILD, CHROMIUM } from './browsers';

const AT = 'https://www.individplan.no/samspill/nb/livet';
const PLAN =
  '<h1>Planen</h1><p><label>Plantype <input></label></p><p><label>Koordinator <input></label></p><p><label>Personnr <input value="14831751259"></label></p><a href="#m">Mål og aktiviteter</a> <a href="#d">Deltakere</a>';

test('the popup follows the page: recognised while it stands open, and no longer', async () => {
  const driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
  const { page, context, extensionId } = driver;
  const body =
    '<!doctype html><html lang="nb"><link rel="icon" href="data:,"><title>Øvelse</title><main></main>';
  await context.route(`${AT}/**`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${AT}/tom`);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const tab = await worker.evaluate(
    async () => (await chrome.tabs.query({ url: 'https://www.individplan.no/*' }))[0]?.id,
  );
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${extensionId}/popup.html?tab=${tab}`);
  const known = popup.getByText('Sidemann kjenner igjen siden du har åpen.');
  await expect(popup.getByText('Sidemann kjenner ikke igjen dette skjermbildet.')).toBeVisible();
  const draw = (html: string) =>
    page.evaluate((drawn) => {
      const main = document.querySelector('main');
      if (main) main.innerHTML = drawn;
    }, html);
  await draw(PLAN);
  await expect(known).toBeVisible();
  await draw('');
  await expect(known).toHaveCount(0);
  await popup.close();
  expect(await driver.close()).toEqual([]);
});
