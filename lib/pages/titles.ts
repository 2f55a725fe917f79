import { all, childrenOf, FIELD, HEADING, textOf } from './dom';

const TITLE = /title|tittel|heading|header/i;
/** What is a title whatever it stands in; a card's header holds more than one. */
const BARE = /title|tittel|heading/i;
const SUB = /sub-?ti|under-?ti/i;

/**
 * A box whose first words look like its title, though the page doesn't call them a heading; where several such titles
 * follow each other in one box, the nearest before the element.
 */
export function titleOf(box: Element, element: Element): string {
  const first = box.firstElementChild;
  if (!first || first.contains(element) || box.querySelectorAll(FIELD).length < 2) return '';
  const between = titlesBefore(box, element);
  const text = isTitle(first) || between ? textOf(between ?? titleIn(first), 80) : '';
  return text.length > 60 ? '' : text;
}

const namesOf = (element: Element): string => `${element.localName} ${element.getAttribute('class')}`;

function isTitle(element: Element): boolean {
  const looks = element.matches('b,strong') || TITLE.test(namesOf(element));
  return (
    looks &&
    !element.matches('td,th,dt,label,header') &&
    !element.querySelector(`${HEADING},${FIELD},label`) &&
    !element.nextElementSibling?.matches(FIELD)
  );
}

/** A card's head says its title, and below it what else there is to say. */
function titleIn(head: Element): Element {
  const [only, another] = all([head], '*').filter(
    (one) => BARE.test(namesOf(one)) && !SUB.test(namesOf(one)) && one.childElementCount === 0,
  );
  return only && !another ? only : head;
}

/** The nearest of the titles that part a box, or null where it has but one. */
function titlesBefore(box: Element, element: Element): Element | null {
  const titles = childrenOf(box).filter((one) => BARE.test(namesOf(one)) && isTitle(one));
  if (titles.length < 2) return null;
  return titles.findLast((title) => !title.contains(element) && isBefore(title, element)) ?? null;
}

const isBefore = (one: Element, other: Element): boolean => (one.compareDocumentPosition(other) & 4) !== 0;
