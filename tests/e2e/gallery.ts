import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';

/** Where the gallery of views (`tests/component/gallery`) stands in a test: an address that is nobody's. */
export const GALLERY = 'http://galleri.invalid';

interface Built {
  readonly fileName: string;
  readonly code?: string;
  readonly source?: string | Uint8Array;
}
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** Builds the gallery in memory. Gives what answers for an address of it. */
export async function builtGallery(): Promise<(url: string) => Answer> {
  const configFile = fileURLToPath(new URL('../component/gallery/vite.config.ts', import.meta.url));
  const built = await build({ configFile, logLevel: 'error', build: { write: false } });
  const first = [built].flat()[0] as { output: Built[] } | undefined;
  const files = new Map(
    (first?.output ?? []).map((file) => [`/${file.fileName}`, file.code ?? file.source ?? '']),
  );
  return (url) => {
    const { pathname } = new URL(url);
    const path = pathname === '/' ? '/index.html' : pathname;
    const contentType = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    const body = files.get(path);
    if (body === undefined) return { status: 204, contentType, body: '' };
    return { status: 200, contentType, body: typeof body === 'string' ? body : Buffer.from(body).toString() };
  };
}

/** The same for Playwright: gives what serves the gallery to a page. */
export async function buildGallery(): Promise<(page: Page) => Promise<void>> {
  const answer = await builtGallery();
  return async (page) => {
    await page.route(`${GALLERY}/**`, (route) => route.fulfill(answer(route.request().url())));
  };
}

/** Opens one view by its name in the gallery, in bokmål unless told otherwise. */
export async function openView(page: Page, name: string, language = 'nb'): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${GALLERY}/?language=${language}#${name}`);
  await page.waitForSelector('.s-surface');
}
