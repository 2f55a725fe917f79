import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { openChromium } from '../../lib/cli/driver/chromium';
import { openGuide } from '../../lib/cli/driver/popup';
import { drawWithPoppler, type Grey, has } from '../pdf/tools/programs';
import { PRACTICE } from '../standins/serve.mjs';
import { CHROME_BUILD, CHROMIUM } from './browsers';

/** How dark each square of a picture is on average, 0–1: two programs draw a letter within it, not on the same pixels. */
interface Squares {
  readonly size: readonly [width: number, height: number];
  readonly dark: readonly number[];
}
/** Runs in the browser too: it carries all that it uses. What stands on the pages is black, so red alone tells it. */
function squaresOf(picture: Grey | HTMLElement | SVGElement): Squares {
  const side = 12;
  const drawn = picture as unknown as HTMLCanvasElement;
  const { width, height, data } =
    'data' in picture
      ? picture
      : (drawn.getContext('2d') as CanvasRenderingContext2D).getImageData(0, 0, drawn.width, drawn.height);
  const step = data.length / (width * height);
  const [across, down] = [Math.floor(width / side), Math.floor(height / side)];
  const dark = Array.from({ length: across * down }, (_, square) => {
    const [left, top] = [(square % across) * side, Math.floor(square / across) * side];
    let sum = 0;
    for (let y = top; y < top + side; y += 1)
      for (let x = left; x < left + side; x += 1) sum += 255 - (data[(y * width + x) * step] ?? 255);
    return sum / (side * side * 255);
  });
  return { size: [width, height], dark };
}
/** The largest difference between the squares of two sets of pages. */
const apart = (some: readonly Squares[], others: readonly Squares[]) =>
  Math.max(
    ...some.flatMap(({ dark }, page) => dark.map((one, at) => Math.abs(one - (others[page]?.dark[at] ?? 9)))),
  );

const shownBy = async (form: Page): Promise<Squares[]> => {
  const pages = await form.locator('canvas').all();
  return Promise.all(pages.map((canvas) => canvas.evaluate(squaresOf)));
};

test('what the form tab shows is the file that is saved, page for page, also after a change', async () => {
  test.skip(!has('pdftoppm'), 'poppler is not here');
  const driver = await openChromium({ executable: CHROMIUM, extension: CHROME_BUILD });
  await driver.page.goto(PRACTICE.samspill(1, 'plan/10482'));
  await driver.page.getByRole('heading', { name: 'Iben Solbakken' }).waitFor();
  await driver.page.waitForTimeout(1500);
  const panel = await openGuide(driver);
  // What the panel has made ready while one reads is what the form tab then shows, and never once it has changed.
  await panel.getByRole('button', { name: 'Skjema', exact: true }).click();
  await panel.waitForTimeout(1000);
  const opened = driver.context.waitForEvent('page');
  await panel.getByRole('button', { name: /^Fyll henvendelsen$|^Åpne skjemaet likevel$/ }).click();
  const form = await opened;
  await expect(form.locator('canvas')).toHaveCount(2);
  const saved = async () => {
    const saving = form.waitForEvent('download');
    await form.getByRole('button', { name: 'Lagre', exact: true }).click();
    return new Uint8Array(readFileSync(await (await saving).path()));
  };
  const shown = await shownBy(form);
  const dpi = Math.round(((shown[0]?.size[0] ?? 0) / 595.28) * 72);
  const paperOf = async () => drawWithPoppler(await saved(), dpi, 1, 2).map(squaresOf);
  const paper = await paperOf();
  const goals = form.getByLabel(/^Hvilke felles mål/);
  await goals.fill('Hele skoledager til jul, og noen å spise med.');
  await goals.press('Tab');
  await expect.poll(async () => apart(await shownBy(form), shown)).toBeGreaterThan(0.1);
  const [shownNext, paperNext] = [await shownBy(form), await paperOf()];
  expect(shown.map(({ size }) => size)).toEqual(paper.map(({ size }) => size));
  expect(apart(shown, paper)).toBeLessThan(0.1);
  expect(apart(shownNext, paperNext)).toBeLessThan(0.1);
  // It would notice what stands on one of them alone.
  expect(apart(shown, paperNext)).toBeGreaterThan(0.1);
  expect(await driver.close()).toEqual([]);
});
