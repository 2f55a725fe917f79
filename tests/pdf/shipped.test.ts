import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Rolldown } from 'vite';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { leftOut } from '../../lib/cli/left-out';
import { EMPTY_FORM } from '../../lib/domain/empty';
import type { fillForm } from '../../lib/henvendelse';
import type { fillForeign } from '../../lib/henvendelse/read/foreign';
import { loadPdfjs } from '../../lib/henvendelse/read/pdfjs';
import { MADE } from './corpus/made';
import { fillOwn } from './tools/foreign';
import { FAMILY, fill, font, template } from './tools/form';

// A build, and every form of the corpus filled twice.
vi.setConfig({ testTimeout: 60_000 });

interface Shipped {
  readonly fillForm: typeof fillForm;
  readonly fillForeign: typeof fillForeign;
}

const folder = await mkdtemp(join(tmpdir(), 'sidemann-skjema-'));
afterAll(() => rm(folder, { recursive: true }));

/** What fills forms, built as it ships. */
async function asShipped(): Promise<{ modules: readonly string[]; code: Shipped }> {
  const built = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [leftOut()],
    build: {
      outDir: folder,
      minify: true,
      lib: {
        entry: { fill: 'lib/henvendelse/fill.ts', foreign: 'lib/henvendelse/read/foreign.ts' },
        formats: ['es'],
      },
      rolldownOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' } },
    },
  })) as Rolldown.RolldownOutput[];
  const chunks = built.flatMap(({ output }) => output.filter((part) => part.type === 'chunk'));
  const load = (name: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href);
  return {
    modules: chunks.flatMap((chunk) => Object.keys(chunk.modules)),
    code: { ...(await load('fill.mjs')), ...(await load('foreign.mjs')) },
  };
}
const shipped = await asShipped();
const pdfjs = await loadPdfjs();

it('holds nothing of what is left out', () => {
  const parts = /\/(culori|html-entities|node-html-better-parser|upng|standard-fonts)\/|extractPageContents/;
  expect(shipped.modules.length).toBeGreaterThan(100);
  expect(shipped.modules.filter((id) => !id.startsWith('\0') && parts.test(id))).toEqual([]);
});

describe('fills to the byte what the whole of pdf-lib fills', () => {
  const long = { ...FAMILY, goals: 'gjÅŷ đŋ '.repeat(500), services: Array(9).fill(FAMILY.services[0]) };

  it.each([
    ['a family', FAMILY],
    ['nothing', EMPTY_FORM],
    ['long texts', long],
  ])('the bundled form: %s', async (_, values) => {
    for (const pages of ['all', 'send'] as const)
      for (const locked of [false, true])
        expect(await shipped.code.fillForm({ template, font, values, pages, locked })).toEqual(
          await fill(values, pages, locked),
        );
  });

  const printed = (name: string) => async () =>
    new Uint8Array(readFileSync(`tests/pdf/corpus/printed/${name}.pdf`));
  it.each([
    ...Object.entries(MADE),
    // Those without fields are filled alike whoever printed them.
    ['chromium-cells', printed('chromium-cells')],
    ['office-cells', printed('office-cells')],
  ] satisfies [string, () => Promise<Uint8Array>][])('a form of another’s making: %s', async (_, make) => {
    const bytes = await make();
    const ours = await shipped.code.fillForeign(
      { bytes, font, values: FAMILY, pages: 'all', locked: false },
      pdfjs,
    );
    expect(ours).toEqual(await fillOwn(bytes));
  });
});
