import type { Case } from '../domain/case';
import type { FilledForm, FormPages } from '../domain/form-report';
import type { Pack } from '../domain/pack';
import { missingFields } from '../henvendelse/missing';
import { onScreen } from '../henvendelse/paperwork/ask';
import { MOST_BYTES, type Refusal } from '../henvendelse/read/first-look';
import { dayOf } from '../text/norwegian';
import type { Connection, Problem } from './connection';
import { type Fill, fromBase64 } from './form-fill';
import { type FormNote, formNotes, mayBeEmpty, paperValues } from './form-paper';

/** What the form tab shows. Nothing of it is written to disk before the user says save. */
export interface FormTabState {
  readonly openCase: Case;
  /** The pages that are sent; null until the first filling is done. */
  readonly filled: FilledForm | null;
  readonly failed: boolean;
  /** Why the last change is not in the case; what was typed stands in its field. */
  readonly unsaved: Problem | null;
  readonly saved: boolean;
  readonly missing: readonly string[];
  readonly notes: readonly FormNote[];
  /** The kommune's own PDF in place of the bundled form, and a word about it. */
  readonly own: { readonly state: 'none' | 'reading' | 'used' | 'failed'; readonly message: string | null };
}

export interface FormTabPorts {
  readonly connection: Connection;
  /** The one in force now. */
  readonly pack: () => Pack;
  readonly fill: Fill;
  /** Gives up the reading of a PDF of the kommune's own. */
  readonly stopReading: () => void;
  readonly save: (bytes: FilledForm['bytes'], name: string) => void;
  readonly print: (bytes: FilledForm['bytes']) => void;
  readonly now: () => number;
  /** Null when there is no such case (any longer): nothing of it is left on the screen. */
  readonly show: (state: FormTabState | null) => void;
}

/** The form of one case: every change goes to the case and comes back filled. */
export function createFormTab(caseId: string, { connection, pack, fill, show, ...ports }: FormTabPorts) {
  let state: FormTabState | null = null;
  let own: Uint8Array | null = null;
  let round = 0;
  /** Counts what was chosen to be filled: a file that is read by then may not be the one any more. */
  let picks = 0;

  const put = (change: Partial<FormTabState>) => {
    if (!state) return;
    state = { ...state, ...change };
    show(state);
  };

  const look = (openCase: Case) => ({
    missing: missingFields(paperValues(pack(), openCase), mayBeEmpty(pack(), openCase)),
    notes: formNotes(pack(), openCase),
  });

  const take = async (openCase: Case) => {
    const beginning = { filled: null, saved: false, own: { state: 'none', message: null } } as const;
    state = { ...beginning, ...state, failed: false, unsaved: null, openCase, ...look(openCase) };
    // Asked for first: it is filled by another thread while this one draws the page.
    const refilled = refill();
    show(state);
    await refilled;
  };

  /** Fills anew; a result that a later change has overtaken is not shown. */
  const refill = async () => {
    if (!state) return;
    round += 1;
    const mine = round;
    const asked = own;
    try {
      const { values, ...how } = onScreen(paperValues(pack(), state.openCase));
      const filling = await fill(values, { ...how, own });
      if (mine !== round) return;
      if (asked && !filling.own) own = null;
      const outcome = filling.own
        ? 'used'
        : asked
          ? 'failed'
          : state.own.state === 'failed'
            ? 'failed'
            : 'none';
      const message = asked ? filling.message : outcome === 'failed' ? state.own.message : null;
      put({ filled: filling.form, failed: false, own: { state: outcome, message } });
    } catch {
      if (mine === round) put({ failed: true });
    }
  };

  /** The case as it is stored; null, and nothing is shown of it, when it is gone. No answer is no sign of that. */
  const stored = async (): Promise<Case | null> => {
    const openCase = await connection.getCase(caseId);
    if (openCase !== null) return openCase ?? null;
    [state, own] = [null, null];
    round += 1;
    show(null);
    return null;
  };

  const useOwn = async (bytes: Uint8Array | null) => {
    picks += 1;
    if (state?.own.state === 'reading') ports.stopReading();
    own = bytes;
    put({ own: { state: bytes ? 'reading' : 'none', message: null } });
    await refill();
  };

  /** A file that is refused unread is said as one that was read; the bundled form is the way on. */
  const refuse = async (why: Refusal) => {
    own = null;
    put({ own: { state: 'failed', message: `form.foreign.${why}` } });
    await refill();
  };

  /** A file the user picked or dropped. One of any size costs nothing: it isn't read. */
  const useFile = async (file: Blob) => {
    picks += 1;
    const mine = picks;
    if (file.size > MOST_BYTES) return refuse('tooLarge');
    put({ own: { state: 'reading', message: null } });
    const bytes = await file.arrayBuffer().catch(() => null);
    // Given up, or another one picked, meanwhile.
    if (mine !== picks) return;
    // Gone or locked since it was picked.
    if (!bytes) return refuse('broken');
    await useOwn(new Uint8Array(bytes));
  };

  const change = async (command: Parameters<Connection['command']>[1]) => {
    const changed = await connection.command({ caseId, tabId: null }, command);
    if (changed) return take(changed);
    const unsaved = connection.lastProblem();
    // A case that is gone is said to be gone: the field can't be tried again.
    await stored();
    put({ unsaved });
  };

  const carryOut = async (pages: FormPages, locked: boolean, then: (bytes: FilledForm['bytes']) => void) => {
    if (!state) return;
    try {
      const { form } = await fill(paperValues(pack(), state.openCase), { pages, locked, own });
      then(form.bytes);
      put({ failed: false });
    } catch {
      put({ failed: true });
    }
  };

  /** The kommune's own form, where its page has handed one over for this case. */
  const useHanded = async () => {
    const handed = await connection.foreignForm(caseId);
    if (handed) await useOwn(fromBase64(handed));
  };

  return {
    /** False when there is no such case (any longer), or nobody answered. */
    async open(): Promise<boolean> {
      const openCase = await stored();
      if (!openCase) return false;
      await take(openCase);
      await useHanded();
      return true;
    },
    /**
     * Something may have been done with the case elsewhere: the page has been read anew, or the panel was used. Once too
     * after it was opened: what it opened with was asked for before anybody listened.
     */
    async refresh(): Promise<void> {
      const openCase = await stored();
      if (!state || !openCase) return;
      if (JSON.stringify(openCase) !== JSON.stringify(state.openCase)) {
        put({ openCase, ...look(openCase) });
        await refill();
      }
      await useHanded();
    },
    /** What the kommune decides has changed: what is missing and what is written is worked out anew. */
    packChanged: async () => {
      if (!state) return;
      put(look(state.openCase));
      await refill();
    },
    /** After a filling that failed: nothing of what was there before is shown meanwhile. */
    retry: () => {
      put({ failed: false, filled: null });
      return refill();
    },
    useOwn,
    useFile,
    setValue: (path: string, text: string) => change({ do: 'setFormValue', path, text }),
    removeService: (row: number) => change({ do: 'removeServiceRow', row }),
    takeGoals: () =>
      change({ do: 'setFormValue', path: 'goals', text: state?.openCase.form.offeredGoals ?? '' }),
    print: (pages: FormPages, locked: boolean) => carryOut(pages, locked, ports.print),
    save: (pages: FormPages, locked: boolean) =>
      carryOut(pages, locked, (bytes) => {
        ports.save(bytes, `henvendelse-${dayOf(ports.now())}.pdf`);
        put({ saved: true });
      }),
  };
}

export type FormTab = ReturnType<typeof createFormTab>;
