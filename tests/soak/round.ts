import type { Page } from '@playwright/test';
import type { Driver } from '../../lib/cli/driver/chromium';
import { openGuide } from '../../lib/cli/driver/popup';
import { walker } from '../../lib/cli/driver/walk';
import { PRACTICE } from '../standins/serve.mjs';

/** A child of the practice Samspill, with participants to contact. */
const PLAN = 'Iben Solbakken';

/** One user who does the same again and again, in one page, one panel and one worker that are never loaded anew. */
export async function soaker(driver: Driver, onError: (text: string) => void) {
  const { page, context } = driver;
  const walk = walker(driver, 1);
  const { words } = walk;
  const listen = (view: Page) => {
    view.on('console', (said) => {
      if (said.type() === 'error' || said.type() === 'warning') onError(`${view.url()}: ${said.text()}`);
    });
    view.on('pageerror', (error) => onError(`${view.url()}: ${error.message}`));
  };
  for (const open of context.pages()) listen(open);
  context.on('page', listen);
  for (const worker of context.serviceWorkers())
    worker.on('console', (said) => {
      if (said.type() === 'error') onError(`worker: ${said.text()}`);
    });

  await page.goto(PRACTICE.samspill(1));
  await openPlan();
  const panel = await openGuide(driver);
  listen(panel);

  async function openPlan(): Promise<void> {
    await page.getByRole('link', { name: PLAN, exact: true }).click();
    await page.getByRole('heading', { name: PLAN, exact: true }).waitFor();
  }

  const press = (name: string | RegExp) =>
    panel
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
  const title = async () => (await panel.getByRole('heading', { level: 2 }).first().innerText()).trim();

  /** Answers what is asked until the result stands. */
  async function answer(): Promise<void> {
    for (let asked = 0; asked < 40; asked += 1) {
      const before = await title();
      if (/^Forslaget er klart|^Her stopper/.test(before)) return;
      if (before.startsWith('Hvilken tjeneste')) await press('Skole/barnehage');
      else if (before.startsWith('Hvem er inne')) {
        for (const name of ['PPT', 'Helsesykepleier'])
          await panel.getByRole('group', { name }).getByRole('button', { name: 'Inne' }).click();
        await press('Gå videre');
      } else if (before.startsWith('Hvor gammelt')) await press('7–11 år');
      else if (before.startsWith('Hva ønsker')) await press('Gå videre uten å skrive');
      else await press(asked % 2 === 0 ? 'Ja' : 'Nei');
      await panel.waitForFunction((old) => document.querySelector('h2')?.textContent?.trim() !== old, before);
    }
    throw new Error('the guide never settled');
  }

  async function lookAround(): Promise<void> {
    for (const view of ['Hvorfor?', 'Hva nå?', 'Skjema']) {
      await press(view);
      await panel.getByRole('heading', { level: 2, name: view }).waitFor();
    }
    await press('Tilbake til spørsmålene');
    await press('Angre');
    await press('Gjør om igjen');
  }

  /** Fills the form, looks at it and closes its tab. */
  async function fillForm(): Promise<void> {
    const opened = context.waitForEvent('page');
    await press(/^Fyll henvendelsen$|^Åpne skjemaet likevel$/);
    const form = await opened;
    await form.getByRole('img').first().waitFor();
    await form.close();
    await page.bringToFront();
  }

  /** A contact that is stopped and given up. */
  async function stopContact(): Promise<void> {
    await page.getByRole('link', { name: words.participants }).click();
    const invite = page.getByRole('button', { name: words.invite }).first();
    await invite.waitFor();
    // The practice page draws itself once more.
    await page.waitForTimeout(1300);
    await walk.stoppedAt(() => invite.click());
    await walk.escape();
  }

  async function closeCase(): Promise<void> {
    await press('Bytt sak');
    await press('Slett saken');
    await press('Ja, slett');
    await panel.getByRole('heading', { level: 2, name: /^Hvilken tjeneste|^Hvem er inne/ }).waitFor();
  }

  return {
    panel,
    async round(): Promise<void> {
      await answer();
      await press('Skjema');
      await fillForm();
      await lookAround();
      await stopContact();
      await closeCase();
      await page.getByRole('link', { name: 'Hjem' }).click();
      await page.getByRole('link', { name: PLAN, exact: true }).waitFor();
      await openPlan();
      // The practice page draws itself once more, and the panel follows: each round is measured at the same place.
      await page.waitForTimeout(1800);
    },
    /** Bytes in `storage.session`: what is deleted must be gone. */
    stored: () => panel.evaluate(() => chrome.storage.session.getBytesInUse()),
  };
}
