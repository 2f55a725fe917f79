import { closest, HEADING, labelledBy, parentOf, textOf } from './dom';

/** Parts of a page whose headings count for nothing outside them. */
const CLOSED = 'section,article,fieldset,form,dialog,aside,nav,header,footer,[role]';

/**
 * Headings and group names that an element stands under, the nearest first.
 * @param titleOf what a box without a name may still be called by
 */
export function under(
  element: Element,
  titleOf: (box: Element, element: Element) => string = () => '',
): string[] {
  const trail: string[] = [];
  let level = 9;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at !== element) {
      const own = groupName(at) || titleOf(at, element);
      if (own) trail.push(own);
    }
    if (at.matches('dialog,[role=dialog]')) break;
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const heading = headingIn(before);
      if (!heading || levelOf(heading) >= level) continue;
      level = levelOf(heading);
      trail.push(textOf(heading));
    }
    if (at.matches('main,[role=main],body')) break;
  }
  return trail;
}

function groupName(element: Element): string {
  if (element.localName === 'fieldset') return textOf(element.querySelector('legend'));
  if (element.localName === 'details') return textOf(element.querySelector('summary'));
  if (
    !element.matches(
      'section,form,article,aside,dialog,[role=group],[role=region],[role=complementary],[role=dialog],[role=tabpanel]',
    )
  )
    return '';
  return labelledBy(element) || element.getAttribute('aria-label') || '';
}

/** A heading among the elements before: itself, or the last one in it, unless it belongs to a part of its own. */
function headingIn(element: Element): Element | null {
  if (element.matches(HEADING)) return element;
  if (element.matches(CLOSED) && element.localName !== 'header') return null;
  const inside = [...element.querySelectorAll(HEADING)].filter((heading) => {
    const part = closest(heading.parentElement, CLOSED);
    return !part || part.localName === 'header' || !element.contains(part);
  });
  return inside.at(-1) ?? null;
}

/** How high a heading stands: 1 is the page's own. */
export const levelOf = (heading: Element): number =>
  Number(heading.getAttribute('aria-level') ?? /^h([1-6])$/.exec(heading.localName)?.[1] ?? 2);
