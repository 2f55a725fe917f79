/** The scripts of the addresses beyond the manifest: registered for exactly them, and nowhere else. */

import type { Setup } from '../app/setup';
import { createTurns } from '../app/turns';
import type { OwnSite } from '../domain/own-site';
import { browser } from './browser';
import { onSitesChange } from './permissions';
import { onSetupChange } from './store';

const PAGE = 'page.js';
const WORLD = 'world.js';
const ASKS = 'asks.js';

type Script = Parameters<typeof browser.scripting.registerContentScripts>[0][number] & {
  /** Newer than the polyfill's types. */
  readonly matchOriginAsFallback: boolean;
  readonly world?: 'MAIN';
};

/** The same two scripts as in the manifest. `matchOriginAsFallback` reaches `about:blank` and `srcdoc` frames there. */
function scriptsFor({ origin }: Pick<OwnSite, 'origin'>): Script[] {
  const where = { matches: [`${origin}/*`], allFrames: true, matchOriginAsFallback: true };
  return [
    { ...where, id: `page ${origin}`, js: [PAGE], runAt: 'document_start' },
    { ...where, id: `world ${origin}`, js: [WORLD], runAt: 'document_start', world: 'MAIN' },
  ];
}

/** Where more is known than the listener knows by itself: what was taught, and which sites are switched off. */
const askingOn = (pattern: string): Script => ({
  ...{ matches: [pattern], allFrames: true, matchOriginAsFallback: true },
  ...{ id: `asks ${pattern}`, js: [ASKS], runAt: 'document_start' },
});

/**
 * Registers what is missing and takes away what is no longer allowed. Both scripts of an address or neither: without the
 * one in the page's own world, what the page's script opens would not be seen.
 */
async function register(sites: readonly OwnSite[], asking: readonly string[]): Promise<void> {
  const { scripting } = browser;
  const here = new Set((await scripting.getRegisteredContentScripts()).map(({ id }) => id));
  const groups = [...asking.map((pattern) => [askingOn(pattern)]), ...sites.map(scriptsFor)];
  const wanted = groups.flat();
  const gone = [...here].filter((id) => !wanted.some((one) => one.id === id));
  // What is not taken away is not allowed anywhere; the others must not wait for it.
  if (gone.length > 0) await scripting.unregisterContentScripts({ ids: gone }).catch(() => undefined);
  // Address by address: one that the browser refuses doesn't cost the others. Panel and popup tell (`startedOn`).
  for (const group of groups) {
    const missing = group.filter(({ id }) => !here.has(id));
    if (missing.length > 0) await scripting.registerContentScripts(missing).catch(() => undefined);
  }
}

/** Puts the page script into pages that are open already; an older copy there ends when the new one comes. */
async function inject(url: string[], isAsking: boolean): Promise<void> {
  if (url.length === 0) return;
  for (const { id: tabId } of await browser.tabs.query({ url })) {
    if (tabId === undefined) continue;
    const target = { tabId, allFrames: true };
    browser.scripting
      .executeScript({ target, files: isAsking ? [ASKS, PAGE] : [PAGE] })
      .catch(() => undefined);
  }
}

let tryAgain = (): void => {};

/**
 * Has the browser taken our scripts for an address? Those of the manifest it always has. Where it hasn't, it is asked
 * once more, so that loading the page anew may be all it takes.
 */
export async function startedOn(origin: string): Promise<boolean> {
  if ((browser.runtime.getManifest().host_permissions ?? []).includes(`${origin}/*`)) return true;
  const ids = scriptsFor({ origin }).map(({ id }) => id);
  const here = await browser.scripting.getRegisteredContentScripts({ ids }).catch(() => []);
  if (here.length === ids.length) return true;
  tryAgain();
  return false;
}

/** In ms. */
const SOON = 1000;

/** The same for a page that shows the list of addresses: one that has just been allowed is being seen to. */
export async function hasStarted(origin: string): Promise<boolean> {
  if (await startedOn(origin)) return true;
  await new Promise((resolve) => setTimeout(resolve, SOON));
  return startedOn(origin);
}

const patterns = (sites: readonly OwnSite[]): string[] => sites.map(({ origin }) => `${origin}/*`);

/**
 * Keeps scripts where they may be: when an address was allowed or taken back, when policy names another, when something
 * was taught, when the browser starts, and after an update, which empties the browser's list. Registers its listeners
 * before it awaits.
 */
export function keepScripts(inForce: () => Promise<Pick<Setup, 'sites' | 'additions' | 'sitesOff'>>): void {
  const { host_permissions: named = [] } = browser.runtime.getManifest();
  const inTurn = createTurns();
  const keep = (injectInto: (sites: readonly OwnSite[]) => string[]) => {
    const work = async () => {
      // Policy may name what the manifest has already.
      const now = await inForce();
      const sites = now.sites.filter(({ origin }) => !named.includes(`${origin}/*`));
      const isAsking = now.additions.length + now.sitesOff.length > 0;
      await register(sites, isAsking ? [...named, ...patterns(sites)] : []);
      await inject(injectInto(sites), isAsking);
    };
    inTurn(work).catch(() => undefined);
  };
  tryAgain = () => keep(() => []);
  onSitesChange(() => keep(patterns));
  onSetupChange(new AbortController().signal, () => keep(() => []));
  browser.runtime.onStartup.addListener(() => keep(() => []));
  browser.runtime.onInstalled.addListener(() => keep((sites) => [...named, ...patterns(sites)]));
}
