import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { openFirefox } from '../../lib/cli/driver/firefox';
import { answerFor } from '../standins/serve.mjs';
import { FIREFOX, FIREFOX_BUILD } from './browsers';
import { press } from './firefox-window';

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
    readonly ExtensionParent: {
      readonly GlobalManager: {
        readonly getExtension: (id: string) => {
          readonly tabManager: { readonly addActiveTabPermission: (tab: unknown) => void };
        };
      };
    };
  };
};
declare const gBrowser: { readonly tabs: readonly unknown[] };
declare const PopupNotifications: {
  readonly panel: {
    readonly querySelector: (of: string) => { readonly id: string; readonly button: HTMLElement } | null;
  };
};

test('Firefox: «Bruk Sidemann på denne siden» on one more address, with the browser’s own question answered', async () => {
  const driver = await openFirefox(FIREFOX, FIREFOX_BUILD, { answer });
  try {
    const page = await driver.visit(PLAN);
    await page.waitForSelector('::-p-text(Iben Solbakken)');
    expect(await parts(page)).toBe(0);
    const helper = await driver.own('popup.html');
    const tab = await helper.evaluate(
      async () => (await chrome.tabs.query({})).findLast(({ url }) => !url)?.id ?? -1,
    );
    await page.bringToFront();
    // What a press on the toolbar gives: the tab's address, until the user goes on.
    await driver.inBrowser(() => {
      const at = 'resource://gre/modules/ExtensionParent.sys.mjs';
      const { GlobalManager } = ChromeUtils.importESModule(at).ExtensionParent;
      const { tabManager } = GlobalManager.getExtension('sidemann@sidemann.example');
      for (const one of gBrowser.tabs) tabManager.addActiveTabPermission(one);
    });
    const popup = await driver.own(`popup.html?tab=${tab}`);
    await popup.waitForSelector('::-p-text(Er dette Samspill på en annen adresse?)');
    await popup.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    await press(popup, 'Bruk Sidemann på denne siden');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    // The browser's own question, answered as its user would.
    const asked = await driver.inBrowser(() => {
      const question = PopupNotifications.panel.querySelector('popupnotification');
      question?.button.click();
      return question?.id;
    });
    expect(asked).toBe('addon-webext-permissions-notification');
    await expect.poll(() => registered(helper)).toEqual([`page ${OTHER} true`, `world ${OTHER} true`]);
    await page.bringToFront();
    await expect.poll(() => parts(page)).toBeGreaterThan(0);
  } finally {
    await driver.close();
  }
});
