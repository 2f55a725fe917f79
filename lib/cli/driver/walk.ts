import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Download, Frame, Page } from '@playwright/test';
import { wordsFor } from '../../../tests/standins/samspill/words.js';
import { PRACTICE } from '../../../tests/standins/serve.mjs';
import { ROOT } from '../setup.mjs';
import type { Driver } from './chromium';
import { findClosed, pressClosed } from './closed-root';
import { openForm, openGuide } from './popup';

/** An invented child; the number is synthetic (month + 80). */
export const CHILD = {
  name: 'Áŋŋel Čáhppe-Đŧž',
  number: '27862073326',
  address: 'Sjøgata 9',
  postcode: '9008',
  place: 'Tromsø',
  phone: '400 00 014',
  email: 'angel@example.no',
} as const;
export const PARENTS = [
  { name: 'Åse Ærøskjær', address: 'Sjøgata 9, 9008 Tromsø', phone: '400 00 021', email: 'ase@example.no' },
  { name: 'Elle Čáhppe', address: 'Storgata 5, 9008 Tromsø', phone: '400 00 022', email: 'elle@example.no' },
] as const;

const typedKeys = <T extends object>(of: T) => Object.keys(of) as (keyof T)[];

/** The service that is found to be natural, and is contacted. */
export const FYSIO = 'Fysioterapeut/ergoterapeut';

/** What the user would answer; «Nei» to the rest. Hjelpetiltak, fysio every week, common goals beyond school's own need. */
const YES = ['F3', 'F7', 'F10', 'F11', 'F12', 'F13', 'hjelpetiltak', 'R2.tett', 'R1.helse'];

const pack = JSON.parse(readFileSync(join(ROOT, 'assets/kommuner/tromso/pakke.json'), 'utf8')) as {
  readonly facts: readonly { readonly id: string; readonly question: string }[];
};

const answerTo = (question: string): string => {
  const fact = pack.facts.find((one) => question.includes(one.question));
  return fact && YES.includes(fact.id) ? 'Ja' : 'Nei';
};

/** Waits until the dialog has the height it will have: a person doesn't press what is still moving either. */
async function settled(frame: Frame): Promise<void> {
  let before = -1;
  for (let tries = 0; tries < 30; tries++) {
    const height = await frame.evaluate(() => innerHeight * 10_000 + document.body.scrollHeight);
    if (height === before) return;
    before = height;
    await frame.page().waitForTimeout(400);
  }
}

/** The dialog counts no press before it has stood uncovered and still for half a second; then it says so. */
export async function armed(frame: Frame): Promise<void> {
  await frame.getByRole('heading', { level: 1 }).waitFor();
  await frame.locator(':root[data-presses="ready"]').waitFor();
}

/** One user, one child, one seed of the practice page. Each method is one step of the main job. */
export function walker(driver: Driver, seed: number) {
  const { page } = driver;
  const w = wordsFor(seed);
  const person = (field: string, at: number) => page.getByLabel(field, { exact: true }).nth(at);

  const dialog = async (): Promise<Frame> => {
    for (let tries = 0; tries < 100; tries++) {
      const frame = page.frames().find((one) => one.url().includes('/consent.html'));
      if (frame && (await frame.getByRole('heading', { level: 1 }).count()) > 0) return frame;
      await page.waitForTimeout(50);
    }
    throw new Error('the consent dialog did not open');
  };

  return {
    dialog,
    words: w,

    async beginPlan() {
      await page.goto(PRACTICE.samspill(seed));
      await page.getByRole('button', { name: w.newPlan }).click();
      await page.getByRole('heading', { name: w.planeier, exact: true }).waitFor();
      // The practice page draws itself once more; typing begins when it stands.
      await page.waitForTimeout(1300);
      for (const field of typedKeys(CHILD)) await person(w[field], 0).fill(CHILD[field]);
      for (const [i, parent] of PARENTS.entries())
        for (const field of typedKeys(parent)) await person(w[field], i + 1).fill(parent[field]);
      await page.keyboard.press('Tab');
    },

    async openPanel(): Promise<Page> {
      const popup = await driver.popup();
      await popup.getByText('Sidemann kjenner igjen siden').waitFor();
      return openGuide(driver, popup);
    },

    /** Says the service and the others, then answers what is asked until the result stands. Gives the number of answers. */
    async answerGuide(panel: Page): Promise<number> {
      await next(panel, 'Skole/barnehage');
      for (const name of [FYSIO, 'Helsesykepleier', 'Barneverntjenesten'])
        await panel.getByRole('group', { name }).getByRole('button', { name: 'Inne' }).click();
      await next(panel, 'Gå videre');
      let answers = 2;
      for (; answers < 40; answers++) {
        if ((await step(panel)) === 'done') return answers;
      }
      throw new Error('the guide never settled');
    },

    /** Goes on with the questions about the other services, until the table has said what it can. */
    async answerTheRest(panel: Page): Promise<void> {
      await next(panel, 'Svar på mer om de andre tjenestene');
      for (let answers = 0; answers < 40; answers++) if ((await step(panel)) === 'done') return;
      throw new Error('the guide never settled');
    },

    async insertPlanType() {
      await pressClosed(page, 'Sett inn plantype');
      await findClosed(page, 'Satt inn');
    },

    async savePlan() {
      await page.getByRole('button', { name: w.save, exact: true }).click();
      // The plan as it was saved, drawn and read.
      await page.getByRole('heading', { name: CHILD.name }).waitFor();
      await page.waitForTimeout(1500);
      await page.getByRole('link', { name: w.participants }).click();
      await page.getByRole('button', { name: w.add }).waitFor();
      await page.waitForTimeout(1300);
    },

    /** Leaves the dialog by Escape. The frame that gets the key is gone before it is let go, so nobody may wait for that. */
    async escape() {
      await Promise.race([page.keyboard.press('Escape'), page.waitForTimeout(1000)]);
      for (let tries = 0; page.frames().length > 1 && tries < 50; tries++) await page.waitForTimeout(100);
    },

    /** Presses a control that contacts somebody, and gives the dialog that comes instead. */
    async stoppedAt(press: () => Promise<void>): Promise<Frame> {
      await press();
      const frame = await dialog();
      await armed(frame);
      return frame;
    },

    /** Ticks what must be ticked; says first which service it is where the page didn't tell. */
    async tickConsent(frame: Frame, service: string) {
      await armed(frame);
      const isAsked = (await frame.getByText('Hvem er dette?').count()) > 0;
      if (isAsked) await frame.getByRole('button', { name: service, exact: true }).click();
      await settled(frame);
      await frame.getByLabel('Samtykke er innhentet').check();
      await settled(frame);
      for (const choice of ['7–11 år', 'To sammen']) {
        const option = frame.getByLabel(choice);
        if (await option.count()) await option.check();
        await settled(frame);
      }
      await frame.getByLabel('Begge med foreldreansvar').check();
      await frame.getByRole('checkbox', { name: service }).check();
      await frame.getByLabel('I Samspill').check();
      await frame.getByLabel('Muntlig').check();
      await frame.getByRole('button', { name: 'Lagre og gå videre' }).click();
    },

    async addParticipant(name: string, service: string, email: string) {
      const form = page.getByRole('dialog');
      await form.getByLabel(w.name, { exact: true }).fill(name);
      await form.getByRole('combobox').selectOption(service);
      await form.getByLabel(w.phone, { exact: true }).fill('400 00 112');
      await form.getByLabel(w.email, { exact: true }).fill(email);
      await form.getByRole('button', { name: 'Legg til' }).click();
    },

    contacts: () =>
      page.evaluate(
        () =>
          (window as unknown as { __ovelse: { contacts: { kind: string; to: string }[] } }).__ovelse.contacts,
      ),

    /** Opens another child's plan from the list, at its participants. */
    async openOtherPlan(name: string) {
      await page.getByRole('link', { name: 'Hjem' }).click();
      await page.getByRole('link', { name, exact: true }).click();
      await page.getByRole('heading', { name, exact: true }).waitFor();
      await page.waitForTimeout(1500);
      await page.getByRole('link', { name: w.participants }).click();
      await page.getByRole('button', { name: w.add }).waitFor();
      await page.waitForTimeout(1300);
    },

    fillForm: () => openForm(driver, 'Fyll henvendelsen'),

    async saveForm(form: Page): Promise<Download> {
      const saving = form.waitForEvent('download');
      await form.getByRole('button', { name: 'Lagre', exact: true }).click();
      return saving;
    },
  };

  async function titleOf(panel: Page): Promise<string> {
    return (await panel.getByRole('heading', { level: 2 }).first().innerText()).trim();
  }

  /** Presses a button and waits for the next question. */
  async function next(panel: Page, button: string): Promise<void> {
    const before = await titleOf(panel);
    await panel.getByRole('button', { name: button, exact: true }).click();
    await panel.waitForFunction((old) => document.querySelector('h2')?.textContent?.trim() !== old, before);
  }

  async function step(panel: Page): Promise<'asked' | 'done'> {
    const title = await titleOf(panel);
    if (/^Forslaget er klart|^Her stopper/.test(title)) return 'done';
    if (title.startsWith('Hvor gammelt')) await next(panel, '7–11 år');
    else if (title.startsWith('Hva ønsker')) await next(panel, 'Gå videre uten å skrive');
    else await next(panel, answerTo(title));
    return 'asked';
  }
}

export type Walker = ReturnType<typeof walker>;
