import { childrenOf, FIELD, textOf } from './dom';

/** How far out from a label the lines of its value may stand. */
const STEPS = 3;
const PLACE = /^\d{4} +\p{L}[^\d,]*$/u;

/** An address with its postnr. and poststed where the page writes them as a line of their own below it. */
export function withNextLine(address: string, label: Element): string {
  let box: Element | null = label;
  for (let step = 0; box && step < STEPS; step++) {
    const line = childrenOf(box).find((one) => textOf(one) === address);
    const next = line?.nextElementSibling;
    const below = next && !next.querySelector(FIELD) ? textOf(next, 60) : '';
    if (line) return PLACE.test(below) ? `${address}, ${below}` : address;
    box = box.parentElement;
  }
  return address;
}
