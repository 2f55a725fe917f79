import type { Adapter, Addition } from '../domain/adapter';
import type { Pack } from '../domain/pack';
import type { Settings } from '../domain/settings';
import { drawCards } from '../rules/draw';
import type { Texts } from '../text/catalogue';
import { type Connection, isFull, type Problem } from './connection';
import { createLessons, type Offered } from './lessons';
import { type ImportState, type PickedPack, readPackFile } from './pack-import';
import { pickPack, refuse } from './pack-pick';
import type { ShippedSource } from './pack-sources';
import { lockedBy, type PolicyLine, policyLines } from './policy-lines';
import type { Setup } from './setup';
import type { Keeping } from './view';

/** An address that the user, or the kommune's policy, has added. */
interface OwnSiteView {
  readonly origin: string;
  readonly host: string;
  /** False when policy names it and the browser hasn't been asked, or has said no. */
  readonly access: boolean;
  /** False where the browser lets us see it and has not taken our scripts: nothing is guarded there. */
  readonly started: boolean;
  /** Policy names it: giving back its access doesn't take it off the list. */
  readonly byPolicy: boolean;
}

/** What the options page shows. */
export interface OptionsState {
  readonly pack: Pack;
  readonly texts: Texts;
  readonly myService: string | null;
  readonly sites: readonly {
    readonly id: string;
    readonly name: string;
    readonly address: string;
    readonly on: boolean;
    readonly access: boolean;
  }[];
  readonly languages: readonly { readonly id: string; readonly name: string }[];
  readonly language: string;
  /** Settings that the kommune's policy holds. */
  readonly locked: readonly string[];
  /** Addresses beyond the manifest, with who chose them. */
  readonly ownSites: readonly OwnSiteView[];
  readonly policy: { readonly set: readonly PolicyLine[]; readonly wrong: readonly string[] };
  readonly drawing: readonly string[];
  readonly packImport: { readonly state: ImportState; readonly imported: boolean };
  /** Null until the background has answered. */
  readonly keeping: Keeping | null;
  /** Why the last thing chosen could not be stored, or null; what is shown is what is in force. */
  readonly problem: Problem | null;
  readonly lessons: readonly Addition[];
  readonly offered: Offered | null;
}

export interface OptionsPorts {
  readonly loadSetup: () => Promise<Setup>;
  readonly saveSettings: (settings: Settings) => Promise<void>;
  /** Null puts the shipped pack in force again. */
  readonly savePack: (pack: Pack | null) => Promise<void>;
  readonly saveAdditions: (additions: readonly Addition[]) => Promise<void>;
  readonly saveFile: (text: string, name: string) => void;
  /** May we see all of these origins? */
  readonly hasAccessTo: (origins: readonly string[]) => Promise<boolean>;
  /** Has the browser taken our scripts for an address beyond the manifest? */
  readonly hasStarted: (origin: string) => Promise<boolean>;
  readonly cases: Pick<Connection, 'kept' | 'stopKeeping' | 'removeAll' | 'lastProblem'>;
  readonly giveBackSite: (origin: string) => Promise<unknown>;
  /** The texts that the pack that ships was read from. */
  readonly loadSources: () => Promise<readonly ShippedSource[]>;
  /** All sites that ship, also those switched off. */
  readonly sites: readonly Adapter[];
  readonly show: (state: OptionsState) => void;
}

/** Settings of this machine and the pack in force. Everything chosen is stored at once. */
export function createOptions(ports: OptionsPorts) {
  let setup: Setup;
  let importing: ImportState = { at: 'none' };
  let picked: PickedPack | null = null;
  let problem: Problem | null = null;
  let looks = 0;
  let keeping: Keeping | null | undefined;

  const show = async () => {
    looks += 1;
    const mine = looks;
    // The browser is asked about addresses, which may take a second: something else may have been chosen since.
    const isNewest = () => mine === looks;
    const now = await known();
    // The cases are the background's to tell, and it may be asleep: nothing else waits for it.
    if (keeping === undefined && isNewest()) ports.show({ ...now, keeping: null });
    const told = await ports.cases.kept();
    if (!isNewest()) return;
    keeping = told;
    ports.show({ ...now, keeping });
  };

  const known = async () => {
    const { settings, pack, imported, texts } = setup;
    const sites = ports.sites.map(async ({ id, name, addresses }) => {
      const origins = addresses.map((pattern) => new URL(pattern).origin);
      const address = origins.map((origin) => new URL(origin).host).join(', ');
      const access = await ports.hasAccessTo(origins);
      return { id, name, address, on: !settings.sitesOff.includes(id), access };
    });
    const ownSites = setup.sites.map(async ({ origin }) => {
      const access = await ports.hasAccessTo([origin]);
      const started = !access || (await ports.hasStarted(origin));
      const byPolicy = setup.policy.addresses.includes(origin);
      return { origin, host: new URL(origin).host, access, started, byPolicy };
    });
    return {
      ...{ pack, texts, locked: lockedBy(setup) },
      policy: { set: policyLines(setup), wrong: setup.policy.wrong },
      myService: settings.myService,
      language: settings.language,
      languages: setup.languages,
      sites: await Promise.all(sites),
      ownSites: await Promise.all(ownSites),
      drawing: drawCards(pack, texts),
      packImport: { state: importing, imported },
      problem,
      lessons: setup.ownAdditions,
      offered: lessons.offered(),
    };
  };

  const lessons = createLessons({
    additions: () => setup.ownAdditions,
    save: (additions) => attempt(ports.saveAdditions(additions)),
    saveFile: ports.saveFile,
    now: Date.now,
    changed: () => open(),
  });

  const open = async () => {
    setup = await ports.loadSetup();
    await show();
  };

  /** What the store refuses is said, and costs nothing else. */
  const attempt = async (work: Promise<void>): Promise<boolean> => {
    problem = await work.then(
      () => null,
      (error) => (isFull(error) ? 'full' : 'storage'),
    );
    return problem === null;
  };

  const change = async (part: Partial<Settings>) => {
    // A box that was ticked stands as it was pressed until something else is shown: first that, then what is in force.
    if (!(await attempt(ports.saveSettings({ ...setup.chosen, ...part })))) {
      setup = { ...setup, settings: { ...setup.settings, ...part } };
      await show();
    }
    await open();
  };

  /** The background's answer: null when it was not done. */
  const deleting = async (work: Promise<unknown>): Promise<boolean> => {
    problem = (await work) === null ? ports.cases.lastProblem() : null;
    await open();
    return problem === null;
  };

  const take = async (state: ImportState) => {
    importing = state;
    await show();
  };

  const readPicked = async (files: readonly File[], isWanted: () => boolean): Promise<ImportState> => {
    const { pack: inForce, texts } = setup;
    try {
      const found = await pickPack(files, picked, texts);
      if ('at' in found) return found;
      picked = found;
      return await readPackFile(found, { inForce, shipped: ports.loadSources, isWanted }, texts);
    } catch (error) {
      // A file that was moved or changed after it was picked: the browser reads no more of it.
      if (!(error instanceof DOMException)) throw error;
      return refuse(files, texts('options.import.gone'));
    }
  };

  const adopt = async (pack: Pack | null) => {
    // Not taken into use: it stands there to be tried again.
    if (await attempt(ports.savePack(pack))) importing = { at: 'none' };
    await open();
  };

  return {
    open,
    lessons,
    kept: {
      onDelete: (id: string) => deleting(ports.cases.stopKeeping(id)),
      /** True when all is gone. */
      onDeleteAll: () => deleting(ports.cases.removeAll()),
    },
    siteName: (id: string) => ports.sites.find((site) => site.id === id)?.name ?? id,
    setMyService: (myService: string | null) => change({ myService }),
    setLanguage: (language: string) => change({ language }),
    setSite(site: string, on: boolean) {
      const others = setup.chosen.sitesOff.filter((id) => id !== site);
      return change({ sitesOff: on ? others : [...others, site] });
    },
    async forgetSite(origin: string) {
      await ports.giveBackSite(origin);
      await open();
    },
    packImport: {
      async onPick(files: readonly File[]) {
        const reading: ImportState = { at: 'reading' };
        // False when it was given up, or something else was picked, while it was read.
        const isWanted = () => importing === reading;
        await take(reading);
        const read = await readPicked(files, isWanted);
        if (isWanted()) await take(read);
      },
      // Only what has been read and shown: anything else leaves what is in force.
      onAdopt: async () => {
        if (importing.at === 'ready') await adopt(importing.pack);
      },
      onGiveUp: () => take({ at: 'none' }),
      onReset: () => adopt(null),
    },
  };
}

/** The options page's properties: what is in force, and what the user can do. */
export function optionsProps(state: OptionsState, options: ReturnType<typeof createOptions>) {
  const { packImport, lessons, offered, keeping, ...shown } = state;
  return {
    ...shown,
    // Where the kommune decides the rules there is nothing to change them to.
    ...(state.locked.includes('pack') ? {} : { packImport: { ...packImport, ...options.packImport } }),
    ...(keeping ? { kept: { keeping, ...options.kept } } : {}),
    lessons: { ...options.lessons, lessons, offered, siteName: options.siteName },
    onMyService: options.setMyService,
    onSite: options.setSite,
    onForgetSite: options.forgetSite,
    onLanguage: options.setLanguage,
  };
}
