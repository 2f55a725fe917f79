import { chromium, expect, type Page, test } from '@playwright/test';
import { CHROMIUM } from './browsers';
import { buildGallery, openView } from './gallery';

/**
 * By Tab through whole views at 320 px: everything that can be pressed is reached, what has the focus can be seen
 * (WCAG 2.4.11), and nothing keeps it. The way from the page to the saved form is `to-form.chromium.ts`.
 */
const VIEWS = [
  ...['options', 'options-Tabellen', 'options-Tegningen', 'options-Hjelp', 'options-Om', 'options-kept'],
  ...['options-lessons', 'popup', 'popup-consent', 'popup-help', 'consent', 'consent-who'],
  ...['meeting', 'getting-made', 'sheet', 'form', 'guide-result', 'guide-why', 'guide-now', 'guide-kept'],
] as const;

/** What Tab can reach here: shown, not switched off, a group of round buttons counted once. */
const reachable = (page: Page) =>
  page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]',
      ),
    ].filter((one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility());
    const names = new Set<string>();
    return all.filter((one) => {
      if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
      return !names.has(one.name) && names.add(one.name);
    }).length;
  });

const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    if (at === document.body) return null;
    const name = (at.getAttribute('aria-label') ?? at.textContent ?? '').trim() || at.id;
    const mark = Reflect.get(window, 'reached') ?? new Set();
    const isNew = !mark.has(at);
    Reflect.set(window, 'reached', mark.add(at));
    const box = (at.closest('label') ?? at).getBoundingClientRect();
    const points = [
      [box.left + Math.min(box.width, 60) / 2, box.top + Math.min(box.height, 30) / 2],
      [box.left + 4, box.bottom - 4],
    ] as const;
    const shown = points.some(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      return (
        there !== null && (at.contains(there) || there.contains(at) || there.closest('label')?.contains(at))
      );
    });
    return { name, isNew, shown };
  });

test('by Tab through every kind of view: all is reached, what has the focus is seen, nothing keeps it', async () => {
  test.setTimeout(300_000);
  const serve = await buildGallery();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
  await serve(page);
  for (const view of VIEWS) {
    await openView(page, view);
    await page.waitForTimeout(150);
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      Reflect.set(window, 'reached', new Set());
      getSelection()?.removeAllRanges();
    });
    const wanted = await reachable(page);
    expect(wanted, view).toBeGreaterThan(1);
    let reached = 0;
    // Round once: past the last the focus leaves the page.
    for (let presses = 0; presses < wanted * 2 + 10 && reached < wanted; presses += 1) {
      await page.keyboard.press('Tab');
      const at = await focused(page);
      if (!at) continue;
      expect.soft(at.shown, `${view}: ${at.name.slice(0, 60)} has the focus but is hidden`).toBe(true);
      if (at.isNew) reached += 1;
    }
    expect.soft(reached, `${view}: reached by Tab`).toBeGreaterThanOrEqual(wanted);
  }
  await browser.close();
});
