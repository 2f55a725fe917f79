import { expect, type Page, test } from '@playwright/test';
import { type Driver, openChromium } from '../../lib/cli/driver/chromium';
import { findClosed, pressClosed } from '../../lib/cli/driver/closed-root';
import { walker } from '../../lib/cli/driver/walk';
import type { PageReading } from '../../lib/domain/page';
import { PRACTICE } from '../standins/serve.mjs';
import { CHROME_BUILD, CHROMIUM } from './browsers';
import { tell } from './tell';
import { copyOfBuild, update } from './update';

/** One life for all that stands in a page: it comes with what it belongs to, follows it, and goes with it. */
const AT = 'https://www.individplan.no/samspill/nb/livet';
const PLAN =
  '<h1>Planen</h1><p><label>Plantype <select id="type"><option value="">Velg<option>Stafettlogg<option>Individuell plan</select></label></p><p><label>Koordinator <input></label></p><p><label>Personnr <input value="14831751259"></label></p><a href="#m">Mål og aktiviteter</a> <a href="#d">Deltakere</a>';
const INVITE =
  '<table><thead><tr><th>Navn<th>Tjeneste<th></thead><tbody><tr><td>Siri Holm<td>PPT<td><button onclick="(top.pressed??=[]).push(1)">Inviter</button></table>';
const html = (body: string) =>
  `<!doctype html><html lang="nb"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Øvelse</title><body>${body}`;

let driver: Driver;
async function open(asForPeople = false, extension = CHROME_BUILD): Promise<Driver> {
  const opened = await openChromium({ executable: CHROMIUM, extension, asForPeople });
  await opened.context.route(`${AT}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1);
    const body = {
      tom: '<main></main>',
      plan: PLAN,
      deltakere: `<h1>Deltakere</h1><button>Legg til deltaker</button>${INVITE}`,
      login: `<h1>Deltakere</h1><button>Legg til deltaker</button>${INVITE}`,
    }[name ?? ''];
    return route.fulfill({ status: 200, contentType: 'text/html', body: html(body ?? '<h1>Nyheter</h1>') });
  });
  return opened;
}
test.beforeAll(async () => {
  driver = await open();
});
test.afterAll(async () => {
  expect(await driver.close()).toEqual([]);
});

const parts = (page: Page) => page.locator('sidemann-del').count();
const pressed = (page: Page) =>
  page.evaluate(() => ((window as never as { pressed?: 1[] }).pressed ?? []).length);

test('content that comes late, addresses that change without a load, content that goes', async () => {
  const { page } = driver;
  await page.goto(`${AT}/tom`);
  await page.waitForTimeout(600);
  expect(await parts(page)).toBe(0);
  await page.evaluate((plan) => {
    history.pushState({}, '', '/samspill/nb/livet/plan/10482');
    const main = document.querySelector('main');
    setTimeout(() => {
      if (main) main.innerHTML = plan;
    }, 700);
  }, PLAN);
  await findClosed(page, 'Åpne Sidemann');
  await expect.poll(() => parts(page)).toBe(3);
  // The login of the same application, in the same document: everything goes, and comes back.
  await page.evaluate(() => history.pushState({}, '', '/samspill/nb/login'));
  await expect.poll(() => parts(page)).toBe(0);
  await page.evaluate(() => history.back());
  await expect.poll(() => parts(page)).toBe(3);
  await page.evaluate(() => document.querySelector('main')?.replaceChildren());
  await expect.poll(() => parts(page)).toBe(0);
});

test('on a login address the script is there and does nothing, until the address changes', async () => {
  const { page } = driver;
  const read = () => tell<PageReading>(driver, { type: 'page/read' });
  await page.goto(`${AT}/login`);
  await page.waitForTimeout(1200);
  expect(await parts(page)).toBe(0);
  expect(await read()).toBe(null);
  const invite = page.getByRole('button', { name: 'Inviter' });
  await invite.click();
  expect(await pressed(page)).toBe(1);

  // Logged in, in the same document.
  await page.evaluate(() => history.pushState({}, '', '/samspill/nb/livet/deltakere'));
  await findClosed(page, 'Åpne Sidemann');
  expect(await read()).toMatchObject({ screen: 'deltakere' });
  const walk = walker(driver, 1);
  await walk.stoppedAt(() => invite.click());
  await walk.escape();
  expect(await pressed(page)).toBe(1);
});

test('a list that uses its rows again: the contact is with whom the row shows now', async () => {
  const { page } = driver;
  await page.goto(`${AT}/deltakere`);
  await page.waitForTimeout(1200);
  const walk = walker(driver, 1);
  const press = () => page.getByRole('button', { name: 'Inviter' }).click();
  let dialog = await walk.stoppedAt(press);
  await expect(dialog.getByText('PPT').first()).toBeVisible();
  await walk.escape();
  await page.evaluate(() => {
    const [name, service] = document.querySelectorAll('tbody td');
    if (name) name.textContent = 'Per Nilsen';
    if (service) service.textContent = 'Helsesykepleier';
  });
  dialog = await walk.stoppedAt(press);
  await expect(dialog.getByText('Helsesykepleier').first()).toBeVisible();
  await walk.escape();
  expect(await pressed(page)).toBe(0);
});

for (const kind of ['same origin', 'about:blank', 'srcdoc'] as const) {
  test(`a contact in a frame (${kind}) is stopped as on the page`, async () => {
    const { page } = driver;
    await page.goto(`${AT}/plan`);
    await page.evaluate(
      ([kind, body, address]) => {
        const frame = document.createElement('iframe');
        frame.id = 'inne';
        if (kind === 'srcdoc') frame.srcdoc = body as string;
        if (kind === 'same origin') frame.src = address as string;
        document.body.append(frame);
        if (kind === 'about:blank' && frame.contentDocument)
          frame.contentDocument.body.innerHTML = body as string;
      },
      [kind, INVITE, `${AT}/deltakere`],
    );
    await page.waitForTimeout(1200);
    await page.frameLocator('#inne').getByRole('button', { name: 'Inviter' }).click();
    const dialog = () => page.frames().find((one) => one.url().includes('consent.html'));
    await expect.poll(() => dialog()?.getByText('Ingenting er sendt ennå').isVisible()).toBe(true);
    expect(await pressed(page)).toBe(0);
  });
}

test('two tabs: each has its own child and its own dialog', async () => {
  const { page, context } = driver;
  const other = await context.newPage();
  const walk = walker(driver, 1);
  const dialogOf = (one: Page) => one.frames().some((frame) => frame.url().includes('consent.html'));
  for (const [tab, plan] of [
    [page, 10482],
    [other, 10519],
  ] as const) {
    await tab.bringToFront();
    await tab.goto(PRACTICE.samspill(1, `plan/${plan}/deltakere`));
    await tab.getByRole('button', { name: walk.words.invite }).first().waitFor();
    await tab.waitForTimeout(1500);
    await tab.getByRole('button', { name: walk.words.invite }).first().click();
    await expect.poll(() => dialogOf(tab)).toBe(true);
  }
  await other.close();
  await page.bringToFront();
  expect(dialogOf(page)).toBe(true);
  await walk.escape();
  expect(await walk.contacts()).toEqual([]);
});

test('at 200 % and 50 % zoom the button and the dialog are all on the screen', async () => {
  const { page, context } = driver;
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const walk = walker(driver, 1);
  for (const zoom of [2, 0.5]) {
    await page.goto(`${AT}/deltakere`);
    await worker.evaluate(async (factor) => {
      const [tab] = await chrome.tabs.query({ url: 'https://www.individplan.no/*' });
      await chrome.tabs.setZoom(tab?.id ?? -1, factor);
    }, zoom);
    const { x, y } = await findClosed(page, 'Åpne Sidemann');
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(x > 0 && x < width && y > 0 && y < height, `${zoom}: ${x},${y} in ${width}×${height}`).toBe(true);
    await page.waitForTimeout(1000);
    const dialog = await walk.stoppedAt(() => page.getByRole('button', { name: 'Inviter' }).click());
    const box = await (await dialog.frameElement()).boundingBox();
    expect(
      box && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height,
    ).toBe(true);
    await walk.escape();
  }
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://www.individplan.no/*' });
    await chrome.tabs.setZoom(tab?.id ?? -1, 1);
  });
});

test('switched off for a site: nothing stands in its pages, nothing is stopped, and back again', async () => {
  const { page, context, extensionId } = driver;
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await options.getByLabel('Samspill').first().uncheck();
  await options.waitForTimeout(400);
  await page.bringToFront();
  await page.goto(`${AT}/deltakere`);
  await page.waitForTimeout(1200);
  expect(await parts(page)).toBe(0);
  await page.getByRole('button', { name: 'Inviter' }).click();
  await expect.poll(() => pressed(page)).toBe(1);
  await options.getByLabel('Samspill').first().check();
  await options.close();
  await page.goto(`${AT}/plan`);
  await expect.poll(() => parts(page)).toBe(3);
});

test('back and forward: a page that was kept alive is known again, and guarded', async () => {
  const people = await open(true);
  const { page } = people;
  await page.goto(`${AT}/deltakere`);
  await findClosed(page, 'Åpne Sidemann');
  await page.evaluate(() => {
    (window as never as { kept: boolean }).kept = true;
  });
  await page.goto(`${AT}/nyheter`);
  await page.waitForTimeout(500);
  // Not by the driver's own way back, which waits for a load that doesn't come.
  void page.evaluate(() => history.back()).catch(() => undefined);
  await page.waitForTimeout(800);
  await findClosed(page, 'Åpne Sidemann');
  console.log(
    `kept alive: ${await page.evaluate(() => (window as never as { kept?: boolean }).kept === true)}`,
  );
  const walk = walker(people, 1);
  await page.waitForTimeout(800);
  const dialog = await walk.stoppedAt(() => page.getByRole('button', { name: 'Inviter' }).click());
  await expect(dialog.getByText('Ingenting er sendt ennå')).toBeVisible();
  await walk.escape();
  expect(await pressed(page)).toBe(0);
  await people.close();
});

test('an update while the page stands open: the newer copy ends the older, one of each stands in the page', async () => {
  const folder = await copyOfBuild();
  const people = await open(true, folder);
  const { page } = people;
  await page.goto(`${AT}/plan`);
  await expect.poll(() => parts(page)).toBe(3);
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('sidemann-del')) part.setAttribute('data-first', '');
  });
  await update(people, folder);
  await expect.poll(() => page.locator('sidemann-del[data-first]').count(), { timeout: 10_000 }).toBe(0);
  await expect.poll(() => parts(page)).toBe(3);
  await pressClosed(page, 'Åpne Sidemann');
  await people.panel();
  await people.close();
});
