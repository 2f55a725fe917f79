import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { findClosed } from '../../lib/cli/driver/closed-root';
import { walker } from '../../lib/cli/driver/walk';
import { policySchema } from '../../lib/domain/policy';
import { read } from '../repo/files';
import { answerFor, PRACTICE } from '../standins/serve.mjs';
import { panelOf, press, seen } from './firefox-window';
import { ADDON, ID, inChromium, inFirefox, ours, oursInFirefox } from './policies';
import { browserSaysYes } from './says-yes';

/** Every value that IT can set, at once, in a real policy file in each browser; and what it comes to. */
const pack = { ...JSON.parse(read('assets/kommuner/tromso/pakke.json')), name: 'Nordvik kommune' };
const WHOLE = {
  addresses: ['https://samspill.eksempel.no'],
  pack: JSON.stringify(pack),
  additions: [{ adapter: 'samspill', to: 'neutral', id: 'neutral', words: ['Planoversikt'] }],
  ownService: 'ppt',
  ageLimit: 13,
  bothParents: false,
  keptCases: true,
  keptDays: 3,
  keptPin: true,
  inPageHelp: false,
  teams: false,
  language: 'nn',
};
const SHOWN: Readonly<Record<keyof typeof WHOLE, string>> = {
  addresses: 'samspill.eksempel.no',
  pack: `Nordvik kommune, ${pack.version}`,
  additions: '1',
  ownService: 'PPT',
  ageLimit: '13',
  bothParents: 'Nei',
  keptCases: 'Ja',
  keptDays: '3',
  keptPin: 'Ja',
  inPageHelp: 'Nei',
  teams: 'Nei',
  language: 'Norsk nynorsk',
};
const words: Readonly<Record<string, string>> = JSON.parse(read('assets/locales/nn/options.json'));
/** The lines of Options, each by the words it has for the name. */
const LINES = Object.entries(SHOWN).map(([name, value]) => [words[`options.policy.${name}`], value]);

/** In the page: what Options shows as set by policy, and what it can't use. */
const linesOf = () => ({
  set: [...document.querySelectorAll('dl.s-values > div')].map((line) =>
    [...line.children].map((part) => part.textContent),
  ),
  wrong: [...document.querySelectorAll('code')].map((one) => one.textContent),
  /** What the user could choose without it: language, service, other rules. */
  choices: document.querySelectorAll('input[type=radio]').length,
});
const sorted = (lines: readonly (readonly unknown[])[]) => lines.map((line) => line.join(': ')).sort();

function isWhole({ set, wrong, choices }: ReturnType<typeof linesOf>): void {
  expect(sorted(set)).toEqual(sorted(LINES));
  expect(wrong).toEqual([]);
  expect(choices).toBe(0);
}

test('every value there is stands in the policy that is tried', () => {
  expect(Object.keys(WHOLE).sort()).toEqual(Object.keys(policySchema.shape).sort());
});

test('Chromium: every value is taken, shown and locked', async () => {
  await inChromium(ours(WHOLE), async ({ context }) => {
    const options = await context.newPage();
    await options.goto(`chrome-extension://${ID}/options.html`);
    await expect(options.getByRole('heading', { name: 'Oppsett frå kommunen' })).toBeVisible();
    isWhole(await options.evaluate(linesOf));
    await options.getByRole('button', { name: 'Tabellen og reglane', exact: true }).click();
    await expect(options.getByText('Nordvik kommune').first()).toBeVisible();
    await expect(options.getByText('Byt til andre reglar')).toHaveCount(0);
  });
});

test('Firefox: every value is taken, shown and locked', async () => {
  await inFirefox(oursInFirefox(WHOLE), async (driver) => {
    const options = await driver.own('options.html');
    await seen(options, 'Oppsett frå kommunen');
    isWhole(await options.evaluate(linesOf));
  });
});

test('Chromium: Teams is switched off while the page on meetings is open, and on again', async () => {
  await inChromium(ours({ language: 'nb' }), async (driver, write) => {
    const walk = walker(driver, 1);
    await walk.beginPlan();
    const panel = await walk.openPanel();
    await walk.answerGuide(panel);
    await panel.getByRole('button', { name: 'Hva nå?' }).first().click();
    const coming = driver.context.waitForEvent('page');
    await panel.getByRole('button', { name: 'Lag møte eller kontakttekst' }).first().click();
    const meeting = await coming;
    const teams = meeting.getByRole('button', { name: 'Åpne nytt møte i Teams' });
    await expect(teams).toBeVisible();
    const minutes = meeting.getByLabel('Hvor mange minutter?');
    await minutes.fill('35');
    // It is waiting for an answer about consent when IT decides.
    await teams.click();
    await meeting.getByText('Samtykket er ikke i orden').waitFor();

    await write(ours({ language: 'nb', teams: false }));
    await expect(teams).toHaveCount(0, { timeout: 60_000 });
    await expect(minutes).toHaveValue('35');
    await expect(meeting.getByText('Samtykket er ikke i orden')).toHaveCount(0);

    await write(ours({ language: 'nb' }));
    await expect(teams).toBeVisible({ timeout: 60_000 });
  });
});

/** Two ways that IT has in Firefox: for all extensions, and (Firefox 153) for ours alone. */
const KEPT_OUT = [
  ['restricted_domains for all extensions', { '*': { restricted_domains: ['www.individplan.no'] } }],
  ['runtime_blocked_hosts for ours', { [ADDON]: { runtime_blocked_hosts: ['*://www.individplan.no'] } }],
] as const;
for (const [way, settings] of KEPT_OUT)
  test(`Firefox: IT keeps us out of Samspill (${way}): nothing of ours there, and the panel says so`, async () => {
    await inFirefox({ ExtensionSettings: settings }, async (driver) => {
      const parts = (page: Page) => page.evaluate(() => document.querySelectorAll('sidemann-del').length);
      const page = await driver.visit(PRACTICE.samspill(1, 'plan/10482'));
      await page.waitForSelector('::-p-text(Iben Solbakken)');
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(await parts(page)).toBe(0);
      const panel = await panelOf(driver, page);
      await seen(panel, 'Sidemann har ikke tilgang til siden.');
      await press(panel, 'Skole/barnehage');
      await seen(panel, 'Hvem er inne, eller trengs?');
      // Another site is as before.
      const other = await driver.visit(PRACTICE.kommune);
      await expect.poll(() => parts(other), { timeout: 20_000 }).toBeGreaterThan(0);
    });
  });

test('Firefox: the settings as one text of JSON, as group policy on Windows holds them', async () => {
  const policies = { '3rdparty': { Extensions: { [ADDON]: JSON.stringify(WHOLE) } } };
  await inFirefox(policies, async (driver) => {
    const options = await driver.own('options.html');
    await seen(options, 'Oppsett frå kommunen');
    isWhole(await options.evaluate(linesOf));
  });
});

test('Chromium: IT allows our own sites and no other: one more address can’t be given', async () => {
  const other = 'https://plan.nabokommune.example';
  const only = {
    runtime_blocked_hosts: ['*://*'],
    runtime_allowed_hosts: ['https://www.individplan.no', 'https://www.tromso.kommune.no'],
  };
  await inChromium({ ExtensionSettings: { [ID]: only } }, async ({ context, page }) => {
    await page.goto(PRACTICE.samspill(1, 'plan/10482'));
    await findClosed(page, 'Åpne Sidemann');
    await context.route(`${other}/**`, async (route) => {
      const answer = answerFor(route.request().url().replace(other, 'https://www.individplan.no'));
      await route.fulfill(answer ?? { status: 404 });
    });
    // The user says yes, and IT's rule stands all the same.
    await browserSaysYes(context, ID, `${other}/*`).catch(() => null);
    await page.bringToFront();
    await page.goto(`${other}/samspill/nb/plan/10482?seed=1`);
    await page.getByText('Iben Solbakken').first().waitFor();
    await page.waitForTimeout(2500);
    expect(await page.locator('sidemann-del').count()).toBe(0);
  });
});
