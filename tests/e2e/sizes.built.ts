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

test('what fills a form is at most 330 KB before it is compressed, and the form tab is drawn without it', () => {
  const codeOf = (path: string) => fileOf(path).toString();
  const first = loadedBy('form.html', /<script[^>]* src="\/([^"]+\.js)"/g);
  expect(first.length).toBeGreaterThan(2);
  for (const path of first) expect(codeOf(path), path).not.toMatch(/PDFDocument|getDocument\(/);
  const filling = loadedBy('form.html').filter((path) => codeOf(path).includes('SIDEMA'));
  expect(filling).toHaveLength(1);
  // Told by what it calls our font. All of it is compiled before the first picture.
  const size = filling.reduce((sum, path) => sum + codeOf(path).length, 0);
  console.log(`filling: ${filling} ${(size / KB).toFixed(0)} KB`);
  expect(size).toBeLessThanOrEqual(330 * KB);
});

test('the form tab names pdf.js’ worker to the script that runs first, and nobody else does', () => {
  const named = (page: string) =>
    /<script src="\/ahead\.js" data-worker="\/([^"]+)"/.exec(fileOf(page).toString());
  const worker = named('form.html')?.[1] ?? '';
  expect(fileOf(worker).toString()).toContain('WorkerMessageHandler');
  // The very file that is started where it wasn't started ahead.
  expect(loadedBy('form.html').some((path) => fileOf(path).toString().includes(worker))).toBe(true);
  expect(fileOf('form.html').toString()).toMatch(/<link rel="modulepreload"[^>]* href="\/chunks\/pdf-/);
  for (const page of ['sidepanel.html', 'popup.html']) expect(named(page)).toBeNull();
});

test('the script that is always in the page is 6 KB compressed or less', () => {
  const size = brotliCompressSync(fileOf('page.js')).length;
  console.log(
    `page.js: ${(size / KB).toFixed(2)} KB brotli, ${(gzipOf(['page.js']) / KB).toFixed(2)} KB gzip`,
  );
  expect(size).toBeLessThanOrEqual(6 * KB);
});
