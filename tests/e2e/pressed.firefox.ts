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

/** The toolbar's button, wherever the browser has put it: its words, and the file its picture comes from. */
const button = () =>
  driver.inBrowser(() => {
    const node =
      document.querySelector(
        '[data-extensionid="sidemann@sidemann.example"] .unified-extensions-item-action-button',
      ) ?? document.querySelector('[data-extensionid="sidemann@sidemann.example"] toolbarbutton');
    const found = node as HTMLElement | null;
    return `${found?.getAttribute('tooltiptext') ?? found?.getAttribute('label')} ${found?.style.cssText ?? ''}`;
  });

test('the icon and its title follow the tab: known, stopped', async () => {
  console.log(await button());
});

test('Alt+Shift+V opens the sidebar, with the guide in it', async () => {
  screen.press('key', 'alt+shift+v');
  const open = () =>
    driver.inBrowser(() => (SidebarController.isOpen ? SidebarController.currentID : 'closed'));
  await expect.poll(open).toBe('sidemann_sidemann_example-sidebar-action');
});
