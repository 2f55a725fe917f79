import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Is a program here? Under CI a missing one is a failure, elsewhere the test that needs it is left out. */
export function has(program: string): boolean {
  const found = spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
  if (!found && process.env.CI) throw new Error(`${program} is needed`);
  return found;
}

/** Gives a PDF a file for as long as `use` runs. */
export function withFile<T>(bytes: Uint8Array, use: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'sidemann-pdf-'));
  try {
    const path = join(folder, 'a.pdf');
    writeFileSync(path, bytes);
    return use(path, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What `qpdf --check` complains of; empty when it is content. */
export function qpdfCheck(bytes: Uint8Array): string {
  return withFile(bytes, (path) => {
    const run = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
    return run.status === 0 ? '' : `${run.stdout}${run.stderr}`;
  });
}

export interface Word {
  readonly text: string;
  /** Page from 0; points with the origin below. */
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Every word on paper with its place, as poppler finds it. */
export function words(bytes: Uint8Array): Word[] {
  const html = withFile(bytes, (path) =>
    execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' }),
  );
  const found: Word[] = [];
  let page = -1;
  let height = 0;
  for (const line of html.split('\n')) {
    const start = /<page width="[\d.]+" height="([\d.]+)"/.exec(line);
    if (start) {
      page += 1;
      height = Number(start[1]);
    }
    const word =
      /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)<\/word>/.exec(line);
    if (!word) continue;
    const [, left, top, right, bottom, text = ''] = word;
    found.push({
      text: decoded(text),
      page,
      left: Number(left),
      right: Number(right),
      top: height - Number(top),
      bottom: height - Number(bottom),
    });
  }
  return found;
}

const decoded = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** All text of the document, page by page. */
export function textOf(bytes: Uint8Array): string {
  return withFile(bytes, (path) => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }));
}

/** The structure tree with its text, as poppler reads it. */
export function structureText(bytes: Uint8Array): string {
  return withFile(bytes, (path) => execFileSync('pdfinfo', ['-struct-text', path], { encoding: 'utf8' }));
}

/** A page in shades of grey: one byte for each pixel, 0 black. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Draws pages with poppler, `first` and `last` counted from 1. */
export function drawWithPoppler(bytes: Uint8Array, dpi: number, first: number, last: number): Grey[] {
  return withFile(bytes, (path, folder) => {
    execFileSync('pdftoppm', [
      '-gray',
      '-r',
      String(dpi),
      '-f',
      String(first),
      '-l',
      String(last),
      path,
      join(folder, 'p'),
    ]);
    const names = execFileSync('ls', [folder], { encoding: 'utf8' }).split('\n');
    return names
      .filter((name) => name.endsWith('.pgm'))
      .sort()
      .map((name) => readPgm(readFileSync(join(folder, name))));
  });
}

function readPgm(file: Buffer): Grey {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 64));
  if (!head) throw new Error('not a grey picture');
  return {
    width: Number(head[1]),
    height: Number(head[2]),
    data: new Uint8Array(file.subarray(head[0].length)),
  };
}
