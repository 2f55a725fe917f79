import type { Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { pictureAhead, pictureFiles } from '../../../lib/cli/picture-ahead';

const chunk = (fileName: string, rest: object = {}) => ({
  type: 'chunk',
  fileName,
  code: '',
  imports: [],
  dynamicImports: [],
  moduleIds: [],
  ...rest,
});
const form = chunk('chunks/form.js', { imports: ['chunks/start.js', 'outside'] });
const panel = chunk('chunks/panel.js', { imports: ['chunks/views.js'] });
const bundle = {
  'chunks/form.js': form,
  'chunks/panel.js': panel,
  'chunks/views.js': chunk('chunks/views.js', { imports: ['chunks/panel.js'] }),
  'chunks/start.js': chunk('chunks/start.js', {
    code: 'new Worker("/assets/pdf.worker.min-x.mjs")',
    dynamicImports: ['chunks/other.js', 'chunks/pdf-x.js', 'chunks/fill-x.js'],
  }),
  'chunks/other.js': chunk('chunks/other.js', { moduleIds: ['/a/x.ts', '/a/lib/other.ts'] }),
  'chunks/pdf-x.js': chunk('chunks/pdf-x.js', {
    moduleIds: ['/a/x.ts', '/a/node_modules/pdfjs-dist/legacy/build/pdf.mjs'],
  }),
  // The builder may put what was asked for behind another chunk, which only names it.
  'chunks/fill-x.js': chunk('chunks/fill-x.js', { imports: ['chunks/start.js', 'chunks/library.js'] }),
  'chunks/library.js': chunk('chunks/library.js', {
    moduleIds: ['/a/x.ts', 'C:\\a\\lib\\henvendelse\\fill.ts'],
  }),
  'assets/pdf.worker.min-x.mjs': { type: 'asset', fileName: 'assets/pdf.worker.min-x.mjs' },
} as unknown as Rolldown.OutputBundle;
const asChunk = (one: unknown) => one as Rolldown.OutputChunk;

const HTML = '<head><script src="/ahead.js" async></script></head>';
type Handler = (html: string, of: { chunk?: unknown; bundle?: unknown }) => { html: string } | undefined;
const { handler } = pictureAhead().transformIndexHtml as unknown as { handler: Handler };

describe('where pdf.js lies', () => {
  it('is found over what a page imports', () => {
    // What the page has anyway isn't asked for twice.
    const parts = ['chunks/pdf-x.js', 'chunks/fill-x.js', 'chunks/library.js'];
    const files = { worker: 'assets/pdf.worker.min-x.mjs', parts };
    expect(pictureFiles(asChunk(form), bundle)).toEqual(files);
    expect(pictureFiles(asChunk(panel), bundle)).toEqual({ parts: [] });
  });

  it('is told to the script that runs ahead, and to the browser', () => {
    const { html } = handler(HTML, { chunk: form, bundle }) ?? {};
    expect(html).toBe(HTML.replace('.js"', '.js" data-worker="/assets/pdf.worker.min-x.mjs"'));
    expect(handler(HTML, { chunk: form, bundle })).toMatchObject({
      tags: ['pdf-x', 'fill-x', 'library'].map((name) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', href: `/chunks/${name}.js` },
      })),
    });
  });

  it('is told to no other page', () => {
    expect(handler(HTML, { chunk: panel, bundle })).toBeUndefined();
    expect(handler('<head></head>', { chunk: form, bundle })).toBeUndefined();
    expect(handler(HTML, {})).toBeUndefined();
  });
});
