import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import pack from '../../assets/kommuner/tromso/pakke.json' with { type: 'json' };
import { ROOT } from '../repo/files';

const KB = 1024;
/** Something that only the pack says. */
const QUESTION = pack.facts[0]?.question ?? '';
const fileOf = (path: string) => readFileSync(join(ROOT, '.output/chrome-mv3', path));

/**
 * What a page of ours loads before anything is asked for: its scripts with all that they import, and its styles.
 * @param named what in the page's HTML names a file
 */
function loadedBy(page: string, named = /(?:src|href)="\/([^"]+\.(?:js|css))"/g): string[] {
  const html = fileOf(page).toString();
  const found = new Set<string>();
  const follow = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    if (!path.endsWith('.js')) return;
    const code = fileOf(path).toString();
    for (const [, from] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) follow(`chunks/${from}`);
  };
  for (const [, path] of html.matchAll(named)) follow(path as string);
  return [...found];
}

const gzipOf = (paths: readonly string[]) =>
  paths.reduce((sum, path) => sum + gzipSync(fileOf(path), { level: 9 }).length, 0);

test('the panel carries at most 70 KB compressed in few files, and nothing of the form', () => {
  const files = loadedBy('sidepanel.html');
  // Each is asked for by itself, and waits for the browser: two scripts, their runtime, what asks ahead, one sheet.
  expect(files.length).toBeGreaterThan(2);
  expect(files.length).toBeLessThanOrEqual(6);
  const size = gzipOf(files);
  console.log(`panel: ${files.length} files, ${(size / KB).toFixed(1)} KB gzip`);
  expect(size).toBeLessThanOrEqual(70 * KB);
  for (const path of files) expect(fileOf(path).toString()).not.toMatch(/PDFDocument|getDocument\(/);
});

test('the form tab carries neither the pack nor the words: the background tells it', () => {
  const code = loadedBy('form.html').map((path) => fileOf(path).toString());
  expect(fileOf('background.js').toString()).toContain(QUESTION);
  for (const one of code) expect(one).not.toContain(QUESTION);
});

/** Where a page names the workers' code to the script that runs first. */
const namedBy = (page: string) =>
  /<script src="\/ahead\.js" data-worker="\/([^"]+)"/.exec(fileOf(page).toString())?.[1];
const VIEWS = ['sidepanel', 'popup', 'form', 'getting', 'meeting', 'sheet', 'options', 'consent'];

test('what fills a form is at most 330 KB before it is compressed, and no page carries it or pdf.js', () => {
  const codeOf = (path: string) => fileOf(path).toString();
  for (const view of VIEWS)
    for (const path of loadedBy(`${view}.html`))
      expect(codeOf(path), path).not.toMatch(/PDFDocument|getDocument\(/);
  const worker = namedBy('form.html') ?? '';
  const asked = [...codeOf(worker).matchAll(/import\([`"']\.\/([^`"']+\.js)[`"']\)/g)].map(
    ([, path]) => `assets/${path}`,
  );
  // Two workers: one fills while pdf.js, which is most of it, is read by the other.
  expect(asked).toHaveLength(2);
  // Told by what it calls our font. All of it is compiled before the first picture.
  const filling = asked.filter((path) => codeOf(path).includes('SIDEMA'));
  expect(filling).toHaveLength(1);
  expect(codeOf(filling[0] as string)).not.toMatch(/getDocument\(|(?:from|import)\s*["']/);
  const size = filling.reduce((sum, path) => sum + codeOf(path).length, 0);
  console.log(`filling: ${filling} ${(size / KB).toFixed(0)} KB`);
  expect(size).toBeLessThanOrEqual(330 * KB);
});

test('the pages with a paper name its workers to the script that runs first, and nobody else does', () => {
  const worker = namedBy('form.html') ?? '';
  expect(VIEWS.filter((view) => namedBy(`${view}.html`) !== undefined)).toEqual(['form', 'getting']);
  expect(namedBy('getting.html')).toBe(worker);
  // The very file that a page asks, and that the panel has made ready for it.
  for (const page of ['form.html', 'getting.html', 'sidepanel.html'])
    expect(
      loadedBy(page).some((path) => fileOf(path).toString().includes(worker)),
      page,
    ).toBe(true);
});

test('the script that is always in the page is 6 KB compressed or less', () => {
  const size = brotliCompressSync(fileOf('page.js')).length;
  console.log(
    `page.js: ${(size / KB).toFixed(2)} KB brotli, ${(gzipOf(['page.js']) / KB).toFixed(2)} KB gzip`,
  );
  expect(size).toBeLessThanOrEqual(6 * KB);
  // Whichever way it is compressed.
  expect(gzipOf(['page.js'])).toBeLessThanOrEqual(6 * KB);
});
