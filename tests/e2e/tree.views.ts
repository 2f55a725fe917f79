import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { ROOT } from '../repo/files';
import { CHROMIUM } from './browsers';
import { buildGallery, GALLERY, openView } from './gallery';

/**
 * What a screen reader gets of every view and state: roles, names and states in the order they are read, as agreed
 * texts in `avtalt/tre`. A change of a view shows as a change of its file; when it is meant, the files are written anew:
 * `npm run e2e -- --project=views tree --update-snapshots`.
 */
const FOLDER = join(ROOT, 'tests/e2e/avtalt/tre');

test('a screen reader’s tree of every view and state', async () => {
  test.setTimeout(300_000);
  const serve = await buildGallery();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const context = await browser.newContext({
    viewport: { width: 360, height: 900 },
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Oslo',
    locale: 'nb-NO',
  });
  const page = await context.newPage();
  await serve(page);
  await page.goto(`${GALLERY}/`);
  const all: string[] = await page.evaluate(() => Reflect.get(window, 'sceneNames'));
  // Long words and texts show nothing new to a screen reader.
  const names = all.filter((name) => !name.startsWith('hard-'));
  for (const name of names) {
    await openView(page, name);
    // A wait says what it waits for after half a second; pictures are drawn by then.
    await page.waitForTimeout(650);
    // What is ours in somebody else's page stands beside its body.
    const tree = await page.locator(name.startsWith('page-') ? 'html' : 'body').ariaSnapshot();
    expect.soft(`${tree}\n`, name).toMatchSnapshot(['tre', `${name}.yml`]);
  }
  const agreed = readdirSync(FOLDER).map((file) => file.replace('.yml', ''));
  expect(
    agreed.filter((name) => !names.includes(name)),
    'agreed, but no such view',
  ).toEqual([]);
  await browser.close();
});
