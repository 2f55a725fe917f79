import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { FirefoxDriver } from '../../lib/cli/driver/firefox';
import { ROOT } from '../repo/files';

export const press = (page: Page, name: string) =>
  page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
export const seen = (page: Page, text: string) => page.waitForSelector(`::-p-text(${text})`);

/** The panel as a page, beside a tab. */
export async function panelOf(driver: FirefoxDriver, page: Page): Promise<Page> {
  return driver.own(`sidepanel.html?tab=${await driver.tabOf(page)}`);
}

export async function nameCase(panel: Page, name: string): Promise<void> {
  await press(panel, 'Gi navn');
  await panel.locator('header form input').fill(name);
  await press(panel, 'Lagre');
  await seen(panel, name);
}

/** A build as the package that Firefox installs. */
export function packageOf(build: string, folder: string, name: string): string {
  const what = ['build', '-s', build, '-a', folder, '--filename', name, '-o', '--no-config-discovery'];
  execFileSync(join(ROOT, 'node_modules/.bin/web-ext'), what, { stdio: 'ignore' });
  return join(folder, name);
}

interface Install {
  readonly install: () => void;
  readonly addListener: (listener: object) => void;
}
declare const ChromeUtils: {
  readonly importESModule: (at: string) => {
    readonly AddonManager: { readonly getInstallForFile: (file: unknown) => Promise<Install> };
    readonly FileUtils: { readonly File: new (path: string) => unknown };
  };
};

/** Gives the browser a newer package, as when it has found an update; says what became of it. */
export const offerUpdate = ({ inBrowser }: FirefoxDriver, file: string): Promise<string> =>
  inBrowser(async (path: string) => {
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
    const install = await AddonManager.getInstallForFile(new FileUtils.File(path));
    const done = new Promise<string>((resolve) => {
      install.addListener({
        onInstallPostponed: () => resolve('waits'),
        onInstallEnded: () => resolve('installed'),
        onInstallFailed: () => resolve('failed'),
      });
    });
    install.install();
    return done;
  }, file);
