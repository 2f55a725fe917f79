import { chromium, expect, type Page, test } from '@playwright/test';
import { AXE, findingsHere, RULES } from './axe';
import { CHROMIUM } from './browsers';
import { buildGallery, GALLERY, openView } from './gallery';

/**
 * Every view of ours in every state, with made-up data: axe, sideways scroll and console errors, at 320 px and in a tab,
 * in light, dark and forced colours. The views come from the gallery in `tests/component/gallery`.
 */
interface Look {
  readonly name: string;
  readonly width: number;
  readonly height?: number;
  readonly colorScheme?: 'dark';
  readonly forcedColors?: 'active';
  /** What a reader may ask for by WCAG 1.4.12. */
  readonly spacing?: true;
  readonly rules?: readonly string[];
}
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

/** A view is opened once and then looked at so, one after the other; the whole of axe's list once for each language. */
const LOOKS: Readonly<Record<'nb' | 'nn', readonly Look[]>> = {
  nb: [
    { name: 'narrow and light', width: 320, rules: RULES },
    { name: 'narrow and dark', width: 320, colorScheme: 'dark', rules: ['color-contrast'] },
    { name: 'narrow in forced colours', width: 320, colorScheme: 'dark', forcedColors: 'active' },
    { name: 'narrow with wide text spacing', width: 320, spacing: true },
    { name: 'at 400 % zoom', width: 320, height: 256 },
    { name: 'in a tab', width: 1000, rules: ['target-size'] },
  ],
  nn: [{ name: 'narrow and in nynorsk', width: 320, rules: RULES }],
};

let serve: Awaited<ReturnType<typeof buildGallery>>;
test.beforeAll(async () => {
  serve = await buildGallery();
});

async function findings(page: Page, rules: readonly string[]): Promise<string[]> {
  if (rules.length === 0) return [];
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(AXE);
  return page.evaluate(findingsHere, rules);
}

/** What is wider than the element that holds it, so that it is cut off or scrolls sideways. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = (one: Element) => !one.closest('.ds-sr-only, .s-hide, .s-drawing, .s-table, svg, input');
    const isWide = (one: Element) =>
      one.clientWidth > 0 &&
      one.scrollWidth > one.clientWidth + 1 &&
      getComputedStyle(one).display !== 'inline';
    // What stands in somebody else's page has a root of its own.
    const inPage = [...document.querySelectorAll('sidemann-del')].flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.querySelectorAll('*') ?? []),
    ]);
    return [document.documentElement, ...document.querySelectorAll('.s-surface *'), ...inPage]
      .filter((one) => shown(one) && isWide(one) && !one.querySelector('.s-table, .s-drawing'))
      .map((one) => `${one.tagName} ${one.className} +${one.scrollWidth - one.clientWidth}`);
  });
}

async function setLook(page: Page, { width, height = 900, ...look }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  const { colorScheme = 'light', forcedColors = 'none' } = look;
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
  await page.evaluate(
    ([id, css]) => {
      document.getElementById(id)?.remove();
      if (css)
        document.head.appendChild(Object.assign(document.createElement('style'), { id, textContent: css }));
    },
    ['spacing', look.spacing ? SPACING : ''] as const,
  );
  await page.waitForTimeout(60);
}

for (const language of ['nb', 'nn'] as const)
  test(`every view in ${language}, in every look: no finding by axe, nothing to scroll sideways`, async () => {
    test.setTimeout(900_000);
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await serve(page);
    await page.goto(`${GALLERY}/`);
    const names: string[] = await page.evaluate(() => Reflect.get(window, 'sceneNames'));
    expect(names.length).toBeGreaterThan(35);
    for (const name of names) {
      const [first, ...others] = LOOKS[language] as readonly [Look, ...Look[]];
      // What a view measures when it comes, it measures in the narrow look.
      await setLook(page, first);
      await openView(page, name, language);
      for (const look of [first, ...others]) {
        await setLook(page, look);
        expect.soft(await findings(page, look.rules ?? []), `${name}, ${look.name}`).toEqual([]);
        expect.soft(await tooWide(page), `${name}, ${look.name}: wider than its room`).toEqual([]);
      }
    }
    expect(errors).toEqual([]);
    await browser.close();
  });
