import { FIELD, HEADING, textOf } from './dom';

const TITLE = /title|tittel|heading|header/i;

/** A box whose first words look like its title, though the page doesn't call them a heading. */
export function titleOf(box: Element, element: Element): string {
  const first = box.firstElementChild;
  if (!first || first.contains(element) || first.matches('td,th,dt,label,header')) return '';
  const title = first.matches('b,strong') || TITLE.test(`${first.localName} ${first.getAttribute('class')}`);
  if (!title || first.querySelector(`${HEADING},${FIELD},label`) || first.nextElementSibling?.matches(FIELD))
    return '';
  const text = box.querySelectorAll(FIELD).length > 1 ? textOf(first, 80) : '';
  return text.length > 60 ? '' : text;
}
