import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Driver, openChromium } from '../../lib/cli/driver/chromium';
import { findClosed } from '../../lib/cli/driver/closed-root';
import { openFirefox } from '../../lib/cli/driver/firefox';
import { PRACTICE } from '../standins/serve.mjs';
import { CHROME_BUILD, CHROMIUM, FIREFOX, FIREFOX_BUILD } from './browsers';
import { nameCase, panelOf, press, seen } from './firefox-window';

/**
 * Real policy files in the real browsers. A project of its own, since Chromium's is the whole machine's: it names an
 * extension id that only this test has (a key made for it), and is taken away again whatever happens.
 */
const KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAzsZSFeGxfy9XLYeWJ0b8mETwIjjPukQDk2a4gOx6mYgoFUsJZJN/U/YlgmyaYZlGicdUce9ONqaTT6AzrRSFafGrvuxhQJetdmStfyLCCv60WswtXIVeu/dyeBe2rKXAUt+2Y9fXuNXI4Cki2dNG3nN4LBc5Jiu4OILN1srasjRA3x964Qdn6zEMj8r47Vrjx7olStt3wDy7FJeKGF6EdHcXagXvrAVC5UXfsIoI+mfLfynyqKLKywyvxXpliAQeO4Ex1qm3pKzzghCCIxb4HFRgLOm65bMWoy2F4zxR0f2y3ITQxeyaBM/mZFaD2RtK0Q7L+RSuRXq8jtb+5YjowQIDAQAB';
const ID = 'ehnnkjlfkocmhmjkobmmaiejpfgdjgjo';
const CHROMIUM_POLICIES = '/etc/chromium/policies/managed';
const ADDON = 'sidemann@sidemann.example';

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

const isRoot = process.getuid?.() === 0;

/** Chromium with a build whose id policy can name, and the way to write its policy file; all is taken away afterwards. */
async function inChromium(
  policy: object,
  run: (driver: Driver, write: (policy: object) => Promise<void>) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sidemann-policy-'));
  const file = join(CHROMIUM_POLICIES, 'sidemann-test.json');
  const write = (now: object) => writeFile(file, JSON.stringify(now));
  const hadFolder = existsSync(CHROMIUM_POLICIES);
  try {
    await cp(CHROME_BUILD, folder, { recursive: true });
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, key: KEY }));
    await mkdir(CHROMIUM_POLICIES, { recursive: true });
    await write(policy);
    const driver = await openChromium({ executable: CHROMIUM, extension: folder });
    try {
      expect(driver.extensionId).toBe(ID);
      await run(driver, write);
    } finally {
      await driver.close();
    }
  } finally {
    await rm(file, { force: true });
    if (!hadFolder) await rm(dirname(CHROMIUM_POLICIES), { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  }
}
/** Our own settings, as policy holds them. */
const ours = (policy: object) => ({ '3rdparty': { extensions: { [ID]: policy } } });

test('Chromium: a policy file, what it sets, what is wrong in it, and a change of it while open', async () => {
  test.skip(!isRoot, `Skriver til ${CHROMIUM_POLICIES}: trenger rettigheter som root`);
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
  test.skip(!isRoot, `Skriver til ${CHROMIUM_POLICIES}: trenger rettigheter som root`);
  await inChromium(ours({ language: 'nb' }), async (driver, write) => {
    await driver.page.goto(PRACTICE.samspill(1, 'plan/10482'));
    const popup = await driver.popup();
    await popup.getByRole('button', { name: 'Åpne veilederen' }).click();
    const panel = await driver.panel();
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
  test.skip(!isRoot, `Skriver til ${CHROMIUM_POLICIES}: trenger rettigheter som root`);
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
    await popup.getByRole('button', { name: 'Åpne veilederen' }).click();
    const panel = await driver.panel();
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
  const home = await mkdtemp(join(tmpdir(), 'sidemann-firefox-'));
  try {
    const executable = await firefoxWith(home, {
      policies: { '3rdparty': { Extensions: { [ADDON]: POLICY } } },
    });
    const driver = await openFirefox(executable, FIREFOX_BUILD);
    try {
      const options = await driver.own('options.html');
      await options.waitForSelector('::-p-text(Oppsett frå kommunen)');
      const text = await options.evaluate(() => document.body.innerText);
      expect(text).toContain('samspill.eksempel.no');
      for (const name of WRONG) expect(text).toContain(name);
      expect(text).toContain('Saker kan takast vare på her');
    } finally {
      await driver.close();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
});

test('Firefox: a kept case has a PIN where policies.json asks for one; values of a wrong type are named', async () => {
  const home = await mkdtemp(join(tmpdir(), 'sidemann-firefox-'));
  try {
    const asked = { keptPin: true, ...WRONG_TYPES };
    const executable = await firefoxWith(home, {
      policies: { '3rdparty': { Extensions: { [ADDON]: asked } } },
    });
    const driver = await openFirefox(executable, FIREFOX_BUILD);
    try {
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
    } finally {
      await driver.close();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
});

/** A Firefox with a policy of its own: its program beside links to all the rest, so that the machine's own has none. */
async function firefoxWith(home: string, policies: object): Promise<string> {
  const program = await realpath(FIREFOX);
  const from = dirname(program);
  for (const name of await readdir(from)) {
    if (name === 'distribution') continue;
    const isProgram = join(from, name) === program || /^firefox(-esr|-bin)?$/.test(name);
    if (isProgram) await cp(join(from, name), join(home, name), { dereference: true });
    else await symlink(join(from, name), join(home, name));
  }
  await mkdir(join(home, 'distribution'));
  await writeFile(join(home, 'distribution/policies.json'), JSON.stringify(policies));
  return join(home, program.slice(from.length + 1));
}
