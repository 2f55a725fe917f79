import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Driver, openChromium } from '../../lib/cli/driver/chromium';
import { PRACTICE } from '../standins/serve.mjs';
import { CHROME_BUILD, CHROMIUM } from './browsers';
import { filesWith } from './files-with';
import { raiseVersion } from './update';

/** The panel as a page, beside a tab on a page that is nobody's. */
async function panelOf({ context, extensionId, page }: Driver): Promise<Page> {
  const address = page.url();
  const view = await context.newPage();
  await view.goto(`chrome-extension://${extensionId}/popup.html`);
  const tab = await view.evaluate(
    async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id,
    address,
  );
  await view.goto(`chrome-extension://${extensionId}/sidepanel.html?tab=${tab}`);
  return view;
}

async function nameCase(panel: Page, name: string): Promise<void> {
  await panel.getByRole('button', { name: 'Gi navn' }).click();
  await panel.getByLabel('Initialer eller kallenavn').fill(name);
  await panel.getByRole('button', { name: 'Lagre' }).click();
  await expect(panel.getByText(name)).toBeVisible();
}

test('a kept case is there after the browser was closed and the extension updated; another is said to be gone', async () => {
  const home = await mkdtemp(join(tmpdir(), 'sidemann-kept-'));
  const extension = join(home, 'build');
  const launch = { executable: CHROMIUM, extension, keptProfile: join(home, 'profile') };
  try {
    await cp(CHROME_BUILD, extension, { recursive: true });
    const first = await openChromium(launch);
    await first.page.goto(PRACTICE.samspill(1));
    const panel = await panelOf(first);
    await panel.getByRole('button', { name: 'PPT' }).click();
    await nameCase(panel, 'Xyzzyvik');
    await panel.getByRole('button', { name: 'Ta vare på', exact: true }).click();
    await panel.getByRole('button', { name: 'Ta vare på saken' }).click();
    await expect(panel.getByText('slettes om 14 dager')).toBeVisible();
    // Changed after it was kept: the copy follows.
    await panel.getByRole('group', { name: 'Helsesykepleier' }).getByRole('button', { name: 'Inne' }).click();
    await panel.getByRole('button', { name: 'Bytt sak' }).click();
    await panel.getByRole('button', { name: 'Ny sak' }).click();
    await nameCase(panel, 'B.B.');
    await first.killWorker();
    await panel.waitForTimeout(500);
    await first.close();
    // Nothing readable of it anywhere in the profile.
    expect(await filesWith(launch.keptProfile, 'Xyzzyvik')).toEqual([]);

    await raiseVersion(extension, '9.9.9');
    const second = await openChromium(launch);
    await second.page.goto(PRACTICE.samspill(1));
    const again = await panelOf(second);
    expect(await again.evaluate(() => chrome.runtime.getManifest().version)).toBe('9.9.9');
    await expect(again.getByText('En sak er borte')).toBeVisible();
    await again.getByRole('button', { name: 'Jeg har sett det' }).click();
    await again.getByRole('button', { name: 'Bytt sak' }).click();
    await again.getByRole('button', { name: 'Åpne Xyzzyvik' }).click();
    await expect(again.getByText('slettes om 14 dager')).toBeVisible();
    await expect(
      again.getByRole('group', { name: 'Helsesykepleier' }).getByRole('button', { name: 'Inne' }),
    ).toHaveAttribute('aria-pressed', 'true');

    const options = await second.context.newPage();
    await options.goto(`chrome-extension://${second.extensionId}/options.html`);
    const [open = ''] = await options.evaluate(async () =>
      Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith('case:')),
    );
    const form = await second.context.newPage();
    await form.goto(`chrome-extension://${second.extensionId}/form.html?case=${open.replace('case:', '')}`);
    await form.getByRole('img').first().waitFor();
    await options.bringToFront();
    await options.getByRole('button', { name: 'Slett alt nå' }).click();
    await options.getByRole('button', { name: 'Ja, slett alt' }).click();
    await expect(options.getByText('Alle saker er slettet.')).toBeVisible();
    const left = await options.evaluate(async () => ({
      kept: Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('kept:')),
      cases: Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith('case:')),
    }));
    expect(left).toEqual({ kept: [], cases: [] });
    // What stood open of the case shows nothing of it any more.
    await expect(form.getByText('Saken er borte')).toBeVisible();
    await expect(form.getByRole('img')).toHaveCount(0);
    expect(await second.close()).toEqual([]);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
});

test('the icon and its title follow the tab, and the keys are set', async () => {
  const driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
  const worker = driver.context.serviceWorkers()[0] ?? (await driver.context.waitForEvent('serviceworker'));
  const title = () =>
    worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'https://www.individplan.no/*' });
      return chrome.action.getTitle({ tabId: tab?.id ?? -1 });
    });
  const { page } = driver;
  await page.goto(PRACTICE.samspill(1, 'plan/10482/deltakere'));
  await expect.poll(title).toBe('Sidemann: siden er kjent');
  await page.waitForTimeout(1500);
  await page.locator('a[href="mailto:siri.holm@ppt.example"]').click();
  await expect.poll(title).toBe('Sidemann: en kontakt er stoppet');
  const keys = await worker.evaluate(() => chrome.commands.getAll());
  expect(Object.fromEntries(keys.map(({ name, shortcut }) => [name, shortcut]))).toMatchObject({
    'open-panel': 'Alt+Shift+V',
    'fill-form': 'Alt+Shift+F',
    'check-consent': 'Alt+Shift+K',
  });
  await driver.close();
});
