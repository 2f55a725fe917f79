import * as z from 'zod/mini';
import { type Adapter, type Addition, additionSchema, type WordSets } from '../domain/adapter';
import type { OwnSite } from '../domain/own-site';
import type { Pack } from '../domain/pack';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../domain/settings';
import { readPack } from '../rules';
import { createTexts, type Locales, type Messages, type Texts } from '../text/catalogue';
import { withSites } from './own-sites';

/** What comes with the product; checked when it is built. */
export interface Shipped {
  readonly pack: Pack;
  readonly adapters: readonly Adapter[];
  readonly wordSets: WordSets;
  /** All texts by language; bokmål is always there. */
  readonly messages: Locales;
}

/** What is in force on this machine: the user's settings, the pack, the sites and the words. */
export interface Setup {
  readonly settings: Settings;
  readonly pack: Pack;
  /** True when the pack is one the user imported. */
  readonly imported: boolean;
  /** What superusers have taught about sites on this machine. */
  readonly additions: readonly Addition[];
  /** Sites that are not switched off. */
  readonly adapters: readonly Adapter[];
  /** Addresses beyond the manifest where an adapter applies too. */
  readonly sites: readonly OwnSite[];
  readonly wordSets: WordSets;
  /** The words in the user's language, for the views. */
  readonly messages: Messages;
  /** Languages there are texts for, each by its own name; bokmål first. */
  readonly languages: readonly { readonly id: string; readonly name: string }[];
  /** False where Teams is switched off. */
  readonly teams: boolean;
  readonly texts: Texts;
  /** The texts that page scripts show in the page, by key. */
  readonly pageTexts: Readonly<Record<string, string>>;
}

/**
 * Puts together what is in force. Door 2: a setting of a wrong shape is left out, and an imported pack that can no
 * longer be read gives way to the shipped one.
 * @param stored the local store's `settings`, `pack` and `additions`
 * @param sites from `ownSites`
 */
export function setupFrom(
  stored: Readonly<Record<string, unknown>>,
  shipped: Shipped,
  sites: readonly OwnSite[] = [],
): Setup {
  const chosen = readSettings(stored.settings);
  // A language that is gone from the product gives way to bokmål.
  const settings = chosen.language in shipped.messages ? chosen : { ...chosen, language: 'nb' };
  const read = stored.pack === undefined ? null : readPack(stored.pack, 'pack');
  const messages = shipped.messages[settings.language] ?? shipped.messages.nb;
  return {
    settings,
    pack: read?.ok ? read.pack : shipped.pack,
    imported: read?.ok ?? false,
    adapters: withSites(shipped.adapters, sites).filter(({ id }) => !settings.sitesOff.includes(id)),
    sites,
    additions: readAdditions(stored.additions),
    wordSets: shipped.wordSets,
    messages,
    languages: Object.entries(shipped.messages).map(([id, all]) => ({ id, name: all['common.language'] })),
    teams: true,
    texts: createTexts(messages, settings.language),
    pageTexts: Object.fromEntries(Object.entries(messages).filter(([key]) => key.startsWith('page.'))),
  };
}

/** Lesson by lesson: one that can't be read doesn't cost the others. */
function readAdditions(stored: unknown): Addition[] {
  const all = Array.isArray(stored) ? stored : [];
  return all.flatMap((one) => {
    const read = z.safeParse(additionSchema, one);
    return read.success ? [read.data] : [];
  });
}

/** Field by field, so that one wrong value doesn't cost the others. */
export function readSettings(stored: unknown): Settings {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const { shape } = settingsSchema;
  const part = <K extends keyof Settings>(name: K): Settings[K] => {
    const read = z.safeParse(shape[name] as unknown as z.ZodMiniType<Settings[K]>, given[name]);
    return read.success ? read.data : DEFAULT_SETTINGS[name];
  };
  return { myService: part('myService'), language: part('language'), sitesOff: part('sitesOff') };
}
