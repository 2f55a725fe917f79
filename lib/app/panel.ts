import type { Command } from '../domain/command';
import type { ConsentDraft } from '../domain/consent-draft';
import type { Place } from '../domain/place';
import type { KeptAnswer } from './answer-kept';
import type { Connection, Problem } from './connection';
import { oneAtATime } from './one-at-a-time';
import type { PlanSeen } from './plan-seen';
import type { CaseView } from './view';

/** What a view beside a tab shows: the tab's case, or why there is none. */
export interface PanelState {
  readonly tabId: number;
  readonly view: CaseView;
  /** True until the first command when the case held answers already as the view opened. */
  readonly resumed: boolean;
  /** Why the last thing asked for could not be done, or null; what is shown is what is stored. */
  readonly problem: Problem | null;
  /** What the page beside it shows of a plan that exists. Kept nowhere but here. */
  readonly seen: PlanSeen | null;
}

export interface PanelPorts {
  readonly connection: Connection;
  readonly currentTab: () => Promise<number | null>;
  /** Has the page read for what it shows; the popup leaves values alone until the form is asked for. */
  readonly reads: boolean;
  /** Why what was asked for before this view opened could not be done; left out where nothing was. */
  readonly problem?: Problem | null | undefined;
  /** Shows a state; called each time anything may have changed. */
  readonly show: (state: PanelState) => void;
}

/** When the first look had no answer, in ms. */
const AGAIN = 1000;

/** Follows the active tab's case and carries out what the user does. Holds no state that isn't stored elsewhere. */
export function createPanel({ connection, currentTab, reads, show, ...begin }: PanelPorts) {
  let shown: PanelState | null = null;
  let problem = begin.problem ?? null;
  let lastRead = '';
  let seen: PlanSeen | null = null;
  let seenOf = '';
  const put = (state: PanelState) => {
    shown = state;
    show(state);
  };

  /** The page is read when the panel stands beside another screen or plan, or the case has just begun. */
  const readOnce = (tabId: number, { openCase, saved, tab }: CaseView) => {
    const plan = `${openCase.id} ${JSON.stringify(openCase.planKey)}`;
    if (plan !== seenOf) seen = null;
    seenOf = plan;
    const place = reads && tab.screen ? `${plan} ${saved} ${tabId} ${tab.screen}` : '';
    if (place && place !== lastRead)
      void connection.read(tabId).then((found) => {
        // Another screen of the same plan may say nothing of it; what was seen still holds.
        if (!found || place !== lastRead) return;
        seen = found;
        if (shown) put({ ...shown, seen });
      });
    lastRead = place;
  };

  const look = async () => {
    const tabId = await currentTab();
    if (tabId === null) return;
    const view = await connection.view(tabId);
    if (!view) {
      // Nothing is shown yet: the panel doesn't stay blank for want of one answer.
      if (!shown) setTimeout(() => void refresh(), AGAIN);
      return;
    }
    const hasAnswers = view.saved && Object.keys(view.openCase.guide.answers).length > 0;
    const resumed = shown ? shown.resumed : hasAnswers;
    readOnce(tabId, view);
    put({ tabId, view, resumed, problem, seen });
  };
  // A press tells us of several things that changed: it is looked once more after the last of them.
  const refresh = oneAtATime(look);

  /** True when it was done. */
  const after = async (work: Promise<unknown>): Promise<boolean> => {
    if (shown) shown = { ...shown, resumed: false };
    const done = (await work) !== null;
    problem = done ? null : connection.lastProblem();
    await refresh();
    return done;
  };

  /** Why it could not be done is said where it was asked for. */
  const problemOf = async (work: Promise<KeptAnswer | null>) => {
    await after(work);
    const answer = await work;
    return answer && answer !== true ? answer.problem : null;
  };

  const here = () => ({
    caseId: shown?.view.saved ? shown.view.openCase.id : null,
    tabId: shown?.tabId ?? null,
  });

  return {
    refresh,
    command: (command: Command) => after(connection.command(here(), command)),
    /** Kept quietly, tick by tick: nothing that is shown changes by it. */
    keepDraft(draft: ConsentDraft | null) {
      if (shown?.view.saved) void connection.keepDraft(shown.view.openCase.id, draft);
    },
    /** Kept as quietly, so that a panel that comes back stands where it was. */
    keepPlace(place: Place) {
      if (shown?.view.saved) void connection.keepPlace(shown.view.openCase.id, place);
    },
    sameChild: (same: boolean) => after(connection.sameChild(shown?.tabId ?? -1, same)),
    /** Deletes the case shown. */
    remove: () => after(connection.remove(shown?.view.openCase.id ?? '')),
    dismissGone: () => after(connection.dismissGone()),
    keep: (pin: string | null) => problemOf(connection.keep(shown?.view.openCase.id ?? '', pin)),
    deleteKept: (caseId: string) => after(connection.stopKeeping(caseId)),
    openKept: (caseId: string, pin: string | null) =>
      problemOf(connection.openKept(caseId, pin, shown?.tabId ?? null)),
    choose: (caseId: string | null) => after(connection.choose(shown?.tabId ?? -1, caseId)),
    teach: () => after(connection.teach(shown?.tabId ?? -1)),
    openForm: () => after(connection.openForm(shown?.tabId ?? -1, false)),
    openEmptyForm: () => after(connection.openForm(shown?.tabId ?? -1, true)),
  };
}

export type Panel = ReturnType<typeof createPanel>;
