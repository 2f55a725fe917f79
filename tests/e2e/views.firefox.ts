import { expect, test } from '@playwright/test';
import puppeteer, { type HTTPRequest, type Page } from 'puppeteer-core';
import { openFirefox } from '../../lib/cli/driver/firefox';
import { PRACTICE } from '../standins/serve.mjs';
import { AXE, findingsHere, RULES } from './axe';
import { FIREFOX, FIREFOX_BUILD } from './browsers';
import { press } from './firefox-window';
import { builtGallery, GALLERY } from './gallery';

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(findingsHere, RULES);
}
const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [look, language] of [
  ['light', 'nb'],
  ['dark', 'nn'],
] as const)
  test(`Firefox: every view and state, ${look}, ${language}, 320 px: no finding by axe, nothing to scroll sideways`, async () => {
    test.setTimeout(600_000);
    const file = await builtGallery();
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: FIREFOX,
      headless: true,
      extraPrefsFirefox: {
        'layout.css.prefers-color-scheme.content-override': look === 'dark' ? 0 : 1,
        'ui.prefersReducedMotion': 1,
      },
    });
    try {
      const page = await browser.newPage();
      await page.setViewport({ width: 320, height: 900 });
      await page.setRequestInterception(true);
      page.on('request', (request: HTTPRequest) => void request.respond(file(request.url())));
      await page.goto(`${GALLERY}/`);
      const names: string[] = await page.evaluate(() => Reflect.get(window, 'sceneNames'));
      expect(names.length).toBeGreaterThan(45);
      for (const name of names) {
        await page.goto(`${GALLERY}/?language=${language}&${name}#${name}`);
        await page.waitForSelector('.s-surface');
        await new Promise((resolve) => setTimeout(resolve, 80));
        expect.soft(await findings(page), name).toEqual([]);
        expect.soft(await tooWide(page), `${name} is too wide`).toBeLessThanOrEqual(0);
      }
    } finally {
      await browser.close();
    }
  });

test('Firefox: the built extension’s own pages: no finding by axe', async () => {
  const driver = await openFirefox(FIREFOX, FIREFOX_BUILD);
  const found: Record<string, string[]> = {};
  const look = async (name: string, page: Page) => {
    found[name] = await findings(page);
    expect.soft(await tooWide(page), name).toBeLessThanOrEqual(0);
  };
  try {
    const page = await driver.visit(PRACTICE.samspill(1, 'plan/10482'));
    await page.waitForSelector('::-p-text(Iben Solbakken)');
    const tab = await driver.tabOf(page);
    await look('popup', await driver.own(`popup.html?tab=${tab}`));
    const panel = await driver.own(`sidepanel.html?tab=${tab}`);
    await panel.waitForSelector('::-p-text(Sidemann kjenner igjen siden)');
    await look('panel: my service', panel);
    await press(panel, 'Skole/barnehage');
    await panel.waitForSelector('::-p-text(Hvem er inne, eller trengs?)');
    await look('panel: services', panel);
    for (const view of ['Hvorfor?', 'Hva nå?', 'Skjema']) {
      await press(panel, view);
      await panel.waitForSelector(`::-p-aria([name="${view}"][role="heading"])`);
      await look(`panel: ${view}`, panel);
    }
    const opened = new Promise<Page>((resolve) => {
      driver.browser.once('targetcreated', async (target) => resolve((await target.page()) as Page));
    });
    await press(panel, 'Fyll henvendelsen');
    const form = await opened;
    await form.waitForSelector('[role=img]');
    await look('form', form);
    await look('options', await driver.own('options.html'));
    await look('a form whose case is gone', await driver.own('form.html?case=borte'));
    expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
    expect(Object.keys(found).length).toBe(9);
  } finally {
    await driver.close();
  }
});
