import { chromium, expect, type Page, test } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { CHROMIUM } from './browsers';
import { buildGallery, openView } from './gallery';

/**
 * What comes on paper when a view of ours is printed, from the browser's own PDF, backgrounds off as they are for
 * everybody: words and boxes, no buttons, no names, nothing cut between two pages.
 */
interface Line {
  readonly page: number;
  readonly text: string;
  /** Points from the lower edge of the paper to the letters' foot. */
  readonly foot: number;
}

let serve: Awaited<ReturnType<typeof buildGallery>>;
test.beforeAll(async () => {
  serve = await buildGallery();
});

async function printed(page: Page, view: string, language = 'nb'): Promise<readonly Line[]> {
  await openView(page, view, language);
  await page.waitForTimeout(200);
  const bytes = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: false });
  const paper = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const lines: Line[] = [];
  for (let number = 1; number <= paper.numPages; number += 1) {
    const { items } = await (await paper.getPage(number)).getTextContent();
    let text = '';
    for (const item of items) {
      if (!('str' in item)) continue;
      text += item.str;
      if (!item.hasEOL && item !== items.at(-1)) continue;
      if (text.trim()) lines.push({ page: number, text: text.trim(), foot: item.transform[5] });
      text = '';
    }
  }
  return lines;
}

const VIEWS = ['sheet', 'meeting', 'getting-made', 'guide-result', 'guide-why', 'guide-now'] as const;
/** The number of a page, below it. */
const IS_NUMBER = /^\d+ \/ \d+$/;
const BUTTONS =
  /^(Skriv ut|Kopier teksten|Lagre til kalenderen|Åpne nytt møte i Teams|Gi navn|Bytt sak|Skjul opplysninger|Tilbake til spørsmålene|Hjelp)$/;

async function openBrowser() {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  // A dark screen must not print dark, nor light letters on white.
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 }, colorScheme: 'dark' });
  await serve(page);
  return { browser, page };
}

test('on paper: words, no buttons, no names, all that the view holds', async () => {
  const { browser, page } = await openBrowser();
  for (const view of VIEWS) {
    const lines = await printed(page, view);
    expect(lines.length, view).toBeGreaterThan(5);
    expect(
      lines.map(({ text }) => text).filter((text) => BUTTONS.test(text)),
      `${view}: buttons on paper`,
    ).toEqual([]);
    const words = lines.map(({ text }) => text).join(' ');
    expect(words, view).not.toMatch(/Áŋŋel/);
    // A service of the user's own may be called after somebody; what to say to the family has its name.
    if (view !== 'getting-made') expect(words, view).not.toMatch(/Nordmann/);
    // A4 is 842 points high; a margin of 16 mm is 45.
    const outside = lines.filter(({ foot }) => foot < 30 || foot > 812);
    expect(outside, `${view}: cut at the edge`).toEqual([]);
  }
  await browser.close();
});

test('the sheet on paper: each part with its source, the agenda on a page of its own', async () => {
  const { browser, page } = await openBrowser();
  for (const [language, source] of [
    ['nb', /^Kilde: Veilederen/],
    ['nn', /^Kjelde: Veilederen/],
  ] as const) {
    const lines = await printed(page, 'sheet', language);
    const last = lines.at(-1)?.page ?? 0;
    expect(last).toBeGreaterThan(1);
    const numbers = lines.filter(({ text }) => IS_NUMBER.test(text)).map(({ text }) => text);
    expect(numbers).toEqual(Array.from({ length: last }, (_, i) => `${i + 1} / ${last}`));
    const agenda = lines
      .filter((one) => one.page === last && !IS_NUMBER.test(one.text))
      .map(({ text }) => text);
    expect(agenda[0]).toMatch(/: saksliste$|: sakliste$/);
    expect(agenda.some((text) => source.test(text))).toBe(true);
    expect(lines.filter(({ text }) => source.test(text)).length).toBeGreaterThan(2);
  }
  await browser.close();
});

test('the drawing on paper: nothing but boxes, each whole on its page', async () => {
  const { browser, page } = await openBrowser();
  await openView(page, 'options-tegning');
  await page.emulateMedia({ media: 'print' });
  // The room for writing on an A4 with 16 mm around, in CSS pixels.
  await page.setViewportSize({ width: 672, height: 1000 });
  const heights = await page
    .locator('.s-drawing img')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(5);
  expect(Math.max(...heights)).toBeLessThan(1000);
  await browser.close();
});

test('printing the form tab with the browser’s own command says which button to use instead', async () => {
  const { browser, page } = await openBrowser();
  const lines = await printed(page, 'form');
  const words = lines.map(({ text }) => text).filter((text) => !IS_NUMBER.test(text));
  expect(words.join(' ')).toBe('Bruk knappen Skriv ut i Sidemann. Da kommer selve skjemaet på papiret.');
  await browser.close();
});
