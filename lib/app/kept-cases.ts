import * as z from 'zod/mini';
import type { Case } from '../domain/case';
import { type Kept, keptSchema, type PinRule, SHORTEST_PIN } from '../domain/kept';
import { addDays, dayOf, daysBetween } from '../text/norwegian';
import { type CaseMarks, marksOf } from './case-marks';
import type { Store } from './ports';
import { readCase } from './read-case';
import type { Setup } from './setup';
import type { Vault } from './vault';

/** A kept case as lists show it. */
export interface KeptLine {
  readonly id: string;
  /** Null while only a PIN could tell, or nothing can. */
  readonly nickname: string | null;
  /** What it can be known by where it has no name; null like the nickname. */
  readonly marks: Pick<CaseMarks, 'guide'> | null;
  readonly daysLeft: number;
  readonly pin: boolean;
  /** Kept before policy asked for a PIN: it is opened with one to be chosen, and locked with it from then on. */
  readonly needsPin: boolean;
  /** False when the machine's key is gone, the file was changed or its day has come: it can only be deleted. */
  readonly readable: boolean;
}

/** Why a case could not be kept or opened; each is a message (`guide.keep.problem.<id>`). */
export type KeptProblem = 'forbidden' | 'pinShort' | 'wrongPin' | 'unreadable';

const secretKey = (id: string) => `secret:${id}`;

/**
 * Cases that the user chose to keep on this machine: encrypted in the local store, each with the day it is deleted. What
 * a PIN opened stays open in the session's store as long as the case itself does.
 */
export function createKeptCases(local: Store, session: Store, vault: Vault) {
  let known: Promise<Map<string, Kept>> | null = null;
  /** What the list says of each, as it was sealed last: unsealing takes time, and is done once. */
  const listed = new Map<string, { readonly iv: string } & Pick<KeptLine, 'nickname' | 'marks'>>();

  /** Read once, also when two ask before it is there: a list of one's own wouldn't hold what the other one changes. */
  const all = (): Promise<Map<string, Kept>> => {
    known ??= readAll().catch((error) => {
      known = null;
      throw error;
    });
    return known;
  };

  const readAll = async (): Promise<Map<string, Kept>> => {
    const stored = Object.entries(await local.get(null)).filter(([key]) => key.startsWith('kept:'));
    const found = new Map<string, Kept>();
    const spoiled: string[] = [];
    for (const [key, value] of stored) {
      const one = z.safeParse(keptSchema, value);
      if (one.success) found.set(one.data.id, one.data);
      else spoiled.push(key.slice('kept:'.length));
    }
    // One that has lost its day could be neither shown nor deleted when it is due: it goes now, or, where the disk
    // won't, at the next start: the others are there all the same.
    await removeFrom(found, spoiled).catch(() => undefined);
    return found;
  };

  const secretOf = async (id: string): Promise<string | null> => {
    const secret = (await session.get([secretKey(id)]))[secretKey(id)];
    return typeof secret === 'string' ? secret : null;
  };

  /** Nothing of the hashes of a session is kept: the next one has another salt. */
  const write = async (
    openCase: Case,
    { until, pin }: { until: string; pin?: PinRule | undefined },
  ): Promise<void> => {
    const secret = pin ? await secretOf(openCase.id) : null;
    if (pin && !secret) throw new Error('locked');
    const sealed = await vault.seal(JSON.stringify({ ...openCase, planKey: {}, notPlans: [] }), secret);
    const kept: Kept = { id: openCase.id, until, sealed, ...(pin ? { pin } : {}) };
    await local.set({ [`kept:${kept.id}`]: kept });
    (await all()).set(kept.id, kept);
  };

  const stale = async (): Promise<string[]> => {
    const found = z.safeParse(z.array(z.string()), (await session.get(['stale'])).stale);
    return found.success ? found.data : [];
  };
  const setStale = async (id: string, is: boolean): Promise<void> => {
    const before = await stale();
    if (before.includes(id) === is) return;
    const list = is ? [...before, id] : before.filter((one) => one !== id);
    await session.set({ stale: list });
  };

  const remove = async (ids: readonly string[]): Promise<void> => removeFrom(await all(), ids);

  const removeFrom = async (left: Map<string, Kept>, ids: readonly string[]): Promise<void> => {
    if (ids.length === 0) return;
    await local.remove(ids.map((id) => `kept:${id}`));
    for (const id of ids) {
      left.delete(id);
      listed.delete(id);
    }
    await session.remove(ids.map(secretKey));
    // With the last one goes all that was there for their sake.
    if (left.size > 0) return;
    await local.remove(['clock']);
    await vault.forget();
  };

  /** With a PIN from now on; until the same day as before where it is kept already. */
  const lock = async (openCase: Case, pin: string, until: string): Promise<void> => {
    const rule = vault.newPinRule();
    const secret = await vault.secretOf(pin, rule);
    await session.set({ [`secret:${openCase.id}`]: secret });
    await write(openCase, { until, pin: rule });
  };

  const opens = async (kept: Kept, secret: string | null): Promise<Case | null> => {
    const text = await vault.unseal(kept.sealed, secret);
    return text === null ? null : readCase(parsed(text));
  };

  const lineOf = async (kept: Kept, today: string, rules: Setup['kept']): Promise<KeptLine> => {
    const { id, until, pin, sealed } = kept;
    const daysLeft = Math.max(0, daysBetween(today, until));
    const line = { id, daysLeft, pin: pin !== undefined, needsPin: rules.pin && !pin };
    // One that could not be deleted on its day is nobody's to see any more.
    const unknown = { nickname: null, marks: null };
    if (daysLeft === 0) return { ...line, ...unknown, readable: false };
    if (pin && !(await secretOf(id))) return { ...line, ...unknown, readable: true };
    if (listed.get(id)?.iv !== sealed.iv) {
      const found = await opens(kept, await secretOf(id));
      const said = found ? { nickname: found.nickname, marks: marksOf(found) } : unknown;
      listed.set(id, { iv: sealed.iv, ...said });
    }
    const { nickname, marks } = listed.get(id) ?? unknown;
    return { ...line, nickname, marks, readable: nickname !== null };
  };

  return {
    isKept: async (id: string): Promise<boolean> => (await all()).has(id),
    any: async (): Promise<boolean> => (await all()).size > 0,
    until: async (id: string): Promise<string | null> => (await all()).get(id)?.until ?? null,
    isStale: async (id: string): Promise<boolean> => (await stale()).includes(id),

    /** Keeps a case from now on; null when it is. */
    async keep(
      openCase: Case,
      pin: string | null,
      rules: Setup['kept'],
      now: number,
    ): Promise<KeptProblem | null> {
      if (!rules.allowed) return 'forbidden';
      const until = (await all()).get(openCase.id)?.until ?? addDays(dayOf(now), rules.days);
      if (!rules.pin) await write(openCase, { until, pin: undefined });
      else if (isLong(pin)) await lock(openCase, pin, until);
      else return 'pinShort';
      return null;
    },

    /**
     * After a change: the kept copy follows. One that can't (no room) is marked, and tried again the next time.
     * @returns whether there is a copy, as the case is now
     */
    async follow(openCase: Case): Promise<boolean> {
      const kept = (await all()).get(openCase.id);
      if (!kept) return false;
      const done = await write(openCase, kept).then(
        () => true,
        () => false,
      );
      await setStale(openCase.id, !done);
      return done;
    },

    /**
     * Which plan a kept case belongs to isn't known any more: `restored` makes everybody ask. One that was kept before
     * policy asked for a PIN isn't opened without: the PIN that comes with the wish locks it.
     */
    async open(
      id: string,
      pin: string | null,
      rules: Setup['kept'],
      now: number,
    ): Promise<Case | KeptProblem> {
      const kept = (await all()).get(id);
      if (!rules.allowed) return 'forbidden';
      if (!kept || daysBetween(dayOf(now), kept.until) <= 0) return 'unreadable';
      const isUnlocked = rules.pin && !kept.pin;
      if (isUnlocked && !isLong(pin)) return 'pinShort';
      const secret = kept.pin ? await vault.secretOf(pin ?? '', kept.pin) : null;
      const found = await opens(kept, secret);
      if (!found) return kept.pin && (await vault.unseal(kept.sealed, null)) ? 'wrongPin' : 'unreadable';
      if (isUnlocked && pin) await lock(found, pin, kept.until);
      if (secret) await session.set({ [`secret:${id}`]: secret });
      return { ...found, planKey: { restored: true } };
    },

    /** Deletes what is due, and (policy) what may not be here or not for so long. */
    async sweep({ allowed, days }: Setup['kept'], now: number): Promise<void> {
      const today = dayOf(now);
      const due = [...(await all()).values()].filter(
        ({ until }) => !allowed || daysBetween(today, until) <= 0,
      );
      await remove(due.map(({ id }) => id));
      const latest = addDays(today, days);
      for (const kept of (await all()).values()) {
        if (daysBetween(kept.until, latest) >= 0) continue;
        const sooner = { ...kept, until: latest };
        await local.set({ [`kept:${kept.id}`]: sooner });
        (await all()).set(kept.id, sooner);
      }
    },

    list: async (now: number, rules: Setup['kept']): Promise<KeptLine[]> => {
      const kept = [...(await all()).values()].sort((a, b) => a.until.localeCompare(b.until));
      return Promise.all(kept.map((one) => lineOf(one, dayOf(now), rules)));
    },

    remove: (id: string) => remove([id]),
    removeAll: async () => {
      await remove([...(await all()).keys()]);
      await vault.forget();
    },
  };
}

export type KeptCases = ReturnType<typeof createKeptCases>;

const isLong = (pin: string | null): pin is string => (pin?.length ?? 0) >= SHORTEST_PIN;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
