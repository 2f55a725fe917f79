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
