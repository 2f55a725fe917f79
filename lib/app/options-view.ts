import type { Adapter, Addition } from '../domain/adapter';
import type { Pack } from '../domain/pack';
import { drawCards } from '../rules/draw';
import type { Texts } from '../text/catalogue';
import type { Problem } from './connection';
import type { LastChange, Offered } from './lessons';
import type { ImportState } from './pack-import';
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
  /** Which cases there are is the background's to tell: `asked` until it has answered, null when it didn't. */
  readonly keeping: Keeping | 'asked' | null;
  /** Why the last thing chosen could not be stored, or null; what is shown is what is in force. */
  readonly problem: Problem | null;
  readonly lessons: readonly Addition[];
  readonly offered: Offered | null;
  readonly lastLesson: LastChange | null;
}

/** What the browser is asked about addresses. */
export interface AccessPorts {
  /** May we see all of these origins? */
  readonly hasAccessTo: (origins: readonly string[]) => Promise<boolean>;
  /** Has the browser taken our scripts for an address beyond the manifest? */
  readonly hasStarted: (origin: string) => Promise<boolean>;
  /** All sites that ship, also those switched off. */
  readonly sites: readonly Adapter[];
}

/** What is in force, as the options page shows it: all that the setup and the browser's own answers tell. */
export async function optionsView(setup: Setup, { hasAccessTo, hasStarted, sites }: AccessPorts) {
  const { settings, pack, texts } = setup;
  const shipped = sites.map(async ({ id, name, addresses }) => {
    const origins = addresses.map((pattern) => new URL(pattern).origin);
    const address = origins.map((origin) => new URL(origin).host).join(', ');
    const access = await hasAccessTo(origins);
    return { id, name, address, on: !settings.sitesOff.includes(id), access };
  });
  const own = setup.sites.map(async ({ origin }): Promise<OwnSiteView> => {
    const access = await hasAccessTo([origin]);
    const started = !access || (await hasStarted(origin));
    const byPolicy = setup.policy.addresses.includes(origin);
    return { origin, host: new URL(origin).host, access, started, byPolicy };
  });
  return {
    ...{ pack, texts, locked: lockedBy(setup) },
    policy: { set: policyLines(setup), wrong: setup.policy.wrong },
    myService: settings.myService,
    language: settings.language,
    languages: setup.languages,
    sites: await Promise.all(shipped),
    ownSites: await Promise.all(own),
    drawing: drawCards(pack, texts),
    lessons: setup.ownAdditions,
  };
}
