import type { Adapter, FieldId, PersonId } from '../domain/adapter';
import type { Hint } from '../domain/page';

/** What a superuser says that a field, a button, a heading or a column is. */
export type Lesson =
  | { readonly is: 'field'; readonly field: FieldId; readonly person: PersonId }
  | { readonly is: 'choice'; readonly target: Hint['target'] }
  | { readonly is: 'goal' }
  | { readonly is: 'contact'; readonly id: string }
  | { readonly is: 'column'; readonly column: keyof Adapter['serviceTable'] }
  /** A heading that stands on every page of this kind; `id` is a screen of the adapter. */
  | { readonly is: 'screen'; readonly id: string };

const field = (person: PersonId, id: FieldId): Lesson => ({ is: 'field', field: id, person });

/** What can be taught, in the order of the list; each has a text `page.teach.<id>`. */
export const LESSONS: Readonly<Record<string, Lesson>> = {
  planType: { is: 'choice', target: 'planType' },
  koordinator: { is: 'choice', target: 'koordinator' },
  childName: field('child', 'name'),
  childNumber: field('child', 'number'),
  childFirstName: field('child', 'firstName'),
  childLastName: field('child', 'lastName'),
  childAddress: field('child', 'address'),
  childPostcode: field('child', 'postcode'),
  childPlace: field('child', 'place'),
  childPhone: field('child', 'phone'),
  childEmail: field('child', 'email'),
  morName: field('mor', 'name'),
  morAddress: field('mor', 'address'),
  morPhone: field('mor', 'phone'),
  morEmail: field('mor', 'email'),
  farName: field('far', 'name'),
  farAddress: field('far', 'address'),
  farPhone: field('far', 'phone'),
  farEmail: field('far', 'email'),
  goal: { is: 'goal' },
  service: { is: 'column', column: 'service' },
  person: { is: 'column', column: 'person' },
  servicePhone: { is: 'column', column: 'phone' },
  inviter: { is: 'contact', id: 'inviter' },
  leggTilDeltaker: { is: 'contact', id: 'leggTilDeltaker' },
  sendMelding: { is: 'contact', id: 'sendMelding' },
  plan: { is: 'screen', id: 'plan' },
  planer: { is: 'screen', id: 'planer' },
};
