/** The button in the browser's toolbar: its icon, its words, and the keys that do the same. */
import type { IconState } from '../app/icon';
import { browser } from './browser';
import { openGuide } from './open';

const SIZES = [16, 32, 48, 128] as const;

const pathsOf = (state: IconState): Record<number, string> => {
  const name = state === 'plain' ? 'icon' : `icon-${state}`;
  return Object.fromEntries(SIZES.map((size) => [size, `/${name}-${size}.png`]));
};

/** @param tabId null for every tab that has nothing of its own */
export async function setIcon(tabId: number | null, state: IconState, title: string): Promise<void> {
  const of = tabId === null ? {} : { tabId };
  // The tab may be closed by now.
  await browser.action.setIcon({ ...of, path: pathsOf(state) }).catch(() => undefined);
  await browser.action.setTitle({ ...of, title }).catch(() => undefined);
}

/**
 * The keys of the manifest. Opening needs the user's gesture: nothing is awaited before it.
 * @param fillForm opens the filled form for a tab
 */
export function onKeys(fillForm: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const tabId = tab?.id;
    if (tabId === undefined) return;
    if (name === 'open-panel') openGuide(tabId);
    // Consent stands first in the popup. An older Chrome opens it for a press only: then the panel.
    if (name === 'check-consent') browser.action.openPopup().catch(() => openGuide(tabId));
    if (name === 'fill-form') fillForm(tabId);
  });
}

/** The keys as they are set now; the user can change them in the browser. */
export async function keysNow(): Promise<{ id: string; keys: string | null }[]> {
  const all = await browser.commands.getAll();
  return all.flatMap(({ name, shortcut }) =>
    name && !name.startsWith('_') ? [{ id: name, keys: shortcut || null }] : [],
  );
}

const TEACH = 'teach';

/**
 * «Lær siden» on the right-click menu of a field, on known sites only.
 * @param sites origins beyond the manifest
 */
export async function offerTeaching(title: string, sites: readonly string[]): Promise<void> {
  const { host_permissions: named = [] } = browser.runtime.getManifest();
  await browser.contextMenus.removeAll();
  const documentUrlPatterns = [...named, ...sites.map((origin) => `${origin}/*`)];
  browser.contextMenus.create({ id: TEACH, title, contexts: ['editable'], documentUrlPatterns });
}

export function onTeaching(teach: (tabId: number, frameId: number) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (menuItemId === TEACH && tab?.id !== undefined) teach(tab.id, frameId ?? 0);
  });
}
