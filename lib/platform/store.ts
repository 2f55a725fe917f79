import type { Storage } from 'webextension-polyfill';
import type { Store } from '../app/ports';
import { browser } from './browser';

const storeOf = (area: Storage.StorageArea): Store => ({
  get: (keys) => area.get(keys as string[] | null),
  set: (values) => area.set(values),
  remove: (keys) => area.remove(keys as string[]),
});

/** Gone when the browser ends; never readable by page scripts. */
export const sessionStore = (): Store => storeOf(browser.storage.session);

/** Stays on this machine; holds no personal data. */
export const localStore = (): Store => storeOf(browser.storage.local);

/** Calls back when a case, its form or what a tab shows has changed in the session store, until `signal` aborts. */
export function onSessionChange(signal: AbortSignal, call: () => void): void {
  const { onChanged } = browser.storage.session;
  const listener = (changes: object) => {
    if (Object.keys(changes).some((key) => /^(case|foreign|tab):/.test(key))) call();
  };
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener));
}

/** Keys of the local store that what is in force is made of. */
export const SETUP_KEYS = ['settings', 'pack', 'additions', 'policy'] as const;

/** Calls back when what is in force may have changed (policy among it), until `signal` aborts. */
export function onSetupChange(signal: AbortSignal, call: () => void): void {
  const { onChanged } = browser.storage.local;
  const listener = (changes: object) => {
    if (Object.keys(changes).some((key) => (SETUP_KEYS as readonly string[]).includes(key))) call();
  };
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener));
}
