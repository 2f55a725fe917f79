import { expect, type Page, test } from '@playwright/test';
import { type Driver, openChromium } from '../../lib/cli/driver/chromium';
import { PRACTICE } from '../standins/serve.mjs';
import { CHROME_BUILD, CHROMIUM } from './browsers';

/** Every animal of the host zoo that contacts somebody, in the way that is its own. */
const ANIMALS = [
  ['fanger', 'captures and stops everything itself'],
  ['vindu', 'listens on the window in the capture phase'],
  ['peker', 'acts on pointerdown'],
  ['mus', 'acts on mousedown'],
  ['ekte', 'acts on real presses only'],
  ['tegnes', 'draws itself anew under the pointer'],
  ['aapen', 'stands in an open shadow root'],
  ['lukket', 'stands in a closed shadow root, its text outside'],
  ['svg', 'a link in a drawing'],
  ['kart', 'an area of an image map'],
  ['knapplenke', 'a link as a button'],
  ['skjemaknapp', 'a form to a mail address'],
  ['formaction', 'a button with an address of its own'],
  ['selv', 'a script that presses another button'],
  ['gaar', 'a script that goes to a mail address'],
  ['aapner', 'a script that opens a mail address'],
  ['tast', 'answers to keys only'],
] as const;

let driver: Driver;
test.beforeAll(async () => {
  driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
});
test.afterAll(() => driver.close());

async function visit(): Promise<Page> {
  const { page } = driver;
  await page.goto(PRACTICE.variant('dyrehage'));
  await page.waitForTimeout(400);
  return page;
}

async function press(page: Page, id: string): Promise<void> {
  if (id === 'tast') {
    await page.locator('#tast').focus();
    await page.keyboard.press('Enter');
  } else if (id === 'kart') {
    const { x, y } = (await page.locator('img').boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.click(x + 10, y + 10);
  } else await page.locator(`#${id}`).click();
}

const made = (page: Page) =>
  page.evaluate(() => (window as never as { __ovelse: { contacts: string[] } }).__ovelse.contacts);
const dialogs = (page: Page) => page.frames().filter((frame) => frame.url().includes('/consent.html')).length;

for (const [id, what] of ANIMALS) {
  test(`${what}: stopped, and the dialog asks`, async () => {
    const page = await visit();
    await press(page, id);
    await expect.poll(() => dialogs(page)).toBe(1);
    expect(await made(page)).toEqual([]);
  });
}

test('a frame without an address: stopped too', async () => {
  const page = await visit();
  await page.frameLocator('#ramme').locator('#inne').click();
  await expect.poll(() => dialogs(page)).toBe(1);
});

test('the page takes the dialog away: the contact stays stopped', async () => {
  const page = await visit();
  await press(page, 'fanger');
  await expect.poll(() => dialogs(page)).toBe(1);
  await page.evaluate(() => {
    for (const ours of document.querySelectorAll('sidemann-del')) ours.remove();
  });
  await page.waitForTimeout(300);
  expect(await made(page)).toEqual([]);
});

test('ordinary presses go through at once', async () => {
  const page = await visit();
  await page.locator('#vanlig').click();
  await page.locator('#lenke').click();
  expect(await made(page)).toEqual(['vanlig', 'lenke']);
  expect(dialogs(page)).toBe(0);
});
