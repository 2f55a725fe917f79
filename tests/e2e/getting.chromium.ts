import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { openChromium } from '../../lib/cli/driver/chromium';
import { CHILD, FYSIO, walker } from '../../lib/cli/driver/walk';
import { parseCalendar } from '../unit/text/parse-calendar';
import { CHROME_BUILD, CHROMIUM } from './browsers';

const NAMES = new RegExp([CHILD.name, CHILD.number, 'Åse', 'Čáhppe', 'Sjøgata'].join('|'));

async function savedBy(page: Page, button: string) {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await saving;
  return { name: download.suggestedFilename(), path: await download.path() };
}

test('from the panel: consent form saved, meeting file saved, text for the journal; nobody is named', async () => {
  const driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
  const errors: string[] = [];
  driver.context.on('weberror', (error) => errors.push(error.error().message));
  const walk = walker(driver, 1);
  await walk.beginPlan();
  const panel = await walk.openPanel();
  await walk.answerGuide(panel);
  await panel.getByRole('button', { name: 'Hva nå?' }).first().click();

  // The form to sign: made, shown as pictures, saved; clean, and without a name.
  await panel.getByRole('button', { name: 'Sjekk samtykke' }).first().click();
  await panel.locator('summary').filter({ hasText: 'Slik innhenter du samtykke' }).click();
  const next = driver.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Innhent samtykke' }).click();
  const getting = await next;
  await getting.getByRole('img', { name: /side 1/i }).waitFor();
  expect(getting.url()).not.toMatch(NAMES);
  await getting.getByText('Nynorsk', { exact: true }).click();
  await expect(getting.getByRole('radio', { name: 'Nynorsk' })).toBeChecked();
  await getting.waitForTimeout(800);
  const form = await savedBy(getting, 'Lagre skjemaet');
  expect(form.name).toMatch(/^samtykke-\d{4}-\d\d-\d\d\.pdf$/);
  execFileSync('qpdf', ['--check', form.path]);
  const paper = execFileSync('pdftotext', ['-layout', form.path, '-'], { encoding: 'utf8' });
  for (const part of ['Samtykke til at tenester samarbeider', FYSIO, 'Helsesykepleier', 'Barneverntjenesten'])
    expect(paper).toContain(part);
  expect(paper).not.toMatch(NAMES);
  await expect(getting.getByText('Filen ligger i Nedlastinger.')).toBeVisible();

  // The journal: what is said of each service, without names.
  const journal = await getting.locator('.s-copy').first().innerText();
  expect(journal).toContain('Samtykke er ikke vurdert for');
  expect(journal).toContain(FYSIO);
  expect(journal).not.toMatch(NAMES);
  await driver.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await getting.getByRole('button', { name: 'Kopier teksten' }).click();
  await expect(getting.getByText('Kopiert', { exact: true })).toBeVisible();
  expect(await getting.evaluate(() => navigator.clipboard.readText())).toBe(journal);

  // With the name only when asked.
  await getting.getByText('Ta med navnet på barnet').click();
  await getting.waitForTimeout(800);
  const named = await savedBy(getting, 'Lagre skjemaet');
  const withName = execFileSync('pdftotext', ['-layout', named.path, '-'], { encoding: 'utf8' });
  // The panel has not read the page into the form yet, or it has: then the name stands, and nothing else of it.
  expect(withName.replaceAll(CHILD.name, '')).not.toMatch(NAMES);

  // The meeting: nothing is saved for services that may not be contacted, until the user says that nobody is named.
  // The panel follows the tab in front, and goes on with the case beside a page of the case.
  const asked = panel.locator('summary').filter({ hasText: 'Slik innhenter du samtykke' });
  await expect(asked).toBeVisible();
  await driver.page.bringToFront();
  await expect(asked).toBeVisible();
  await panel.getByRole('button', { name: 'Hva nå?' }).first().click();
  const meetingOpens = driver.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Lag møte eller kontakttekst' }).first().click();
  const meeting = await meetingOpens;
  await meeting.getByRole('heading', { name: 'Møte og kontakt' }).waitFor();
  await meeting.getByRole('button', { name: 'Lagre til kalenderen' }).click();
  await meeting.getByText('Samtykket er ikke i orden').waitFor();
  await expect(meeting.getByText(/Samtykke er ikke vurdert/).first()).toBeVisible();
  const file = await savedBy(meeting, 'Gjør det uten navn');
  expect(file.name).toMatch(/^mote-\d{4}-\d\d-\d\d\.ics$/);
  const text = readFileSync(file.path, 'utf8');
  expect(text).not.toMatch(NAMES);
  const { subject, names, description } = parseCalendar(text);
  expect(subject).toBe('Avklaringsmøte');
  expect(names).not.toContain('ATTENDEE');
  expect(description).toContain('Hvem har ansvaret for koordineringen videre?');

  // A text with the child's name is not even shown while consent is missing.
  const withNameBox = meeting.getByRole('checkbox', { name: 'Ta med navnet på barnet' });
  if (await withNameBox.count()) {
    await withNameBox.click();
    await meeting.getByText('Samtykket er ikke i orden').waitFor();
    expect(await meeting.locator('.s-copy').first().innerText()).not.toMatch(NAMES);
  }

  // Teams: the pack's own address, complete and with nothing added.
  await meeting.reload();
  await meeting.getByRole('button', { name: 'Åpne nytt møte i Teams' }).click();
  await meeting.getByText('Samtykket er ikke i orden').waitFor();
  const teams = driver.context.waitForEvent('page');
  await meeting.getByRole('button', { name: 'Gjør det uten navn' }).click();
  const tab = await teams;
  await tab.waitForURL(/teams\.microsoft\.com/, { waitUntil: 'commit' }).catch(() => undefined);

  expect(errors).toEqual([]);
  const requests = await driver.close();
  expect(requests.filter((url) => !url.startsWith('https://teams.microsoft.com/l/meeting/new?'))).toEqual([]);
});
