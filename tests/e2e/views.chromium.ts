import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium, expect, type Page, test } from '@playwright/test';
import { build } from 'vite';

/**
 * Every view of ours in every state, with made-up data: axe, sideways scroll and console errors, at 320 px and in a tab,
 * in light, dark and forced colours. The views come from the gallery in `tests/component/gallery`.
 */
const ADDRESS = 'http://galleri.invalid';
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What can differ from one look to the next; the whole list is run once. */
const LOOKS = [
  { name: 'narrow and light', width: 320, colorScheme: 'light', forcedColors: 'none', rules: ALL },
  {
    name: 'narrow and dark',
    width: 320,
    colorScheme: 'dark',
    forcedColors: 'none',
    rules: ['color-contrast'],
  },
  { name: 'narrow in forced colours', width: 320, colorScheme: 'dark', forcedColors: 'active', rules: [] },
  { name: 'in a tab', width: 1000, colorScheme: 'light', forcedColors: 'none', rules: ['target-size'] },
] as const;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Built {
  readonly fileName: string;
  readonly code?: string;
  readonly source?: string | Uint8Array;
}

let files: Map<string, string | Uint8Array>;
test.beforeAll(async () => {
  const configFile = fileURLToPath(new URL('../component/gallery/vite.config.ts', import.meta.url));
  const built = await build({ configFile, logLevel: 'error', build: { write: false } });
  const first = [built].flat()[0] as { output: Built[] } | undefined;
  files = new Map((first?.output ?? []).map((file) => [`/${file.fileName}`, file.code ?? file.source ?? '']));
});

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

async function serve(page: Page) {
  await page.route(`${ADDRESS}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const path = pathname === '/' ? '/index.html' : pathname;
    const body = files.get(path);
    if (body === undefined) return route.fulfill({ status: 204 });
    const contentType = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    return route.fulfill({ contentType, body: Buffer.from(body) });
  });
}

async function findings(page: Page, rules: readonly string[]): Promise<string[]> {
  if (rules.length === 0) return [];
  await page.evaluate(axe);
  return page.evaluate(async (runOnly) => {
    const { violations } = await Reflect.get(window, 'axe').run(document, { runOnly });
    return violations.map((one: { id: string; nodes: { target: string[] }[] }) =>
      [one.id, ...one.nodes.map((node) => node.target.join(' '))].join(': '),
    );
  }, rules);
}

for (const look of LOOKS) {
  test(`every view, ${look.name}: no finding by axe, nothing to scroll sideways`, async () => {
    const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    const context = await browser.newContext({
      viewport: { width: look.width, height: 900 },
      colorScheme: look.colorScheme,
      forcedColors: look.forcedColors,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await serve(page);
    await page.goto(`${ADDRESS}/`);
    const names: string[] = await page.evaluate(() => Reflect.get(window, 'sceneNames'));
    expect(names.length).toBeGreaterThan(35);
    for (const name of names) {
      await page.goto('about:blank');
      await page.goto(`${ADDRESS}/#${name}`);
      await page.waitForSelector('.s-surface');
      await page.waitForTimeout(60);
      expect.soft(await findings(page, look.rules), name).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(wide, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
    }
    expect(errors).toEqual([]);
    await browser.close();
  });
}
