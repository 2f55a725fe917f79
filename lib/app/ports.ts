import type { Adapter } from '../domain/adapter';
import type { Problem } from './connection';
import type { IconState } from './icon';
import type { Setup } from './setup';
import type { Vault } from './vault';

/** A key-value store of the browser (session or local). Values are parsed where they come out. */
export interface Store {
  /** All keys when `keys` is null. */
  readonly get: (keys: readonly string[] | null) => Promise<Record<string, unknown>>;
  /** Rejects when the store is full; nothing is written then. */
  readonly set: (values: Record<string, unknown>) => Promise<void>;
  readonly remove: (keys: readonly string[]) => Promise<void>;
}

/** Who sent a message, as the browser tells it, never as the message does. */
export interface Sender {
  /** `page`: our page script. `dialog`: the consent dialog in its iframe. `view`: any other page of ours. */
  readonly from: 'page' | 'dialog' | 'view';
  readonly tabId: number | null;
  readonly frameId: number;
  readonly documentId: string | null;
  /** Address of the sending document. */
  readonly url: string;
}

/** What a tab shows, as far as the browser lets us see it. */
export interface PageInTab {
  /** Null for a page that we may not see. */
  readonly address: string | null;
  /** The browser lets us see pages of its origin. */
  readonly allowed: boolean;
  readonly loading: boolean;
  /** False where the browser lets us see the page and has not taken our scripts for it. */
  readonly started: boolean;
}

/** All that the background needs of the browser. */
export interface BrowserPorts {
  readonly session: Store;
  readonly local: Store;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new random id; says nothing about anybody. */
  readonly newId: () => string;
  /** SHA-256 in hexadecimal. */
  readonly hash: (text: string) => Promise<string>;
  /** Sends to the page script of one frame, or of all (null); undefined when nobody answers. */
  readonly toFrame: (tabId: number, frameId: number | null, message: unknown) => Promise<unknown>;
  /** Opens or focuses the form tab for a case; gives its tab. */
  readonly openForm: (caseId: string) => Promise<number | null>;
  /** Opens the panel of a tab as a tab of its own, which says why what was asked for without a view could not be done. */
  readonly sayProblem: (tabId: number, problem: Problem) => Promise<void>;
  /** Starts the extension anew, with the update that waits. */
  readonly restart: () => void;
  /** Is any page of ours open, the consent dialog among them? */
  readonly hasViews: () => Promise<boolean>;
  /** The background is not to be ended for having nothing to do; lasts until it is told otherwise, or is ended all the same. */
  readonly stayAwake: (needed: boolean) => void;
  /** Opens the side panel beside a tab; must be called before anything is awaited. */
  readonly openPanel: (tabId: number) => void;
  /** Puts the tools (reading, writing, hints, dialog) into one frame; resolves when they are there. */
  readonly injectTools: (tabId: number, frameId: number) => Promise<void>;
  /** The same with what a page needs once something is told of it. */
  readonly injectKnown: (tabId: number, frameId: number) => Promise<void>;
  readonly vault: Vault;
  /** The button in the toolbar; `tabId: null` for all tabs that have nothing of their own. */
  readonly setIcon: (tabId: number | null, state: IconState, title: string) => Promise<void>;
  /** «Lær siden» on the right-click menu of fields, on the manifest's sites and these origins. */
  readonly offerTeaching: (title: string, sites: readonly string[]) => Promise<void>;
  /** May we see the pages that the manifest names? */
  readonly hasAccess: () => Promise<boolean>;
  /** What is in force right now on this machine. */
  readonly setup: () => Promise<Setup>;
  readonly pageOf: (tabId: number) => Promise<PageInTab>;
  /**
   * The screen that a tab's page says it shows, empty for none we know. False when nobody of ours listens there; undefined
   * where it can't be told at once.
   */
  readonly screenIn: (tabId: number) => Promise<string | false | undefined>;
}

/** What a handler has: the browser, and what is in force. */
export type BackgroundPorts = BrowserPorts &
  Setup & {
    /** One of `adapters` with the synonyms of its words and what was taught about it: what reading a page needs. */
    readonly prepared: (adapter: Adapter) => Adapter;
  };
