import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { answerFor } from '../../../tests/standins/serve.mjs';
import { temporaryFolder } from './temporary';

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
  /**
   * Runs in the browser's own window, for what only a person at the screen can do: a press on the toolbar, an answer to
   * the browser's own question. What it is given and gives back is plain data.
   */
  readonly inBrowser: <T = void, G = void>(run: (given: G) => T | Promise<T>, given?: G) => Promise<T>;
  readonly close: () => Promise<void>;
}

type Answer = typeof answerFor;

export interface FirefoxLaunch {
  /** What stands under an address; the practice sites unless told. */
  readonly answer?: Answer;
  /** With a window, on the screen of `DISPLAY`: for what only a keyboard and a mouse reach. */
  readonly headed?: boolean;
  /** A profile that was there before and stays afterwards; the extension is then installed for good, from a package. */
  readonly keptProfile?: string;
}

/**
 * Firefox with the built extension, driven over WebDriver BiDi.
 * @param extension a build's folder, or (with a kept profile) its package; null where the profile has it already
 */
export async function openFirefox(
  executable: string,
  extension: string | null,
  { answer = answerFor, headed = false, keptProfile }: FirefoxLaunch = {},
): Promise<FirefoxDriver> {
  const folder = temporaryFolder();
  const downloads = folder.path;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless: !headed,
    ...(headed ? { defaultViewport: null } : {}),
    ...(keptProfile ? { userDataDir: keptProfile } : {}),
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      // ESR lets an unsigned package in where it is told so: ours is signed by nobody yet.
      'xpinstall.signatures.required': false,
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'intl.accept_languages': 'nb-NO',
    },
  });
  if (extension) await install(browser, extension, keptProfile !== undefined);

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
      page.on('request', (request) => serve(request, answer(request.url())));
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
    inBrowser: (run, given) => inOwnWindow(browser, run as (given: unknown) => never, given),
    async close() {
      await browser.close();
      folder.remove();
    },
  };
}

function serve(request: HTTPRequest, answer: ReturnType<Answer>): void {
  const done = answer
    ? request.respond({ status: answer.status, contentType: answer.contentType, body: answer.body })
    : request.abort();
  done.catch(() => undefined);
}

/** @param forGood there also when the browser is started anew; else until it ends */
async function install(browser: Browser, path: string, forGood: boolean): Promise<void> {
  const extensionData = { type: forGood ? 'archivePath' : 'path', path };
  const { connection } = browser as unknown as { readonly connection: Line };
  await connection.send('webExtension.install', {
    extensionData,
    ...(forGood ? { 'moz:permanent': true } : {}),
  });
}

/** Puppeteer's own line to the browser, which can reach more than it shows. */
interface Line {
  readonly send: (method: string, params: object) => Promise<{ readonly result: unknown }>;
}
interface Evaluated {
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

async function inOwnWindow<T>(
  browser: Browser,
  run: (given: unknown) => T | Promise<T>,
  given: unknown,
): Promise<T> {
  const { connection } = browser as unknown as { readonly connection: Line };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { readonly contexts: readonly { context: string; url: string }[] };
  const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  const said = await connection.send('script.evaluate', {
    expression: `(async () => JSON.stringify(await (${run})(${JSON.stringify(given)}) ?? null))()`,
    target: { context: window?.context },
    awaitPromise: true,
  });
  const { result, exceptionDetails } = said.result as Evaluated;
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return JSON.parse(result?.value ?? 'null');
}
