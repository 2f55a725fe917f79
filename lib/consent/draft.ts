import type { Consent } from '../domain/consent';
import type { ConsentDraft, ConsentRules, DraftNeeds, DraftProblem } from '../domain/consent-draft';
import { isDay } from '../domain/day';
import { isTooLong, MOST } from '../domain/limits';
import { addMonths, dayOf } from '../text/norwegian';
import { type ConsentPack, custodiesFor, enoughConsenters, whoMustConsent } from './who';

/** The rules of one pack, for views that fill in a draft. */
export const consentRules = (pack: ConsentPack): ConsentRules => ({
  who: (ageBand, custody) => whoMustConsent(pack, ageBand, custody),
  custodies: (ageBand) => custodiesFor(pack, ageBand),
  begin: (earlier, today) => beginDraft(pack, earlier, today),
  problems: (draft, needs) => draftProblems(pack, draft, needs),
  consents: consentsOf,
});

/**
 * A draft to begin with: what the user ticked for an earlier consent that still holds, else the pack's own words and
 * period, with none of the three things ticked. What is agreed now is never chosen beforehand.
 */
function beginDraft({ consent }: ConsentPack, earlier: Consent | undefined, today: string): ConsentDraft {
  const fresh: ConsentDraft = {
    state: '',
    services: [],
    givenBy: [],
    form: '',
    recordedIn: '',
    purpose: consent.purpose,
    information: consent.information,
    givenOn: today,
    validUntil: addMonths(today, consent.periodMonths),
    withdrawnOn: today,
    childHeard: false,
    interpreter: false,
  };
  if (earlier?.state !== 'given' || earlier.validUntil < today) return fresh;
  const { service, registeredAt: _, ...known } = earlier;
  return { ...known, state: '', withdrawnOn: today, services: [service] };
}

/** What must still be ticked, in the order of the screen: the focus goes to the first. Only a given consent needs it all. */
function draftProblems(pack: ConsentPack, draft: ConsentDraft, needs: DraftNeeds): DraftProblem[] {
  if (draft.state === '') return ['state'];
  if (draft.state === 'given') return givenProblems(pack, draft, needs);
  const problems: DraftProblem[] = draft.services.length === 0 ? ['services'] : [];
  const { withdrawnOn } = draft;
  if (draft.state === 'withdrawn' && (!isDay(withdrawnOn) || withdrawnOn > needs.today))
    problems.push('withdrawnOn');
  return problems;
}

/** Nothing, or more than there is room for. */
const isNoText = (text: string): boolean => text.trim() === '' || isTooLong(text, MOST.text);

function givenProblems(
  pack: ConsentPack,
  draft: ConsentDraft,
  { ageBand, custody, today, stopped }: DraftNeeds,
): DraftProblem[] {
  const who = whoMustConsent(pack, ageBand, custody);
  const isEmpty = draft.services.length === 0;
  const { givenOn, validUntil } = draft;
  const found: readonly (readonly [DraftProblem, boolean])[] = [
    ['ageBand', !who.known && who.why === 'ageBandMissing'],
    ['custody', !who.known && who.why === 'custodyMissing'],
    ['noRule', !who.known && who.why === 'noRule'],
    ['givenBy', who.known && !enoughConsenters(who.needs, draft.givenBy)],
    ['services', isEmpty],
    ['stopped', !isEmpty && stopped.some((id) => !draft.services.includes(id))],
    ['recordedIn', draft.recordedIn === ''],
    ['form', draft.form === ''],
    ['purpose', isNoText(draft.purpose)],
    ['information', isNoText(draft.information)],
    ['givenOn', !isDay(givenOn) || givenOn > today],
    ['validUntil', !isDay(validUntil) || validUntil < today || validUntil < givenOn],
  ];
  return found.filter(([, isMissing]) => isMissing).map(([problem]) => problem);
}

/** One consent for each ticked service: one conversation, stored on its own. Nothing while nothing was agreed. */
export function consentsOf(draft: ConsentDraft, now: number): Consent[] {
  const { state, services, givenBy, form, withdrawnOn, ...rest } = draft;
  if (state === '') return [];
  const today = dayOf(now);
  return services.map((service) => ({
    ...rest,
    state,
    service,
    givenBy: [...givenBy],
    // Asked for only when a consent is given; in the other states a field may have been emptied on the way.
    form: form || 'oral',
    givenOn: rest.givenOn || today,
    validUntil: rest.validUntil || today,
    ...(state === 'withdrawn' ? { withdrawnOn: withdrawnOn || today } : {}),
    registeredAt: now,
  }));
}
