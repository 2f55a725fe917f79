import type { Case } from '../domain/case';
import type { Consent, ContactAction, MayContact, WhyNot } from '../domain/consent';
import { dayOf } from '../text/norwegian';
import { isGroundFor } from './grounds';
import { consentState } from './state';
import { type ConsentPack, enoughConsenters, whoMustConsent } from './who';

/** What is known of the child when a contact is decided. */
export type ConsentCase = Pick<Case, 'consents' | 'custody' | 'updatedAt'> & {
  readonly guide: Pick<Case['guide'], 'ageBand' | 'myService'>;
};

/** All that the answer rests on. */
export interface ContactQuestion {
  readonly pack: ConsentPack;
  readonly case: ConsentCase;
  readonly service: string;
  readonly action: ContactAction;
  /** Milliseconds since 1970, never earlier than any time seen in this session. */
  readonly now: number;
  /** Id of the ground on which this one contact goes on without consent, as the user has just stated it. */
  readonly ground?: string | undefined;
}

/**
 * May a service be contacted about the child? Yes, or no with every reason.
 * Source: the guide (consent before other services are contacted to clarify points 1 and 2); who must consent and what
 * a consent must hold is the pack's.
 */
export function mayContact(question: ContactQuestion): MayContact {
  const { pack, service, action, ground, now } = question;
  const known = question.case;
  if (service === known.guide.myService) return { may: true, because: 'ownService' };
  if (action.names === 'no') return { may: true, because: 'noNames' };
  const isNeutral = pack.consent.neutral.some(({ id }) => id === service);
  if (isNeutral && action.names !== 'yes') return { may: true, because: 'noNames' };
  const consent = consentOf(known, service);
  const why = reasonsAgainst(pack, known, consent, now);
  if (consent && why.length === 0) return { may: true, because: 'consent', validUntil: consent.validUntil };
  if (ground === undefined) return { may: false, why };
  if (isGroundFor(pack, service, ground)) return { may: true, because: 'ground' };
  return { may: false, why: [...why, 'groundUnfit'] };
}

/** Only the service's own: no consent moves from one service to another, whatever an id happens to be called. */
export const consentOf = ({ consents }: ConsentCase, service: string): Consent | undefined =>
  Object.hasOwn(consents, service) && consents[service]?.service === service ? consents[service] : undefined;

/** Everything that is not in order with a service's consent; empty when it holds. */
function reasonsAgainst(
  pack: ConsentPack,
  { guide, custody, updatedAt }: ConsentCase,
  consent: Consent | undefined,
  now: number,
): WhyNot[] {
  const why: WhyNot[] = [];
  // What has run out stays so: a case touched later than the clock says has seen that time already.
  const state = consentState(consent, Math.max(now, updatedAt));
  if (state !== 'given') why.push(state);
  if (consent && (consent.registeredAt > now || consent.givenOn > dayOf(now))) why.push('clock');
  const who = whoMustConsent(pack, guide.ageBand, custody);
  if (!who.known) why.push(who.why);
  if (!consent || state !== 'given') return why;
  if (who.known && !enoughConsenters(who.needs, consent.givenBy)) why.push('consenterMissing');
  if (!consent.recordedIn) why.push('notRecorded');
  if (!consent.purpose.trim()) why.push('purposeMissing');
  if (!consent.information.trim()) why.push('informationMissing');
  return why;
}
