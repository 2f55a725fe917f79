import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { FirefoxDriver } from '../../lib/cli/driver/firefox';
import { FIREFOX_BUILD } from './browsers';
import { packageOf, seen } from './firefox-window';
import { ADDON, inFirefox, oursInFirefox } from './policies';

/** What the browser's own window holds. */
declare const ChromeUtils: {
  readonly importESModule: (at: string) => {
    readonly AddonManager: {
      readonly PERM_CAN_UNINSTALL: number;
      readonly getAddonByID: (id: string) => Promise<{ version: string; permissions: number } | null>;
    };
  };
};

test('Firefox: installed by policies.json from a server of one’s own; the user can’t take it away', async () => {
  const home = await mkdtemp(join(tmpdir(), 'sidemann-utrulling-'));
  const { version } = JSON.parse(await readFile(join(FIREFOX_BUILD, 'manifest.json'), 'utf8'));
  const xpi = await readFile(packageOf(FIREFOX_BUILD, home, 'sidemann.xpi'));
  const server = createServer((_, answer) => {
    answer.setHeader('content-type', 'application/x-xpinstall');
    answer.end(xpi);
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  const install_url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sidemann.xpi`;
  const policies = {
    ExtensionSettings: { [ADDON]: { installation_mode: 'force_installed', install_url } },
    ...oursInFirefox({ language: 'nn' }),
  };
  try {
    const run = async ({ inBrowser, own }: FirefoxDriver) => {
      const installed = () =>
        inBrowser(async (id: string) => {
          const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
          const addon = await AddonManager.getAddonByID(id);
          if (!addon) return null;
          const mayRemove = (addon.permissions & AddonManager.PERM_CAN_UNINSTALL) !== 0;
          return { version: addon.version, mayRemove };
        }, ADDON);
      await expect.poll(installed, { timeout: 60_000 }).toEqual({ version, mayRemove: false });
      await seen(await own('options.html'), 'Oppsett frå kommunen');
    };
    await inFirefox(policies, run, null);
  } finally {
    server.close();
    await rm(home, { recursive: true, force: true });
  }
});
