import { expect, test } from '@playwright/test';
import { openChromium } from '../../lib/cli/driver/chromium';
import { openForm } from '../../lib/cli/driver/popup';
import { PRACTICE } from '../standins/serve.mjs';
import { CHROME_BUILD, CHROMIUM } from './browsers';

const GOALS = 'Hele skoledager til jul.';
/** The form alone, opened from the popup, with something typed in it. */
async function typedForm() {
  const driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
  await driver.page.goto(PRACTICE.samspill(1, 'plan/10482'));
  await driver.page.waitForTimeout(1500);
  const form = await openForm(driver, 'Jeg trenger bare skjemaet');
  const goals = form.getByLabel(/^Hvilke felles mål/);
  await goals.fill(GOALS);
  return { driver, form, goals };
}

test('a download that the browser refuses: the way on is said, all that was typed stands, and then it is saved', async () => {
  const { driver, form, goals } = await typedForm();

  // As by a kommune's rule (`DownloadRestrictions`): the browser says no, and doesn't tell the page.
  const browser = await driver.context.newCDPSession(form);
  await browser.send('Page.setDownloadBehavior', { behavior: 'deny' });
  const refused = form.waitForEvent('download');
  await form.getByRole('button', { name: 'Lagre', exact: true }).click();
  expect(await (await refused).failure()).toBe('canceled');
  await expect(form.getByText('Kom det ingen fil?')).toBeVisible();
  await expect(goals).toHaveValue(GOALS);
  await form.reload();
  await expect(goals).toHaveValue(GOALS);

  await form.getByRole('img').first().waitFor();
  await browser.send('Page.setDownloadBehavior', { behavior: 'default' });
  const saving = form.waitForEvent('download');
  await form.getByRole('button', { name: 'Lagre', exact: true }).click();
  expect(await (await saving).failure()).toBeNull();
  await driver.close();
});

test('a print that is given up: nothing is changed by it, and the next press prints anew', async () => {
  const { driver, form, goals } = await typedForm();
  await goals.blur();
  // A browser without a screen shows no print dialog: to the page the same as one that is given up at once.
  const frame = form.locator('iframe[data-print]');
  for (const _ of [1, 2]) {
    await form.getByRole('button', { name: 'Skriv ut', exact: true }).click();
    await expect(frame).toHaveCount(1);
    await expect(goals).toHaveValue(GOALS);
    await expect(form.getByRole('alert')).toHaveCount(0);
  }
  await form.reload();
  await expect(goals).toHaveValue(GOALS);
  expect(await driver.close()).toEqual([]);
});

test('a session’s store with no more room: it is said, what was typed stands, and goes in when there is room again', async () => {
  const { driver, form, goals } = await typedForm();
  const caseId = new URL(form.url()).searchParams.get('case');
  const stored = () =>
    form.evaluate(async (key) => {
      const { [key]: found } = await chrome.storage.session.get(key);
      return (found as { form: { values: { goals: string } } }).form.values.goals;
    }, `case:${caseId}`);
  await goals.blur();
  await expect.poll(stored).toBe(GOALS);
  const worker = driver.context.serviceWorkers()[0];
  if (!worker) throw new Error('the background sleeps');
  // Each writing asks for more than the whole store may hold: the browser itself refuses it, and nothing is stored. To fill
  // the store would have every open page of ours read ten megabytes at each change.
  await worker.evaluate(() => {
    const { session } = chrome.storage;
    const set = session.set.bind(session);
    const tooMuch = 'x'.repeat(session.QUOTA_BYTES);
    Object.assign(globalThis, { makeRoom: () => Object.assign(session, { set }) });
    Object.assign(session, { set: (values: object) => set({ ...values, tooMuch }) });
  });
  await goals.fill('Noe nytt.');
  await goals.blur();
  await expect(form.getByText(/ble ikke lagret, fordi det ikke er mer plass/)).toBeVisible();
  await expect(goals).toHaveValue('Noe nytt.');
  expect(await stored()).toBe(GOALS);

  await worker.evaluate(() => (globalThis as unknown as { makeRoom: () => void }).makeRoom());
  await goals.fill('Noe nytt til jul.');
  await goals.blur();
  await expect.poll(stored).toBe('Noe nytt til jul.');
  await expect(form.getByText(/ble ikke lagret/)).toHaveCount(0);
  await driver.close();
});
