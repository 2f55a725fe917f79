import type { Case } from '../domain/case';
import type { KeptDraft } from '../domain/kept-draft';
import { dayOf } from '../text/norwegian';
import { createAwake } from './awake';
import { createKeptCases } from './kept-cases';
import type { BrowserPorts } from './ports';
import { createRepository, isOfCase } from './repository';
import type { Setup } from './setup';
import { createUpdate } from './update';

/** How often the clock is noted on disk while a case is kept, in ms; and each new day. */
const NOTED_EACH = 10 * 60 * 1000;
/** How often what is due is looked for, in ms, while the background lives. */
const SWEPT_EACH = 60 * 60 * 1000;
/** How soon it is tried again where it could not be deleted, in ms. */
const SWEPT_AGAIN = 60 * 1000;

/**
 * The cases of this machine: those open now, in the session's store, and those kept beyond it. What is done to an open
 * case is done to its kept copy; how many open ones are not kept is noted on disk (a number, nothing more), so that it can
 * be said plainly when they are gone.
 * @param onNothingToLose called each time it was looked whether anything would go with that store, and nothing would
 */
export function createCases(browser: BrowserPorts, onNothingToLose: () => void) {
  const { local, session } = browser;
  const open = createRepository(session, browser.now, browser.newId);
  const kept = createKeptCases(local, session, browser.vault);
  let sweepAt = 0;
  let sweptBy = '';
  let counted = new Set<string>();

  /** What is only noted costs nobody their work when the disk won't take it. */
  const note = (what: { clock: number } | { open: number }) => local.set(what).catch(() => undefined);

  /** A copy that is behind, or work half done, goes with the session's store as a case that isn't kept does. */
  const wouldLose = async (): Promise<boolean> => {
    for (const { id } of await open.listMarks())
      if (!(await kept.isKept(id)) || (await kept.isStale(id))) return true;
    return open.hasDraft();
  };
  const update = createUpdate(browser, wouldLose);
  const stayAwake = (needed: boolean) => {
    browser.stayAwake(needed);
    if (!needed) onNothingToLose();
  };
  const awake = createAwake(stayAwake, wouldLose);

  /** Counts the open cases that aren't kept, when that may be another number than before. */
  const count = async (): Promise<void> => {
    const cases = await open.listMarks();
    const loose: string[] = [];
    for (const { id } of cases) if (!(await kept.isKept(id))) loose.push(id);
    counted = new Set(cases.map(({ id }) => id));
    if (loose.length === 0) await local.remove(['open']).catch(() => undefined);
    else await note({ open: loose.length });
    awake.look();
  };

  const repository = {
    ...open,
    async saveCase(changed: Case): Promise<void> {
      await open.saveCase(changed);
      if (!(await kept.follow(changed))) awake.needed();
      if (!counted.has(changed.id)) await count();
    },
    async removeCase(id: string): Promise<void> {
      // The copy first: were it left alone, the case that one has deleted would be offered again.
      await kept.remove(id);
      await open.removeCase(id);
      await count();
    },
    async saveDraft(of: string, draft: KeptDraft): Promise<void> {
      await open.saveDraft(of, draft);
      awake.needed();
    },
    async removeDraft(of: string): Promise<void> {
      await open.removeDraft(of);
      awake.look();
    },
    async removeTab(tabId: number): Promise<void> {
      await open.removeTab(tabId);
      awake.look();
    },
    /** As ever, and on disk while a case is kept: a clock turned back while the browser was closed revives nothing. */
    async time(): Promise<number> {
      const time = await open.time();
      if (!(await kept.any())) return time;
      const { clock } = await local.get(['clock']);
      const seen = typeof clock === 'number' ? clock : 0;
      if (time - seen > NOTED_EACH || (time > seen && dayOf(time) !== dayOf(seen)))
        await note({ clock: time });
      // The note on disk goes with the last kept case; this session has seen that time all the same.
      if (seen > time) await session.set({ clock: seen });
      return Math.max(time, seen);
    },
  };

  return {
    repository,
    kept,
    update,

    /** In a new session of the browser: says how many cases went with the last one. Before anything else is asked. */
    async begin(): Promise<void> {
      const { started } = await session.get(['started']);
      if (started) return;
      const { open: left } = await local.get(['open']);
      await session.set({ started: true, gone: typeof left === 'number' ? left : 0 });
      await local.remove(['open']);
    },

    /** As the background starts: the one before it may have been ended with cases open. */
    lookAwake: awake.look,

    async gone(): Promise<number> {
      const { gone } = await session.get(['gone']);
      return typeof gone === 'number' ? gone : 0;
    },
    dismissGone: () => session.remove(['gone']),

    /**
     * Deletes what is due; at most once an hour unless the rules have changed. What could not be deleted is tried again
     * soon; meanwhile nobody can open it, and nothing else waits for it.
     */
    async sweep(rules: Setup['kept']): Promise<void> {
      const asNow = JSON.stringify(rules);
      const now = browser.now();
      // A clock turned back is no reason to wait.
      if (asNow === sweptBy && now < sweepAt && now >= sweepAt - SWEPT_EACH) return;
      sweptBy = asNow;
      sweepAt = now + SWEPT_AGAIN;
      try {
        if (await kept.any()) {
          await kept.sweep(rules, await repository.time());
          await count();
        }
        sweepAt = now + SWEPT_EACH;
      } catch {
        // Said by what the lists show: a case without days left, which can't be opened.
      }
    },

    /** Puts a kept case among the open ones. */
    async reopen(restored: Case): Promise<void> {
      await open.saveCase(restored);
      await count();
    },

    count,

    /** «Slett alt nå»: open cases, kept ones, what was asked about them, and the key. */
    async removeAll(): Promise<void> {
      await kept.removeAll();
      const all = await session.get(null);
      const about = Object.keys(all).filter(
        (key) => isOfCase(key) || /^(request|secret):|^(marks|stale|gone)$/.test(key),
      );
      await session.remove(about);
      for (const key of Object.keys(all).filter((one) => one.startsWith('tab:'))) {
        const tab = await open.getTab(Number(key.slice('tab:'.length)));
        await open.saveTab({ ...tab, caseId: null, nextCaseId: null, asideCaseId: null });
      }
      await count();
    },
  };
}

export type Cases = ReturnType<typeof createCases>;
