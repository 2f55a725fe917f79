import { expect, type Frame, type Page, test } from '@playwright/test';
import { openChromium } from '../../lib/cli/driver/chromium';
import { walker } from '../../lib/cli/driver/walk';
import { PRACTICE } from '../standins/serve.mjs';
import { AXE, findingsHere, RULES } from './axe';
import { CHROME_BUILD, CHROMIUM } from './browsers';

async function findings(view: Page | Frame): Promise<string[]> {
  await view.evaluate(AXE);
  return view.evaluate(findingsHere, RULES);
}

/** Nothing is wider than the view: no sideways scrolling. */
const tooWide = (view: Page | Frame) =>
  view.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const dark of [false, true]) {
  test(`every view under axe, ${dark ? 'dark' : 'light'}`, async () => {
    const driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD, dark });
    const walk = walker(driver, 1);
    const { page } = driver;
    const found: Record<string, string[]> = {};
    const look = async (name: string, view: Page | Frame) => {
      found[name] = await findings(view);
      expect(await tooWide(view), name).toBeLessThanOrEqual(0);
    };

    await walk.beginPlan();
    await look('popup', await driver.popup());
    const panel = await walk.openPanel();
    await look('panel: first question', panel);
    await walk.answerGuide(panel);
    await look('panel: result', panel);
    for (const view of ['Hvorfor?', 'Hva nå?', 'Skjema', 'Hvem spør jeg?']) {
      await panel.getByRole('button', { name: view }).first().click();
      await look(`panel: ${view}`, panel);
    }
    await walk.savePlan();
    const add = page.getByRole('button', { name: walk.words.add });
    const dialog = await walk.stoppedAt(() => add.click());
    await look('dialog: who is it', dialog);
    await dialog.getByRole('button', { name: 'Helsesykepleier', exact: true }).click();
    await dialog.getByLabel('Samtykke er innhentet').check();
    await look('dialog: consent', dialog);
    await dialog.getByRole('button', { name: 'Lagre og gå videre' }).click();
    await look('dialog: what is missing', dialog);
    await walk.escape();
    expect(page.frames().length).toBe(1);
    expect(await walk.contacts()).toEqual([]);

    const form = await walk.fillForm();
    await look('form', form);
    const own = async (file: string) => {
      const view = await driver.context.newPage();
      await view.setViewportSize({ width: 320, height: 800 });
      await view.goto(`chrome-extension://${driver.extensionId}/${file}`);
      await view.getByRole('heading').first().waitFor();
      return view;
    };
    await look('options at 320 px', await own('options.html'));
    const asTab = await own('sidepanel.html');
    await look('panel at 320 px', asTab);

    expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
    expect(Object.keys(found).length).toBeGreaterThan(11);
    await driver.close();
  });
}

test('a page that looks like nothing known: silence, and the panel works alone', async () => {
  const driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
  const { page } = driver;
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  await page.goto('https://www.individplan.no/noe-annet');
  const bare = await page.evaluate(() => document.documentElement.outerHTML.length);
  await page.waitForTimeout(1500);
  expect(await page.evaluate(() => document.documentElement.outerHTML.length)).toBe(bare);
  expect(heard.filter((line) => !line.includes('404'))).toEqual([]);
  const panel = await driver.context.newPage();
  await panel.goto(`chrome-extension://${driver.extensionId}/sidepanel.html`);
  await panel.getByRole('button', { name: 'PPT' }).click();
  await panel.getByRole('heading', { name: 'Hvem er inne, eller trengs?' }).waitFor();
  expect(await driver.close()).toEqual([]);
});

test('the dialog embedded by the page itself, without a request, is blank', async () => {
  const driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
  const { page } = driver;
  await page.goto(PRACTICE.samspill(1));
  await page.evaluate((id) => {
    const frame = document.createElement('iframe');
    frame.src = `chrome-extension://${id}/consent.html#guessed`;
    document.body.append(frame);
  }, driver.extensionId);
  await page.waitForTimeout(1500);
  const frame = page.frames().find((one) => one.url().includes('consent.html'));
  expect(frame).toBeDefined();
  expect(await frame?.locator('body').innerText()).toBe('');
  for (const other of ['sidepanel', 'popup', 'form', 'options']) {
    const reached = await page.evaluate(async (address) => {
      const inner = document.createElement('iframe');
      inner.src = address;
      document.body.append(inner);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return inner.contentDocument === null;
    }, `chrome-extension://${driver.extensionId}/${other}.html`);
    expect(reached, other).toBe(true);
    const shown = page
      .frames()
      .some((one) => one.url().includes(`${other}.html`) && !one.url().startsWith('chrome-error'));
    expect(shown, other).toBe(false);
  }
  await driver.close();
});
