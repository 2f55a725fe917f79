import type { BrowserContext } from '@playwright/test';
import { answerFor } from '../../../tests/standins/serve.mjs';

/** What Chromium is started with so that it holds these unpacked extensions and no others, and is quiet. */
export const withExtensions = (...folders: readonly string[]): string[] => [
  `--disable-extensions-except=${folders.join(',')}`,
  `--load-extension=${folders.join(',')}`,
  // Chromium's sandbox doesn't run for root, which containers are.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--no-first-run',
  '--disable-background-networking',
];

/** Serves the practice pages under their real addresses; every other address is refused. */
export async function servePractice(context: BrowserContext): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (/^(chrome|chrome-extension|chrome-untrusted|blob|data|about):/.test(url)) return route.continue();
    const answer = answerFor(url);
    if (!answer) return route.abort('blockedbyclient');
    return route.fulfill({ status: answer.status, contentType: answer.contentType, body: answer.body });
  });
}
