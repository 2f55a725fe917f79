/** Draws PDFs in a worker: pdf.js with both its halves in this one thread, and no document. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DrawnPage } from '../paperwork/jobs';
import { SAFE } from './pdfjs';

/** pdf.js asks its document for these alone, where the browser can load fonts by itself. */
const ownerDocument = { fonts: (self as unknown as { fonts: FontFaceSet }).fonts } as HTMLDocument;

/** What pdf.js draws on beside the page itself: a part that is laid over it later. */
class Canvases {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }
  reset({ canvas }: { canvas: OffscreenCanvas }, width: number, height: number) {
    Object.assign(canvas, { width, height });
  }
  destroy(made: { canvas: OffscreenCanvas | null; context: unknown }) {
    Object.assign(made, { canvas: null, context: null });
  }
}

/** Filters live in a document. What asks for one is drawn without it. */
class NoFilters {
  addFilter = () => 'none';
  addHCMFilter = () => 'none';
  addAlphaFilter = () => 'none';
  addLuminosityFilter = () => 'none';
  addHighlightHCMFilter = () => 'none';
  destroy() {}
}

/**
 * Draws all pages of a PDF in order, each told as soon as it is there.
 * @param scale pixels for each point
 */
export async function drawPages(
  { bytes, scale }: { readonly bytes: Uint8Array; readonly scale: number },
  tell: (page: DrawnPage, handedOver: readonly Transferable[]) => void,
): Promise<void> {
  const ours = { ownerDocument, CanvasFactory: Canvases, FilterFactory: NoFilters };
  const task = getDocument({ data: bytes, ...SAFE, ...ours });
  try {
    const doc = await task.promise;
    for (let number = 1; number <= doc.numPages; number += 1) {
      const page = await doc.getPage(number);
      const viewport = page.getViewport({ scale });
      const canvas = new OffscreenCanvas(Math.round(viewport.width), Math.round(viewport.height));
      await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
      const bitmap = canvas.transferToImageBitmap();
      tell({ bitmap, transform: viewport.transform as unknown as DrawnPage['transform'] }, [bitmap]);
    }
  } finally {
    await task.destroy();
  }
}
