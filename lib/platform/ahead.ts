/**
 * What our views ask for first, asked while their own code is still being loaded: what is in force, and the case they are
 * about: that of the tab beside panel and popup, the one a page of its own names. A page that shows a paper has the
 * workers started that make it and draw it: they take longer than all the rest. A script of its own that runs before all
 * else, so it carries nothing, not even the polyfill.
 */
import type { Tabs } from 'webextension-polyfill';

declare global {
  /** Answers on their way, by the question as JSON; `tab` is the tab. Each is taken once. */
  var sidemannAsked: Map<string, Promise<unknown>> | undefined;
  /** The workers for paper, by name, started and connected with this page. Each is taken once. */
  var sidemannWorkers: Map<string, SharedWorker> | undefined;
}

/** Takes what was asked ahead, so that it isn't asked again; null when it wasn't, or was taken already. */
export function askedAhead(question: unknown): Promise<unknown> | null {
  const key = JSON.stringify(question);
  const answer = globalThis.sidemannAsked?.get(key);
  globalThis.sidemannAsked?.delete(key);
  return answer ?? null;
}

/** Takes a worker that was started ahead; null when it wasn't, or was taken already. */
export function workerAhead(name: string): SharedWorker | null {
  const worker = globalThis.sidemannWorkers?.get(name);
  globalThis.sidemannWorkers?.delete(name);
  return worker ?? null;
}

/** The browser's own API: promises everywhere from the oldest version we run in. */
interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly tabs: Pick<Tabs.Static, 'query'>;
}

/** The tab this view belongs to: the one it was opened for, else the active one of its window. */
export async function tabBeside({ tabs }: Pick<Api, 'tabs'>): Promise<number | null> {
  const fixed = Number(new URLSearchParams(location.search).get('tab'));
  if (fixed > 0) return fixed;
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

export function askAhead(): void {
  const given = globalThis as unknown as { browser?: Api; chrome: Api };
  const api = given.browser?.runtime ? given.browser : given.chrome;
  const asked = new Map<string, Promise<unknown>>();
  globalThis.sidemannAsked = asked;
  const keep = (question: unknown, answer: Promise<unknown>) => {
    // Whoever takes it hears that it failed, and asks again.
    answer.catch(() => undefined);
    asked.set(JSON.stringify(question), answer);
  };
  const ask = (message: object) => keep(message, api.runtime.sendMessage(message));
  ask({ type: 'setup/get' });
  // Named by the builder, in the page itself: see `lib/cli/paper-ahead.ts`. One that runs already is only connected with.
  const worker = globalThis.document?.currentScript?.dataset.worker;
  if (worker)
    globalThis.sidemannWorkers = new Map(
      ['fill', 'draw'].map((name) => [name, new SharedWorker(worker, { type: 'module', name })]),
    );
  const caseId = new URLSearchParams(location.search).get('case');
  if (caseId !== null) {
    ask({ type: 'case/get', caseId });
    return;
  }
  const tab = tabBeside(api).then((tabId) => {
    if (tabId !== null) ask({ type: 'case/view', tabId });
    return tabId;
  });
  keep('tab', tab);
}
