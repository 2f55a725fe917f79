import * as z from 'zod/mini';
import { withConsentPolicy } from '../consent';
import { type Adapter, type Addition, additionSchema, type WordSets } from '../domain/adapter';
import type { OwnSite } from '../domain/own-site';
import type { Pack } from '../domain/pack';
import { MOST_DAYS, type PolicyName, readPolicy } from '../domain/policy';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../domain/settings';
import { parsePack, readPack } from '../rules';
import { createTexts, type Locales, type Messages, type Texts } from '../text/catalogue';
import { offerFor, SAME_AS, withSites } from './own-sites';

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
  /** What the user chose, whatever policy says. */
  readonly chosen: Settings;
  /** What is in force. */
  readonly settings: Settings;
  readonly pack: Pack;
  /** True when the pack is one the user imported. */
  readonly imported: boolean;
  /** All that has been taught about sites: by the kommune's policy, then on this machine. */
  readonly additions: readonly Addition[];
  /** Of these, what was taught on this machine: what a user can see and take back. */
  readonly ownAdditions: readonly Addition[];
  /** Whether and how a case may be kept on this machine. */
  readonly kept: { readonly allowed: boolean; readonly days: number; readonly pin: boolean };
  /** The button and the hints in the page. Stopping of contact is there all the same. */
  readonly inPageHelp: boolean;
  /** What policy has decided, and names of values in it that can't be used. */
  readonly policy: {
    readonly locked: readonly PolicyName[];
    readonly wrong: readonly string[];
    /** Origins among `sites` that policy named. */
    readonly addresses: readonly string[];
  };
  /** Sites that are not switched off. */
  readonly adapters: readonly Adapter[];
  /** Sites that the user switched off. */
  readonly sitesOff: readonly Adapter[];
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
 * Puts together what is in force: policy first, then what the user chose, then what comes with the product. Doors 2 and
 * 3: a setting of a wrong shape is left out, and a pack that can't be read gives way to the next one.
 * @param stored the local store's `settings`, `pack`, `additions` and `policy` (the last known copy of the browser's)
 * @param allowed addresses that the user has let the browser show us, from `ownSites`
 */
export function setupFrom(
  stored: Readonly<Record<string, unknown>>,
  shipped: Shipped,
  allowed: readonly OwnSite[] = [],
): Setup {
  const policy = readPolicy(stored.policy);
  const { pack: decided, ...values } = policy.values;
  const packs = { decided: packFrom(decided), imported: packFrom(stored.pack) };
  const decidesConsent = values.ageLimit !== undefined || values.bothParents !== undefined;
  const inUse = packs.decided ?? packs.imported ?? shipped.pack;
  const pack = decidesConsent ? withConsentPolicy(inUse, values) : inUse;
  // Right in form, but unknown here.
  const unknown: PolicyName[] = [];
  const known = <T>(name: PolicyName, value: T | undefined, isKnown: boolean): T | undefined => {
    if (value !== undefined && !isKnown) unknown.push(name);
    return isKnown ? value : undefined;
  };
  known('pack', decided, packs.decided !== null);
  const { ownService } = values;
  const service = known(
    'ownService',
    ownService,
    ownService !== undefined && pack.services.some(({ id }) => id === ownService),
  );
  // Where people log in nothing of ours runs, whoever named the address.
  const isLogin = (origin: string) => offerFor(origin, shipped.adapters) === null;
  const addresses = (values.addresses ?? []).filter((origin) => !isLogin(origin));
  if (values.addresses?.some(isLogin)) unknown.push('addresses');
  const sites = [
    ...addresses.map((origin) => ({ origin, adapter: SAME_AS })),
    ...allowed.filter(({ origin }) => !addresses.includes(origin) && !isLogin(origin)),
  ];
  // Only languages of the product's own: «constructor» is nobody's.
  const isLanguage = (id: string) => Object.hasOwn(shipped.messages, id);
  const language = known('language', values.language, isLanguage(values.language ?? ''));
  const chosen = readSettings(stored.settings);
  const settings: Settings = {
    ...chosen,
    // A language that is gone from the product gives way to bokmål.
    language: language ?? (isLanguage(chosen.language) ? chosen.language : 'nb'),
    myService: service ?? chosen.myService,
  };
  const messages = shipped.messages[settings.language] ?? shipped.messages.nb;
  const ownAdditions = readAdditions(stored.additions);
  const everywhere = withSites(shipped.adapters, sites);
  return {
    chosen,
    settings,
    pack,
    imported: !packs.decided && packs.imported !== null,
    adapters: everywhere.filter(({ id }) => !settings.sitesOff.includes(id)),
    sitesOff: everywhere.filter(({ id }) => settings.sitesOff.includes(id)),
    additions: [...(values.additions ?? []), ...ownAdditions],
    ownAdditions,
    sites,
    kept: {
      allowed: values.keptCases ?? true,
      days: values.keptDays ?? MOST_DAYS,
      pin: values.keptPin ?? false,
    },
    inPageHelp: values.inPageHelp ?? true,
    teams: values.teams ?? true,
    policy: {
      locked: (Object.keys(policy.values) as PolicyName[]).filter(
        (name) => !unknown.includes(name) || (name === 'addresses' && addresses.length > 0),
      ),
      wrong: [...policy.wrong, ...unknown],
      addresses,
    },
    wordSets: shipped.wordSets,
    messages,
    languages: Object.entries(shipped.messages).map(([id, all]) => ({ id, name: all['common.language'] })),
    texts: createTexts(messages, settings.language),
    pageTexts: Object.fromEntries(Object.entries(messages).filter(([key]) => key.startsWith('page.'))),
  };
}

/** A pack as it is stored, or null when there is none that can be read. */
function packFrom(stored: unknown): Pack | null {
  if (stored === undefined) return null;
  const reading = typeof stored === 'string' ? parsePack(stored, 'pack') : readPack(stored, 'pack');
  return reading.ok ? reading.pack : null;
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
function readSettings(stored: unknown): Settings {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const { shape } = settingsSchema;
  const part = <K extends keyof Settings>(name: K): Settings[K] => {
    const read = z.safeParse(shape[name] as unknown as z.ZodMiniType<Settings[K]>, given[name]);
    return read.success ? read.data : DEFAULT_SETTINGS[name];
  };
  return { myService: part('myService'), language: part('language'), sitesOff: part('sitesOff') };
}
