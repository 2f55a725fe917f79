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

/** Builds the gallery in memory. Gives what serves it to a page. */
export async function buildGallery(): Promise<(page: Page) => Promise<void>> {
  const configFile = fileURLToPath(new URL('../component/gallery/vite.config.ts', import.meta.url));
  const built = await build({ configFile, logLevel: 'error', build: { write: false } });
  const first = [built].flat()[0] as { output: Built[] } | undefined;
  const files = new Map(
    (first?.output ?? []).map((file) => [`/${file.fileName}`, file.code ?? file.source ?? '']),
  );
  return async (page) => {
    await page.route(`${GALLERY}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      const path = pathname === '/' ? '/index.html' : pathname;
      const body = files.get(path);
      if (body === undefined) return route.fulfill({ status: 204 });
      const contentType = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
      return route.fulfill({ contentType, body: Buffer.from(body) });
    });
  };
}

/** Opens one view by its name in the gallery. */
export async function openView(page: Page, name: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${GALLERY}/#${name}`);
  await page.waitForSelector('.s-surface');
}
