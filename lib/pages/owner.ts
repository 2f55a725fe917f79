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

/** One label before another, with nothing between that would part them. */
interface Before {
  readonly label: string;
  /** Its place among the facts or fields. */
  readonly at: number;
}

function* factsBefore(facts: readonly Fact[], i: number): Generator<Before> {
  for (let at = i - 1; at >= 0; at--) {
    const [fact, behind] = [facts[at], facts[at + 1]];
    if (!fact || !behind || !isRightBehind(behind, fact)) return;
    yield { label: fact.label, at };
  }
}

function* fieldsBefore(fields: readonly Element[], i: number): Generator<Before> {
  const part = fields[i] && under(fields[i])[0];
  for (let at = i - 1; at >= 0; at--) {
    const field = fields[at];
    const label = field && labelsOf(field)[0]?.text;
    if (!field || label === undefined || under(field)[0] !== part) return;
    yield { label, at };
  }
}

/** The nearest label before that isn't itself said of somebody, and whom it names. */
function nearestOwner(
  before: Iterable<Before>,
  adapter: Adapter,
): (Before & { readonly person: PersonId | null }) | null {
  for (const { label, at } of before) {
    const meaning = meaningOf(label, adapter);
    if (meaning && !meaning.person && OF_SOMEBODY.includes(meaning.field)) continue;
    return { label, at, person: meaning?.person ?? personOf(split(label), adapter) };
  }
  return null;
}

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
  const { person, label, at } = nearestOwner(factsBefore(facts, i), adapter) ?? { person: null, at: 0 };
  // A plan's koordinator has no address on it; the next one is the child's.
  if (!person || person === 'child' || (person === 'koordinator' && !/phone|email/i.test(field))) return null;
  // «Mor», «Far», «Telefon»: hers, his or the child's.
  const [another] = factsBefore(facts, at);
  const isOneOfTwo = another !== undefined && isParent(another.label, adapter);
  return { person: isOneOfTwo ? 'other' : person, label };
}

/** The same of fields below each other that no box holds together: right behind another's, it isn't surely the child's. */
export function followsAnother(
  field: Element,
  fields: readonly Element[],
  id: FieldId,
  adapter: Adapter,
): boolean {
  if (!OF_SOMEBODY.includes(id)) return false;
  const { person, at } = nearestOwner(fieldsBefore(fields, fields.indexOf(field)), adapter) ?? { at: 0 };
  const isChosen = fields[at]?.matches('select,[role=combobox],[role=radiogroup]') ?? false;
  if (!person || person === 'koordinator' || (person === 'other' && isChosen)) return false;
  return person !== 'child';
}
