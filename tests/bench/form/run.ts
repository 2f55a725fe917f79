import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { readFont } from '../../../lib/cli/template/from-assets';
import { reportRow } from '../report';
import type * as Cases from './cases';
import type { Row } from './cases';
import { CHROMIUM_PATH } from './where';

/**
 * `npm run bench -- form`: our filling against the others', all in one run on this machine, in Node and in a page.
 * What counts are the ratios; milliseconds are this machine's.
 */
export async function benchForm(): Promise<void> {
  const folder = mkdtempSync(join(process.cwd(), 'node_modules', '.bench-'));
  try {
    const node = await bundle(folder, 'node');
    const page = await bundle(folder, 'page');
    const cases: typeof Cases = await import(pathToFileURL(node).href);
    const material = readMaterial();
    for (const length of [90, 600]) {
      const row = await cases.peers(material, length);
      print(`Node, 3 × ${length} characters`, { ...row, ...pdftk(length, material, cases.valuesOf(length)) });
      print(`Node, stages, 3 × ${length} characters`, await cases.stages(material, length), false);
    }
    for (const length of [0, 5000]) {
      print(`Node, 3 × ${length} characters`, { ours: await cases.ours(material, length) }, false);
    }
    for (const [name, row] of Object.entries(await cases.scaling(material)))
      print(`Node, foreign, ${name}`, row, false);
    await inPage(page);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readMaterial(): Cases.Material {
  const font = readFont();
  const template = new Uint8Array(readFileSync('assets/skjema/henvendelse.pdf'));
  return { template, font, ttf: new Uint8Array(inflateSync(font.file)) };
}

/** The cases as one file, as the product is built: what a development server adds isn't measured. */
async function bundle(folder: string, kind: 'node' | 'page'): Promise<string> {
  const entry = 'tests/bench/form/cases.ts';
  const output = { entryFileNames: `${kind}.mjs`, codeSplitting: false } as const;
  const common = { configFile: false, logLevel: 'error', publicDir: false } as const;
  if (kind === 'node') {
    const external = ['pdfjs-dist/legacy/build/pdf.mjs'];
    await build({
      ...common,
      ssr: { noExternal: true, external },
      build: {
        ssr: entry,
        outDir: folder,
        emptyOutDir: false,
        rolldownOptions: { output: { entryFileNames: 'node.mjs' } },
      },
    });
  } else {
    await build({
      ...common,
      build: {
        lib: { entry, formats: ['es'] },
        outDir: folder,
        emptyOutDir: false,
        rolldownOptions: { output },
      },
    });
  }
  return join(folder, `${kind}.mjs`);
}

/** pdftk as it is called: a whole process. Left out where it isn't installed. */
function pdftk(length: number, { template }: Cases.Material, values: ReturnType<typeof Cases.valuesOf>): Row {
  if (spawnSync('sh', ['-c', 'command -v pdftk']).status !== 0) return {};
  const folder = mkdtempSync(join(tmpdir(), 'sidemann-pdftk-'));
  const field = (name: string, value: string) => `<field name="${name}"><value>${value}</value></field>`;
  writeFileSync(join(folder, 'a.pdf'), template);
  writeFileSync(
    join(folder, 'a.xfdf'),
    `<?xml version="1.0" encoding="UTF-8"?><xfdf xmlns="http://ns.adobe.com/xfdf/"><fields>${field('child-name', values.child.name)}${field('goals', values.goals)}</fields></xfdf>`,
  );
  const before = performance.now();
  spawnSync('pdftk', [
    join(folder, 'a.pdf'),
    'fill_form',
    join(folder, 'a.xfdf'),
    'output',
    join(folder, 'b.pdf'),
    'need_appearances',
  ]);
  const time = performance.now() - before;
  rmSync(folder, { recursive: true });
  return { [`pdftk, whole process (${length})`]: time };
}

async function inPage(script: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: CHROMIUM_PATH, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const files: Readonly<Record<string, string>> = {
    'cases.mjs': script,
    'henvendelse.pdf': 'assets/skjema/henvendelse.pdf',
    'noto-sans.json': 'assets/skjema/noto-sans.json',
    'noto-sans.ttf.z': 'assets/skjema/noto-sans.ttf.z',
    'pdf.worker.mjs': 'node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs',
    'start.mjs': 'tests/bench/form/in-page.mjs',
  };
  await page.route('http://bench.test/**', (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '')
      return route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><script type="module" src="/start.mjs"></script>',
      });
    const contentType = name.endsWith('.mjs') ? 'text/javascript' : 'application/octet-stream';
    return route.fulfill({ contentType, body: readFileSync(files[name] ?? '') });
  });
  await page.goto('http://bench.test/');
  const done = await page.waitForFunction('window.benchDone', undefined, { timeout: 300_000 });
  for (const [title, row] of Object.entries((await done.jsonValue()) as Record<string, Row>))
    print(`Chromium page, ${title}`, row, title.includes('characters'));
  await browser.close();
}

function print(title: string, row: Row, ratios = true): void {
  reportRow('form', title, row);
  const base = Object.values(row)[0] ?? 1;
  const cells = Object.entries(row).map(
    ([name, ms]) => `${name} ${ms.toFixed(1)} ms${ratios ? ` (${(ms / base).toFixed(1)} ×)` : ''}`,
  );
  console.log(`${title}: ${cells.join(' · ')}`);
}
