import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { openFirefox } from '../../lib/cli/driver/firefox';
import { PRACTICE } from '../standins/serve.mjs';
import { FIREFOX, FIREFOX_BUILD } from './browsers';
import { press, seen } from './firefox-window';

test('Firefox: recognise, answer, stop a link, fill, save', async () => {
  const driver = await openFirefox(FIREFOX, FIREFOX_BUILD);
  try {
    const page = await driver.visit(PRACTICE.samspill(1, 'plan/10482'));
    await seen(page, 'Iben Solbakken');

    // A page of ours cannot know the tab's number from outside: the popup, opened for it, does.
    const tab = await driver.tabOf(page);
    const panel = await driver.own(`sidepanel.html?tab=${tab}`);
    await seen(panel, 'Sidemann kjenner igjen siden');
    await press(panel, 'Skole/barnehage');
    await seen(panel, 'Hvem er inne, eller trengs?');
    await press(panel, 'Gå videre');
    await seen(panel, 'Hvor gammelt er barnet?');
    await press(panel, '7–11 år');

    await page.bringToFront();
    await page.goto(PRACTICE.samspill(1, 'plan/10482/deltakere'));
    const mail = await page.waitForSelector('a[href="mailto:siri.holm@ppt.example"]');
    // The practice page draws itself once more when the rest has come.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await page.evaluate(() => {
      Object.assign(window, { presses: 0 });
      document.addEventListener('click', () => {
        window.presses += 1;
      });
    });
    await mail?.dispose();
    await page.click('a[href="mailto:siri.holm@ppt.example"]');
    await page.waitForFunction(() => document.activeElement !== document.body);
    expect(await page.evaluate(() => window.presses)).toBe(0);

    const popup = await driver.own(`popup.html?tab=${tab}`);
    const opened = new Promise<Page>((resolve) => {
      driver.browser.once('targetcreated', async (target) => resolve((await target.page()) as Page));
    });
    await press(popup, 'Fyll henvendelsen');
    const form = await opened;
    await seen(form, 'Det som står på skjemaet');
    await press(form, 'Lagre');
    await expect
      .poll(() => readdir(driver.downloads))
      .toEqual([expect.stringMatching(/^henvendelse-[\d-]+\.pdf$/)]);
    const [file = ''] = await readdir(driver.downloads);
    const text = execFileSync('pdftotext', ['-layout', join(driver.downloads, file), '-'], {
      encoding: 'utf8',
    });
    expect(text).toContain('Siri Holm');
  } finally {
    await driver.close();
  }
});

declare global {
  interface Window {
    presses: number;
  }
}
