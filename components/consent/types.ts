import type { WhyNot } from '../../lib/domain/consent';
import type { Recipient } from '../../lib/domain/page';

/** Why the dialog is open: a contact that was stopped, or the user who wants to look after consents. */
export interface ConsentRequestView {
  /** What the stopped control says on the page; empty when nothing was stopped. */
  readonly label: string;
  readonly recipient: Recipient | ChosenRecipient;
  readonly why: readonly WhyNot[];
  /** The page shows no plan, so that nothing on it can be about one. */
  readonly noPlan?: boolean;
}

/** Who the user says the contact is with, when the page doesn't tell. */
export type ChosenRecipient =
  | { readonly kind: 'service'; readonly service: string }
  /** One message to several. */
  | { readonly kind: 'services'; readonly services: readonly string[] }
  | { readonly kind: 'family' }
  | { readonly kind: 'ownService' }
  | { readonly kind: 'noNames' };
