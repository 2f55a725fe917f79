import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { answerFor } from '../../../tests/standins/serve.mjs';

const ADDON = 'sidemann@sidemann.example';
/** Fixes the address of the extension's pages in this profile. */
const UUID = '11111111-2222-4333-8444-555555555555';

export interface FirefoxDriver {
  readonly browser: Browser;
  /** A tab on a practice site, served under its real address. */
  readonly visit: (url: string) => Promise<Page>;
  /** A page of ours, as a tab: the real sidebar is not in the protocol's tree. */
  readonly own: (file: string) => Promise<Page>;
  /** The browser's own number of a tab, as the extension's pages know it. */
  readonly tabOf: (page: Page) => Promise<number>;
  /** Where downloads end up. */
  readonly downloads: string;
  readonly close: () => Promise<void>;
}

/** Firefox with the built extension, driven over WebDriver BiDi. */
export async function openFirefox(executable: string, extension: string): Promise<FirefoxDriver> {
  const downloads = await mkdtemp(join(tmpdir(), 'sidemann-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'intl.accept_languages': 'nb-NO',
    },
  });
  await browser.installExtension(extension);

  const own = async (file: string) => {
    const page = await browser.newPage();
    // The load event never comes for pages of an extension.
    await page.goto(`moz-extension://${UUID}/${file}`, { timeout: 1000 }).catch(() => undefined);
    await page.waitForSelector('h1');
    return page;
  };

  return {
    browser,
    downloads,
    async visit(url) {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', serve);
      await page.goto(url);
      return page;
    },
    own,
    async tabOf(page) {
      const address = page.url();
      const helper = await own('popup.html');
      const tab = await helper.evaluate(
        async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id,
        address,
      );
      await helper.close();
      return tab ?? -1;
    },
    async close() {
      await browser.close();
      await rm(downloads, { recursive: true, force: true });
    },
  };
}

function serve(request: HTTPRequest): void {
  const answer = answerFor(request.url());
  const done = answer
    ? request.respond({ status: answer.status, contentType: answer.contentType, body: answer.body })
    : request.abort();
  done.catch(() => undefined);
}
