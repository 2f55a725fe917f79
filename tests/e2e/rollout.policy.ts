import { join } from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import { CHROMIUM } from './browsers';
import { mayRollOut, NEEDS_ROOT, rollOut } from './own-server';

/** Rolled out as a kommune's IT does it: force-installed by a policy file from a server of the kommune's own. */
test('Chromium: installed by policy from a server of one’s own; the user can’t take it away', async () => {
  test.skip(!mayRollOut, NEEDS_ROOT);
  const server = await rollOut();
  try {
    const managed = await openManaged(join(server.home, 'profile'), server.id);
    try {
      // Put there by IT: the user can't take it away.
      await expect
        .poll(managed.installed, { timeout: 60_000 })
        .toEqual({ version: server.version, userMayModify: false });
      const options = await managed.own('options');
      await expect(options.getByRole('heading', { name: 'Min tjeneste' })).toBeVisible();
      await expect(options.getByText('PPT').first()).toBeVisible();
    } finally {
      await managed.close();
    }
  } finally {
    await server.end();
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
