import type { Adapter, FieldId } from '../domain/adapter';
import { fold } from '../text/fold';
import { columnHeader } from './columns';
import { all, FIELD, HEADING, textOf } from './dom';
import type { Found } from './found';
import { TABLE } from './lists';
import { isForesatt, meaningOf, personOf } from './meaning';
import type { PersonBox } from './person-boxes';
import { cleaned, plausible } from './plausible';
import { columnOf, linesOf } from './service-rows';
import { whoseIs } from './whose';
import { split } from './words';

/** Mother, father and other foresatte where a table shows each in a row, in text. */
export function familyRows(roots: readonly ParentNode[], adapter: Adapter): Found[] {
  return all(roots, TABLE).flatMap((table) => {
    const whose = whoseIs(table, adapter);
    return [
      ...fromColumns(table, adapter),
      ...linesOf(table).flatMap(({ line, cells }) => {
        const texts = cells.map((cell) => (cell.querySelector(FIELD) ? '' : textOf(cell)));
        const relation = texts.find((text) => isForesatt(personOf(split(text), adapter))) ?? '';
        if (!relation && (!isForesatt(whose.person) || whose.factor < 1)) return [];
        const person = relation || whose.person === 'child' ? 'foresatt' : whose.person;
        const found = (field: FieldId, text: string, label: string): Found => ({
          person,
          field,
          text,
          label,
          heading: whose.heading,
          row: line,
          confidence: 0.95,
        });
        const values = cells.flatMap((cell, i) => {
          const label = columnHeader(cell, line);
          // «Mor» on top of a column is who it is of, not what.
          const said = personOf(split(label), adapter) ? undefined : meaningOf(label, adapter)?.field;
          const field = said ?? (columnOf(label, adapter) === 'person' ? 'name' : undefined);
          const text = field ? cleaned(field, texts[i] ?? '') : '';
          if (!field || !text || field === 'number' || !plausible(field, text)) return [];
          return field === 'relation' ? [] : [found(field, text, label)];
        });
        const isNamed = values.some(({ field }) => /name/i.test(field));
        return isNamed ? [...values, ...(relation ? [found('relation', relation, '')] : [])] : [];
      }),
    ];
  });
}

/** Mother and father as columns, with what it is in front of each row. */
function fromColumns(table: Element, adapter: Adapter): Found[] {
  return linesOf(table).flatMap(({ line, cells }) => {
    const label = textOf(line.firstElementChild);
    const field = meaningOf(label, adapter)?.field;
    return cells.flatMap((cell) => {
      const heading = columnHeader(cell, line);
      const person = personOf(split(heading), adapter);
      const text = field && !cell.querySelector(FIELD) ? cleaned(field, textOf(cell)) : '';
      const isIt = field && person && isForesatt(person) && text !== label && plausible(field, text);
      return isIt ? [{ person, field, text, label, heading, confidence: 0.95 }] : [];
    });
  });
}

/** The same from boxes of people; `found` has what their labels say already. */
export function familyBoxes(boxes: readonly PersonBox[], found: readonly Found[]): Found[] {
  return boxes.flatMap((box) => {
    if (!isForesatt(box.person)) return [];
    // Whose name a label has said already keeps its place: the box only says how to reach them.
    const known = found.find(
      ({ person, field, text }) => isForesatt(person) && field === 'name' && fold(text) === fold(box.name),
    );
    const where = known ?? whereOf(box);
    const has = (pattern: RegExp) =>
      found.some(
        ({ person, heading, row, field, text }) =>
          text !== '' &&
          pattern.test(field) &&
          (row === box.element ||
            (known !== undefined &&
              person === known.person &&
              heading === known.heading &&
              row === known.row)),
      );
    const value = (field: FieldId, text: string, pattern: RegExp): Found[] =>
      text && !has(pattern) ? [{ ...where, field, text }] : [];
    return [
      ...value('name', box.name, /name/i),
      ...value('phone', box.phone, /phone/i),
      ...value('email', box.email, /email/i),
      ...value('relation', box.relation, /relation/),
    ];
  });
}

function whereOf({ element, heading, relation, name, person }: PersonBox): Omit<Found, 'field' | 'text'> {
  const where = { label: relation || heading, confidence: 0.9 };
  // A name that is a heading: what is known of them stands below it.
  if (element.matches(HEADING)) return { ...where, person: person ?? 'foresatt', heading: name };
  return { ...where, person: 'foresatt', heading: '', row: element };
}
