import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import { CHROME_BUILD, CHROMIUM } from './browsers';
import { crxOf, newCrxKey } from './crx';
import { packageOf } from './firefox-window';

/**
 * Rolled out as a kommune's IT does it: force-installed by a policy file from a server of the kommune's own. It stands
 * with the other policies, since the file holds for every Chromium on the machine.
 */
const POLICIES = '/etc/chromium/policies/managed';

test('Chromium: installed by policy from a server of one’s own; the user can’t take it away', async () => {
  test.skip(process.getuid?.() !== 0, `Skriver til ${POLICIES}: trenger rettigheter som root`);
  const home = await mkdtemp(join(tmpdir(), 'sidemann-utrulling-'));
  const file = join(POLICIES, 'sidemann-utrulling.json');
  const hadFolder = existsSync(POLICIES);
  const key = newCrxKey();
  const { version } = JSON.parse(await readFile(join(CHROME_BUILD, 'manifest.json'), 'utf8'));
  const crx = crxOf(await readFile(packageOf(CHROME_BUILD, home, 'sidemann.zip')), key);

  const server = createServer(({ url }, answer) => {
    if (url?.startsWith('/sidemann.crx')) return void answer.end(crx);
    const codebase = `${address}/sidemann.crx`;
    answer.setHeader('content-type', 'text/xml');
    answer.end(
      `<?xml version="1.0"?><gupdate xmlns="http://www.google.com/update2/response" protocol="2.0"><app appid="${key.id}"><updatecheck codebase="${codebase}" version="${version}"/></app></gupdate>`,
    );
  });
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = { installation_mode: 'force_installed', update_url: `${address}/oppdateringer.xml` };
  try {
    await mkdir(POLICIES, { recursive: true });
    const policy = {
      ExtensionSettings: { [key.id]: settings },
      // Else no tool may look into what IT has installed, a test's driver neither.
      DeveloperToolsAvailability: 1,
    };
    await writeFile(file, JSON.stringify(policy));
    const managed = await openManaged(join(home, 'profile'), key.id);
    try {
      // Put there by IT: the user can't take it away.
      await expect.poll(managed.installed, { timeout: 60_000 }).toEqual({ version, userMayModify: false });
      const options = await managed.own('options');
      await expect(options.getByRole('heading', { name: 'Min tjeneste' })).toBeVisible();
      await expect(options.getByText('PPT').first()).toBeVisible();
    } finally {
      await managed.close();
    }
  } finally {
    server.close();
    await rm(file, { force: true });
    if (!hadFolder) await rm(dirname(POLICIES), { recursive: true, force: true });
    await rm(home, { recursive: true, force: true });
  }
});

/** Chromium as it is managed: no extension but IT's. */
async function openManaged(profile: string, id: string) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    ignoreDefaultArgs: [
      '--disable-extensions',
      '--disable-background-networking',
      '--disable-component-extensions-with-background-pages',
    ],
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const manager = await context.newPage();
  await manager.goto('chrome://extensions/');
  return {
    /** As the browser's own page lists it. */
    installed: () =>
      manager.evaluate(async (wanted) => {
        const { developerPrivate } = chrome as unknown as Manager;
        const found = (await developerPrivate.getExtensionsInfo()).find((one) => one.id === wanted);
        return found && { version: found.version, userMayModify: found.userMayModify };
      }, id),
    async own(name: string): Promise<Page> {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/${name}.html`);
      return page;
    },
    close: () => context.close(),
  };
}

interface Manager {
  readonly developerPrivate: {
    readonly getExtensionsInfo: () => Promise<{ id: string; version: string; userMayModify: boolean }[]>;
  };
}
