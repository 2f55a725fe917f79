import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { LICENCE_FILE } from '../../lib/cli/licences';
import { ROOT } from '../repo/files';

/** Every file of a folder with the hash of its bytes, so that two builds can be told apart file by file. */
function filesIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const named = paths.map((one) => join(one.parentPath, one.name)).sort();
  return Object.fromEntries(
    named.map((path) => [
      path.slice(folder.length),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  );
}

function wxt(folder: string, ...args: string[]): void {
  const program = join(ROOT, 'node_modules/.bin/wxt');
  const { status, stderr, stdout } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`wxt ${args.join(' ')}: ${stdout}${stderr}`);
}
const ZIP_FIREFOX = ['zip', '-b', 'firefox', '--mv3'];

test('what Mozilla builds from the sources is what we hand in, byte for byte, and so is the build for Chrome', () => {
  test.setTimeout(300_000);
  // Inside the project, as packages lie inside the sources for Mozilla: where they lie decides how the builder names
  // things in what they make together, and elsewhere the two differed by where the project itself lay.
  const folder = mkdtempSync(join(ROOT, '.output/kilder-'));
  try {
    wxt(ROOT, ...ZIP_FIREFOX);
    const zipOf = (root: string, kind: string) => join(root, `.output/sidemann-${version}-${kind}.zip`);
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(spawnSync('unzip', ['-q', zipOf(ROOT, 'sources'), '-d', folder]).status).toBe(0);
    expect(readdirSync(folder)).not.toContain('tests');
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    wxt(folder, 'prepare');
    wxt(folder, ...ZIP_FIREFOX);
    for (const kind of ['firefox', 'sources'])
      expect(readFileSync(zipOf(folder, kind)).equals(readFileSync(zipOf(ROOT, kind))), kind).toBe(true);
    wxt(folder, 'build');
    expect(filesIn(join(folder, '.output/chrome-mv3'))).toEqual(filesIn(join(ROOT, '.output/chrome-mv3')));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

for (const build of ['chrome-mv3', 'firefox-mv3']) {
  test(`${build}: the licences of all that is in the package, in full`, () => {
    const text = readFileSync(join(ROOT, '.output', build, LICENCE_FILE), 'utf8');
    const listed = [...text.matchAll(/^- (.+) \(([^()]+)\)$/gm)].map(([, title = '', licence]) => ({
      title,
      licence,
    }));
    const names = listed.map(({ title }) => title.replace(/ [\d.]+$/, ''));
    // A package that comes or goes shows here, and is read by a person first.
    expect(names).toEqual([
      '@digdir/designsystemet-css',
      '@navikt/fnrvalidator',
      '@wxt-dev/browser',
      'fflate',
      '@cantoo/pdf-lib',
      'base64-arraybuffer (i @cantoo/pdf-lib)',
      'pdf.js (i @cantoo/pdf-lib)',
      'XPDF (i @cantoo/pdf-lib)',
      'PDFKit (i @cantoo/pdf-lib)',
      'pdfjs-dist',
      'core-js (i pdfjs-dist)',
      'solid-js',
      'tslib',
      'webextension-polyfill',
      'wxt',
      'zod',
      'Noto Sans',
    ]);
    const sections = text.split(`\n${'='.repeat(78)}\n`);
    for (const { title, licence } of listed) {
      const at = sections.indexOf(`${title} (${licence})`);
      expect(sections[at + 1]?.length, title).toBeGreaterThan(600);
    }
  });
}
