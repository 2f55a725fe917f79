import type { Adapter, FieldId, PersonId } from '../domain/adapter';
import { isRightBehind } from './beside';
import type { Fact } from './facts';
import { under } from './headings';
import { labelsOf } from './labels';
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

const isParent = (label: string, adapter: Adapter): boolean =>
  ['mor', 'far', 'foresatt'].includes(personOf(split(label), adapter) ?? '');

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
    // «Mor», «Far», «Telefon»: hers, his or the child's.
    const another = facts[at - 2];
    const isOneOfTwo = another && isRightBehind(before, another) && isParent(another.label, adapter);
    return { person: isOneOfTwo ? 'other' : person, label: before.label };
  }
  return null;
}

/** The same of fields below each other that no box holds together: right behind another's, it isn't surely the child's. */
export function followsAnother(
  field: Element,
  fields: readonly Element[],
  id: FieldId,
  adapter: Adapter,
): boolean {
  if (!OF_SOMEBODY.includes(id)) return false;
  for (let at = fields.indexOf(field); at > 0; at--) {
    const before = fields[at - 1];
    const label = before ? labelsOf(before)[0]?.text : undefined;
    if (!before || label === undefined || under(before)[0] !== under(field)[0]) return false;
    const meaning = meaningOf(label, adapter);
    if (meaning && !meaning.person && OF_SOMEBODY.includes(meaning.field)) continue;
    const person = meaning?.person ?? personOf(split(label), adapter);
    if (
      person === 'koordinator' ||
      (person === 'other' && before.matches('select,[role=combobox],[role=radiogroup]'))
    )
      return false;
    return person !== null && person !== 'child';
  }
  return false;
}
