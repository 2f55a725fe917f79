import { expect, test } from '@playwright/test';
import { openChromium } from '../../lib/cli/driver/chromium';
import { findClosed, pressClosed } from '../../lib/cli/driver/closed-root';
import { walker } from '../../lib/cli/driver/walk';
import { PRACTICE } from '../standins/serve.mjs';
import { CHROME_BUILD, CHROMIUM } from './browsers';

const open = () => openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });

test('the small button at the edge opens the panel', async () => {
  const driver = await open();
  await driver.page.goto(PRACTICE.samspill(1, 'plan/10482'));
  await pressClosed(driver.page, 'Åpne Sidemann');
  const panel = await driver.panel();
  await expect(panel.getByText('Sidemann kjenner igjen siden')).toBeVisible();
  expect(await driver.close()).toEqual([]);
});

test('Enter on a contact is stopped too, Escape leaves everything as it was, and the family is never stopped', async () => {
  const driver = await open();
  const { page } = driver;
  const walk = walker(driver, 1);
  await page.goto(PRACTICE.samspill(1, 'plan/10482/deltakere'));
  const invite = page.getByRole('button', { name: walk.words.invite }).first();
  await invite.waitFor();
  await page.waitForTimeout(1500);
  await invite.focus();
  const dialog = await walk.stoppedAt(() => page.keyboard.press('Enter'));
  await expect(dialog.getByText('Ingenting er sendt ennå')).toBeVisible();
  await walk.escape();
  expect(page.frames().length).toBe(1);
  expect(await walk.contacts()).toEqual([]);
  await expect(invite).toBeFocused();

  const heard = page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('click', (event) => resolve((event.target as HTMLAnchorElement).href));
      }),
  );
  await page.locator('a[href="mailto:marit.solbakken@example.no"]').first().click();
  expect(await heard).toBe('mailto:marit.solbakken@example.no');
  expect(page.frames().length).toBe(1);
  await driver.close();
});

test('«Fyll denne» on the kommune’s page fills the kommune’s own form', async () => {
  const driver = await open();
  const { page } = driver;
  await page.goto(PRACTICE.kommune);
  const opened = driver.context.waitForEvent('page');
  await pressClosed(page, 'Fyll denne');
  const form = await opened;
  await expect(form.getByText('Du fyller ut kommunens egen PDF.')).toBeVisible();
  await form.getByRole('textbox', { name: 'Navn' }).first().fill('Áŋŋel Čáhppe-Đŧž');
  await form.getByRole('img').first().waitFor();
  expect(await driver.close()).toEqual([]);
});

test('a file that is no PDF is refused with the way on, and what was typed is kept', async () => {
  const driver = await open();
  const { page } = driver;
  await page.goto(PRACTICE.samspill(1, 'plan/10482'));
  await findClosed(page, 'Åpne Sidemann');
  const form = await walker(driver, 1).fillForm();
  await expect(form.getByRole('textbox', { name: 'Navn' }).first()).toHaveValue('Iben Solbakken');
  await form.getByText('Kommunens eget skjema').click();
  await form.locator('input[type=file]').setInputFiles({
    name: 'brev.docx',
    mimeType: 'application/pdf',
    buffer: Buffer.from('hei'),
  });
  await expect(form.getByRole('status').filter({ hasText: 'PDF' }).first()).toBeVisible();
  await expect(form.getByRole('textbox', { name: 'Navn' }).first()).toHaveValue('Iben Solbakken');
  await driver.close();
});

test('what went through to a parent is no pass to a service', async () => {
  const driver = await open();
  const { page } = driver;
  const walk = walker(driver, 1);
  await page.goto(PRACTICE.samspill(1, 'plan/10482/meldinger'));
  const to = page.getByLabel(walk.words.to);
  const send = page.getByRole('button', { name: walk.words.send });
  await to.waitFor();
  await page.waitForTimeout(1500);
  await to.selectOption('Marit Solbakken, Foresatt');
  await send.click();
  await expect
    .poll(async () => (await walk.contacts()).map((one) => one.to))
    .toEqual(['Marit Solbakken, Foresatt']);
  await page.waitForTimeout(1500);
  await to.selectOption('Siri Holm, PPT');
  const dialog = await walk.stoppedAt(() => send.click());
  await expect(dialog.getByText('Ingenting er sendt ennå')).toBeVisible();
  expect(await walk.contacts()).toHaveLength(1);
  await driver.close();
});

test('one child’s suggestion never stands in another child’s plan', async () => {
  const driver = await open();
  const { page } = driver;
  const walk = walker(driver, 1);
  await walk.beginPlan();
  const panel = await walk.openPanel();
  await walk.answerGuide(panel);
  await findClosed(page, 'Forslag fra veilederen');
  await page.getByRole('link', { name: 'Hjem' }).click();
  await page.getByRole('link', { name: 'Iben Solbakken', exact: true }).click();
  await findClosed(page, 'Usikker? Veilederen hjelper deg');
  await expect(findClosed(page, 'Forslag fra veilederen', 800)).rejects.toThrow();
  await expect(panel.getByText('Er dette samme barn?')).toBeVisible();
  await driver.close();
});
