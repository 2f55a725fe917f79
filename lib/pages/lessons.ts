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

/** What can be taught, as the list shows it: each group has a text `page.teach.group.<id>`, each in it `page.teach.<id>`. */
export const LESSON_GROUPS: Readonly<Record<string, Readonly<Record<string, Lesson>>>> = {
  plan: {
    planType: { is: 'choice', target: 'planType' },
    koordinator: { is: 'choice', target: 'koordinator' },
    goal: { is: 'goal' },
  },
  child: {
    childName: field('child', 'name'),
    childNumber: field('child', 'number'),
    childFirstName: field('child', 'firstName'),
    childLastName: field('child', 'lastName'),
    childAddress: field('child', 'address'),
    childPostcode: field('child', 'postcode'),
    childPlace: field('child', 'place'),
    childPhone: field('child', 'phone'),
    childEmail: field('child', 'email'),
  },
  mor: {
    morName: field('mor', 'name'),
    morAddress: field('mor', 'address'),
    morPhone: field('mor', 'phone'),
    morEmail: field('mor', 'email'),
  },
  far: {
    farName: field('far', 'name'),
    farAddress: field('far', 'address'),
    farPhone: field('far', 'phone'),
    farEmail: field('far', 'email'),
  },
  services: {
    service: { is: 'column', column: 'service' },
    person: { is: 'column', column: 'person' },
    servicePhone: { is: 'column', column: 'phone' },
  },
  buttons: {
    inviter: { is: 'contact', id: 'inviter' },
    leggTilDeltaker: { is: 'contact', id: 'leggTilDeltaker' },
    sendMelding: { is: 'contact', id: 'sendMelding' },
  },
  page: {
    plan: { is: 'screen', id: 'plan' },
    planer: { is: 'screen', id: 'planer' },
  },
};

export const LESSONS: Readonly<Record<string, Lesson>> = Object.assign({}, ...Object.values(LESSON_GROUPS));
