import { expect, test } from '@playwright/test';
import { type Driver, openChromium } from '../../lib/cli/driver/chromium';
import { findClosed, pressClosed } from '../../lib/cli/driver/closed-root';
import type { PageReading, WriteResult } from '../../lib/domain/page';
import { PRACTICE } from '../standins/serve.mjs';
import { CHROME_BUILD, CHROMIUM } from './browsers';
import { tell } from './tell';

/** Plan type and koordinator put into one field of each kind, as the application itself holds them afterwards. */
let driver: Driver;
test.beforeAll(async () => {
  driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
});
test.afterAll(async () => {
  expect(await driver.close()).toEqual([]);
});

const write = (target: string, text: string) =>
  tell<WriteResult>(driver, { type: 'page/write', target, text });
const held = () =>
  driver.page.evaluate(
    () => (window as never as { __ovelse: { values: Record<string, string> } }).__ovelse.values,
  );

async function open(planType: string, koordinator: string) {
  await driver.page.goto(`${PRACTICE.variant('skriving')}?plantype=${planType}&koordinator=${koordinator}`);
  await expect
    .poll(async () => (await tell<PageReading>(driver, { type: 'page/read' }))?.screen)
    .toBe('nyPlan');
}

/** With a list: the option is what counts. Without one: what is typed. */
const LISTS = [
  'liste',
  'knapper',
  'ariaknapper',
  'velger',
  'pil',
  'innerst',
  'knapp',
  'soker',
  'lag',
  'lang',
  'hentes',
  'forslag',
  'hjelp',
  'hjelpeknapper',
];
const TEXTS = ['tekst', 'ekte', 'forlatt', 'redigerbar'];
const OUTCOMES = [
  ['stafettlogg', 'Stafettlogg (BTI)', 'Stafettlogg'],
  ['individuellPlan', 'IP – individuell plan', 'Individuell plan'],
  ['ansvarsgruppe', 'Ansvarsgruppe utan IP', 'Ansvarsgruppe'],
] as const;

for (const kind of [...LISTS, ...TEXTS])
  test(`${kind}: every outcome and a person go in, and are held by the application`, async () => {
    const isList = LISTS.includes(kind);
    for (const [outcome, option, typed] of OUTCOMES) {
      await open(kind, kind);
      expect(await write('planType', outcome), outcome).toMatchObject({ ok: true });
      expect((await held()).planType, outcome).toBe(isList ? option : typed);
      expect(await write('planType', outcome), `${outcome} again`).toMatchObject({ ok: true });
      const other = outcome === 'stafettlogg' ? 'individuellPlan' : 'stafettlogg';
      expect(await write('planType', other)).toEqual({ ok: false, reason: 'notEmpty' });
      expect((await held()).planType).toBe(isList ? option : typed);
    }
    expect(await write('koordinator', 'Kari Lien')).toMatchObject({ ok: true });
    expect((await held()).koordinator).toBe(isList ? 'Lien, Kari (Skole)' : 'Kari Lien');
  });

for (const [kind, reason] of [
  ['kaster', 'notTaken'],
  ['gjor', 'notTaken'],
  ['laast', 'noOption'],
  ['utan', 'noOption'],
] as const)
  test(`${kind}: it is said that nothing was put in, and nothing is left behind`, async () => {
    await open(kind, 'tekst');
    expect(await write('planType', 'stafettlogg')).toEqual({ ok: false, reason });
    await driver.page.waitForTimeout(200);
    const field = driver.page.getByLabel('Plantype');
    expect(await field.inputValue()).toBe('');
    expect(await held()).toEqual({ planType: '', koordinator: '' });
  });

test('a person that no list has is not put in, nor half a name', async () => {
  for (const kind of LISTS) {
    await open('tekst', kind);
    for (const name of ['Ole Vik', 'Kari'])
      expect(await write('koordinator', name), `${kind} ${name}`).toEqual({ ok: false, reason: 'noOption' });
    expect((await held()).koordinator, kind).toBe('');
  }
});

/** What the user would say for: stafettlogg, and the school's one person as natural. */
const ANSWERS = {
  ...{ F3: 'yes', F7: 'yes', F8: 'no', F10: 'no', hjelpetiltak: 'no', F15: 'no', F21: 'no' },
  ...{ 'R1.arena': 'yes', 'R7.tett': 'no', 'R7.unntak': 'no', 'R7.vanlig': 'no' },
};

test('by the hint: put in on a press, said, and undone, in every kind that has an empty choice', async () => {
  const { page, context, extensionId } = driver;
  await open('tekst', 'tekst');
  const ours = await context.newPage();
  await ours.goto(`chrome-extension://${extensionId}/options.html`);
  await ours.evaluate(async (answers) => {
    const [tab] = await chrome.tabs.query({ url: 'https://www.individplan.no/*' });
    const say = (command: object) =>
      chrome.runtime.sendMessage({ type: 'case/command', caseId: null, tabId: tab?.id, command });
    await say({ do: 'setMyService', service: 'skole' });
    await say({ do: 'setService', service: 'helsesykepleier', status: 'inne' });
    await say({ do: 'setServicesDone', done: true });
    await say({ do: 'setAgeBand', band: '7-11' });
    for (const [fact, answer] of Object.entries(answers)) await say({ do: 'answer', fact, answer });
    await say({ do: 'setFormValue', path: 'services.0.service', text: 'Skole/barnehage' });
    await say({ do: 'setFormValue', path: 'services.0.person', text: 'Kari Lien' });
  }, ANSWERS);
  await ours.close();
  await page.bringToFront();
  for (const kind of ['liste', 'knapper', 'soker', 'hentes', 'forslag', ...TEXTS])
    await test.step(kind, async () => {
      const isList = LISTS.includes(kind);
      await open(kind, 'tekst');
      await pressClosed(page, 'Sett inn plantype');
      await findClosed(page, 'Satt inn: Stafettlogg');
      expect((await held()).planType, kind).toBe(isList ? 'Stafettlogg (BTI)' : 'Stafettlogg');
      await pressClosed(page, 'Angre');
      await findClosed(page, 'Satt tilbake.');
      expect((await held()).planType, kind).toBe('');
    });
  await open('tekst', 'hentes');
  await pressClosed(page, 'Sett inn koordinator');
  await findClosed(page, 'Satt inn: Lien, Kari (Skole)');
  expect((await held()).koordinator).toBe('Lien, Kari (Skole)');
  // With help in an option's second line: said as it is shown.
  await open('hjelp', 'tekst');
  await pressClosed(page, 'Sett inn plantype');
  await findClosed(page, 'Satt inn: Stafettlogg (BTI) – Skolen leier arbeidet');
  expect((await held()).planType).toBe('Stafettlogg (BTI)');
  // Where the page has no way back, that is said; and what somebody has changed since is left alone.
  await open('velger', 'tekst');
  await pressClosed(page, 'Sett inn plantype');
  await pressClosed(page, 'Angre');
  await findClosed(page, 'Siden tok ikke imot.');
  expect((await held()).planType).toBe('Stafettlogg (BTI)');
  await open('tekst', 'tekst');
  await pressClosed(page, 'Sett inn koordinator');
  await findClosed(page, 'Satt inn');
  await page.getByLabel('Koordinator').fill('Per Nilsen');
  await pressClosed(page, 'Angre');
  await findClosed(page, 'Feltet er endret i mellomtiden.');
  expect((await held()).koordinator).toBe('Per Nilsen');
});
