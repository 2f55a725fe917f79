import { chromium, expect, type Page, test } from '@playwright/test';
import { CHROMIUM } from './browsers';
import { buildGallery, openView } from './gallery';

/** The panel on the real rules and the consent dialog, with Tab, Enter and Space alone. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    const name =
      at?.getAttribute('aria-label') ?? (at as HTMLInputElement)?.labels?.[0]?.textContent ?? at?.textContent;
    return { tag: at?.tagName ?? '', name: (name ?? '').replace(/\s+/g, ' ').replace('✓ ', '').trim() };
  });

/** Walks to the control with this name, at most once around the page, and says whether it can be seen there. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 90; presses += 1) {
    await page.keyboard.press('Tab');
    const { tag, name } = await focused(page);
    if (tag === 'BODY') continue;
    if (!wanted.test(name)) continue;
    const hidden = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      const { left, top, width, height } = at.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + Math.min(height, 40) / 2);
      return !there || !(at.contains(there) || there.contains(at) || there.closest('label')?.contains(at));
    });
    expect(hidden, `${name} has the focus but is hidden`).toBe(false);
    return;
  }
  throw new Error(`no way to ${wanted} by keyboard`);
}

async function pressKey(page: Page, wanted: RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
  await page.waitForTimeout(30);
  expect((await focused(page)).tag, `focus after ${wanted}`).not.toBe('BODY');
}

const heading = async (page: Page) => (await page.locator('h2').first().innerText()).trim();

test.describe('by keyboard alone', () => {
  let serve: Awaited<ReturnType<typeof buildGallery>>;
  test.beforeAll(async () => {
    serve = await buildGallery();
  });

  test('from the first question to the steps, focus never lost and never hidden', async () => {
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    const page = await browser.newPage({ viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
    await serve(page);
    await openView(page, 'live');
    await pressKey(page, /^Fysioterapeut\/ergoterapeut$/);
    expect(await heading(page)).toBe('Hvem er inne, eller trengs?');
    await pressKey(page, /^Inne$/, 'Space');
    await pressKey(page, /^Gå videre$/);
    await pressKey(page, /^7–11 år$/);
    await pressKey(page, /^Gå videre uten å skrive$/);
    for (let asked = 0; asked < 20 && !/^Forslaget|^Her stopper/.test(await heading(page)); asked += 1)
      await pressKey(page, /^Ja$/);
    expect(await heading(page)).toMatch(/^Forslaget|^Her stopper/);
    await pressKey(page, /^Hva nå\?$/);
    expect(await heading(page)).toBe('Hva nå?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.locator('.s-steps input:checked').count()).toBe(1);
    await browser.close();
  });

  test('through the consent dialog to its button, with all that must be ticked', async () => {
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    const page = await browser.newPage({ viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
    await serve(page);
    await openView(page, 'consent');
    expect((await focused(page)).tag).toBe('H1');
    await pressKey(page, /^Samtykke er innhentet/, 'Space');
    await pressKey(page, /^Begge med foreldreansvar/, 'Space');
    await pressKey(page, /^Barneverntjenesten$/, 'Space');
    await pressKey(page, /^I Samspill/, 'Space');
    await pressKey(page, /^Skriftlig/, 'Space');
    await tabTo(page, /^Lagre og gå videre$/);
    expect(await page.locator('input:checked').count()).toBe(5);
    await browser.close();
  });
});
