import { type Frame, type Page, test } from '@playwright/test';
import { type Driver, openChromium } from '../../lib/cli/driver/chromium';
import { armed } from '../../lib/cli/driver/walk';
import { PRACTICE } from '../standins/serve.mjs';
import type { Animal, Way } from '../standins/varianter/dyr.js';
import { CHROME_BUILD, CHROMIUM } from './browsers';

/** What the zoo's page says of itself. */
export interface Made {
  readonly id: string;
  readonly service: string;
  readonly child: string;
}
interface Zoo {
  readonly contacts: Made[];
  readonly values: Record<string, number>;
  readonly vis: (service: string, name: string, ids?: readonly string[]) => void;
  readonly plan: (child: string) => void;
  readonly sted: (id: string, inside?: string) => { x: number; y: number };
  readonly fokus: (id: string) => void;
}
declare global {
  var __ovelse: Zoo;
}

/** Opens the zoo, and waits until the page is known. */
export async function visitZoo({ page }: Driver): Promise<Page> {
  await page.goto(PRACTICE.variant('dyrehage'));
  await page.waitForTimeout(400);
  // The browser has only just got the extension: a page that came before it has been listened to by others first.
  await page.reload();
  await page.waitForTimeout(400);
  return page;
}

/** One browser for a file's tests over the zoo, and a fresh page of it for each. */
export function zooForEach() {
  const now: { driver: Driver; page: Page } = { driver: undefined as never, page: undefined as never };
  test.beforeAll(async () => {
    now.driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
  });
  test.afterAll(() => now.driver.close());
  test.beforeEach(async () => {
    now.page = await visitZoo(now.driver);
  });
  return now;
}

/** Does to an animal what a user does: real input, as the browser gets it from mouse and keys. */
export async function act(page: Page, animal: Animal, way: Way): Promise<void> {
  const { id, press = id, field = id, inside } = animal;
  const place = () => page.evaluate(([at, within]) => __ovelse.sted(at, within), [press, inside] as const);
  const focus = (at: string) => page.evaluate((one) => __ovelse.fokus(one), at);
  const { mouse, keyboard } = page;
  switch (way) {
    case 'enter':
    case 'space':
      await focus(id);
      return keyboard.press(way === 'enter' ? 'Enter' : 'Space');
    case 'submit':
      await focus(field);
      return keyboard.press('Enter');
    case 'type':
      await focus(id);
      return keyboard.press('a');
    case 'drag': {
      const { x, y } = await place();
      await mouse.move(x, y);
      await mouse.down();
      // Let go outside what was dragged: the page refuses the drag, and a release on it would be a click as well.
      await mouse.move(x + 15, y + 48, { steps: 6 });
      return mouse.up();
    }
    default: {
      const { x, y } = await place();
      if (way === 'ctrl') await keyboard.down('Control');
      await mouse.click(x, y, { button: way === 'middle' ? 'middle' : way === 'context' ? 'right' : 'left' });
      if (way === 'ctrl') await keyboard.up('Control');
    }
  }
}

/** The consent dialogs that the page shows. */
export const dialogsOf = (page: Page): Frame[] =>
  page.frames().filter((frame) => frame.url().includes('/consent.html'));

/** Leaves the dialog by Esc, as often as it takes until it is gone. */
export async function giveUp(page: Page): Promise<void> {
  for (let times = 0; times < 40 && dialogsOf(page).length > 0; times++) {
    // The frame that gets the key is gone before the key is let go: nobody may wait for that.
    void page.keyboard.press('Escape').catch(() => {});
    await until(page, () => dialogsOf(page).length === 0, 250);
  }
}

export const madeIn = (page: Page): Promise<readonly Made[]> => page.evaluate(() => __ovelse.contacts);

/** Waits until something holds, looking often: no step of ours is longer than it must be. */
export async function until(
  page: Page,
  holds: () => Promise<boolean> | boolean,
  most: number,
): Promise<boolean> {
  for (const end = Date.now() + most; Date.now() < end; await page.waitForTimeout(15))
    if (await holds()) return true;
  return holds();
}

/** A page of the extension's own, to say and ask what panel and popup do; and the number of the zoo's tab. */
export async function ownPage({ context, extensionId, page }: Driver) {
  const own = await context.newPage();
  await own.goto(`chrome-extension://${extensionId}/options.html`);
  const tabId = await own.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({ url: 'https://www.individplan.no/*' });
    return tabs.find((tab) => tab.url === url)?.id ?? -1;
  }, page.url());
  await page.bringToFront();
  const ask = <T>(message: object): Promise<T> =>
    own.evaluate((sent) => chrome.runtime.sendMessage(sent), message) as Promise<T>;
  return {
    tabId,
    ask,
    command: (command: object, to = tabId) => ask({ type: 'case/command', caseId: null, tabId: to, command }),
  };
}

/**
 * Keeps a dialog from being at rest, so that it counts no press until the test says so: half a second is soon gone on a
 * busy machine.
 * @returns lets it rest, and waits until presses count
 */
export async function keepRestless(dialog: Frame): Promise<() => Promise<void>> {
  const timer = await dialog.evaluate(() =>
    setInterval(() => document.dispatchEvent(new Event('visibilitychange')), 50),
  );
  await dialog.locator(':root[data-presses="waiting"]').waitFor();
  return async () => {
    await dialog.evaluate((one) => clearInterval(one), timer);
    await armed(dialog);
  };
}
