/**
 * `npm run pictures`: the pictures for the stores (1280 × 800) and the tile (440 × 280), taken of the production build
 * with the practice Samspill. The panel is the real side panel; a page and its panel are put side by side as the browser
 * shows them. All people are invented.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openChromium } from './driver/chromium';
import { walker } from './driver/walk';
import { findChromium, NO_CHROMIUM, ROOT, say } from './setup.mjs';

const FOLDER = join(ROOT, 'docs/butikk/bilder');
const [WIDTH, HEIGHT, PANEL] = [1280, 800, 360];

const chromium = findChromium();
if (!chromium) {
  say(NO_CHROMIUM);
  process.exit(1);
}
mkdirSync(FOLDER, { recursive: true });
const driver = await openChromium({ executable: chromium, extension: join(ROOT, '.output/chrome-mv3') });
const walk = walker(driver, 1);
const { page, context, extensionId } = driver;

/** One picture of a whole page of ours. */
async function take(name: string, of: Page): Promise<void> {
  await of.setViewportSize({ width: WIDTH, height: HEIGHT });
  await of.waitForTimeout(400);
  await of.screenshot({ path: join(FOLDER, `${name}.png`) });
}

/** Draws markup of this file's own and takes a picture of it; images stand in it as data. */
async function draw(name: string, html: string, width: number, height: number): Promise<void> {
  const sheet = await context.newPage();
  await sheet.setViewportSize({ width, height });
  await sheet.setContent(html);
  await sheet.screenshot({ path: join(FOLDER, `${name}.png`) });
  await sheet.close();
}
const asData = (bytes: Buffer, type: string) => `data:${type};base64,${bytes.toString('base64')}`;
const image = (bytes: Buffer) => `<img src="${asData(bytes, 'image/png')}" style="display:block">`;

async function takeBeside(name: string, panel: Page): Promise<void> {
  await page.setViewportSize({ width: WIDTH - PANEL, height: HEIGHT });
  await panel.setViewportSize({ width: PANEL - 1, height: HEIGHT });
  await panel.waitForTimeout(600);
  const [left, right] = [await page.screenshot(), await panel.screenshot()];
  const body = `<body style="margin:0;display:flex;gap:1px;background:#9aa5a3">${image(left)}${image(right)}`;
  await draw(name, body, WIDTH, HEIGHT);
}

await page.setViewportSize({ width: WIDTH - PANEL, height: HEIGHT });
await walk.beginPlan();
const panel = await walk.openPanel();
await page.evaluate(() => scrollTo(0, 0));
await takeBeside('1-sporsmal', panel);
await walk.answerGuide(panel);
await walk.answerTheRest(panel);
await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
await takeBeside('2-forslag', panel);
await page.evaluate(() => scrollTo(0, 0));
await panel.getByRole('button', { name: 'Hvorfor?' }).click();
await takeBeside('3-hvorfor', panel);
await walk.insertPlanType();
await walk.savePlan();
await page.setViewportSize({ width: WIDTH, height: HEIGHT });
await walk.stoppedAt(() => page.getByRole('button', { name: walk.words.add }).click());
await page.waitForTimeout(800);
await take('4-samtykke', page);
await walk.escape();
const form = await walk.fillForm();
await take('5-skjema', form);
const options = await context.newPage();
await options.goto(`chrome-extension://${extensionId}/options.html`);
await options.getByRole('button', { name: 'Tabellen og reglene' }).click();
await take('6-regler', options);
const mark = asData(readFileSync(join(ROOT, 'assets/ikoner/icon.svg')), 'image/svg+xml');
await draw(
  'flis',
  `<body style="margin:0;height:280px;display:flex;align-items:center;justify-content:center;gap:28px;background:#dcebe7;color:#0f3d36;font:600 52px system-ui,sans-serif"><img src="${mark}" width="112" height="112">Sidemann`,
  440,
  280,
);
await driver.close();
say('Bildene ligger i docs/butikk/bilder.');
