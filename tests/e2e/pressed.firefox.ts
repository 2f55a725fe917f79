import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type FirefoxDriver, openFirefox } from '../../lib/cli/driver/firefox';
import { answerFor, PRACTICE } from '../standins/serve.mjs';
import { FIREFOX, FIREFOX_BUILD } from './browsers';
import { openScreen, type Screen } from './screen';

/**
 * What Firefox itself takes and shows (keys of the manifest, its right-click menu, the button in its toolbar), pressed on
 * a screen as a person presses, and read in its own window.
 */
const TEACHABLE = 'https://www.individplan.no/samspill/nb/ov/laer/plan/10482';
const LESSON =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><h1>Ny plan</h1><label>Plantype <select><option value="">Velg<option>Stafettlogg</select></label><p><label>ID-kode <input id="id"></label></p>';
const answer: typeof answerFor = (url) =>
  url === TEACHABLE ? { status: 200, contentType: 'text/html', body: LESSON } : answerFor(url);

let screen: Screen;
let driver: FirefoxDriver;
let page: Page;
const { DISPLAY } = process.env;

/** What the browser's own window holds. */
declare const SidebarController: { readonly isOpen: boolean; readonly currentID: string };

test.beforeAll(async () => {
  screen = await openScreen();
  process.env.DISPLAY = screen.display;
  driver = await openFirefox(FIREFOX, FIREFOX_BUILD, { answer, headed: true });
  page = await driver.visit(PRACTICE.samspill(1, 'plan/10482/deltakere'));
  await page.waitForSelector('a[href="mailto:siri.holm@ppt.example"]');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  // No window manager: the keyboard is given to the window by hand.
  screen.press('search', '--sync', '--onlyvisible', '--class', 'firefox', 'windowfocus');
});
test.afterAll(async () => {
  await driver.close();
  screen.close();
  if (DISPLAY === undefined) delete process.env.DISPLAY;
  else process.env.DISPLAY = DISPLAY;
});

const show = (what: unknown) => console.log(JSON.stringify(what, null, 1));
const browsers = () =>
  driver.inBrowser(() =>
    [...document.querySelectorAll('browser')].map(
      (one) =>
        `${one.id} ${one.className} ${(one as unknown as { currentURI?: { spec: string } }).currentURI?.spec}`,
    ),
  );

test('look', async () => {
  show(
    await driver.inBrowser(
      () => document.getElementById('sidemann_sidemann_example-browser-action')?.outerHTML,
    ),
  );
  screen.press('key', 'alt+shift+v');
  await new Promise((resolve) => setTimeout(resolve, 3000));
  show(await browsers());
  show(await driver.inBrowser(() => [SidebarController.isOpen, SidebarController.currentID]));
  screen.press('key', 'alt+shift+f');
  await new Promise((resolve) => setTimeout(resolve, 3000));
  show(await browsers());
  const at = await driver.visit(TEACHABLE);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const box = await (await at.waitForSelector('#id'))?.boundingBox();
  const [left = 0, top = 0] = await at.evaluate(() => [mozInnerScreenX, mozInnerScreenY]);
  screen.press(
    'mousemove',
    String(Math.round(left + (box?.x ?? 0) + 20)),
    String(Math.round(top + (box?.y ?? 0) + 8)),
    'click',
    '3',
  );
  await new Promise((resolve) => setTimeout(resolve, 1500));
  show(
    await driver.inBrowser(() =>
      [...document.querySelectorAll('#contentAreaContextMenu menuitem, #contentAreaContextMenu menu')]
        .filter((one) => !(one as HTMLElement).hidden)
        .map((one) => {
          const { screenX, screenY } = one as unknown as { screenX: number; screenY: number };
          return `${one.id} ${one.getAttribute('label')} ${screenX} ${screenY}`;
        }),
    ),
  );
});
declare const mozInnerScreenX: number;
declare const mozInnerScreenY: number;
