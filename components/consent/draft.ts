import type { Consent } from '../../lib/domain/consent';
import type { Pack } from '../../lib/domain/pack';
import { addMonths, dayOf } from '../../lib/text/norwegian';

/** What the user has ticked so far. Kept outside the dialog, so that nothing ticked is lost. */
export interface ConsentDraft {
  readonly state: Consent['state'];
  readonly services: readonly string[];
  readonly givenBy: readonly string[];
  readonly form: Consent['form'] | '';
  readonly recordedIn: string;
  readonly purpose: string;
  readonly information: string;
  readonly givenOn: string;
  readonly validUntil: string;
  readonly childHeard: boolean;
  readonly interpreter: boolean;
}

/** What is wrong with a draft; each is a message `consent.missing.<id>`. */
export type DraftProblem =
  | 'services'
  | 'stopped'
  | 'ageBand'
  | 'givenBy'
  | 'form'
  | 'recordedIn'
  | 'givenOn'
  | 'validUntil';

/**
 * A draft to begin with: an earlier consent if it still holds, else the pack's own words and period. Only today's date, purpose, information and period are filled in; the three things that must be ticked never are.
 */
export function beginDraft(pack: Pack, earlier: Consent | undefined, today: string): ConsentDraft {
  const fresh: ConsentDraft = {
    state: 'given',
    services: [],
    givenBy: [],
    form: '',
    recordedIn: '',
    purpose: pack.consent.purpose,
    information: pack.consent.information,
    givenOn: today,
    validUntil: addMonths(today, pack.consent.periodMonths),
    childHeard: false,
    interpreter: false,
  };
  if (earlier?.state !== 'given' || earlier.validUntil < today) return fresh;
  const { service, registeredAt: _, ...known } = earlier;
  return { ...known, services: [service] };
}

/** The rule on who consents for an age band, or undefined while the band isn't known. */
export function whoFor(pack: Pack, ageBand: string | null) {
  return pack.consent.who.find((rule) => ageBand !== null && rule.bands.includes(ageBand));
}

/** What a draft is measured against. */
export interface DraftNeeds {
  readonly pack: Pack;
  readonly ageBand: string | null;
  /** `yyyy-mm-dd`. */
  readonly today: string;
  /** The service whose contact was stopped: a consent without it would change nothing. */
  readonly stopped: string | null;
}

/** What must still be ticked, in the order of the screen: the focus goes to the first. Only a given consent needs it all. */
export function problemsOf(
  draft: ConsentDraft,
  { pack, ageBand, today, stopped }: DraftNeeds,
): DraftProblem[] {
  const isEmpty = draft.services.length === 0;
  if (draft.state !== 'given') return isEmpty ? ['services'] : [];
  const problems: DraftProblem[] = [];
  const rule = whoFor(pack, ageBand);
  if (!rule) problems.push('ageBand');
  if (rule && !rule.needs.every((group) => group.some((role) => draft.givenBy.includes(role))))
    problems.push('givenBy');
  if (isEmpty) problems.push('services');
  if (stopped && !isEmpty && !draft.services.includes(stopped)) problems.push('stopped');
  if (!draft.recordedIn) problems.push('recordedIn');
  if (!draft.form) problems.push('form');
  if (!draft.givenOn || draft.givenOn > today) problems.push('givenOn');
  if (!draft.validUntil || draft.validUntil < today || draft.validUntil < draft.givenOn)
    problems.push('validUntil');
  return problems;
}

/** One consent for each ticked service: one conversation, stored on its own. */
export function consentsOf(draft: ConsentDraft, now: number): Consent[] {
  const { services, givenBy, form, ...rest } = draft;
  return services.map((service) => ({
    ...rest,
    givenBy: [...givenBy],
    // Asked for only when a consent is given; in the other states a field may have been emptied on the way.
    form: form || 'oral',
    givenOn: rest.givenOn || dayOf(now),
    validUntil: rest.validUntil || dayOf(now),
    service,
    registeredAt: now,
  }));
}
