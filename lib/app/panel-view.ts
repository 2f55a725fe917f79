import { consentState } from '../consent';
import type { Case } from '../domain/case';
import type { ConsentState } from '../domain/consent';
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
import { serviceName } from './service-name';

/** A service of the case with the state of its consent. */
export interface ServiceState {
  readonly service: string;
  readonly name: string;
  readonly state: ConsentState;
  /** `yyyy-mm-dd`; only while the consent holds. */
  readonly validUntil?: string;
}

/** Everything the panel derives from a case. Never stored. */
export interface GuideFacts {
  readonly suggestion: Suggestion;
  readonly derived: readonly DerivedFact[];
  readonly consents: readonly ServiceState[];
  readonly formClosed: FormRoute['closed'];
}

/** @param now milliseconds since 1970 */
export function guideFacts(pack: Pack, openCase: Case, now: number): GuideFacts {
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
  const { guide, consents } = openCase;
  const others = guide.services.filter(({ id }) => id !== guide.myService);
  return others.map((service) => {
    const consent = consents[service.id];
    const state = consentState(consent, now);
    const until = state === 'given' && consent ? { validUntil: consent.validUntil } : {};
    return { service: service.id, name: serviceName(pack, service), state, ...until };
  });
}

/** Where a view is: the page beside it, and what went wrong on the way. */
export function statusOf(state: PanelState) {
  const { view, resumed, failed } = state;
  return {
    page: pageKind(state),
    askSameChild: view.aside !== null && view.tab.showsPlan,
    resumed,
    problems: failed ? ['storage'] : [],
  };
}

/** What the popup shows. */
export function popupFacts(pack: Pack, state: PanelState) {
  const { view } = state;
  return {
    page: pageKind(state),
    case: view.saved ? view.openCase : null,
    consents: serviceStates(pack, view.openCase, view.now),
    now: view.now,
    offer: view.tab.offer,
  };
}

function pageKind({ view }: PanelState): 'recognised' | 'site' | 'other' | 'noAccess' {
  if (view.tab.screen) return 'recognised';
  if (view.tab.adapter) return 'site';
  return view.tab.access ? 'other' : 'noAccess';
}

/** What the side panel shows and can ask for. */
export function panelProps(pack: Pack, state: PanelState, panel: Panel, openSheet: (caseId: string) => void) {
  const { openCase, now, others } = state.view;
  return {
    ...guideFacts(pack, openCase, now),
    ...{ pack, case: openCase, now, others, status: statusOf(state), kept: false },
    changesOf: (line: string, depth: 1 | 2) => whatWouldChange(pack, openCase.guide, line, depth),
    changedBetween: compareSuggestions,
    onCommand: panel.command,
    onOpenForm: panel.openForm,
    onSameChild: panel.sameChild,
    onChoose: panel.choose,
    onRemove: state.view.saved ? panel.remove : undefined,
    onOpenSheet: () => openSheet(openCase.id),
  };
}
