import type { Adapter, FieldId, PersonId } from '../domain/adapter';
import { isRightBehind } from './beside';
import type { Fact } from './facts';
import { meaningOf, personOf } from './meaning';
import { split } from './words';

/** What can be said of somebody without a name, when the name stands before it. */
export const OF_SOMEBODY: readonly FieldId[] = [
  'address',
  'postcode',
  'place',
  'town',
  'postcodeAndPlace',
  'phone',
  'email',
  'emailAndPhone',
  'relation',
];

/** Does a label name somebody, and no field? */
export const namesPerson = (label: string, adapter: Adapter): boolean => {
  const person = personOf(split(label), adapter);
  return person !== null && person !== 'child';
};

/**
 * «Kontaktperson: Per Vik», «Telefon: 77 00 00 00»: whom the facts right before one are about, by the nearest label that
 * names somebody, or null where none does.
 */
export function ownerBefore(
  facts: readonly Fact[],
  i: number,
  field: FieldId,
  adapter: Adapter,
): { readonly person: PersonId; readonly label: string } | null {
  if (!OF_SOMEBODY.includes(field)) return null;
  for (let at = i; at > 0; at--) {
    const [before, fact] = [facts[at - 1], facts[at]];
    if (!before || !fact || !isRightBehind(fact, before)) return null;
    const meaning = meaningOf(before.label, adapter);
    if (meaning && !meaning.person && OF_SOMEBODY.includes(meaning.field)) continue;
    const person = meaning?.person ?? personOf(split(before.label), adapter);
    // A plan's koordinator has no address on it; the next one is the child's.
    if (person === null || person === 'child' || (person === 'koordinator' && !/phone|email/i.test(field)))
      return null;
    return { person, label: before.label };
  }
  return null;
}
