import * as z from 'zod/mini';
import { type Addition, type AdditionsFile, additionsFileSchema } from '../domain/adapter';
import { importChanges, without } from '../pages/additions';
import { dayOf } from '../text/norwegian';
import { MOST_LESSONS, textOf } from './picked-file';
import { createTurns } from './turns';

/** A file that was picked: what it would change, or why it can't be used. Nothing is taken in before the user says so. */
export type Offered =
  | { readonly fresh: readonly Addition[]; readonly known: readonly Addition[] }
  | { readonly problem: 'notAFile' };

/** What was done last here, and can be undone: how many lessons were taken away, or taken in from a file. */
export type LastChange = { readonly did: 'removed' | 'taken'; readonly count: number };

/** Door 4: a file of lessons, whole or not at all. */
export function readLessons(text: string, here: readonly Addition[]): Offered {
  if (text.length > MOST_LESSONS) return { problem: 'notAFile' };
  try {
    const read = z.safeParse(additionsFileSchema, JSON.parse(text));
    if (read.success) return importChanges(here, read.data.additions);
  } catch {
    // Not JSON; said like any other file that isn't ours.
  }
  return { problem: 'notAFile' };
}

/** The lessons of this machine as a file for the whole kommune. It holds words of pages, nothing of anybody's. */
export function lessonsFile(additions: readonly Addition[], now: number): string {
  const file: AdditionsFile = {
    sidemann: 'sidetillegg',
    version: 1,
    made: dayOf(now),
    additions: [...additions],
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export interface LessonPorts {
  readonly additions: () => readonly Addition[];
  /** False when it could not be stored. */
  readonly save: (additions: readonly Addition[]) => Promise<boolean>;
  readonly saveFile: (text: string, name: string) => void;
  readonly now: () => number;
  /** Shows the options page anew. */
  readonly changed: () => Promise<void>;
}

/** What the options page can do with lessons. */
export function createLessons({ additions, save, saveFile, now, changed }: LessonPorts) {
  let offered: Offered | null = null;
  let last: (LastChange & { readonly back: (now: readonly Addition[]) => readonly Addition[] }) | null = null;
  /** Counts the files that were picked: one that is read by then may not be the one any more. */
  let picks = 0;
  // One after the other: each begins with what the one before it has left.
  const inTurn = createTurns();
  const put = (next: () => readonly Addition[], after: typeof last = null) =>
    inTurn(async () => {
      if (await save(next())) {
        offered = null;
        last = after;
      }
      await changed();
    });
  /** What was taught on a page meanwhile stays: only what was taken away comes back. */
  const remove = (gone: readonly Addition[]) =>
    put(() => gone.reduce<readonly Addition[]>(without, additions()), {
      did: 'removed',
      count: gone.length,
      back: (now) => [...gone, ...gone.reduce(without, now)],
    });
  const offer = async (next: Offered | null) => {
    picks += 1;
    offered = next;
    await changed();
  };
  return {
    offered: () => offered,
    last: (): LastChange | null => last && { did: last.did, count: last.count },
    onForget: (lesson: Addition) => remove([lesson]),
    onForgetAll: () => remove(additions()),
    onUndo: () => put(() => last?.back(additions()) ?? additions()),
    onExport: () => saveFile(lessonsFile(additions(), now()), `sidetillegg-${dayOf(now())}.json`),
    async onPick(file: File) {
      picks += 1;
      const mine = picks;
      const text = await textOf(file);
      // Given up, or another one picked, meanwhile.
      if (mine === picks) await offer(readLessons(text, additions()));
    },
    onTake: async () => {
      if (!offered || !('fresh' in offered)) return;
      const { fresh } = offered;
      // Pressed twice it is taken in once.
      await put(() => [...fresh.reduce<readonly Addition[]>(without, additions()), ...fresh], {
        did: 'taken',
        count: fresh.length,
        back: (now) => fresh.reduce(without, now),
      });
    },
    onGiveUp: () => offer(null),
  };
}
