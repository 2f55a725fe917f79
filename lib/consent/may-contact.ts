import type { Consent, MayContact, WhyNot } from '../domain/consent';
import { consentState } from './state';
import { enoughConsenters, type WhoConsents, whoMustConsent } from './who';

/** All that the answer rests on. */
export interface ConsentQuestion {
  readonly consent: Consent | undefined;
  /** Age band as the user confirmed it; never computed from a number alone. */
  readonly ageBand: string | null;
  readonly who: readonly WhoConsents[];
  /** Milliseconds since 1970, never earlier than any time seen before. */
  readonly now: number;
}

/**
 * May a service be contacted about the child? Yes, or no with every reason.
 * Source: the guide (consent before other services are contacted to clarify points 1 and 2); what a consent must hold
 * is the pack's.
 */
export function mayContact({ consent, ageBand, who, now }: ConsentQuestion): MayContact {
  const why: WhyNot[] = [];
  const state = consentState(consent, now);
  if (state !== 'given') why.push(state);
  if (consent && consent.registeredAt > now) why.push('clock');
  const rule = whoMustConsent(who, ageBand);
  if (!rule) why.push('ageBandMissing');
  if (consent && state === 'given') {
    if (rule && !enoughConsenters(rule, consent.givenBy)) why.push('consenterMissing');
    if (!consent.recordedIn) why.push('notRecorded');
  }
  if (why.length > 0 || !consent) return { may: false, why };
  return { may: true, because: 'consent', validUntil: consent.validUntil };
}
