import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { expect, test } from '@playwright/test';
import { withExtensions } from '../../lib/cli/driver/launch';
import { CHROME_BUILD, CHROMIUM } from './browsers';

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}
type Answer = Record<string, never> & { readonly targetInfos?: readonly Target[] };

/**
 * A browser spoken to over its pipe, that is attached to nothing but the page we drive: whoever is attached to a worker
 * keeps it alive, and Playwright is attached to all.
 */
async function start() {
  const profile = await mkdtemp(join(tmpdir(), 'sidemann-vaaken-'));
  const args = [
    ...withExtensions(CHROME_BUILD),
    ...['--headless=new', '--remote-debugging-pipe', `--user-data-dir=${profile}`],
    ...['--host-resolver-rules=MAP * ~NOTFOUND', '--disable-sync', '--disable-component-update'],
    'about:blank',
  ];
  const env = { ...process.env, LANGUAGE: 'nb' };
  const browser = spawn(CHROMIUM, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env });
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  const [, , , to, from] = browser.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, (answer: Answer) => void>();
  let said = '';
  from.setEncoding('utf8').on('data', (more: string) => {
    const whole = (said + more).split('\0');
    said = whole.pop() ?? '';
    for (const { id, result } of whole.map((one) => JSON.parse(one))) waiting.get(id)?.(result ?? {});
  });
  let last = 0;
  const ask = (method: string, params: object = {}, sessionId?: string) =>
    new Promise<Answer>((resolve) => {
      waiting.set(++last, resolve);
      to.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });
  /** The address of our worker as long as it runs. */
  const worker = async () =>
    (await ask('Target.getTargets')).targetInfos?.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'),
    )?.url;
  return {
    worker,
    /** Opens a page of ours, waits until each of these expressions holds in turn, and closes it again. */
    async inOwnPage(path: string, steps: readonly string[]) {
      await expect.poll(worker).toBeDefined();
      const own = new URL((await worker()) ?? '').host;
      const target = await ask('Target.createTarget', { url: `chrome-extension://${own}/${path}` });
      const { sessionId } = await ask('Target.attachToTarget', { ...target, flatten: true });
      const evaluate = async (expression: string) => {
        const how = { expression, awaitPromise: true, returnByValue: true };
        return ((await ask('Runtime.evaluate', how, sessionId)).result as { value?: unknown } | undefined)
          ?.value;
      };
      for (const step of steps)
        await expect.poll(() => evaluate(step), { message: step, timeout: 20_000 }).toBe(true);
      await ask('Target.closeTarget', target);
    },
    async end() {
      browser.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const SCHOOL = `[...document.querySelectorAll('button')].find((one) => one.textContent.includes('Skole/barnehage'))`;
const cases = (some: boolean) =>
  `chrome.storage.session.get(null).then((all) => Object.keys(all).some((key) => key.startsWith('case:')) === ${some})`;

test('Chrome’s worker sleeps when nothing is open, and not while a case is that isn’t kept: an update would empty the memory', async () => {
  // Chrome itself waits half a minute.
  test.setTimeout(150_000);
  const [open, empty] = await Promise.all([start(), start()]);
  try {
    const panel = 'sidepanel.html?tab=1';
    await open.inOwnPage(panel, [`!!${SCHOOL}`, `${SCHOOL}.click() === undefined`, cases(true)]);
    // Left alone after the other: were that one not held, it would be asleep first.
    await empty.inOwnPage(panel, [`!!${SCHOOL}`, cases(false)]);
    const patience = { timeout: 75_000, intervals: [1000] };
    await expect.poll(empty.worker, patience).toBeUndefined();
    expect(await open.worker()).toBeDefined();
  } finally {
    await Promise.all([open.end(), empty.end()]);
  }
});
