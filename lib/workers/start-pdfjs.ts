import address from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** Starts pdf.js' own worker, from the package. */
export const startPdfjs = (): Worker => new Worker(address, { type: 'module' });
