import { expect, type Page, test } from '@playwright/test';
import { openChromium } from '../../lib/cli/driver/chromium';
import { openForm, openGuide } from '../../lib/cli/driver/popup';
import { PRACTICE } from '../standins/serve.mjs';
import { CHROME_BUILD, CHROMIUM } from './browsers';

/** What has the focus: its name, and whether it can be seen where it stands (WCAG 2.4.11). */
const focused = (view: Page) =>
  view.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    const labels = (at as HTMLInputElement).labels;
    const name = at.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? at.textContent ?? '';
    const { left, top, width, height } = at.getBoundingClientRect();
    const there = document.elementFromPoint(left + Math.min(width, 60) / 2, top + Math.min(height, 40) / 2);
    const shown =
      there !== null &&
      (at.contains(there) || there.contains(at) || Boolean(there.closest('label')?.contains(at)));
    return { tag: at.tagName, name: name.replace(/\s+/g, ' ').replace('✓ ', '').trim(), shown };
  });

/** Tabs to the control with this name, at most once around the page; nothing on the way is hidden. */
async function tabTo(view: Page, wanted: RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 140; presses += 1) {
    await view.keyboard.press(key);
    const { tag, name, shown } = await focused(view);
    if (tag === 'BODY') continue;
    expect(shown, `${name} has the focus but is hidden`).toBe(true);
    if (wanted.test(name)) return;
  }
  throw new Error(`no way to ${wanted} by keyboard`);
}

/** Presses a control and waits for another heading; the focus is then not lost. */
async function go(view: Page, wanted: RegExp, key = 'Enter'): Promise<void> {
  const title = () => document.querySelector('h2')?.textContent ?? '';
  const before = await view.evaluate(title);
  await tabTo(view, wanted);
  await view.keyboard.press(key);
  await view.waitForFunction((old) => document.querySelector('h2')?.textContent !== old, before);
  await expect.poll(async () => (await focused(view)).tag, `focus after ${wanted}`).not.toBe('BODY');
}

test('by keyboard alone, in the built extension: from the page to a saved form', async () => {
  const driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
  const { page } = driver;
  await page.goto(PRACTICE.samspill(1, 'plan/10482'));
  await page.getByRole('heading', { name: 'Iben Solbakken' }).waitFor();
  await page.waitForTimeout(1500);
  // The small button in the page is reached by Tab and pressed by Enter.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.localName === 'sidemann-del')) break;
  }
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const panel = await driver.panel();
  await panel.getByText('Sidemann kjenner igjen siden').waitFor();

  await go(panel, /^Skole\/barnehage$/);
  await tabTo(panel, /^Inne$/);
  await panel.keyboard.press('Space');
  await go(panel, /^Gå videre$/);
  await go(panel, /^7–11 år$/);
  await go(panel, /^Gå videre uten å skrive$/);
  const title = async () => (await panel.locator('h2').first().innerText()).trim();
  for (let asked = 0; asked < 25 && !/^Forslaget|^Her stopper/.test(await title()); asked += 1)
    await go(panel, /^Ja$/);
  await go(panel, /^Skjema$/);
  const opened = driver.context.waitForEvent('page');
  await tabTo(panel, /^Fyll henvendelsen$|^Åpne skjemaet likevel$/);
  await panel.keyboard.press('Enter');

  const form = await opened;
  await form.getByRole('img').first().waitFor();
  expect((await focused(form)).tag).toBe('H1');
  // What is missing leads to its field; what is written there stays, and the focus with it.
  await tabTo(form, /^Felles mål$/);
  await form.keyboard.press('Enter');
  expect((await focused(form)).name).toMatch(/^Hvilke felles mål/);
  await form.keyboard.type('Hele skoledager til jul.');
  await form.keyboard.press('Tab');
  await expect(form.getByLabel(/^Hvilke felles mål/)).toHaveValue('Hele skoledager til jul.');
  expect((await focused(form)).tag).not.toBe('BODY');
  await form.keyboard.press('Alt+Shift+S');
  await expect(form.getByRole('button', { name: 'Skjul opplysninger' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await tabTo(form, /^Lagre$/, 'Shift+Tab');
  const saving = form.waitForEvent('download');
  await form.keyboard.press('Enter');
  expect((await saving).suggestedFilename()).toMatch(/^henvendelse-[\d-]+\.pdf$/);
  await expect(form.getByText('Filen ligger i Nedlastinger')).toBeVisible();
  expect((await focused(form)).name).toBe('Lagre');
  expect(await driver.close()).toEqual([]);
});

/** A text that is hidden is blurred, and readable again while it is held. */
const blurOf = (view: Page | import('@playwright/test').Frame) =>
  view.evaluate(() =>
    [...document.querySelectorAll('.s-private')].map((one) => getComputedStyle(one).filter.includes('blur')),
  );

test('«Skjul opplysninger» by button and by key, in panel, dialog and form: blurred until held', async () => {
  const driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
  const { page } = driver;
  await page.goto(PRACTICE.samspill(1, 'plan/10482/deltakere'));
  const invite = page.getByRole('button', { name: 'Inviter' }).first();
  await invite.waitFor();
  await page.waitForTimeout(1500);
  const panel = await openGuide(driver);
  await panel.getByRole('button', { name: 'Gi navn' }).click();
  await panel.getByLabel('Initialer eller kallenavn').fill('Bamse');
  await panel.getByRole('button', { name: 'Lagre', exact: true }).click();
  const name = panel.locator('.s-case strong');
  await expect(name).toHaveText('Bamse');
  expect(await blurOf(panel)).not.toContain(true);
  await panel.keyboard.press('Alt+Shift+S');
  expect(await blurOf(panel)).toContain(true);
  const { x = 0, y = 0, width = 0, height = 0 } = (await name.boundingBox()) ?? {};
  await panel.mouse.move(x + width / 2, y + height / 2);
  await panel.mouse.down();
  expect(await name.evaluate((one) => getComputedStyle(one).filter)).toBe('none');
  await panel.mouse.up();
  expect(await name.evaluate((one) => getComputedStyle(one).filter)).toContain('blur');
  await panel.getByRole('button', { name: 'Skjul opplysninger' }).click();
  expect(await blurOf(panel)).not.toContain(true);

  await invite.click();
  const frame = () => page.frames().find((one) => one.url().includes('/consent.html'));
  await expect.poll(frame).toBeDefined();
  const dialog = frame() ?? page.mainFrame();
  await dialog.getByRole('heading', { level: 1 }).waitFor();
  // No press counts before the dialog has stood still for half a second.
  await page.waitForTimeout(700);
  const hide = dialog.getByRole('button', { name: 'Skjul opplysninger' });
  await hide.click();
  await expect(hide).toHaveAttribute('aria-pressed', 'true');
  await hide.press('Alt+Shift+S');
  await expect(hide).toHaveAttribute('aria-pressed', 'false');
  await Promise.race([page.keyboard.press('Escape'), page.waitForTimeout(1000)]);

  await panel.getByRole('button', { name: 'Skjema' }).click();
  const opened = driver.context.waitForEvent('page');
  await panel.getByRole('button', { name: /^Fyll henvendelsen$|^Åpne skjemaet likevel$/ }).click();
  const form = await opened;
  await form.getByRole('img').first().waitFor();
  await form.keyboard.press('Alt+Shift+S');
  expect((await blurOf(form)).filter(Boolean).length).toBeGreaterThan(5);
  const field = form.getByRole('textbox', { name: 'Navn' }).first();
  await field.focus();
  expect(await field.evaluate((one) => getComputedStyle(one).filter)).toBe('none');
  await driver.close();
});

test('«Fortsett der du slapp» after the panel was closed, and «Jeg trenger bare skjemaet» with nothing in it', async () => {
  const driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
  const { page } = driver;
  await page.goto(PRACTICE.samspill(1, 'plan/10482'));
  await page.getByRole('heading', { name: 'Iben Solbakken' }).waitFor();
  await page.waitForTimeout(1500);
  const panel = await openGuide(driver);
  await panel.getByRole('button', { name: 'Skole/barnehage' }).click();
  for (const service of ['PPT', 'Fysioterapeut/ergoterapeut'])
    await panel.getByRole('group', { name: service }).getByRole('button', { name: 'Inne' }).click();
  await panel.getByRole('button', { name: 'Gå videre' }).click();
  await panel.getByRole('button', { name: '7–11 år' }).click();
  await panel.getByRole('button', { name: 'Gå videre uten å skrive' }).click();
  await panel.getByRole('button', { name: 'Ja', exact: true }).click();
  await panel.waitForTimeout(300);
  await panel.reload();
  await expect(panel.getByText(/^Fortsett der du slapp \(høyst \d+ svar igjen\)$/)).toBeVisible();
  await panel.getByRole('button', { name: 'Hvem spør jeg?' }).click();
  await expect(panel.getByText('Ressurssenter for barn og familie').first()).toBeVisible();

  const form = await openForm(driver, 'Jeg trenger bare skjemaet');
  const name = form.getByRole('textbox', { name: 'Navn' }).first();
  await expect(name).toHaveValue('');
  // What another view puts into the case stands in the form that is open.
  const command = { do: 'setFormValue', path: 'child.name', text: 'Iben Solbakken' };
  const caseId = new URL(form.url()).searchParams.get('case');
  await panel.evaluate((message) => chrome.runtime.sendMessage(message), {
    ...{ type: 'case/command', caseId, tabId: null, command },
  });
  await expect(name).toHaveValue('Iben Solbakken');
  await driver.close();
});
