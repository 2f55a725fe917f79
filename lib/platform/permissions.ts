/** Which pages the browser lets us see, and how an address beyond the manifest is asked for and given back. */
import { ownSites } from '../app/own-sites';
import type { PageInTab } from '../app/ports';
import type { OwnSite } from '../domain/own-site';
import { browser } from './browser';

/** The addresses of the manifest. */
const named = (): string[] => browser.runtime.getManifest().host_permissions ?? [];

/** Addresses beyond the manifest that the user has let us see. Those of policy are put beside them by `setupFrom`. */
export async function allowedSites(): Promise<OwnSite[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return ownSites(origins, named());
}

/**
 * Asks the browser to let us see one address; to be called in the user's press, before anything is awaited. The browser
 * asks the user. Its window may close the popup, so whoever wants to know listens to `onSitesChange`.
 */
export const askForSite = (origin: string): Promise<boolean> =>
  browser.permissions.request({ origins: [`${origin}/*`] });

/** Gives an address back. */
export const giveBackSite = (origin: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [`${origin}/*`] });

/** Calls back when what we may see has changed, here or in the browser's own settings. */
export function onSitesChange(call: () => void): void {
  browser.permissions.onAdded.addListener(call);
  browser.permissions.onRemoved.addListener(call);
}

/** May we see these addresses? A user or the kommune's IT can take it back. */
const maySee = (origins: string[]): Promise<boolean> => browser.permissions.contains({ origins });

/** May we see the pages that the manifest names? */
export const mayUseSites = (): Promise<boolean> => maySee(named());

/** May we see all of these origins? */
export const hasAccessTo = (origins: readonly string[]): Promise<boolean> =>
  maySee(origins.map((origin) => `${origin}/*`));

/**
 * What a tab shows, as far as the browser lets us see it. Where it doesn't even say which page it is, `allowed` is about
 * the pages that the manifest names.
 */
export async function pageOf(tabId: number): Promise<Omit<PageInTab, 'started'>> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const address = tab?.url ?? null;
  const origin = address?.startsWith('https:') ? new URL(address).origin : null;
  const allowed = await (origin ? hasAccessTo([origin]) : address ? true : maySee(named()));
  return { address, allowed, loading: tab?.status === 'loading' };
}
