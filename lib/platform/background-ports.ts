import type { BrowserPorts } from '../app/ports';
import { createVault } from '../app/vault';
import { createStayAwake } from './awake';
import { browser } from './browser';
import { screenIn, toFrame } from './frames';
import { keyStore } from './key-store';
import { hasViews } from './leaving';
import { openForm, openPanel, sayProblem } from './open';
import { mayUseSites, pageOf } from './permissions';
import { createSetup } from './setup';
import { startedOn } from './site-scripts';
import { localStore, sessionStore } from './store';
import { offerTeaching, setIcon } from './toolbar';

/** The browser, as the background sees it. */
export const backgroundPorts = (): BrowserPorts => ({
  session: sessionStore(),
  local: localStore(),
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
  hash: sha256,
  toFrame,
  openForm,
  sayProblem,
  restart: () => browser.runtime.reload(),
  hasViews,
  stayAwake: createStayAwake(),
  openPanel,
  injectTools: (tabId, frameId) => inject(tabId, frameId, 'content-scripts/hints.js'),
  injectKnown: (tabId, frameId) => inject(tabId, frameId, 'known.js'),
  setup: createSetup(),
  vault: createVault(keyStore()),
  setIcon,
  offerTeaching,
  hasAccess: mayUseSites,
  pageOf: async (tabId) => {
    const page = await pageOf(tabId);
    const { origin, protocol } = new URL(page.address ?? 'about:blank');
    const isSeen = page.allowed && protocol === 'https:';
    return { ...page, started: !isSeen || (await startedOn(origin)) };
  },
  screenIn,
});

/** An update that is ready waits until nothing of ours runs (Chrome), or until it is asked for; or for the next start. */
export function onUpdateReady(call: () => void): void {
  browser.runtime.onUpdateAvailable.addListener(call);
}

export function onTabClosed(call: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener(call);
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function inject(tabId: number, frameId: number, file: string): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting
    .executeScript({ target, files: [file], injectImmediately: true })
    .catch(() => undefined);
}
