import * as z from 'zod/mini';
import {
  type ContactRequest,
  contactRequestSchema,
  type TabBinding,
  tabBindingSchema,
} from '../domain/binding';
import type { Case } from '../domain/case';
import { type KeptDraft, keptDraftSchema } from '../domain/kept-draft';
import { type Place, placeSchema } from '../domain/place';
import { type CaseMarks, caseMarksSchema, marksOf } from './case-marks';
import type { Store } from './ports';
import { readCase } from './read-case';

/** A contact whose dialog never opened is forgotten after a quarter of an hour; an open dialog may wait for a talk. */
const REQUEST_LIVES = 15 * 60 * 1000;

/** How often the time is noted, in ms. */
const NOTED_EACH = 60 * 1000;

/** What is stored of one case, each under a key that ends in its id. */
const OF_CASE = ['case', 'draft', 'place', 'foreign'] as const;

/** Is this the key of something stored of a case, or (`draft:tab-1`) of what may become one? */
export const isOfCase = (key: string): boolean => OF_CASE.some((kind) => key.startsWith(`${kind}:`));

const emptyBinding = (tabId: number): TabBinding => ({
  tabId,
  caseId: null,
  nextCaseId: null,
  asideCaseId: null,
  key: {},
  adapter: null,
  screen: null,
  hasPlanType: false,
  hasKoordinator: false,
});

/** Cases, tabs and open contact requests in `storage.session`: the one place that knows their keys. */
export type Repository = ReturnType<typeof createRepository>;

/** So many of the tabs closed last are known: what asks for one comes moments later. */
const CLOSED = 50;

export function createRepository(store: Store, now: () => number, newId: () => string) {
  let closed: readonly number[] = [];
  const one = async (key: string) => (await store.get([key]))[key];

  const isOld = ({ openedAt = 0, claimedBy = null }: Partial<ContactRequest>) =>
    claimedBy === null && now() - openedAt > REQUEST_LIVES;

  const all = async (prefix: string) =>
    Object.entries(await store.get(null)).flatMap(([key, value]) => (key.startsWith(prefix) ? [value] : []));

  /** Stored beside the cases: what lists them reads all that is in each only where that is gone or broken. */
  const listMarks = async (): Promise<CaseMarks[]> => {
    const stored = z.safeParse(z.array(caseMarksSchema), await one('marks'));
    if (stored.success) return stored.data;
    return (await all('case:')).flatMap((found) => {
      const read = z.safeParse(caseMarksSchema, found);
      return read.success ? [read.data] : [];
    });
  };
  const marksBut = async (id: string) => (await listMarks()).filter((marks) => marks.id !== id);

  return {
    /** The case, with what could not be read said in `lost`; null when there is none. */
    async getCase(id: string | null): Promise<Case | null> {
      return id === null ? null : readCase(await one(`case:${id}`));
    },

    async listCases(): Promise<Case[]> {
      const cases = (await all('case:')).map(readCase).filter((found) => found !== null);
      return cases.sort((a, b) => b.updatedAt - a.updatedAt);
    },

    /** What tells the cases apart, latest first. */
    async listMarks(): Promise<CaseMarks[]> {
      return (await listMarks()).sort((a, b) => b.updatedAt - a.updatedAt);
    },

    /** Is anything half ticked, in a case or without one? */
    async hasDraft(): Promise<boolean> {
      return Object.keys(await store.get(null)).some((key) => key.startsWith('draft:'));
    },

    /** The case and what tells it from others in one writing: both or none. */
    async saveCase(changed: Case): Promise<void> {
      const marks = [...(await marksBut(changed.id)), marksOf(changed)];
      await store.set({ [`case:${changed.id}`]: changed, marks });
    },

    /** With all that was stored of it. */
    async removeCase(id: string): Promise<void> {
      const marks = await marksBut(id);
      // All in one: marks of a case that is gone would be shown. Without any the cases themselves are read.
      await store.remove([...OF_CASE.map((kind) => `${kind}:${id}`), 'marks']);
      await store.set({ marks }).catch(() => undefined);
    },

    /** What was half ticked for a case, or in a tab without one (`tab-<number>`). */
    async getDraft(of: string): Promise<KeptDraft | null> {
      const read = z.safeParse(keptDraftSchema, await one(`draft:${of}`));
      return read.success ? read.data : null;
    },

    saveDraft: (of: string, draft: KeptDraft) => store.set({ [`draft:${of}`]: draft }),

    removeDraft: (of: string) => store.remove([`draft:${of}`]),

    /** Where the user was in the panel with a case; null when that isn't known. */
    async getPlace(caseId: string): Promise<Place | null> {
      const read = z.safeParse(placeSchema, await one(`place:${caseId}`));
      return read.success ? read.data : null;
    },

    savePlace: (caseId: string, place: Place) => store.set({ [`place:${caseId}`]: place }),

    async getTab(tabId: number): Promise<TabBinding> {
      const read = z.safeParse(tabBindingSchema, await one(`tab:${tabId}`));
      return read.success ? read.data : emptyBinding(tabId);
    },

    /** A tab that has been closed is not kept: a panel may have asked about it just before, and no tab gets its number. */
    async saveTab(tab: TabBinding): Promise<void> {
      if (!closed.includes(tab.tabId)) await store.set({ [`tab:${tab.tabId}`]: tab });
    },

    async removeTab(tabId: number): Promise<void> {
      closed = [tabId, ...closed].slice(0, CLOSED);
      const requests = (await all('request:')) as Partial<ContactRequest>[];
      const ofTab = requests.filter((request) => request.tabId === tabId).map(({ id }) => `request:${id}`);
      await store.remove([`tab:${tabId}`, `draft:tab-${tabId}`, ...ofTab]);
    },

    /** Does a contact wait for an answer in a tab? */
    async hasRequest(tabId: number): Promise<boolean> {
      const requests = (await all('request:')) as Partial<ContactRequest>[];
      return requests.some((request) => request.tabId === tabId && !isOld(request));
    },

    /** The open request, or null when there is none, it is broken or too old. */
    async getRequest(id: string): Promise<ContactRequest | null> {
      const read = z.safeParse(contactRequestSchema, await one(`request:${id}`));
      return read.success && !isOld(read.data) ? read.data : null;
    },

    /**
     * Saves a request, and forgets those that nobody can answer any more: their labels may name somebody. A document
     * has one open contact at a time.
     */
    async saveRequest(request: ContactRequest): Promise<void> {
      const { id, tabId, frameId } = request;
      const old = ((await all('request:')) as Partial<ContactRequest>[]).filter(
        (one) => one.id !== id && (isOld(one) || (one.tabId === tabId && one.frameId === frameId)),
      );
      await store.remove(old.map((one) => `request:${one.id}`));
      await store.set({ [`request:${request.id}`]: request });
    },

    removeRequest: (id: string) => store.remove([`request:${id}`]),

    saveForeign: (caseId: string, pdf: string) => store.set({ [`foreign:${caseId}`]: pdf }),

    /** The PDF handed over for a case, once; null when there is none. */
    async takeForeign(caseId: string): Promise<string | null> {
      const key = `foreign:${caseId}`;
      const pdf = await one(key);
      await store.remove([key]);
      return typeof pdf === 'string' ? pdf : null;
    },

    /** Random for each browser session: hashes of one session say nothing in the next. */
    async salt(): Promise<string> {
      const known = await one('salt');
      if (typeof known === 'string') return known;
      const salt = newId() + newId();
      await store.set({ salt });
      return salt;
    },

    /**
     * Now, but never earlier than any time seen before: a clock turned back revives no consent. What is seen is noted
     * once a minute.
     */
    async time(): Promise<number> {
      const noted = await one('clock');
      const seen = typeof noted === 'number' ? noted : 0;
      const time = Math.max(now(), seen);
      if (time - seen > NOTED_EACH) await store.set({ clock: time });
      return time;
    },
  };
}
