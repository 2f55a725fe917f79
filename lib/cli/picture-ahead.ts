import type { Plugin, Rolldown } from 'vite';

/** The script that runs before all others in our views: see `lib/platform/ahead.ts`. */
const AHEAD = '<script src="/ahead.js"';
const WORKER = /\/pdf\.worker[^/]*\.mjs$/;
/** What a page loads when it is asked for, and asks for at once: pdf.js' other half, and what fills the form. */
const AT_ONCE = /\/(?:pdfjs-dist\/legacy\/build\/pdf\.mjs|lib\/henvendelse\/fill\.ts)$/;

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/**
 * Tells a page that shows a PDF, in its own HTML, where pdf.js' worker lies, for the script that runs ahead to start it
 * while the page's own code is still being read; and what the page will ask for next, for the browser to fetch meanwhile.
 * Only the builder knows what they are called.
 */
export const pictureAhead = (): Plugin => ({
  name: 'sidemann:picture-ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { chunk, bundle }) {
      if (!chunk || !bundle || !html.includes(AHEAD)) return undefined;
      const { worker, parts } = pictureFiles(chunk, bundle);
      if (!worker) return undefined;
      return {
        html: html.replace(AHEAD, `${AHEAD} data-worker="/${worker}"`),
        tags: parts.map((path) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${path}` },
          injectTo: 'head' as const,
        })),
      };
    },
  },
});

/** The worker that a page's code starts, if it does, and what the code asks for at once; as paths in the package. */
export function pictureFiles(entry: Chunk, bundle: Bundle): { worker?: string; parts: readonly string[] } {
  const chunks = reachedFrom([entry], bundle);
  const worker = Object.keys(bundle).find(
    (path) => WORKER.test(path) && chunks.some(({ code }) => code.includes(path)),
  );
  const asked = chunksOf(
    chunks.flatMap(({ dynamicImports }) => dynamicImports),
    bundle,
  ).filter((chunk) => reachedFrom([chunk], bundle).some(holdsAtOnce));
  const parts = reachedFrom(asked, bundle).filter((part) => !chunks.includes(part));
  return { ...(worker && { worker }), parts: parts.map(({ fileName }) => fileName) };
}

const holdsAtOnce = ({ moduleIds }: Chunk) => moduleIds.some((id) => AT_ONCE.test(id.replaceAll('\\', '/')));

/** Chunks and all that they import at once. */
function reachedFrom(entries: readonly Chunk[], bundle: Bundle): readonly Chunk[] {
  const found = new Set(entries);
  for (const { imports } of found) for (const part of chunksOf(imports, bundle)) found.add(part);
  return [...found];
}

const chunksOf = (paths: readonly string[], bundle: Bundle): readonly Chunk[] =>
  paths.map((path) => bundle[path]).filter((part) => part?.type === 'chunk');
