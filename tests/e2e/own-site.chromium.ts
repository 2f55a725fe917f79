import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { type Driver, type Launch, openChromium } from '../../lib/cli/driver/chromium';
import { findClosed } from '../../lib/cli/driver/closed-root';
import { pressAway } from '../../lib/cli/driver/popup';
import { walker } from '../../lib/cli/driver/walk';
import { answerFor } from '../standins/serve.mjs';
import { CHROME_BUILD, CHROMIUM } from './browsers';
import { browserSaysYes } from './says-yes';

/** An address that nobody has named: the practice Samspill stands there too. */
const OTHER = 'https://plan.nabokommune.example';

async function open(more: Partial<Launch> = {}): Promise<Driver> {
  const driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD, ...more });
  await driver.context.route(`${OTHER}/**`, async (route) => {
    const answer = answerFor(route.request().url().replace(OTHER, 'https://www.individplan.no'));
    await route.fulfill(answer ?? { status: 404 });
  });
  return driver;
}

const worker = async ({ context }: Driver) =>
  context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
const registered = async (driver: Driver) =>
  (await worker(driver)).evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).map(({ id, matches }) => [id, matches]),
  );

/** «Bruk Sidemann på denne siden», from the popup on that page. */
async function useHere(driver: Driver): Promise<void> {
  await browserSaysYes(driver.context, driver.extensionId, `${OTHER}/*`);
  await driver.page.bringToFront();
  const popup = await driver.popup();
  await popup.getByText('Ingen plan i Samspill er åpen').waitFor();
  await popup.getByText('Er dette Samspill på en annen adresse?').click();
  await popup.getByText('plan.nabokommune.example').waitFor();
  await pressAway(popup.getByRole('button', { name: 'Bruk Sidemann på denne siden' }));
}

const SCRIPTS = [
  [`page ${OTHER}`, [`${OTHER}/*`]],
  [`world ${OTHER}`, [`${OTHER}/*`]],
];

test('«Bruk Sidemann på denne siden»: on one more address everything works as in Samspill, until it is taken back', async () => {
  const driver = await open();
  const { page, context, extensionId } = driver;
  await page.goto(`${OTHER}/samspill/nb/plan/10482?seed=1`);
  await page.getByRole('heading').first().waitFor();
  await page.waitForTimeout(800);
  expect(await page.locator('sidemann-del').count()).toBe(0);
  expect(await registered(driver)).toEqual([]);

  await useHere(driver);

  // The page that stands there is known at once, without being loaded again.
  await findClosed(page, 'Åpne Sidemann');
  expect(await registered(driver)).toEqual(SCRIPTS);

  // After the worker has ended and the page is loaded anew: by its registered script.
  await driver.killWorker();
  await page.goto(`${OTHER}/samspill/nb/plan/10482/deltakere?seed=1`);
  const walk = walker(driver, 1);
  const invite = page.getByRole('button', { name: walk.words.invite }).first();
  await invite.waitFor();
  await page.waitForTimeout(1500);
  const dialog = await walk.stoppedAt(() => invite.click());
  await expect(dialog.getByText('Ingenting er sendt ennå')).toBeVisible();
  await walk.escape();

  // Its login is left alone.
  await page.goto(`${OTHER}/samspill/nb/login`);
  await page.waitForTimeout(800);
  expect(await page.locator('sidemann-del').count()).toBe(0);

  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await options.getByRole('button', { name: 'Ta bort tilgangen til plan.nabokommune.example' }).click();
  await expect(options.getByText('plan.nabokommune.example')).toHaveCount(0);
  await expect.poll(() => registered(driver)).toEqual([]);
  await page.bringToFront();
  await page.goto(`${OTHER}/samspill/nb/plan/10482?seed=1`);
  await page.waitForTimeout(800);
  expect(await page.locator('sidemann-del').count()).toBe(0);
  expect(await driver.close()).toEqual([]);
});

test('one more address is still there after the browser was closed, and after an update', async () => {
  const home = await mkdtemp(join(tmpdir(), 'sidemann-egen-'));
  const extension = join(home, 'build');
  const keptProfile = join(home, 'profile');
  const plan = `${OTHER}/samspill/nb/plan/10482?seed=1`;
  try {
    await cp(CHROME_BUILD, extension, { recursive: true });
    const first = await open({ extension, keptProfile });
    await first.page.goto(plan);
    await useHere(first);
    await findClosed(first.page, 'Åpne Sidemann');
    await first.close();

    const second = await open({ extension, keptProfile, asForPeople: true });
    await second.page.goto(plan);
    await findClosed(second.page, 'Åpne Sidemann');
    expect(await registered(second)).toEqual(SCRIPTS);

    // The page stands open while the new version comes: it is known again, and so is the next one.
    await second.page.evaluate(() => {
      for (const part of document.querySelectorAll('sidemann-del')) part.setAttribute('data-first', '');
    });
    const path = join(extension, 'manifest.json');
    const manifest = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify({ ...manifest, version: '9.9.9' }));
    const control = await (await chromium.connectOverCDP(second.debugging)).newBrowserCDPSession();
    await control.send('Extensions.loadUnpacked' as 'Target.getTargets', { path: extension } as object);
    await expect.poll(() => second.page.locator('sidemann-del[data-first]').count()).toBe(0);
    await findClosed(second.page, 'Åpne Sidemann');
    await expect.poll(() => registered(second)).toEqual(SCRIPTS);
    await second.page.reload();
    await findClosed(second.page, 'Åpne Sidemann');
    await second.close();
  } finally {
    await rm(home, { recursive: true, force: true });
  }
});

test('where people log in there is nothing to ask for, and no page can find us by the dialog’s address', async () => {
  const driver = await open();
  const { page, context, extensionId } = driver;
  await context.route('https://login.idporten.no/**', (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Logg inn</h1>' }),
  );
  await page.goto('https://login.idporten.no/');
  const popup = await driver.popup();
  await popup.getByRole('button', { name: 'Åpne veilederen' }).waitFor();
  await expect(popup.getByText('Er dette Samspill på en annen adresse?')).toHaveCount(0);
  await popup.close();

  await page.goto(`${OTHER}/samspill/nb/plan/10482?seed=1`);
  await page.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  }, `chrome-extension://${extensionId}/consent.html`);
  await page.waitForTimeout(1000);
  expect(page.frames().filter((frame) => frame.url().includes('consent.html'))).toEqual([]);
  await driver.close();
});
