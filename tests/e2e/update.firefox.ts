import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openFirefox } from '../../lib/cli/driver/firefox';
import { PRACTICE } from '../standins/serve.mjs';
import { FIREFOX, FIREFOX_BUILD } from './browsers';
import { nameCase, offerUpdate, packageOf, panelOf, press, seen } from './firefox-window';
import { raiseVersion } from './update';

test('Firefox: an update that waited for a case comes when the case is closed and no page of ours is open', async () => {
  const home = await mkdtemp(join(tmpdir(), 'sidemann-ny-'));
  const build = join(home, 'build');
  const profile = join(home, 'profile');
  await mkdir(profile);
  await cp(FIREFOX_BUILD, build, { recursive: true });
  const today = packageOf(build, home, 'today.xpi');
  await raiseVersion(build, '9.9.9');
  const newer = packageOf(build, home, 'newer.xpi');
  const driver = await openFirefox(FIREFOX, today, { keptProfile: profile });
  const version = () => driver.inBrowser(installed);
  try {
    const panel = await panelOf(driver, await driver.visit(PRACTICE.samspill(1)));
    await press(panel, 'PPT');
    await nameCase(panel, 'B.B.');
    expect(await offerUpdate(driver, newer)).toBe('waits');
    await press(panel, 'Bytt sak');
    await press(panel, 'Slett saken');
    await press(panel, 'Ja, slett');
    await seen(panel, 'Uten navn');
    // Not under the user's eyes.
    expect(await version()).not.toBe('9.9.9');
    await panel.close();
    await expect.poll(version, { timeout: 20_000 }).toBe('9.9.9');
  } finally {
    await driver.close();
    await rm(home, { recursive: true, force: true });
  }
});

declare const ChromeUtils: {
  readonly importESModule: (at: string) => {
    readonly AddonManager: { readonly getAddonByID: (id: string) => Promise<{ version: string }> };
  };
};
async function installed(): Promise<string> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  return (await AddonManager.getAddonByID('sidemann@sidemann.example')).version;
}
