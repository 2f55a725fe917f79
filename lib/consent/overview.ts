import type { Case } from '../domain/case';
import type { ConsentState, WhyNot } from '../domain/consent';
import { dayOf, daysBetween } from '../text/norwegian';
import { type ConsentCase, consentOf, mayContact } from './may-contact';
import { consentState } from './state';
import type { ConsentPack } from './who';

/** A consent that ends within so many days is pointed out. */
const ENDS_SOON_DAYS = 30;

/** Where one service of a case stands. */
export interface ServiceConsent {
  readonly service: string;
  readonly state: ConsentState;
  /** May it be contacted now about the child? A given consent can lack something all the same. */
  readonly inOrder: boolean;
  /** Everything that is not in order; empty when it is. */
  readonly why: readonly WhyNot[];
  /** `yyyy-mm-dd`; only while the consent holds. */
  readonly validUntil?: string;
  /** Whole days left, the last one counted as 0; only when it ends soon. */
  readonly daysLeft?: number;
  /** `yyyy-mm-dd`; only when it was withdrawn on a known day. */
  readonly withdrawnOn?: string;
}

/**
 * The other services of a case, in the order the user named them, each with the state of its consent; then those that
 * only a consent is recorded for, so that each can be seen, changed and withdrawn.
 */
export function consentOverview(
  pack: ConsentPack,
  openCase: ConsentCase & { readonly guide: Pick<Case['guide'], 'services'> },
  now: number,
): ServiceConsent[] {
  const { guide, consents } = openCase;
  const all = new Set([...guide.services.map(({ id }) => id), ...Object.keys(consents)]);
  all.delete(guide.myService ?? '');
  return [...all].map((id) => serviceConsent(pack, openCase, id, now));
}

/** One service's line in the overview. */
export function serviceConsent(
  pack: ConsentPack,
  openCase: ConsentCase,
  service: string,
  now: number,
): ServiceConsent {
  const action = { kind: 'meeting', names: 'yes' } as const;
  const verdict = mayContact({ pack, case: openCase, service, action, now });
  const consent = consentOf(openCase, service);
  const latest = Math.max(now, openCase.updatedAt);
  const state = consentState(consent, latest);
  const line = { service, state, inOrder: verdict.may, why: verdict.may ? [] : verdict.why };
  if (state === 'withdrawn' && consent?.withdrawnOn) return { ...line, withdrawnOn: consent.withdrawnOn };
  if (state !== 'given' || !consent) return line;
  const daysLeft = daysBetween(dayOf(latest), consent.validUntil);
  const soon = daysLeft <= ENDS_SOON_DAYS ? { daysLeft } : {};
  return { ...line, validUntil: consent.validUntil, ...soon };
}
