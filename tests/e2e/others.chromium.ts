import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, test, type Worker } from '@playwright/test';
import { withExtensions } from '../../lib/cli/driver/launch';
import { CHROME_BUILD, CHROMIUM } from './browsers';

/** Others on the same machine: another extension in the browser, and whoever opens the profile's files afterwards. */

const folder = (name: string) => mkdtempSync(join(tmpdir(), `sidemann-${name}-`));

/** An extension that asks for nothing and listens to all it can. */
function makeOther(): string {
  const path = folder('annen');
  const manifest = {
    manifest_version: 3,
    name: 'annen',
    version: '1',
    background: { service_worker: 'a.js' },
  };
  writeFileSync(join(path, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(
    join(path, 'a.js'),
    'self.heard = []; chrome.runtime.onMessage.addListener((m) => heard.push(m));',
  );
  return path;
}

function launch(profile: string, ...extensions: readonly string[]): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    args: withExtensions(...extensions),
  });
}

/** The worker of the extension with this name, once it runs. */
async function workerOf(context: BrowserContext, isOurs: boolean): Promise<Worker> {
  for (let tries = 0; tries < 100; tries++) {
    for (const worker of context.serviceWorkers()) {
      const name = await worker.evaluate(() => chrome.runtime.getManifest().name).catch(() => '');
      if (name !== '' && (name !== 'annen') === isOurs) return worker;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the extension did not start');
}
const idOf = (worker: Worker) => new URL(worker.url()).host;

test('another extension gets no answer, no connection and none of our files', async () => {
  const [profile, other] = [folder('profil'), makeOther()];
  const context = await launch(profile, CHROME_BUILD, other);
  const ours = idOf(await workerOf(context, true));
  const theirs = await workerOf(context, false);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${ours}/options.html`);
  const got = await theirs.evaluate(async (id) => {
    const ask = (message: unknown) =>
      new Promise<string>((resolve) => {
        chrome.runtime.sendMessage(id, message, (answer) =>
          resolve(chrome.runtime.lastError ? 'refused' : JSON.stringify(answer)),
        );
      });
    const connect = () =>
      new Promise<string>((resolve) => {
        const port = chrome.runtime.connect(id);
        port.onDisconnect.addListener(() => resolve('refused'));
        port.onMessage.addListener(() => resolve('answered'));
        setTimeout(() => resolve('silent'), 1000);
      });
    const file = (name: string) =>
      fetch(`chrome-extension://${id}/${name}`).then(
        () => 'read',
        () => 'refused',
      );
    return {
      view: await ask({ type: 'case/view', tabId: 1 }),
      setup: await ask({ type: 'page/hello' }),
      connect: await connect(),
      files: await Promise.all(['form.html', 'consent.html', 'background.js'].map(file)),
      store: Object.keys((await chrome.storage?.session?.get?.(null)) ?? {}),
      heard: Reflect.get(self, 'heard'),
    };
  }, ours);
  expect(got).toEqual({
    view: 'refused',
    setup: 'refused',
    connect: 'refused',
    files: ['refused', 'refused', 'refused'],
    store: [],
    heard: [],
  });
  await context.close();
  for (const path of [profile, other]) rmSync(path, { recursive: true, force: true });
});

/** Words that stand nowhere else, so that every trace of them is ours. */
const NICKNAME = 'Kvernknurr';
const GOAL = 'Fjellrapp skal trives med hundekjoring';

function filesWith(profile: string, words: readonly string[]): string[] {
  const forms = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  return readdirSync(profile, { recursive: true, encoding: 'utf8' }).filter((path) => {
    const file = join(profile, path);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
    const bytes = readFileSync(file);
    return forms.some((form) => bytes.includes(form));
  });
}

test('a colleague who opens the profile’s files afterwards finds nothing of a case', async () => {
  const profile = folder('profil');
  const context = await launch(profile, CHROME_BUILD);
  const id = idOf(await workerOf(context, true));
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/sidepanel.html`);
  await page.getByRole('button', { name: 'Gi navn' }).click();
  await page.locator('input[type=text], input:not([type])').first().fill(NICKNAME);
  await page.keyboard.press('Enter');
  await page.getByText(NICKNAME).first().waitFor();
  await page.getByRole('button', { name: 'Skjema', exact: true }).click();
  const [form] = await Promise.all([
    context.waitForEvent('page'),
    page
      .getByRole('button', { name: /^(Åpne|Fyll)/ })
      .first()
      .click(),
  ]);
  const goals = form.locator('textarea').first();
  await goals.fill(GOAL);
  await goals.blur();
  // Long enough for the browser to write down its session, were it to.
  await form.waitForTimeout(4000);
  const stored = await form.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
  expect(stored).toContain(NICKNAME);
  expect(stored).toContain(GOAL);
  await context.close();
  expect(filesWith(profile, [NICKNAME, GOAL])).toEqual([]);
  // The search itself works: what is written down is found.
  writeFileSync(join(profile, 'spor'), Buffer.from(`x${GOAL}`, 'utf16le'));
  expect(filesWith(profile, [NICKNAME, GOAL])).toEqual(['spor']);
  rmSync(profile, { recursive: true, force: true });
});
