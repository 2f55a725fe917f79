import type { Adapter, FieldId } from '../domain/adapter';
import type { Found } from './found';
import { isForesatt, personOf } from './meaning';
import { emailIn, phoneIn } from './numbers';
import { looksLikeName } from './person-name';
import { split } from './words';

const BETWEEN = /\s*[;\n]\s*/;

/**
 * «Trine Krogh (mor), 402 12 121; Lars Krogh (far), 402 13 131»: foresatte on one line, each with how to reach them. Nothing
 * when one of the pieces doesn't begin with a name.
 * @param where what the label in front has said of all of them
 */
export function personLine(text: string, where: Omit<Found, 'field' | 'text'>, adapter: Adapter): Found[] {
  const people = text.split(BETWEEN).map((piece) => {
    const [name = '', ...more] = piece.split(/\s*[,()]\s*/);
    const relation = more.find((part) => isForesatt(personOf(split(part), adapter))) ?? '';
    return { name, relation, phone: phoneIn(piece), email: emailIn(piece) };
  });
  if (people.some(({ name }) => !looksLikeName(name, adapter))) return [];
  if (where.person !== 'foresatt' && people.length > 1) return [];
  return people.flatMap(({ name, relation, phone, email }, i) => {
    const found = (field: FieldId, value: string): Found[] =>
      value
        ? [
            {
              ...where,
              heading: people.length > 1 ? `${where.heading} ${where.label} ${i + 1}`.trim() : where.heading,
              field,
              text: value,
            },
          ]
        : [];
    const says = where.person === 'foresatt' ? found('relation', relation) : [];
    return [...found('name', name), ...found('phone', phone), ...found('email', email), ...says];
  });
}
