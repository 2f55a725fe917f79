import { consentOverview, consentRules, type ServiceConsent } from '../consent';
import type { Case } from '../domain/case';
import type { Pack } from '../domain/pack';
import type { Suggestion } from '../domain/suggestion';
import {
  compareSuggestions,
  type DerivedFact,
  derivedFacts,
  type FormRoute,
  formRoute,
  suggest,
  whatWouldChange,
} from '../rules';
import type { Panel, PanelState } from './panel';
import { serviceNames } from './service-name';

/** A service of the case by its name, with where its consent stands. */
export interface ServiceState extends ServiceConsent {
  readonly name: string;
}

/** Everything the panel derives from a case. Never stored. */
export interface GuideFacts {
  readonly suggestion: Suggestion;
  readonly derived: readonly DerivedFact[];
  readonly consents: readonly ServiceState[];
  readonly formClosed: FormRoute['closed'];
}

/** @param now milliseconds since 1970 */
function guideFacts(pack: Pack, openCase: Case, now: number): GuideFacts {
  const { guide } = openCase;
  return {
    suggestion: suggest(pack, guide),
    derived: derivedFacts(pack, guide),
    consents: serviceStates(pack, openCase, now),
    formClosed: formRoute(pack, guide).closed,
  };
}

/** The other services of a case, in the order the user named them, with the state of consent for each. */
export function serviceStates(pack: Pack, openCase: Case, now: number): ServiceState[] {
  const nameOf = serviceNames(pack, openCase);
  return consentOverview(pack, openCase, now).map((one) => ({ ...one, name: nameOf(one.service) }));
}

/** Where a view is: the page beside it, and what went wrong on the way. */
export function statusOf(state: PanelState) {
  const { view, resumed, problem } = state;
  return {
    page: pageKind(state),
    askSameChild: view.aside !== null && view.tab.showsPlan,
    resumed,
    problems: problem ? [problem] : [],
  };
}

/** What the popup shows. */
export function popupFacts(pack: Pack, state: PanelState) {
  const { view } = state;
  return {
    page: pageKind(state),
    problem: state.problem,
    case: view.saved ? view.openCase : null,
    consents: serviceStates(pack, view.openCase, view.now),
    rules: consentRules(pack),
    keptDraft: view.draft,
    now: view.now,
    offer: view.tab.offer,
  };
}

/**
 * `recognised`: a screen we know. `site`: Samspill, but no screen we know. `other`: another page. `noAccess`: the browser
 * doesn't let us see the page. `notStarted`: it does, and has not taken our scripts.
 */
export type PageKind = 'recognised' | 'site' | 'other' | 'noAccess' | 'notStarted';

function pageKind({ view }: PanelState): PageKind {
  if (view.tab.screen) return 'recognised';
  if (view.tab.adapter) return 'site';
  if (!view.tab.started) return 'notStarted';
  return view.tab.access ? 'other' : 'noAccess';
}

const keepProps = ({ view }: PanelState, panel: Panel) => ({
  keeping: view.keeping,
  onKeep: view.saved ? panel.keep : undefined,
  onDeleteKept: panel.deleteKept,
  onOpenKept: panel.openKept,
});

/** What opens our own pages about a case, and the kommune's. */
export interface Openers {
  readonly openSheet: (caseId: string) => void;
  readonly openGetting: (caseId: string) => void;
  readonly openMeeting: (caseId: string) => void;
  /** Opens one of the pack's tools by its id. */
  readonly openLink: (pack: Pack, id: string) => void;
  /** A form may be asked for next, this case's where it is stored; null when none may any more. */
  readonly prepareForm: (near: { readonly caseId: string | null } | null) => unknown;
}

/** What the side panel shows and can ask for. */
export function panelProps(pack: Pack, state: PanelState, panel: Panel, open: Openers) {
  const { openCase, now, others, saved } = state.view;
  return {
    ...guideFacts(pack, openCase, now),
    seen: state.seen,
    ...{ pack, case: openCase, now, others, status: statusOf(state), gone: state.view.gone },
    ...{ rules: consentRules(pack), keptDraft: state.view.draft, onKeepDraft: panel.keepDraft },
    ...{ place: state.view.place, onPlace: panel.keepPlace },
    keep: keepProps(state, panel),
    onDismissGone: panel.dismissGone,
    changesOf: (line: string, depth: 1 | 2) => whatWouldChange(pack, openCase.guide, line, depth),
    changedBetween: compareSuggestions,
    onCommand: panel.command,
    onOpenForm: panel.openForm,
    onFormNear: (near: boolean) => open.prepareForm(near ? { caseId: saved ? openCase.id : null } : null),
    onSameChild: panel.sameChild,
    onChoose: panel.choose,
    onRemove: state.view.saved ? panel.remove : undefined,
    onOpenSheet: () => open.openSheet(openCase.id),
    onGetting: saved ? () => open.openGetting(openCase.id) : undefined,
    onMeeting: saved ? () => open.openMeeting(openCase.id) : undefined,
    onLink: (id: string) => open.openLink(pack, id),
  };
}
