import { mayContact } from '../consent';
import type { ChosenRecipient, ContactRequest } from '../domain/binding';
import type { Case } from '../domain/case';
import type { MayContact, WhyNot } from '../domain/consent';
import type { Pack } from '../domain/pack';
import { sameChild } from './plan-key';

/** What is known when a contact is to be decided. */
export interface ContactQuestion {
  readonly request: Pick<ContactRequest, 'key' | 'kind'> & {
    readonly recipient: ContactRequest['recipient'] | ChosenRecipient;
  };
  /** The case of the tab, or null. */
  readonly openCase: Case | null;
  /** The user has just said, for this one contact, that it is about the child of the case. */
  readonly childConfirmed: boolean;
  readonly pack: Pack;
  /** The user's own service as remembered on this machine, for a tab without a case. */
  readonly myService: string | null;
  /** Id of the ground on which the user has just said that this one contact goes on without consent. */
  readonly ground?: string | undefined;
  /** Never earlier than any time seen before. */
  readonly now: number;
}

/**
 * May this contact go through? Who is never stopped: the family, one's own service, and services that the pack
 * counts as neutral (a question without names). Everybody else needs a valid consent in the case of this very child; in
 * one contact with several services, each of them does.
 * Source: the guide (consent before other services are contacted) and the pack's `consent`.
 */
export function mayThisContact({
  request,
  openCase,
  childConfirmed,
  pack,
  myService,
  ground,
  now,
}: ContactQuestion): MayContact {
  const { recipient } = request;
  if (recipient.kind === 'family' || recipient.kind === 'ownService' || recipient.kind === 'noNames')
    return { may: true, because: recipient.kind };
  const services = servicesOf(recipient);
  const mine = openCase ? openCase.guide.myService : myService;
  if (services.length > 0 && services.every((id) => id === mine)) return { may: true, because: 'ownService' };
  if (services.length > 0 && services.every((id) => isNeutral(pack, id)))
    return { may: true, because: 'noNames' };
  if (!openCase) return { may: false, why: ['noCase'] };
  const why: WhyNot[] = [];
  const child = childConfirmed ? 'same' : sameChild(openCase.planKey, request.key);
  if (child === 'different') why.push('otherChild');
  if (child === 'unknown') why.push('childNotSure');
  if (services.length === 0) return { may: false, why: [...why, 'serviceNotSure'] };
  const action = { kind: request.kind, names: 'unknown' } as const;
  const answers = services.map((service) =>
    mayContact({
      pack,
      case: openCase,
      service,
      action,
      now,
      ground: services.length === 1 ? ground : undefined,
    }),
  );
  const all = new Set([...why, ...answers.flatMap((answer) => (answer.may ? [] : answer.why))]);
  const [first] = answers;
  return all.size === 0 && first ? first : { may: false, why: [...all] };
}

/** The services a contact is with; none while that isn't sure. */
export function servicesOf(recipient: ContactQuestion['request']['recipient']): readonly string[] {
  if (recipient.kind === 'services') return recipient.services;
  return recipient.kind === 'service' && recipient.sure ? [recipient.service] : [];
}

const isNeutral = ({ consent }: Pack, service: string): boolean =>
  consent.neutral.some(({ id }) => id === service);
