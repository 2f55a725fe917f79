import type { Addition } from '../domain/adapter';
import type { Pack } from '../domain/pack';
import type { Settings } from '../domain/settings';
import { type Connection, type Problem, problemOf } from './connection';
import { createLessons } from './lessons';
import { type AccessPorts, type OptionsState, optionsView } from './options-view';
import { createPackChoice } from './pack-choice';
import type { ShippedSource } from './pack-sources';
import type { Setup } from './setup';
import { createTurns } from './turns';

export type { OptionsState } from './options-view';

export interface OptionsPorts extends AccessPorts {
  readonly loadSetup: () => Promise<Setup>;
  readonly saveSettings: (settings: Settings) => Promise<void>;
  /** Null puts the shipped pack in force again. */
  readonly savePack: (pack: Pack | null) => Promise<void>;
  readonly saveAdditions: (additions: readonly Addition[]) => Promise<void>;
  readonly saveFile: (text: string, name: string) => void;
  readonly cases: Pick<Connection, 'kept' | 'stopKeeping' | 'removeAll' | 'lastProblem'>;
  readonly giveBackSite: (origin: string) => Promise<unknown>;
  /** The texts that the pack that ships was read from. */
  readonly loadSources: () => Promise<readonly ShippedSource[]>;
  readonly show: (state: OptionsState) => void;
}

/** Settings of this machine and the pack in force. Everything chosen is stored at once. */
export function createOptions(ports: OptionsPorts) {
  let setup: Setup;
  let problem: Problem | null = null;
  let looks = 0;
  let opens = 0;
  let keeping: OptionsState['keeping'] = 'asked';

  const show = async () => {
    looks += 1;
    const mine = looks;
    // The browser is asked about addresses, which may take a second: something else may have been chosen since.
    const isNewest = () => mine === looks;
    const told = await optionsView(setup, ports);
    const packImport = { state: packs.state(), imported: setup.imported };
    const now = { ...told, packImport, problem, offered: lessons.offered(), lastLesson: lessons.last() };
    // The cases are the background's to tell, and it may be asleep: nothing else waits for it.
    if (keeping === 'asked' && isNewest()) ports.show({ ...now, keeping });
    const cases = await ports.cases.kept();
    if (!isNewest()) return;
    keeping = cases;
    ports.show({ ...now, keeping });
  };

  const lessons = createLessons({
    additions: () => setup.ownAdditions,
    save: (additions) => attempt(ports.saveAdditions(additions)),
    saveFile: ports.saveFile,
    now: Date.now,
    changed: () => open(),
  });

  const load = async () => {
    opens += 1;
    const mine = opens;
    const inForce = await ports.loadSetup();
    // Asked for again meanwhile: that one says what is in force now.
    if (mine === opens) setup = inForce;
  };
  const open = async () => {
    await load();
    await show();
  };

  /** What the store refuses is said, and costs nothing else. */
  const attempt = async (work: Promise<void>): Promise<boolean> => {
    problem = await work.then(() => null, problemOf);
    return problem === null;
  };

  // One after the other: each is put together from what the one before it has left in force.
  const inTurn = createTurns();
  const change = async (partOf: (chosen: Settings) => Partial<Settings>) => {
    const refused = await inTurn(async () => {
      const part = partOf(setup.chosen);
      if (!(await attempt(ports.saveSettings({ ...setup.chosen, ...part })))) return part;
      await load();
      return null;
    });
    if (!refused) return show();
    // A box that was ticked stands as it was pressed until something else is shown: first that, then what is in force.
    setup = { ...setup, settings: { ...setup.settings, ...refused } };
    await show();
    await open();
  };

  /** The background's answer: null when it was not done. */
  const deleting = async (work: Promise<unknown>): Promise<boolean> => {
    problem = (await work) === null ? ports.cases.lastProblem() : null;
    await open();
    return problem === null;
  };

  const packs = createPackChoice({
    setup: () => setup,
    save: (pack) => attempt(ports.savePack(pack)),
    loadSources: ports.loadSources,
    show,
    changed: () => open(),
  });

  return {
    open,
    lessons,
    kept: {
      onRetry: () => {
        keeping = 'asked';
        return show();
      },
      onDelete: (id: string) => deleting(ports.cases.stopKeeping(id)),
      /** True when all is gone. */
      onDeleteAll: () => deleting(ports.cases.removeAll()),
    },
    siteName: (id: string) => ports.sites.find((site) => site.id === id)?.name ?? id,
    setMyService: (myService: string | null) => change(() => ({ myService })),
    setLanguage: (language: string) => change(() => ({ language })),
    setSite: (site: string, on: boolean) =>
      change(({ sitesOff }) => {
        const others = sitesOff.filter((id) => id !== site);
        return { sitesOff: on ? others : [...others, site] };
      }),
    async forgetSite(origin: string) {
      await ports.giveBackSite(origin);
      await open();
    },
    packImport: packs.choices,
  };
}

/** The options page's properties: what is in force, and what the user can do. */
export function optionsProps(state: OptionsState, options: ReturnType<typeof createOptions>) {
  const { packImport, lessons, offered, lastLesson, keeping, ...shown } = state;
  return {
    ...shown,
    // Where the kommune decides the rules there is nothing to change them to.
    ...(state.locked.includes('pack') ? {} : { packImport: { ...packImport, ...options.packImport } }),
    kept: { keeping, ...options.kept },
    lessons: { ...options.lessons, lessons, offered, last: lastLesson, siteName: options.siteName },
    onMyService: options.setMyService,
    onSite: options.setSite,
    onForgetSite: options.forgetSite,
    onLanguage: options.setLanguage,
  };
}
