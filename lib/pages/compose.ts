import type { Adapter, FieldId } from '../domain/adapter';
import type { ReadValue } from '../domain/page';
import type { Found } from './found';
import { personOf } from './meaning';
import { split } from './words';

type Fields = Partial<Record<FieldId, Found>>;

/** Puts what was found together as the henvendelse wants it: names whole, address with place, mail and phone in one. */
export function compose(found: readonly Found[], adapter: Adapter): ReadValue[] {
  return groups(found, adapter).flatMap(({ path, fields, clashes }) => [
    ...(path === 'child' ? childValues(fields) : parentValues(path, fields)),
    ...clashes.flatMap((fields) => (path === 'child' ? childValues(fields) : parentValues(path, fields))),
  ]);
}

interface Group {
  readonly path: string;
  readonly fields: Fields;
  /** What the page shows a second time with another value. */
  readonly clashes: Fields[];
}

/** One group for each person. Foresatte become mor or far only when the page itself says so. */
function groups(found: readonly Found[], adapter: Adapter): Group[] {
  const byWho = new Map<string | Element, Group>();
  for (const value of found.filter((one) => !isPostalOnly(one, found))) {
    const { person, field, heading, label, row } = value;
    if (person === 'koordinator' || person === 'other') continue;
    const who =
      person === 'foresatt'
        ? (row ?? `foresatt ${heading ? split(heading).join(' ') : numberIn(label)}`)
        : person;
    const group = byWho.get(who) ?? { path: person, fields: {}, clashes: [] };
    byWho.set(who, group);
    const before = group.fields[field];
    if (!before) group.fields[field] = value;
    else if (before.text !== value.text) group.clashes.push({ [field]: value });
  }
  let nameless = 0;
  const ours = [...byWho.values()].filter(({ fields }) => !isOtherKin(fields.relation?.text ?? '', adapter));
  return ours.map((group) => {
    if (group.path !== 'foresatt') return group;
    const relation = split(group.fields.relation?.text ?? '')[0] ?? '';
    const path =
      relation.startsWith('mor') || relation === 'mamma'
        ? 'mor'
        : relation.startsWith('far') || relation === 'pappa'
          ? 'far'
          : '';
    const taken =
      path === '' ||
      [...byWho.values()].some(
        (other) => other !== group && (other.path === path || sameRelation(other, group)),
      );
    return { ...group, path: taken ? `foresatt.${nameless++}` : path };
  });
}

/** Where post goes, beside where the same person lives. */
const isPostalOnly = (one: Found, found: readonly Found[]): boolean =>
  one.field === 'address' &&
  isPostal(one) &&
  found.some(
    (other) =>
      other.field === 'address' &&
      !isPostal(other) &&
      other.text !== '' &&
      other.person === one.person &&
      other.heading === one.heading &&
      other.row === one.row,
  );
const isPostal = ({ label }: Found): boolean => /^post(boks)?adresse/i.test(label);

/** «Bestemor» among the pårørende has no say for the child; a verge and a foster home may. */
const isOtherKin = (relation: string, adapter: Adapter): boolean =>
  personOf(split(relation), adapter) === 'other' && !/^(verge|foster)/i.test(relation);

const sameRelation = (a: Group, b: Group): boolean => a.fields.relation?.text === b.fields.relation?.text;

const numberIn = (label: string): string => /\d/.exec(label)?.[0] ?? '';

function childValues(all: Fields): ReadValue[] {
  const fields = withSplitAddress(all);
  const both = fields.postcodeAndPlace?.text.match(/^(\d{4})\s+(.+)$/);
  const [email, phone] = mailAndPhone(fields);
  const place = fields.place ?? (fields.postcode && fields.town);
  return [
    ...value('child.name', nameIn(fields), fields.name ?? fields.firstName ?? fields.lastName),
    ...value('child.fodselsnummer', fields.number?.text, fields.number),
    ...value('child.address', fields.address?.text, fields.address),
    ...value(
      'child.postcode',
      fields.postcode?.text ?? both?.[1],
      fields.postcode ?? fields.postcodeAndPlace,
    ),
    ...value('child.place', place?.text ?? both?.[2], place ?? fields.postcodeAndPlace),
    ...value('child.phone', phone, fields.phone ?? fields.emailAndPhone),
    ...value('child.email', email, fields.email ?? fields.emailAndPhone),
  ];
}

/** An address that ends with postnr. and poststed, on a line of its own or after a comma, says both. */
function withSplitAddress(fields: Fields): Fields {
  const { address, postcode, postcodeAndPlace } = fields;
  const lines = address?.text.split(/\s*\n\s*|(?:,|(?<=\d ?\p{L}?))\s+(?=\d{4}\s+\p{L}[^,\d]*$)/u) ?? [];
  const last = lines.at(-1) ?? '';
  if (!address || lines.length < 2 || postcode || postcodeAndPlace || !/^\d{4}\s+\p{L}/u.test(last))
    return fields;
  return {
    ...fields,
    address: { ...address, text: lines.slice(0, -1).join(', ') },
    postcodeAndPlace: { ...address, text: last },
  };
}

function parentValues(path: string, fields: Fields): ReadValue[] {
  const place =
    fields.postcodeAndPlace?.text ??
    [fields.postcode, fields.place ?? (fields.postcode && fields.town)]
      .flatMap((part) => (part?.text ? [part.text] : []))
      .join(' ');
  const address = [fields.address?.text, place].filter(Boolean).join(', ');
  const contact = mailAndPhone(fields).filter(Boolean).join(', ');
  return [
    ...value(`${path}.name`, nameIn(fields), fields.name ?? fields.firstName ?? fields.lastName),
    ...value(`${path}.address`, address, fields.address ?? fields.postcode ?? fields.postcodeAndPlace),
    ...value(`${path}.contact`, contact, fields.email ?? fields.phone ?? fields.emailAndPhone),
  ];
}

/** A whole name, or first and last name where both are there. */
function nameIn({ name, firstName, middleName, lastName }: Fields): string | undefined {
  if (firstName && lastName)
    return [firstName, middleName, lastName].flatMap((part) => (part?.text ? [part.text] : [])).join(' ');
  return name?.text;
}

function mailAndPhone({ email, phone, emailAndPhone }: Fields): [string | undefined, string | undefined] {
  const parts = emailAndPhone?.text.split(/[,;/]|\s{2,}/).map((part) => part.trim()) ?? [];
  return [
    email?.text ?? parts.find((part) => part.includes('@')),
    phone?.text ?? parts.find((part) => /\d{5}/.test(part.replace(/\s/g, ''))),
  ];
}

function value(path: string, text: string | undefined, from: Found | undefined): ReadValue[] {
  if (!text || !from) return [];
  const where = from.heading ? `${from.heading}: ${from.label}` : from.label;
  return [{ path, text, where, confidence: from.confidence }];
}
