/** `npx jiti tests/pdf/corpus/make.ts`: prints the forms that need a browser or an office program. They are committed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { formHtml, type HtmlOptions } from './html';
import { officeDocument } from './office';

const FOLDER = 'tests/pdf/corpus/printed';

const CHROMIUM_FORMS: Readonly<Record<string, HtmlOptions>> = {
  cells: { rules: 'cells', language: 'nb' },
  lines: { rules: 'lines', language: 'nb', boxes: 'brackets' },
  'no-rules': { rules: 'none', language: 'nb', boxes: 'glyph' },
  nynorsk: { rules: 'cells', language: 'nn' },
  ocr: { rules: 'lines', language: 'ocr', boxes: 'brackets' },
  spaced: { rules: 'cells', language: 'nb', spacing: 0.6 },
  'far-first': { rules: 'cells', language: 'nb', farFirst: true },
  stacked: { rules: 'cells', language: 'nb', stacked: true },
  leaders: { rules: 'none', language: 'nb', leaders: true, boxes: 'brackets' },
  'two-columns': { rules: 'cells', language: 'nb', columns: true, stacked: true },
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const [name, options] of Object.entries(CHROMIUM_FORMS)) {
  await page.setContent(formHtml(options));
  writeFileSync(`${FOLDER}/chromium-${name}.pdf`, await page.pdf({ preferCSSPageSize: true, tagged: false }));
}
await page.setContent(
  '<h1>Handleliste</h1><p>Navn: melk</p><p>Adresse: butikken. Dette er ikke noe skjema, bare litt tekst om ingenting.</p>',
);
writeFileSync(`${FOLDER}/chromium-other.pdf`, await page.pdf());
await browser.close();

const folder = mkdtempSync(join(tmpdir(), 'sidemann-office-'));
writeFileSync(
  join(folder, 'office-html.html'),
  formHtml({ rules: 'lines', language: 'nb', boxes: 'brackets' }),
);
writeFileSync(join(folder, 'office-cells.fodt'), officeDocument('cells'));
writeFileSync(join(folder, 'office-tight.fodt'), officeDocument('tight'));
for (const file of ['office-html.html', 'office-cells.fodt', 'office-tight.fodt']) {
  const filter = file.endsWith('html') ? 'writer_web_pdf_Export' : 'writer_pdf_Export';
  execFileSync(
    'soffice',
    ['--headless', '--convert-to', `pdf:${filter}`, '--outdir', FOLDER, join(folder, file)],
    { stdio: 'inherit' },
  );
}
