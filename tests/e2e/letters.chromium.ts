import { chromium, expect, test } from '@playwright/test';
import { CHROMIUM } from './browsers';
import { buildGallery, openView } from './gallery';

/** The letters of Northern, Lule and South Sámi and of Norwegian that a plain Western font may lack. */
const LETTERS = 'ÁáČčĐđŊŋŠšŦŧŽžÄäÖöÏïÆæØøÅå';

test('the fonts of our views have every Sámi letter, upright and bold, in text and in quotes', async () => {
  const serve = await buildGallery();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await serve(page);
  await openView(page, 'guide-why');
  await page.locator('blockquote').first().waitFor({ state: 'attached' });
  const lacking = await page.evaluate((letters) => {
    const ink = (letter: string, font: string) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 60, height: 60 });
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.font = font;
      context.fillText(letter, 10, 42);
      return context.getImageData(0, 0, 60, 60).data.join();
    };
    const fonts = ['h2', 'strong', 'blockquote'].map((where) => {
      const { fontFamily, fontWeight } = getComputedStyle(document.querySelector(where) ?? document.body);
      return `${fontWeight} 32px ${fontFamily}`;
    });
    // What is drawn for a letter that no font has; and an accent must show.
    return fonts.flatMap((font) => {
      const none = ink('\u{10FFFD}', font);
      const blank = ink(' ', font);
      return [...letters].filter((letter) => [none, blank].includes(ink(letter, font)));
    });
  }, LETTERS);
  expect(lacking).toEqual([]);
  await browser.close();
});
