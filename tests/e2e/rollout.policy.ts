import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import { CHROME_BUILD, CHROMIUM } from './browsers';
import { crxOf, newCrxKey } from './crx';
import { packageOf } from './firefox-window';
import { raiseVersion } from './update';

/**
 * Rolled out as a kommune's IT does it: force-installed by a policy file from a server of the kommune's own, and updated
 * from there. A project of its own with the other policies, since the file holds for every Chromium on the machine.
 */
const POLICIES = '/etc/chromium/policies/managed';

test('Chromium: installed by policy from a server of one’s own, and updated from there when nothing of ours is open', async () => {
  test.skip(process.getuid?.() !== 0, `Skriver til ${POLICIES}: trenger rettigheter som root`);
  const home = await mkdtemp(join(tmpdir(), 'sidemann-utrulling-'));
  const file = join(POLICIES, 'sidemann-utrulling.json');
  const hadFolder = existsSync(POLICIES);
  const key = newCrxKey();
  const build = join(home, 'build');
  await cp(CHROME_BUILD, build, { recursive: true });
  const { version: today } = JSON.parse(await readFile(join(build, 'manifest.json'), 'utf8'));
  const pack = async (name: string) => crxOf(await readFile(packageOf(build, home, `${name}.zip`)), key);
  let offered = { version: today, crx: await pack('today') };
  await raiseVersion(build, '9.9.9');
  const newer = { version: '9.9.9', crx: await pack('newer') };

  const server = createServer(({ url }, answer) => {
    if (url?.startsWith('/sidemann.crx')) return void answer.end(offered.crx);
    const codebase = `${address}/sidemann.crx?${offered.version}`;
    answer.setHeader('content-type', 'text/xml');
    answer.end(
      `<?xml version="1.0"?><gupdate xmlns="http://www.google.com/update2/response" protocol="2.0"><app appid="${key.id}"><updatecheck codebase="${codebase}" version="${offered.version}"/></app></gupdate>`,
    );
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = { installation_mode: 'force_installed', update_url: `${address}/oppdateringer.xml` };
  try {
    await mkdir(POLICIES, { recursive: true });
    await writeFile(file, JSON.stringify({ ExtensionSettings: { [key.id]: settings } }));
    const context = await chromium.launchPersistentContext(join(home, 'profile'), {
      executablePath: CHROMIUM,
      headless: true,
      ignoreDefaultArgs: [
        '--disable-extensions',
        '--disable-background-networking',
        '--disable-component-extensions-with-background-pages',
      ],
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    try {
      const isOurs = (url: string) => url.startsWith(`chrome-extension://${key.id}/`);
      if (!context.serviceWorkers().some((one) => isOurs(one.url())))
        await context.waitForEvent('serviceworker', {
          predicate: (one) => isOurs(one.url()),
          timeout: 60_000,
        });
      const own = async (name: string): Promise<Page> => {
        const page = await context.newPage();
        await page.goto(`chrome-extension://${key.id}/${name}.html`);
        return page;
      };
      const manager = await context.newPage();
      await manager.goto('chrome://extensions/');
      const installed = () =>
        manager.evaluate(async (id) => {
          const { developerPrivate } = chrome as unknown as {
            developerPrivate: {
              getExtensionInfo: (id: string) => Promise<{ version: string; userMayModify: boolean }>;
            };
          };
          const { version, userMayModify } = await developerPrivate.getExtensionInfo(id);
          return { version, userMayModify };
        }, key.id);
      const lookForUpdates = () =>
        manager.evaluate(() =>
          (
            chrome as unknown as { developerPrivate: { autoUpdate: () => Promise<void> } }
          ).developerPrivate.autoUpdate(),
        );
      // Put there by IT: the user can't take it away.
      expect(await installed()).toEqual({ version: today, userMayModify: false });

      const options = await own('options');
      await options.evaluate(() =>
        chrome.runtime.sendMessage({
          ...{ type: 'case/command', caseId: null, tabId: 1 },
          command: { do: 'setWish', text: 'Sykle' },
        }),
      );
      offered = newer;
      await lookForUpdates();
      await manager.waitForTimeout(8000);
      expect(await installed()).toMatchObject({ version: today });

      // Nothing of ours is open, and the background sleeps.
      await options.close();
      const line = await context.newCDPSession(manager);
      await line.send('ServiceWorker.enable');
      await line.send('ServiceWorker.stopAllWorkers');
      await lookForUpdates();
      await expect.poll(async () => (await installed()).version, { timeout: 60_000 }).toBe('9.9.9');
      const panel = await own('sidepanel');
      await expect(panel.getByText('En sak er borte')).toBeVisible();
    } finally {
      await context.close();
    }
  } finally {
    server.close();
    await rm(file, { force: true });
    if (!hadFolder) await rm(dirname(POLICIES), { recursive: true, force: true });
    await rm(home, { recursive: true, force: true });
  }
});
