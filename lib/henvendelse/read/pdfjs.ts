/**
 * pdf.js with everything off that the extension's policy forbids or that would leave the machine: no eval, no
 * WebAssembly, no fetching of fonts or character maps, no XFA, no scripts of the document.
 * The legacy build: the other one needs newer browsers than those on managed PCs.
 */
export const SAFE = {
  isEvalSupported: false,
  useWasm: false,
  useWorkerFetch: false,
  useSystemFonts: true,
  enableXfa: false,
  stopAtErrors: false,
  verbosity: 0,
} as const;

/** What is used of pdf.js to read a form. */
export type Pdfjs = Pick<typeof import('pdfjs-dist/legacy/build/pdf.mjs'), 'getDocument' | 'OPS'>;

/** Loaded when needed: it is as large as the rest of the extension. */
export const loadPdfjs = () => import('pdfjs-dist/legacy/build/pdf.mjs');
