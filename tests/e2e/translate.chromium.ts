import { chromium, expect, test } from '@playwright/test';
import { withExtensions } from '../../lib/cli/driver/launch';
import { CHROME_BUILD, CHROMIUM } from './browsers';
import { openScreen } from './screen';

/**
 * The browser's own translation would send a page's text to a server. Here it is switched on, in a browser with a
 * window and another language than ours, and asked by its own page (`chrome://translate-internals`) what it decided.
 */
const VIEWS = ['options', 'sidepanel', 'popup', 'form', 'sheet', 'getting', 'meeting'];
const CONTROL = 'https://kontroll.example/side';
const NORWEGIAN =
  '<p>Dette er en vanlig side på norsk bokmål, med mange setninger om barnehage, skole og hjelp til familier i kommunen.</p>';

test('with the browser’s translation on: offered for an ordinary page, never for one of ours', async () => {
  const screen = await openScreen();
  const context = await chromium.launchPersistentContext('', {
    executablePath: CHROMIUM,
    headless: false,
    viewport: null,
    env: {
      ...(process.env as Record<string, string>),
      DISPLAY: screen.display,
      LANGUAGE: 'en',
      LANG: 'en_US.UTF-8',
    },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...withExtensions(CHROME_BUILD), '--lang=en-US', '--enable-features=Translate'],
  });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const own = `chrome-extension://${new URL(worker.url()).host}`;
    await context.route('https://kontroll.example/**', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="nb"><title>Kontroll</title>${NORWEGIAN.repeat(12)}</html>`,
      }),
    );
    const inside = await context.newPage();
    await inside.goto('chrome://translate-internals/');
    const page = await context.newPage();
    /** What was decided for an address: was the bubble shown? Undefined until it is decided. */
    const shown = (address: string) =>
      inside.evaluate((wanted) => {
        const table = [...document.querySelectorAll('table')].find((one) =>
          one.textContent?.includes('UI shown'),
        );
        const cells = (row: Element) => [...row.children].map((cell) => cell.textContent?.trim() ?? '');
        const [head, ...rows] = [...(table?.querySelectorAll('tr') ?? [])].map(cells);
        const row = rows.find((one) => one.some((cell) => cell.startsWith(wanted)));
        return row?.[head?.indexOf('UI shown') ?? -1];
      }, address);
    await page.goto(CONTROL);
    await expect.poll(() => shown(CONTROL), { timeout: 30_000 }).toBe('true');
    for (const view of VIEWS) {
      await page.goto(`${own}/${view}.html`);
      await page.getByRole('heading').first().waitFor();
      await expect.poll(() => shown(`${own}/${view}.html`), { timeout: 30_000 }).toBe('false');
    }
  } finally {
    await context.close();
    screen.close();
  }
});
