import { expect, test } from '@playwright/test';
import { type Driver, openChromium } from '../../lib/cli/driver/chromium';
import { findClosed } from '../../lib/cli/driver/closed-root';
import { PRACTICE } from '../standins/serve.mjs';
import { CHROME_BUILD, CHROMIUM } from './browsers';
import { openScreen, type Screen } from './screen';

/**
 * What the browser itself takes (keys of the manifest, its right-click menu, its print window), pressed on a screen as a
 * person presses: no message of the driver's reaches these.
 */
let screen: Screen;
let driver: Driver;
const { DISPLAY } = process.env;

test.beforeAll(async () => {
  screen = await openScreen();
  process.env.DISPLAY = screen.display;
  driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD, headed: true });
  await driver.page.goto(PRACTICE.samspill(1, 'plan/10482'));
  await driver.page.getByRole('heading', { name: 'Iben Solbakken' }).waitFor();
  await driver.page.waitForTimeout(1500);
  // No window manager: the keyboard is given to the window by hand.
  screen.press('search', '--sync', '--onlyvisible', '--class', 'chromium', 'windowfocus');
});
test.afterAll(async () => {
  await driver.close();
  screen.close();
  if (DISPLAY === undefined) delete process.env.DISPLAY;
  else process.env.DISPLAY = DISPLAY;
});

test('Alt+Shift+V opens the panel, and Alt+Shift+F the filled form; printing given up costs nothing', async () => {
  screen.press('key', 'alt+shift+v');
  const panel = await driver.panel();
  await panel.getByRole('heading', { level: 2 }).first().waitFor();

  const opened = driver.context.waitForEvent('page', {
    predicate: (page) => page.url().includes('/form.html'),
  });
  screen.press('key', 'alt+shift+f');
  const form = await opened;
  await form.getByRole('img').first().waitFor();
  const goals = form.getByLabel(/^Hvilke felles mål/);
  await goals.fill('Hele skoledager til jul.');
  const print = form.getByRole('button', { name: 'Skriv ut', exact: true });
  const printing = async () => {
    const targets = (await (await fetch(`${driver.debugging}/json/list`)).json()) as { url: string }[];
    return targets.some(({ url }) => url.startsWith('chrome://print'));
  };
  // Twice: a window that was closed can be opened again.
  for (const _ of [1, 2]) {
    await print.click();
    await expect.poll(printing).toBe(true);
    await form.waitForTimeout(1000);
    screen.press('key', 'Escape');
    await expect.poll(printing).toBe(false);
    await expect(goals).toHaveValue('Hele skoledager til jul.');
    await expect(form.getByRole('alert')).toHaveCount(0);
  }
  await form.reload();
  await expect(goals).toHaveValue('Hele skoledager til jul.');
  await form.close();
});

test('Alt+Shift+K opens the popup', async () => {
  await driver.page.bringToFront();
  screen.press('key', 'alt+shift+k');
  const opened = async () => {
    const targets = (await (await fetch(`${driver.debugging}/json/list`)).json()) as { url: string }[];
    return targets.some(({ url }) => url.endsWith('/popup.html'));
  };
  await expect.poll(opened).toBe(true);
  screen.press('key', 'Escape');
});

test('«Lær siden» by the right-click menu of a field', async () => {
  const { page } = driver;
  const address = 'https://www.individplan.no/samspill/nb/ov/laer/plan/10482';
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><h1>Ny plan</h1><label>Plantype <select><option value="">Velg<option>Stafettlogg</select></label><p><label>ID-kode <input id="id"></label></p>',
    }),
  );
  await page.bringToFront();
  await page.goto(address);
  await page.waitForTimeout(2000);
  const box = await page.locator('#id').boundingBox();
  const [left, top] = await page.evaluate(() => [screenX, screenY + outerHeight - innerHeight]);
  const [x, y] = [Math.round(left + (box?.x ?? 0) + 20), Math.round(top + (box?.y ?? 0) + 8)];
  screen.press('mousemove', String(x), String(y), 'click', '3');
  await page.waitForTimeout(1000);
  // From below: the browser's own «Inspiser», then ours.
  for (const key of ['Up', 'Up', 'Return']) screen.press('key', key);
  // The field that was pressed is what is pointed at already.
  await findClosed(page, 'rammet inn');
});
