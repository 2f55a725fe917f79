import { looksLikeFodselsnummer } from '../text/norwegian';
import { FIELD, isA } from './dom';

/** How far out two boxes that hold one value may have their common part. */
const STEPS = 5;

/** One value over two fields: the first, the second, and the part of the page that holds these and no other. */
interface TwoBoxes {
  readonly first: HTMLInputElement;
  readonly second: HTMLInputElement;
  readonly around: Element;
}

function boxesAround(field: Element): TwoBoxes | null {
  let around = field.parentElement;
  for (let step = 0; around && step < STEPS; step++) {
    const [first, second, another] = around.querySelectorAll(FIELD);
    if (another) return null;
    if (second) return isA(first, 'input') && isA(second, 'input') ? { first, second, around } : null;
    around = around.parentElement;
  }
  return null;
}

const holds = (field: HTMLInputElement, shape: RegExp): boolean => shape.test(field.value.trim());

/** A fødselsnummer in two boxes, six digits and five, where the field is the first of them. */
export function numberBoxes(field: Element): TwoBoxes | null {
  const both = boxesAround(field);
  return both?.first === field &&
    holds(both.first, /^\d{6}$/) &&
    holds(both.second, /^\d{5}$/) &&
    looksLikeFodselsnummer(both.first.value.trim() + both.second.value.trim())
    ? both
    : null;
}

/** Postnr. and poststed in two boxes. */
export function placeBoxes(field: Element): TwoBoxes | null {
  const both = boxesAround(field);
  return both && holds(both.first, /^\d{4}$/) && holds(both.second, /^\p{L}{2}/u) ? both : null;
}
