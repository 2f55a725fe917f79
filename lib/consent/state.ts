import type { Consent, ConsentState } from '../domain/consent';
import { dayOf } from '../text/norwegian';

/**
 * What a consent is worth on a given day.
 * @param consent what was recorded, or undefined when the service is not assessed
 * @param now milliseconds since 1970, never earlier than any time seen before (the caller holds that)
 */
export function consentState(consent: Consent | undefined, now: number): ConsentState {
  if (!consent) return 'notAssessed';
  if (consent.state !== 'given') return consent.state;
  return dayOf(now) > consent.validUntil ? 'expired' : 'given';
}

/**
 * What stands recorded after the user has said something new about a service. A withdrawal or a refusal keeps what was
 * given before it, for the journal; the time is the background's, not the view's.
 */
export function afterSaying(before: Consent | undefined, said: Consent, now: number): Consent {
  const { state, withdrawnOn } = said;
  const ends = state === 'withdrawn' || state === 'refused';
  if (!ends || before?.state !== 'given') return { ...said, registeredAt: now };
  return { ...before, state, registeredAt: now, ...(withdrawnOn ? { withdrawnOn } : {}) };
}
