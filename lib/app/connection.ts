import type { Case } from '../domain/case';
import type { Command } from '../domain/command';
import type { ContactAction, MayContact, StatedGround } from '../domain/consent';
import type { ConsentDraft } from '../domain/consent-draft';
import type { FormValues } from '../domain/form-values';
import type { Place } from '../domain/place';
import type { KeptAnswer } from './answer-kept';
import { inTime, persistent, type Send } from './persistent';
import type { PlanSeen } from './plan-seen';
import type { CaseView, Keeping } from './view';

/** Why something could not be done: there is no more room, or it failed in another way. `guide.problem.<id>` says it. */
export type Problem = 'full' | 'storage';

/** Both browsers name the quota when a store has no more room; nothing is written then. */
export const problemOf = (error: unknown): Problem => (/quota/i.test(String(error)) ? 'full' : 'storage');

/** What was said is stored; what was to follow could not be done. */
export class StoredBefore extends Error {
  constructor(why: unknown) {
    super(String(why));
  }
}

/** Is what was said stored, although not all that was asked for could be done? */
export const isStored = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'saved' in answer && answer.saved === true;

/** Why the background could not do what it was asked; null when it did, whatever it answered. */
export const problemIn = (answer: unknown): Problem | null => {
  if (typeof answer !== 'object' || answer === null || !('failed' in answer)) return null;
  return 'full' in answer && answer.full === true ? 'full' : 'storage';
};

/** A view's line to the background. What could not be done (a full store, no answer) is null. */
export interface Connection {
  /** Why the last thing that could not be done could not. */
  readonly lastProblem: () => Problem;
  readonly view: (tabId: number) => Promise<CaseView | null>;
  /** Null when there is no such case (any longer); undefined when nobody could tell. */
  readonly getCase: (caseId: string) => Promise<Case | null | undefined>;
  /** The session's own time, which never goes back. */
  readonly time: () => Promise<number | null>;
  /** `caseId: null` starts a case in the tab first. */
  readonly command: (
    to: { caseId: string | null; tabId: number | null },
    command: Command,
  ) => Promise<Case | null>;
  /** Keeps what is half ticked about consent in a case; null forgets it. */
  readonly keepDraft: (caseId: string, draft: ConsentDraft | null) => Promise<unknown>;
  readonly keepPlace: (caseId: string, place: Place) => Promise<unknown>;
  /** May an action of Sidemann's own go to a service? A ground lets this one through, and is kept with the case. */
  readonly mayContact: (
    caseId: string,
    service: string,
    action: ContactAction,
    ground: StatedGround | null,
    /** Nothing is noted: it only shows what it would be. */
    preview: boolean,
  ) => Promise<MayContact | null>;
  /** What was noted as gone on with was not carried out after all. */
  readonly notDone: (id: string) => Promise<unknown>;
  readonly sameChild: (tabId: number, same: boolean) => Promise<unknown>;
  readonly choose: (tabId: number, caseId: string | null) => Promise<unknown>;
  readonly remove: (caseId: string) => Promise<unknown>;
  readonly dismissGone: () => Promise<unknown>;
  readonly keep: (caseId: string, pin: string | null) => Promise<KeptAnswer | null>;
  /** Deletes the copy on this machine; the case stays open where it is. */
  readonly stopKeeping: (caseId: string) => Promise<unknown>;
  readonly openKept: (caseId: string, pin: string | null, tabId: number | null) => Promise<KeptAnswer | null>;
  readonly kept: () => Promise<Keeping | null>;
  /** «Slett alt nå». */
  readonly removeAll: () => Promise<unknown>;
  /** «Lær siden» begins on the page of a tab. */
  readonly teach: (tabId: number) => Promise<unknown>;
  /** Has the page read into the tab's case, and says what it shows of a plan that exists. */
  readonly read: (tabId: number) => Promise<PlanSeen | null>;
  /** The kommune's own form that a page handed over for a case, base64; given out once. */
  readonly foreignForm: (caseId: string) => Promise<string | null>;
  /** What would stand on the form of a case if it were opened now; null when there is no such case. */
  readonly formValues: (caseId: string) => Promise<FormValues | null>;
  readonly openForm: (tabId: number, empty: boolean) => Promise<string | null>;
}

/** @param send sends one message to the background; rejects when nobody answers */
export function connect(send: Send): Connection {
  const once = inTime(send);
  let problem: Problem = 'storage';
  /** What the background said; undefined when it could not do it, or nobody answered: both are shown alike. */
  const told = async <T>(message: unknown, by: Send = once): Promise<T | null | undefined> => {
    try {
      const answer = await by(message);
      const wrong = problemIn(answer);
      if (!wrong) return (answer ?? null) as T | null;
      problem = wrong;
    } catch {
      problem = 'storage';
    }
    return undefined;
  };
  const ask = async <T>(message: unknown, by: Send = once): Promise<T | null> =>
    (await told<T>(message, by)) ?? null;
  const look = persistent(send);
  // A PIN is slow on purpose, and slower on an old machine.
  const slow = inTime(send, 20_000);
  return {
    lastProblem: () => problem,
    view: (tabId) => ask({ type: 'case/view', tabId }, look),
    getCase: (caseId) => told({ type: 'case/get', caseId }, look),
    time: () => ask({ type: 'case/time' }, look),
    command: (to, command) => ask({ type: 'case/command', ...to, command }),
    keepDraft: (caseId, draft) => ask({ type: 'case/draft', caseId, draft }, look),
    keepPlace: (caseId, place) => ask({ type: 'case/place', caseId, place }, look),
    mayContact: (caseId, service, action, ground, preview) =>
      ask({ type: 'contact/own', caseId, service, action, ground, preview }),
    notDone: (id) => ask({ type: 'contact/notDone', id }, look),
    sameChild: (tabId, same) => ask({ type: 'case/sameChild', tabId, same }),
    choose: (tabId, caseId) => ask({ type: 'case/choose', tabId, caseId }),
    dismissGone: () => ask({ type: 'case/dismissGone' }),
    keep: (caseId, pin) => ask({ type: 'kept/keep', caseId, pin }, slow),
    stopKeeping: (caseId) => ask({ type: 'kept/stop', caseId }),
    openKept: (caseId, pin, tabId) => ask({ type: 'kept/open', caseId, pin, tabId }, slow),
    kept: () => ask({ type: 'kept/list' }, look),
    removeAll: () => ask({ type: 'kept/removeAll' }),
    remove: (caseId) => ask({ type: 'case/remove', caseId }),
    teach: (tabId) => ask({ type: 'teach/start', tabId }),
    read: (tabId) => ask({ type: 'case/read', tabId }, look),
    foreignForm: (caseId) => ask({ type: 'form/foreign', caseId }),
    formValues: (caseId) => ask({ type: 'form/values', caseId }),
    openForm: (tabId, empty) => ask({ type: 'form/open', tabId, empty }),
  };
}
