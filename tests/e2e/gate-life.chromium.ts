import { expect, type Frame, type Page, test } from '@playwright/test';
import { type Driver, openChromium } from '../../lib/cli/driver/chromium';
import { findClosed } from '../../lib/cli/driver/closed-root';
import { armed } from '../../lib/cli/driver/walk';
import { PRACTICE } from '../standins/serve.mjs';
import { aConsent } from '../unit/app/examples';
import { CHROME_BUILD, CHROMIUM } from './browsers';
import { copyOfBuild, update } from './update';
import { act, dialogsOf, giveUp, keepRestless, madeIn, ownPage, visitZoo } from './zoo';

/**
 * What a contact under way lives through in the real browser: the worker ended at each step, the store emptied, the
 * extension updated, another child. Never done by mistake, never twice, never on another child's consent; and told.
 */
let driver: Driver;
let page: Page;
test.beforeEach(async () => {
  driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
  page = await visitZoo(driver);
});
test.afterEach(() => driver.close());

const LINK = { id: 'lenke' };
const made = async (on = page) => (await madeIn(on)).length;
/** Presses, and gives the dialog once it counts presses. */
async function stopped(animal: { readonly id: string } = LINK, on = page): Promise<Frame> {
  await act(on, animal, 'click');
  await expect.poll(() => dialogsOf(on).length).toBe(1);
  const [dialog] = dialogsOf(on);
  if (!dialog) throw new Error('no dialog');
  await armed(dialog);
  return dialog;
}
const TICKS = ['Samtykke er innhentet', '7–11 år', 'To sammen', 'Begge med foreldreansvar', 'I Samspill'];
/** Ticks what must be ticked; all but the last press. */
async function tick(dialog: Frame, between: () => Promise<unknown> = async () => undefined): Promise<void> {
  for (const label of [...TICKS, 'Muntlig']) {
    await between();
    await dialog.getByLabel(label).check();
  }
  await dialog.getByRole('checkbox', { name: 'PPT' }).check();
}
const save = (dialog: Frame) => dialog.getByRole('button', { name: 'Lagre og gå videre' }).click();
/** Gives a consent in the case of a tab, as panel or popup do. */
async function consent(service: string, on = page): Promise<void> {
  const own = await ownPage({ ...driver, page: on });
  await own.command({ do: 'setAgeBand', band: '7-11' });
  await own.command({ do: 'setCustody', custody: 'joint' });
  const given = aConsent(service, { givenBy: ['begge'], registeredAt: Date.now() - 5000 });
  await own.command({ do: 'setConsents', consents: [given] });
}

test('the worker is ended before each step: stopped, asked, ticked, saved, done; done once, and again straight after', async () => {
  await driver.killWorker();
  const dialog = await stopped();
  await driver.killWorker();
  await tick(dialog, driver.killWorker);
  expect(await made()).toBe(0);
  await driver.killWorker();
  await save(dialog);
  await expect.poll(() => made()).toBe(1);
  await driver.killWorker();
  await act(page, LINK, 'click');
  await expect.poll(() => made()).toBe(2);
  await page.waitForTimeout(1500);
  expect([await made(), dialogsOf(page).length]).toEqual([2, 0]);
});

test('the worker is ended between the yes and the user’s own press: that press goes through, once', async () => {
  // It acts on real presses only: ours does nothing, and the user is told to press.
  const dialog = await stopped({ id: 'ekte' });
  await tick(dialog);
  await save(dialog);
  await expect.poll(() => dialogsOf(page).length).toBe(0);
  await driver.killWorker();
  await findClosed(page, 'Da kan du trykke på «Inviter» selv');
  expect(await made()).toBe(0);
  await driver.killWorker();
  await act(page, { id: 'ekte' }, 'click');
  await expect.poll(() => made()).toBe(1);
});

test('the worker is ended with the answer in hand: not done twice, nothing ticked is lost, and the user is told what to do', async () => {
  const dialog = await stopped({ id: 'ekte' });
  await tick(dialog);
  await save(dialog);
  await driver.killWorker();
  // Asked again after some seconds: carried out, or no longer held open; the user is told which.
  const told = ['Da kan du trykke på «Inviter» selv', 'gjelder ikke lenger, og kontakten er stoppet'];
  await Promise.any(told.map((words) => findClosed(page, words, 20_000)));
  expect([await made(), dialogsOf(page).length]).toEqual([0, 0]);
  // What was ticked is saved all the same: nobody is asked for it again.
  await page.waitForTimeout(1000);
  for (let presses = 0; presses < 2 && (await made()) === 0; presses++) {
    await act(page, { id: 'ekte' }, 'click');
    await page.waitForTimeout(2000);
  }
  expect([await made(), dialogsOf(page).length]).toEqual([1, 0]);
});

test('the session’s store is emptied while it is ticked: nothing is done, the dialog goes, and the user is told', async () => {
  const dialog = await stopped();
  await tick(dialog);
  const worker = driver.context.serviceWorkers()[0] ?? (await driver.context.waitForEvent('serviceworker'));
  await worker.evaluate(() => chrome.storage.session.clear());
  await save(dialog);
  await expect.poll(() => dialogsOf(page).length).toBe(0);
  await findClosed(page, 'Dette vinduet gjelder ikke lenger, og kontakten er stoppet.');
  expect(await made()).toBe(0);
  const next = await stopped();
  expect(await next.innerText('body')).not.toContain('Her står det du krysset av sist');
  expect(await made()).toBe(0);
});

test('the store is emptied between two contacts: the consent is gone, and it asks', async () => {
  await consent('ppt');
  await act(page, LINK, 'click');
  await expect.poll(() => made()).toBe(1);
  const worker = driver.context.serviceWorkers()[0] ?? (await driver.context.waitForEvent('serviceworker'));
  await worker.evaluate(() => chrome.storage.session.clear());
  await stopped();
  expect(await made()).toBe(1);
});

test('two tabs with two children: each consent lets through in its own tab only', async () => {
  const other = await driver.context.newPage();
  await other.goto(PRACTICE.variant('dyrehage'));
  await other.evaluate(() => __ovelse.plan('ola'));
  await other.waitForTimeout(600);
  await consent('ppt');
  await consent('bup', other);
  for (const [tab, service, through] of [
    [other, 'ppt', false],
    [page, 'ppt', true],
    [page, 'bup', false],
    [other, 'bup', true],
  ] as const) {
    await tab.bringToFront();
    const before = await made(tab);
    await tab.evaluate((name) => __ovelse.vis(name, name.toUpperCase(), ['lenke']), service);
    await tab.waitForTimeout(400);
    if (through) {
      await act(tab, LINK, 'click');
      await expect.poll(() => made(tab), { message: service }).toBe(before + 1);
    } else {
      await stopped(LINK, tab);
      expect(await made(tab), service).toBe(before);
      await giveUp(tab);
    }
  }
});

test('the tab goes to another child and back: stopped there, through here', async () => {
  await consent('ppt');
  await page.evaluate(() => __ovelse.plan('ola'));
  await stopped();
  expect(await made()).toBe(0);
  await giveUp(page);
  await page.evaluate(() => __ovelse.plan('iben'));
  await page.waitForTimeout(400);
  await act(page, LINK, 'click');
  await expect.poll(() => made()).toBe(1);
  expect((await madeIn(page)).map(({ child }) => child)).toEqual(['iben']);
});

test('the tab goes to another child while it is ticked: nothing is done, the user is told, and the ticks are the first child’s', async () => {
  const dialog = await stopped();
  await tick(dialog);
  await page.evaluate(() => __ovelse.plan('ola'));
  await page.waitForTimeout(600);
  await save(dialog);
  await findClosed(page, 'Siden viser en annen plan nå, og kontakten er stoppet.');
  expect([await made(), dialogsOf(page).length]).toEqual([0, 0]);
  const next = await stopped();
  expect(await next.getByRole('checkbox', { name: 'PPT' }).count()).toBe(0);
  expect(await next.innerText('body')).not.toContain('Her står det du krysset av sist');
  await giveUp(page);
  await page.evaluate(() => __ovelse.plan('iben'));
  await page.waitForTimeout(600);
  await act(page, LINK, 'click');
  await expect.poll(() => made()).toBe(1);
});

test('the extension is updated while it is ticked: nothing is done, the dialog goes, the user is told, and the new one asks', async () => {
  const extension = await copyOfBuild();
  const people = await openChromium({ executable: CHROMIUM, extension, asForPeople: true });
  const open = await visitZoo(people);
  const dialog = await stopped(LINK, open);
  await tick(dialog);
  await update(people, extension);
  await expect.poll(() => dialogsOf(open).length, { timeout: 10_000 }).toBe(0);
  await findClosed(open, 'Sidemann er oppdatert.');
  expect(await made(open)).toBe(0);
  // What was said goes by a press; the newer copy guards the page that stood open.
  await open.waitForTimeout(1500);
  await act(open, LINK, 'click');
  await expect.poll(() => dialogsOf(open).length, { timeout: 10_000 }).toBe(1);
  expect(await made(open)).toBe(0);
  await people.close();
});

test('«nei, et annet barn» is remembered, and can be taken back', async () => {
  await consent('ppt');
  await page.evaluate(() => __ovelse.plan('ola'));
  const dialog = await stopped();
  await dialog.getByRole('button', { name: 'Nei, et annet barn' }).click();
  await dialog.getByText('Du har svart at dette er et annet barn').waitFor();
  await giveUp(page);
  const next = await stopped();
  expect(await next.getByRole('button', { name: 'Ja, samme barn' }).count()).toBe(0);
  await next.getByRole('button', { name: 'Endre svaret' }).click();
  await next.getByRole('button', { name: 'Nei, et annet barn' }).waitFor();
  expect(await made()).toBe(0);
});

test('a press before the dialog is ready is answered with a word, and nothing moves', async () => {
  await act(page, LINK, 'click');
  await expect.poll(() => dialogsOf(page).length).toBe(1);
  const [dialog] = dialogsOf(page);
  if (!dialog) throw new Error('no dialog');
  const letRest = await keepRestless(dialog);
  const cancel = dialog.getByRole('button', { name: 'Avbryt' });
  const before = await cancel.boundingBox();
  await page.mouse.click((before?.x ?? 0) + 5, (before?.y ?? 0) + 5);
  await dialog.getByRole('alert').getByText('Litt for fort. Trykk en gang til.').waitFor();
  await page.screenshot({ path: test.info().outputPath('early.png') });
  expect(await cancel.boundingBox()).toEqual(before);
  await letRest();
  await cancel.click();
  await expect.poll(() => dialogsOf(page).length).toBe(0);
  expect(await made()).toBe(0);
});
