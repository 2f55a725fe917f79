import { expect, test } from '@playwright/test';
import { findClosed } from '../../lib/cli/driver/closed-root';
import { openGuide } from '../../lib/cli/driver/popup';
import { PRACTICE } from '../standins/serve.mjs';
import { nameCase, panelOf, press, seen } from './firefox-window';
import { ID, inChromium, inFirefox, ours, oursInFirefox } from './policies';

/** What a kommune's IT sets, in real policy files in the real browsers. A project of its own: see `policies.ts`. */

/** Right values, and wrong ones in between. */
const POLICY = {
  language: 'nn',
  ownService: 'ppt',
  keptCases: false,
  keptDays: 40,
  inPageHelp: false,
  addresses: ['https://samspill.eksempel.no', 'http://utrygg.eksempel.no'],
};
const WRONG = ['addresses 2', 'keptDays'];
/** Values of another type than the schema's. */
const WRONG_TYPES = { keptDays: 'fjorten', teams: 'nei', ageLimit: [15], pack: 7, language: { nb: true } };

test('Chromium: a policy file, what it sets, what is wrong in it, and a change of it while open', async () => {
  await inChromium(ours(POLICY), async (driver, write) => {
    const options = await driver.context.newPage();
    await options.goto(`chrome-extension://${ID}/options.html`);
    const room = options.locator('section', {
      has: options.getByRole('heading', { name: 'Oppsett frå kommunen' }),
    });
    await expect(room).toBeVisible();
    await expect(room.getByText('samspill.eksempel.no')).toBeVisible();
    for (const name of WRONG) await expect(room.getByText(name, { exact: true })).toBeVisible();
    // Locked: shown, with the reason, and nothing to press.
    await expect(options.getByText('PPT').first()).toBeVisible();
    await expect(options.getByRole('radio', { name: 'Norsk bokmål' })).toHaveCount(0);

    // No button in the page; the gate is there all the same.
    await driver.page.goto(PRACTICE.samspill(1, 'plan/10482'));
    await driver.page.waitForTimeout(2500);
    expect(await driver.page.locator('sidemann-del').count()).toBe(0);

    await write(ours({ language: 'nb' }));
    await expect(options.getByRole('heading', { name: 'Oppsett fra kommunen' })).toBeVisible({
      timeout: 60_000,
    });
    await expect(options.getByText('keptDays')).toHaveCount(0);

    // A value of another type than the schema's never reaches us: Chromium drops it and keeps the others. Options can't
    // name what it doesn't see; `chrome://policy` does.
    const { language: _, ...wrongTypes } = WRONG_TYPES;
    await write(ours({ language: 'nn', ...wrongTypes }));
    const managed = () => options.evaluate(() => chrome.storage.managed.get(null));
    await expect.poll(managed, { timeout: 60_000 }).toEqual({ language: 'nn' });
    await expect(room).toBeVisible();
    for (const name of Object.keys(wrongTypes))
      await expect(options.getByText(name, { exact: true })).toHaveCount(0);
  });
});

test('Chromium: policy that changes while a case is open costs nothing that was typed', async () => {
  await inChromium(ours({ language: 'nb' }), async (driver, write) => {
    await driver.page.goto(PRACTICE.samspill(1, 'plan/10482'));
    const panel = await openGuide(driver);
    await panel.getByRole('button', { name: 'PPT', exact: true }).click();
    await panel.getByRole('button', { name: 'Gi navn' }).click();
    await panel.locator('header form input').fill('Halvt skrevet');

    await write(ours({ language: 'nn', keptCases: false, ownService: 'skole', inPageHelp: false }));
    // The words follow at once; what stands in the field, and the case, are as they were.
    await expect(panel.getByText('Kven er inne, eller trengst?')).toBeVisible({ timeout: 60_000 });
    await expect(panel.locator('header form input')).toHaveValue('Halvt skrevet');
    await panel.getByRole('button', { name: 'Lagre' }).click();
    await expect(panel.getByText('Halvt skrevet')).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Ta vare på', exact: true })).toHaveCount(0);
  });
});

test('Chromium: IT blocks a site that we are made for: nothing of ours there, and the panel says so', async () => {
  const blocked = { runtime_blocked_hosts: ['*://www.individplan.no'] };
  await inChromium({ ExtensionSettings: { [ID]: blocked } }, async (driver, write) => {
    const { page } = driver;
    const plan = PRACTICE.samspill(1, 'plan/10482');
    await page.goto(plan);
    await page.getByText('Iben Solbakken').first().waitFor();
    await page.waitForTimeout(1500);
    expect(await page.locator('sidemann-del').count()).toBe(0);
    const popup = await driver.popup();
    await expect(popup.getByText('Sidemann har ikke tilgang til siden.')).toBeVisible();
    const panel = await openGuide(driver, popup);
    await expect(panel.getByText('Sidemann har ikke tilgang til siden.')).toBeVisible();
    await panel.getByRole('button', { name: 'Skole/barnehage' }).click();
    await expect(panel.getByText('Hvem er inne, eller trengs?')).toBeVisible();
    // The other sites are as before.
    await page.goto(PRACTICE.kommune);
    await findClosed(page, 'Fyll denne');

    await write({});
    await expect(async () => {
      await page.goto(plan);
      await findClosed(page, 'Åpne Sidemann', 3000);
    }).toPass({ timeout: 60_000 });
  });
});

test('Firefox: policies.json, what it sets and what is wrong in it', async () => {
  await inFirefox(oursInFirefox(POLICY), async (driver) => {
    const options = await driver.own('options.html');
    await options.waitForSelector('::-p-text(Oppsett frå kommunen)');
    const text = await options.evaluate(() => document.body.innerText);
    expect(text).toContain('samspill.eksempel.no');
    for (const name of WRONG) expect(text).toContain(name);
    expect(text).toContain('Saker kan takast vare på her');
  });
});

test('Firefox: a kept case has a PIN where policies.json asks for one; values of a wrong type are named', async () => {
  await inFirefox(oursInFirefox({ keptPin: true, ...WRONG_TYPES }), async (driver) => {
    const options = await driver.own('options.html');
    await seen(options, 'Oppsett fra kommunen');
    const named = await options.evaluate(() =>
      [...document.querySelectorAll('code')].map((one) => one.textContent),
    );
    expect(named.sort()).toEqual(Object.keys(WRONG_TYPES).sort());

    const page = await driver.visit(PRACTICE.samspill(1));
    const panel = await panelOf(driver, page);
    await press(panel, 'PPT');
    await nameCase(panel, 'Xyzzyvik');
    await press(panel, 'Ta vare på');
    await panel.locator('.s-pin').fill('48 15 16');
    await press(panel, 'Ta vare på saken');
    await seen(panel, 'slettes om 14 dager');

    // As when the browser is closed: memory is empty, the disk is not.
    await options.evaluate(() => chrome.storage.session.clear());
    const again = await panelOf(driver, page);
    await press(again, 'Bytt sak');
    await press(again, 'Åpne Sak med PIN-kode');
    const pin = again.locator('.s-pin');
    await pin.fill('11 11 11');
    await press(again, 'Åpne med PIN-kode');
    await seen(again, 'PIN-koden er feil. Prøv igjen.');
    await pin.fill('48 15 16');
    await press(again, 'Åpne med PIN-kode');
    await seen(again, 'Xyzzyvik');
  });
});
