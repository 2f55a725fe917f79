import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type FirefoxDriver, openFirefox } from '../../lib/cli/driver/firefox';
import { answerFor, PRACTICE } from '../standins/serve.mjs';
import { FIREFOX, FIREFOX_BUILD } from './browsers';
import { packageOf, panelOf, press, seen } from './firefox-window';

/** An address that nobody has named: the practice Samspill stands there too. */
const OTHER = 'https://plan.nabokommune.example';
const PLAN = `${OTHER}/samspill/nb/plan/10482?seed=1`;
const answer = (url: string) =>
  url.startsWith(OTHER) ? answerFor(url.replace(OTHER, 'https://www.individplan.no')) : answerFor(url);

const parts = (page: Page) => page.evaluate(() => document.querySelectorAll('sidemann-del').length);
const registered = (page: Page) =>
  page.evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).map(
      (one) => `${one.id} ${(one as { matchOriginAsFallback?: boolean }).matchOriginAsFallback}`,
    ),
  );

/** What the browser's own window holds. */
declare const ChromeUtils: {
  readonly importESModule: (at: string) => {
    readonly ExtensionPermissions: {
      readonly remove: (id: string, what: object, extension: unknown) => Promise<void>;
      readonly add: (id: string, what: object, extension: unknown) => Promise<void>;
    };
    readonly ExtensionParent: {
      readonly GlobalManager: {
        readonly getExtension: (id: string) => {
          readonly tabManager: { readonly addActiveTabPermission: (tab: unknown) => void };
        };
      };
    };
  };
};
declare const Services: { readonly prefs: { readonly setStringPref: (name: string, text: string) => void } };
declare const gBrowser: {
  readonly tabs: readonly { readonly linkedBrowser: { readonly currentURI: { readonly spec: string } } }[];
};
declare const PopupNotifications: {
  readonly panel: {
    readonly querySelector: (of: string) => { readonly id: string; readonly button: HTMLElement } | null;
  };
};

/** As the user does it: a press in the popup on that page, and the browser's own question answered. */
async function useHere(driver: FirefoxDriver, page: Page): Promise<void> {
  const helper = await driver.own('popup.html');
  const tab = await helper.evaluate(
    async () => (await chrome.tabs.query({})).findLast(({ url }) => !url)?.id ?? -1,
  );
  await helper.close();
  await page.bringToFront();
  // What a press on the toolbar gives: the tab's address, until the user goes on.
  await driver.inBrowser(() => {
    const at = 'resource://gre/modules/ExtensionParent.sys.mjs';
    const { GlobalManager } = ChromeUtils.importESModule(at).ExtensionParent;
    const { tabManager } = GlobalManager.getExtension('sidemann@sidemann.example');
    for (const one of gBrowser.tabs) tabManager.addActiveTabPermission(one);
  });
  const popup = await driver.own(`popup.html?tab=${tab}`);
  await seen(popup, 'Er dette Samspill på en annen adresse?');
  await popup.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  await press(popup, 'Bruk Sidemann på denne siden');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const asked = await driver.inBrowser(() => {
    const question = PopupNotifications.panel.querySelector('popupnotification');
    question?.button.click();
    return question?.id;
  });
  expect(asked).toBe('addon-webext-permissions-notification');
  // The popup goes by itself, and no tab can be opened while the one in front is on its way out. Of an extension's
  // pages only the browser knows when they are gone.
  const popups = () =>
    driver.inBrowser(
      () => gBrowser.tabs.filter((one) => one.linkedBrowser.currentURI.spec.includes('/popup.html')).length,
    );
  await expect.poll(popups).toBe(0);
}

const BOTH = [`page ${OTHER} true`, `world ${OTHER} true`];

test('Firefox: «Bruk Sidemann på denne siden» on one more address, and still so when the browser is started anew', async () => {
  const home = await mkdtemp(join(tmpdir(), 'sidemann-own-'));
  const profile = join(home, 'profile');
  try {
    await mkdir(profile);
    await cp(FIREFOX_BUILD, join(home, 'build'), { recursive: true });
    const ours = packageOf(join(home, 'build'), home, 'ours.xpi');
    const first = await openFirefox(FIREFOX, ours, { answer, keptProfile: profile });
    const page = await first.visit(PLAN);
    await page.waitForSelector('::-p-text(Iben Solbakken)');
    expect(await parts(page)).toBe(0);
    await useHere(first, page);
    const helper = await first.own('options.html');
    await expect.poll(() => registered(helper)).toEqual(BOTH);
    await page.bringToFront();
    await expect.poll(() => parts(page)).toBeGreaterThan(0);
    await first.close();

    const second = await openFirefox(FIREFOX, null, { answer, keptProfile: profile });
    const again = await second.visit(PLAN);
    await expect.poll(() => parts(again)).toBeGreaterThan(0);
    const options = await second.own('options.html');
    expect(await registered(options)).toEqual(BOTH);
    await press(options, 'Ta bort tilgangen til plan.nabokommune.example');
    await expect.poll(() => registered(options)).toEqual([]);
    await second.close();
  } finally {
    await rm(home, { recursive: true, force: true });
  }
});

const NO_ACCESS = 'Sidemann har ikke tilgang til siden.';
/** The access to Samspill, as the user gives and takes it in the browser's own settings. */
const setAccess = async (allowed: boolean) => {
  const at = 'resource://gre/modules/';
  const { ExtensionPermissions } = ChromeUtils.importESModule(`${at}ExtensionPermissions.sys.mjs`);
  const { GlobalManager } = ChromeUtils.importESModule(`${at}ExtensionParent.sys.mjs`).ExtensionParent;
  const id = 'sidemann@sidemann.example';
  const what = { permissions: [], origins: ['https://www.individplan.no/*'] };
  await ExtensionPermissions[allowed ? 'add' : 'remove'](id, what, GlobalManager.getExtension(id));
};
/** Extensions are kept out of the site by whoever runs the browser. */
const setSite = (open: boolean) =>
  Services.prefs.setStringPref('extensions.quarantinedDomains.list', open ? '' : 'www.individplan.no');
const SAMSPILL = PRACTICE.samspill(1, 'plan/10482');

/** Nothing of ours on the page; the panel says so, and the guide is whole without the page. */
async function isKeptOut(page: Page, panel: Page): Promise<void> {
  await page.waitForSelector('::-p-text(Iben Solbakken)');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await parts(page)).toBe(0);
  await panel.bringToFront();
  await seen(panel, NO_ACCESS);
  await press(panel, 'Skole/barnehage');
  await seen(panel, 'Hvem er inne, eller trengs?');
}

test('Firefox: the user takes the access to Samspill back: nothing of ours there, the panel works on and says so, and back again', async () => {
  const driver = await openFirefox(FIREFOX, FIREFOX_BUILD);
  try {
    const page = await driver.visit(SAMSPILL);
    await expect.poll(() => parts(page)).toBeGreaterThan(0);
    const panel = await panelOf(driver, page);
    await driver.inBrowser(setAccess, false);
    await page.bringToFront();
    await page.goto(SAMSPILL);
    await isKeptOut(page, panel);
    await driver.inBrowser(setAccess, true);
    await page.bringToFront();
    await page.goto(SAMSPILL);
    await expect.poll(() => parts(page)).toBeGreaterThan(0);
    await panel.bringToFront();
    await seen(panel, 'Sidemann kjenner igjen siden');
  } finally {
    await driver.close();
  }
});

test('Firefox: a site where extensions are kept out: nothing of ours there, and the panel works on and says so', async () => {
  const driver = await openFirefox(FIREFOX, FIREFOX_BUILD);
  try {
    await driver.inBrowser(setSite, false);
    const page = await driver.visit(SAMSPILL);
    await isKeptOut(page, await panelOf(driver, page));
  } finally {
    await driver.close();
  }
});

test('Firefox: a site that extensions are kept out of while its tab and the panel are open: the panel says so', async () => {
  const driver = await openFirefox(FIREFOX, FIREFOX_BUILD);
  try {
    const page = await driver.visit(SAMSPILL);
    await expect.poll(() => parts(page)).toBeGreaterThan(0);
    const panel = await panelOf(driver, page);
    await seen(panel, 'Sidemann kjenner igjen siden');
    await driver.inBrowser(setSite, false);
    await page.bringToFront();
    await page.goto(SAMSPILL);
    await isKeptOut(page, panel);
  } finally {
    await driver.close();
  }
});
