import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { expect } from '@playwright/test';
import { CHROMIUM } from './browsers';

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}
type Answer = Record<string, never> & { readonly targetInfos?: readonly Target[] };

/** How long a step on a page may take, in ms. */
const PATIENCE = 20_000;

/**
 * A browser spoken to over its pipe, that is attached to nothing but the page we drive: whoever is attached to a worker
 * keeps it alive, and Playwright is attached to all.
 */
export async function openUnattached(args: readonly string[]) {
  const profile = await mkdtemp(join(tmpdir(), 'sidemann-vaaken-'));
  const all = [
    ...args,
    ...['--headless=new', '--remote-debugging-pipe', `--user-data-dir=${profile}`],
    ...['--disable-sync', '--disable-component-update', '--no-first-run'],
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ];
  const env = { ...process.env, LANGUAGE: 'nb' };
  const browser = spawn(CHROMIUM, all, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env });
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
  /** Opens an address, and gives what runs an expression there and what closes it. */
  const visit = async (url: string) => {
    const target = await ask('Target.createTarget', { url });
    const { sessionId } = await ask('Target.attachToTarget', { ...target, flatten: true });
    const evaluate = async (expression: string): Promise<unknown> => {
      const how = { expression, awaitPromise: true, returnByValue: true };
      const { result } = await ask('Runtime.evaluate', how, sessionId);
      return (result as { value?: unknown } | undefined)?.value;
    };
    return {
      evaluate,
      /** Waits until each of these expressions holds in turn. */
      async walk(...steps: readonly string[]) {
        for (const step of steps)
          await expect.poll(() => evaluate(step), { message: step, timeout: PATIENCE }).toBe(true);
      },
      close: () => ask('Target.closeTarget', target),
    };
  };
  return {
    visit,
    /** The address of our worker as long as it runs. */
    worker: async () =>
      (await ask('Target.getTargets')).targetInfos?.find(
        ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'),
      )?.url,
    async end() {
      browser.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Expressions for `walk`: a button by part of its words, there and pressed; what the session's store holds. */
const button = (words: string) =>
  `[...document.querySelectorAll('button')].find((one) => one.textContent.includes(${JSON.stringify(words)}))`;
export const isThere = (words: string) => `!!${button(words)}`;
export const pressed = (words: string) => `${button(words)}?.click() === undefined`;
export const stored = (key: string, is: boolean) =>
  `chrome.storage.session.get(null).then((all) => Object.keys(all).some((one) => one.startsWith('${key}')) === ${is})`;
