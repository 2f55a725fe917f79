import { expect, test } from '@playwright/test';
import { walker } from '../../lib/cli/driver/walk';
import { policySchema } from '../../lib/domain/policy';
import { read } from '../repo/files';
import { PRACTICE } from '../standins/serve.mjs';
import { panelOf, press, seen } from './firefox-window';
import { ID, inChromium, inFirefox, ours, oursInFirefox } from './policies';

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
  language: 'Nynorsk',
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

test('Firefox: IT keeps extensions out of Samspill: nothing of ours there, and the panel says so', async () => {
  const restricted = { '*': { restricted_domains: ['www.individplan.no'] } };
  await inFirefox({ ExtensionSettings: restricted }, async (driver) => {
    const page = await driver.visit(PRACTICE.samspill(1, 'plan/10482'));
    await page.waitForSelector('::-p-text(Iben Solbakken)');
    await page.waitForFunction(() => document.readyState === 'complete');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await page.evaluate(() => document.querySelectorAll('sidemann-del').length)).toBe(0);
    const panel = await panelOf(driver, page);
    await seen(panel, 'Sidemann har ikke tilgang til siden.');
    await press(panel, 'Skole/barnehage');
    await seen(panel, 'Hvem er inne, eller trengs?');
    // Another site is as before.
    const other = await driver.visit(PRACTICE.kommune);
    await expect
      .poll(() => other.evaluate(() => document.querySelectorAll('sidemann-del').length), { timeout: 20_000 })
      .toBeGreaterThan(0);
  });
});
