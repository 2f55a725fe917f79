import { type Setup, setupFrom } from '../app/setup';
import type { Addition } from '../domain/adapter';
import type { Pack } from '../domain/pack';
import type { Settings } from '../domain/settings';
import { SHIPPED } from './assets';
import { browser } from './browser';
import { allowedSites, onSitesChange } from './permissions';
import { onSetupChange, SETUP_KEYS } from './store';

/** What is in force on this machine. */
export async function loadSetup(): Promise<Setup> {
  const [stored, sites] = await Promise.all([browser.storage.local.get([...SETUP_KEYS]), allowedSites()]);
  return setupFrom(stored, SHIPPED, sites);
}

/** The same, put together once and again only after something has changed. */
export function createSetup(): () => Promise<Setup> {
  let known: Promise<Setup> | null = null;
  const forget = () => {
    known = null;
  };
  onSetupChange(new AbortController().signal, forget);
  onSitesChange(forget);
  return () => {
    if (known) return known;
    const asked = loadSetup();
    known = asked;
    // What could not be read this time is read anew the next.
    asked.catch(forget);
    return asked;
  };
}

export const saveSettings = (settings: Settings): Promise<void> => browser.storage.local.set({ settings });

/** Keeps what has been taught about sites; replaces what was kept. */
export const saveAdditions = (additions: readonly Addition[]): Promise<void> =>
  browser.storage.local.set({ additions });

/** Puts an imported pack in force, or (null) the shipped one again. */
export const savePack = (pack: Pack | null): Promise<void> =>
  pack ? browser.storage.local.set({ pack }) : browser.storage.local.remove('pack');
