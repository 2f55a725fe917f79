import type { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DrawPages, PageImage, PaperRect } from '../../domain/form-report';
import { loadPdfjs, SAFE } from './pdfjs';

/** Draws pages of a PDF as pictures. Starts loading when it is made, keeps its worker between calls; `close` ends it. */
export interface Preview {
  /** For a PDF of our own filling; it is not changed. */
  readonly render: DrawPages;
  readonly close: () => void;
}

/**
 * @param startWorker starts pdf.js' own worker from the extension's package:
 *   `() => new Worker(url of pdf.worker.min.mjs, { type: 'module' })`
 */
export function createPreview(startWorker: () => Worker): Preview {
  let port: Worker | null = null;
  let worker: Promise<PDFWorker> | null = null;
  const start = async () => {
    // The worker begins to load while pdf.js itself does.
    port = startWorker();
    const { PDFWorker } = await loadPdfjs();
    // Parameters of type `never` in pdf.js' own declarations.
    return PDFWorker.create({ port } as never) as PDFWorker;
  };
  // At once: the form is being filled meanwhile.
  worker = start();
  return {
    render: async (bytes, scale, first) => {
      worker ??= start();
      return drawPages(bytes, scale, await worker, first);
    },
    close: () => {
      void worker?.then((started) => started.destroy());
      port?.terminate();
      worker = null;
    },
  };
}

async function drawPages(
  bytes: Uint8Array,
  scale: number,
  worker: PDFWorker,
  tell?: (first: PageImage) => void,
): Promise<PageImage[]> {
  const { getDocument } = await loadPdfjs();
  // pdf.js takes the buffer over, so it gets one of its own.
  const task = getDocument({ data: bytes.slice(), worker, ...SAFE });
  try {
    const doc = await task.promise;
    const draw = async (number: number) => drawPage(await doc.getPage(number), scale);
    const first = await draw(1);
    tell?.(first);
    const others = Array.from({ length: doc.numPages - 1 }, (_, i) => draw(i + 2));
    return [first, ...(await Promise.all(others))];
  } finally {
    await task.destroy();
  }
}

type Page = Awaited<
  ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof loadPdfjs>>['getDocument']>['promise']>['getPage']>
>;

async function drawPage(page: Page, scale: number): Promise<PageImage> {
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  const placeOf = ({ x, y, width, height }: PaperRect): PaperRect => {
    const corners: readonly number[] = viewport.convertToViewportRectangle([x, y, x + width, y + height]);
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = corners;
    return {
      x: Math.min(x1, x2) / viewport.width,
      y: Math.min(y1, y2) / viewport.height,
      width: Math.abs(x2 - x1) / viewport.width,
      height: Math.abs(y2 - y1) / viewport.height,
    };
  };
  return { canvas, placeOf };
}
