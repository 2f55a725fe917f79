import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PDFiumLibrary as Pdfium } from '@hyzyla/pdfium';
import { type Browser, chromium, type Page } from '@playwright/test';
import { drawWithPoppler, type Grey, has } from './programs';

/** Draws pages 3 and 4 of a PDF, those with fields. `close` ends what was started. */
export interface Renderer {
  readonly name: string;
  /** By page number from 0. */
  readonly draw: (bytes: Uint8Array, dpi: number) => Promise<ReadonlyMap<number, Grey>>;
  readonly close: () => Promise<void>;
}

export const CHROMIUM = process.env.CHROMIUM_PATH ?? 'chromium';

const FIRST = 2;
const LAST = 3;

const numbered = (pages: readonly Grey[]) => new Map(pages.map((page, i) => [FIRST + i, page]));

/** Evince and Okular. */
export const poppler = async (): Promise<Renderer> => ({
  name: 'poppler',
  draw: async (bytes, dpi) => numbered(drawWithPoppler(bytes, dpi, FIRST + 1, LAST + 1)),
  close: async () => {},
});

/** By its file: the tests resolve packages for the browser, and that build doesn't start in Node. */
const { PDFiumLibrary } = createRequire(import.meta.url)(
  '../../../node_modules/@hyzyla/pdfium/dist/index.cjs',
) as {
  PDFiumLibrary: typeof Pdfium;
};

/** Chrome and Edge, as WebAssembly; form fields drawn as the viewer does. */
export async function pdfium(): Promise<Renderer> {
  const library = await PDFiumLibrary.init();
  return {
    name: 'PDFium',
    draw: async (bytes, dpi) => {
      const doc = await library.loadDocument(Buffer.from(bytes));
      const pages: Grey[] = [];
      for (const number of [FIRST, LAST]) {
        const page = doc.getPage(number);
        const drawn = await page.render({
          scale: dpi / 72,
          render: 'bitmap',
          renderFormFields: true,
          colorSpace: 'BGRA',
        });
        pages.push({ width: drawn.width, height: drawn.height, data: greyOf(drawn.data) });
      }
      doc.destroy();
      return numbered(pages);
    },
    close: async () => library.destroy(),
  };
}

/** What is used of PDFium's own functions for a person at the keyboard. */
interface FormModule {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc: (bytes: number) => number };
  readonly _FORM_OnAfterLoadPage: (page: number, form: number) => void;
  readonly _FORM_OnFocus: (form: number, page: number, keys: number, x: number, y: number) => number;
  readonly _FORM_SelectAllText: (form: number, page: number) => number;
  readonly _FORM_ReplaceSelection: (form: number, page: number, text: number) => void;
  readonly _FORM_ForceToKillFocus: (form: number) => void;
}

/**
 * What Chrome does when somebody writes in a field: focus at a point, everything marked, replaced, left.
 * @returns the field's page afterwards
 */
export async function editInPdfium(
  bytes: Uint8Array,
  number: number,
  at: { x: number; y: number },
  text: string,
  dpi: number,
): Promise<Grey> {
  const library = await PDFiumLibrary.init();
  const doc = await library.loadDocument(Buffer.from(bytes));
  const page = doc.getPage(number);
  const inside = page as unknown as { module: FormModule; pageIdx: number };
  const form = (doc as unknown as { initializeFormFields: () => number }).initializeFormFields();
  const { module, pageIdx } = inside;
  module._FORM_OnAfterLoadPage(pageIdx, form);
  module._FORM_OnFocus(form, pageIdx, 0, at.x, at.y);
  module._FORM_SelectAllText(form, pageIdx);
  const place = module.wasmExports.malloc(2 * text.length + 2);
  const memory = new DataView(module.HEAPU8.buffer);
  for (let i = 0; i <= text.length; i += 1) memory.setUint16(place + 2 * i, text.charCodeAt(i) || 0, true);
  module._FORM_ReplaceSelection(form, pageIdx, place);
  module._FORM_ForceToKillFocus(form);
  const drawn = await page.render({
    scale: dpi / 72,
    render: 'bitmap',
    renderFormFields: true,
    colorSpace: 'BGRA',
  });
  const { width, height } = drawn;
  doc.destroy();
  library.destroy();
  return { width, height, data: greyOf(drawn.data) };
}

function greyOf(data: Uint8Array): Uint8Array {
  const grey = new Uint8Array(data.length / 4);
  for (let i = 0; i < grey.length; i += 1) {
    grey[i] = ((data[4 * i] ?? 0) + (data[4 * i + 1] ?? 0) + (data[4 * i + 2] ?? 0)) / 3;
  }
  return grey;
}

interface Drawn {
  readonly width: number;
  readonly height: number;
  /** Grey, base64. */
  readonly data: string;
}

const ORIGIN = 'http://pdfjs.test';

/** Firefox, and our own preview: pdf.js in the Chromium that is installed, with the options the product uses. */
export async function pdfjs(): Promise<Renderer> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  const page = await pdfjsPage(browser);
  return {
    name: 'pdf.js',
    draw: async (bytes, dpi) => {
      const base64 = Buffer.from(bytes).toString('base64');
      const drawn = await callPage<Drawn[]>(page, 'drawPdf', {
        base64,
        scale: dpi / 72,
        first: FIRST + 1,
        last: LAST + 1,
      });
      return numbered(
        drawn.map(({ data, ...size }) => ({ ...size, data: new Uint8Array(Buffer.from(data, 'base64')) })),
      );
    },
    close: () => browser.close(),
  };
}

/** A page with the functions of draw-in-page.mjs. */
export async function pdfjsPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.route(`${ORIGIN}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '')
      return route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><script type="module" src="/draw-in-page.mjs"></script>',
      });
    const folder = name === 'draw-in-page.mjs' ? 'tests/pdf/tools' : 'node_modules/pdfjs-dist/legacy/build';
    const body = readFileSync(`${folder}/${name}`);
    return route.fulfill({ contentType: 'text/javascript', body });
  });
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction('window.readPdf');
  return page;
}

/** Calls one of the functions of draw-in-page.mjs. */
export function callPage<T>(
  page: Page,
  name: 'drawPdf' | 'savePdf' | 'readPdf',
  argument: unknown,
): Promise<T> {
  return page.evaluate(`window.${name}(${JSON.stringify(argument)})`);
}

export function chromiumPath(): string {
  return CHROMIUM.includes('/') ? CHROMIUM : `/usr/bin/${CHROMIUM}`;
}

export const hasChromium = () => has(CHROMIUM);
