import type { Plugin, Rolldown } from 'vite';

/** The script that runs before all others in our views: see `lib/platform/ahead.ts`. */
const AHEAD = '<script src="/ahead.js"';
const WORKER = /\/pdf\.worker[^/]*\.mjs$/;
const PDFJS = /pdfjs-dist\/legacy\/build\/pdf\.mjs$/;

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/**
 * Tells a page that shows a PDF, in its own HTML, where pdf.js lies: its worker, for the script that runs ahead to start
 * it while the page's own code is still being read, and its other half, for the browser to fetch meanwhile. Only the
 * builder knows what they are called.
 */
export const pictureAhead = (): Plugin => ({
  name: 'sidemann:picture-ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { chunk, bundle }) {
      if (!chunk || !bundle || !html.includes(AHEAD)) return undefined;
      const { worker, pdfjs } = pictureFiles(chunk, bundle);
      if (!worker || !pdfjs) return undefined;
      const attrs = { rel: 'modulepreload', crossorigin: true, href: `/${pdfjs}` };
      return {
        html: html.replace(AHEAD, `${AHEAD} data-worker="/${worker}"`),
        tags: [{ tag: 'link', attrs, injectTo: 'head' }],
      };
    },
  },
});

/** The two halves of pdf.js that a page's code asks for, as paths in the package; undefined where it doesn't. */
export function pictureFiles(entry: Chunk, bundle: Bundle): { worker?: string; pdfjs?: string } {
  const chunks = reachedFrom(entry, bundle);
  const worker = Object.keys(bundle).find(
    (path) => WORKER.test(path) && chunks.some(({ code }) => code.includes(path)),
  );
  const pdfjs = chunks
    .flatMap(({ dynamicImports }) => dynamicImports)
    .find((path) => {
      const part = bundle[path];
      return part?.type === 'chunk' && PDFJS.test(part.facadeModuleId?.replaceAll('\\', '/') ?? '');
    });
  return { ...(worker && { worker }), ...(pdfjs && { pdfjs }) };
}

/** A chunk and all that it imports at once. */
function reachedFrom(entry: Chunk, bundle: Bundle): readonly Chunk[] {
  const found = new Set([entry]);
  for (const { imports } of found)
    for (const path of imports) {
      const part = bundle[path];
      if (part?.type === 'chunk') found.add(part);
    }
  return [...found];
}
