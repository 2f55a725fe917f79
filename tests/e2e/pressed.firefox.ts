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
declare const SidebarController: {
  readonly isOpen: boolean;
  readonly currentID: string;
  readonly browser: { readonly contentDocument: Document };
};
declare const gBrowser: { readonly browsers: readonly { readonly currentURI: { readonly spec: string } }[] };
interface Placed extends HTMLElement {
  readonly screenX: number;
  readonly screenY: number;
  readonly state: string;
}
declare const mozInnerScreenX: number;
declare const mozInnerScreenY: number;

const soon = () => new Promise((resolve) => setTimeout(resolve, 1500));

test.beforeAll(async () => {
  screen = await openScreen();
  process.env.DISPLAY = screen.display;
  driver = await openFirefox(FIREFOX, FIREFOX_BUILD, { answer, headed: true });
  page = await driver.visit(PRACTICE.samspill(1, 'plan/10482/deltakere'));
  await page.waitForSelector('a[href="mailto:siri.holm@ppt.example"]');
  await soon();
  // No window manager: the keyboard is given to the window by hand.
  screen.press('search', '--sync', '--onlyvisible', '--class', 'firefox', 'windowfocus');
});
test.afterAll(async () => {
  await driver.close();
  screen.close();
  if (DISPLAY === undefined) delete process.env.DISPLAY;
  else process.env.DISPLAY = DISPLAY;
});

/** Our button as the browser's own window has it: where it stands, its words and its picture. */
const button = () =>
  driver.inBrowser(() => {
    const node = document.getElementById('sidemann_sidemann_example-BAP');
    const picture = /toolbar-image: image-set\(url\("[^"]+\/([\w-]+)\.png/.exec(
      node?.style.cssText ?? '',
    )?.[1];
    return [node?.closest('#nav-bar') ? 'toolbar' : 'elsewhere', node?.getAttribute('tooltiptext'), picture];
  });
const KNOWN = ['toolbar', 'Sidemann: siden er kjent', 'icon-known-16'];

test('Firefox: the button stands in the toolbar, and its picture and words follow the tab', async () => {
  await expect.poll(button).toEqual(KNOWN);
  await page.click('a[href="mailto:siri.holm@ppt.example"]');
  await expect.poll(button).toEqual(['toolbar', 'Sidemann: en kontakt er stoppet', 'icon-stopped-16']);
  await page.reload();
  await soon();
});

test('Firefox: where the user has switched a site off the button says so, until it is on again', async () => {
  const turn = async () => {
    const options = await driver.own('options.html');
    await options.waitForSelector('::-p-text(www.individplan.no)');
    await options.evaluate(() =>
      [...document.querySelectorAll('label')].find((one) => one.textContent?.startsWith('Samspill'))?.click(),
    );
    await soon();
    await options.close();
    await page.bringToFront();
    await page.reload();
  };
  await turn();
  await expect.poll(button).toEqual(['toolbar', 'Sidemann: slått av på denne siden', 'icon-off-16']);
  await turn();
  await expect.poll(button).toEqual(KNOWN);
  await soon();
});

test('Firefox: the keys of the manifest open the sidebar, the filled form and the popup', async () => {
  await page.bringToFront();
  screen.press('key', 'alt+shift+n');
  const sidebar = () =>
    driver.inBrowser(() => (SidebarController.isOpen ? SidebarController.currentID : 'closed'));
  await expect.poll(sidebar).toBe('sidemann_sidemann_example-sidebar-action');

  screen.press('key', 'alt+shift+c');
  const popup = () =>
    driver.inBrowser(() =>
      [...document.querySelectorAll('browser.webextension-popup-browser')].map(
        (one) => (one as unknown as { currentURI: { spec: string } }).currentURI.spec.split('/').at(-1) ?? '',
      ),
    );
  await expect.poll(popup).toEqual(['popup.html']);
  // On a busy machine the popup stands there a moment before it takes keys.
  const closing = async () => {
    screen.press('key', 'Escape');
    return popup();
  };
  await expect.poll(closing).toEqual([]);
  screen.press('search', '--onlyvisible', '--class', 'firefox', 'windowfocus');

  screen.press('key', 'alt+shift+u');
  const tabs = () => driver.inBrowser(() => gBrowser.browsers.map((one) => one.currentURI.spec));
  await expect.poll(tabs).toContainEqual(expect.stringContaining('/form.html?case='));
});

test('Firefox: «Skjul opplysninger» by its key, in a tab of ours, and no menu of the browser’s', async () => {
  const options = await driver.own('options.html');
  await options.bringToFront();
  await options.evaluate(() => document.querySelector<HTMLElement>('button')?.focus());
  const hidden = () =>
    options.evaluate(() => document.querySelector('.s-surface[data-hidden=true]') !== null);
  const before = await hidden();
  screen.press('key', 'alt+shift+s');
  await expect.poll(hidden).toBe(!before);
  const menus = () =>
    driver.inBrowser(
      () =>
        [...document.querySelectorAll('#main-menubar > menu')].filter(
          (one) => (one as unknown as { open: boolean }).open,
        ).length,
    );
  expect(await menus()).toBe(0);
});

test('Firefox: «Lær siden» by the right-click menu of a field', async () => {
  const lesson = await driver.visit(TEACHABLE);
  await lesson.bringToFront();
  await soon();
  const parts = () => lesson.evaluate(() => document.querySelectorAll('sidemann-del').length);
  const before = await parts();
  const box = await (await lesson.waitForSelector('#id'))?.boundingBox();
  const [left = 0, top = 0] = await lesson.evaluate(() => [mozInnerScreenX, mozInnerScreenY]);
  const at = (x: number, y: number) => [String(Math.round(x)), String(Math.round(y))] as const;
  screen.press('mousemove', ...at(left + (box?.x ?? 0) + 20, top + (box?.y ?? 0) + 8), 'click', '3');
  const item = () =>
    driver.inBrowser(() => {
      const menu = document.getElementById('contentAreaContextMenu') as Placed | null;
      const ours = [...document.querySelectorAll('#contentAreaContextMenu > menuitem')].find((one) =>
        one.getAttribute('label')?.includes('Lær'),
      ) as Placed | undefined;
      return menu?.state === 'open' && ours ? [ours.screenX, ours.screenY] : [];
    });
  await expect.poll(item).toHaveLength(2);
  const [x = 0, y = 0] = await item();
  screen.press('mousemove', ...at(x + 15, y + 8), 'click', '1');
  await expect.poll(parts).toBeGreaterThan(before);
});
