import pack from '../../../assets/kommuner/tromso/pakke.json';
import nb from '../../../assets/locales/nb';
import kommune from '../../../assets/sider/kommune.json';
import wordSets from '../../../assets/sider/ordbok.json';
import samspill from '../../../assets/sider/samspill.json';
import { createBackground } from '../../../lib/app/background';
import type { BrowserPorts, Sender, Store } from '../../../lib/app/ports';
import { type Shipped, setupFrom } from '../../../lib/app/setup';
import { createVault, type KeyStore } from '../../../lib/app/vault';
import { adapterSchema, wordSetsSchema } from '../../../lib/domain/adapter';
import type { OwnSite } from '../../../lib/domain/own-site';
import { packSchema } from '../../../lib/domain/pack';

export const TROMSO = packSchema.parse(pack);
const SHIPPED: Shipped = {
  pack: TROMSO,
  adapters: [adapterSchema.parse(samspill), adapterSchema.parse(kommune)],
  wordSets: wordSetsSchema.parse(wordSets),
  messages: { nb, nn: nb },
};
export const setupOf = (stored: Record<string, unknown>, allowed: readonly OwnSite[] = []) =>
  setupFrom(stored, SHIPPED, allowed);
export const KOMMUNE = 'https://www.tromso.kommune.no/individuell-plan';
export const SAMSPILL = 'https://www.individplan.no/samspill/nb/plan/1';

function memoryStore(): Store & { readonly held: Map<string, unknown> } {
  const held = new Map<string, unknown>();
  return {
    held,
    get: async (keys) => {
      const wanted = keys ?? [...held.keys()];
      return Object.fromEntries(
        wanted.filter((key) => held.has(key)).map((key) => [key, structuredClone(held.get(key))]),
      );
    },
    set: async (values) => {
      for (const [key, value] of Object.entries(values)) held.set(key, structuredClone(value));
    },
    remove: async (keys) => {
      for (const key of keys) held.delete(key);
    },
  };
}

/** The machine's key, where it can be lost as IndexedDB can. */
export function memoryKeys(): KeyStore & { held: CryptoKey | null } {
  const keys = {
    held: null as CryptoKey | null,
    get: async () => keys.held,
    put: async (key: CryptoKey) => {
      keys.held = key;
    },
    remove: async () => {
      keys.held = null;
    },
  };
  return keys;
}

/** The tab that a form opens in. */
export const FORM_TAB = 100;

/** A browser in memory. `restart` is a killed worker: a new background over the same store. */
export function fakeBrowser(change: Partial<BrowserPorts> = {}) {
  let ids = 0;
  const clock = { now: new Date(2026, 10, 21, 12).getTime() };
  const session = memoryStore();
  const local = memoryStore();
  const ofSetup = (held: Map<string, unknown>) =>
    ['settings', 'pack', 'additions', 'policy'].map((key) => held.get(key));
  const readSetup = (held: Map<string, unknown>) => ({
    stored: JSON.stringify(ofSetup(held)),
    setup: setupOf(Object.fromEntries(held)),
  });
  let known = readSetup(local.held);
  const toFrame: { tabId: number; frameId: number | null; message: unknown }[] = [];
  const keys = memoryKeys();
  const icons: { tabId: number | null; state: string; title: string }[] = [];
  const menus: { title: string; sites: readonly string[] }[] = [];
  const access = { value: true };
  const opened: string[] = [];
  const panels: number[] = [];
  const restarts: number[] = [];
  const problems: { tabId: number; problem: string }[] = [];
  const views = { open: false };
  /** Each thing said of staying awake, the last one last. */
  const awake: boolean[] = [];
  /** Tabs whose page came without our script. */
  const silent = new Set<number>();
  const reading: { value: unknown } = { value: undefined };
  const frame: { teaches: unknown } = { teaches: undefined };
  /** Where each tab is, as its page said last. */
  const addresses = new Map<number, string>();
  const ports: BrowserPorts = {
    session,
    local,
    now: () => clock.now,
    newId: () => `id-${++ids}`,
    hash: async (text) =>
      `#${text.length}-${[...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7)}`,
    toFrame: async (tabId, frameId, message) => {
      toFrame.push({ tabId, frameId, message });
      const { type } = message as { type: string };
      if (type === 'teach/start') return frame.teaches;
      return type === 'page/read' ? reading.value : undefined;
    },
    openForm: async (caseId) => {
      opened.push(caseId);
      return FORM_TAB;
    },
    sayProblem: async (tabId, problem) => {
      problems.push({ tabId, problem });
    },
    restart: () => {
      restarts.push(clock.now);
    },
    stayAwake: (needed) => {
      awake.push(needed);
    },
    hasViews: async () => views.open,
    screenIn: async (tabId) => (silent.has(tabId) ? false : undefined),
    openPanel: (tabId) => {
      panels.push(tabId);
    },
    injectTools: async () => undefined,
    injectKnown: async () => undefined,
    setup: async () => {
      if (known.stored !== JSON.stringify(ofSetup(local.held))) known = readSetup(local.held);
      return known.setup;
    },
    pageOf: async (tabId) => ({
      address: addresses.get(tabId) ?? SAMSPILL,
      ...{ allowed: true, loading: false, started: true },
    }),
    vault: createVault(keys),
    setIcon: async (tabId, state, title) => {
      icons.push({ tabId, state, title });
    },
    offerTeaching: async (title, sites) => {
      menus.push({ title, sites });
    },
    hasAccess: async () => access.value,
    ...change,
  };
  let background = createBackground(ports);
  const sender = (from: Sender['from'], tabId: number | null, frameId: number, url = SAMSPILL): Sender => ({
    ...{ from, tabId, frameId, url },
    documentId: null,
  });
  return {
    ...{ icons, menus, access },
    ...{
      clock,
      session,
      local,
      keys,
      toFrame,
      opened,
      panels,
      restarts,
      problems,
      views,
      reading,
      frame,
      addresses,
      awake,
      silent,
    },
    restart: () => {
      awake.length = 0;
      background = createBackground(ports);
    },
    page: (message: unknown, tabId = 1, frameId = 0) =>
      background.receive(message, sender('page', tabId, frameId)),
    pageAt: (url: string, message: unknown, tabId = 1) => {
      addresses.set(tabId, url);
      return background.receive(message, sender('page', tabId, 0, url));
    },
    dialog: (message: unknown, tabId = 1, frameId = 9) =>
      background.receive(message, sender('dialog', tabId, frameId)),
    view: (message: unknown) => background.receive(message, sender('view', null, 0)),
    fillForm: (tabId: number) => background.fillForm(tabId),
    teach: (tabId: number, frameId: number) => background.teach(tabId, frameId),
    setupChanged: () => background.setupChanged(),
    /** The browser ends and starts anew, or the extension is updated: memory is empty, the disk is not. */
    endSession: () => {
      session.held.clear();
      background = createBackground(ports);
    },
    updateReady: () => background.updateReady(),
    viewLeft: () => background.viewLeft(),
    closeTab: (tabId: number) => background.tabClosed(tabId),
  };
}

export type FakeBrowser = ReturnType<typeof fakeBrowser>;
