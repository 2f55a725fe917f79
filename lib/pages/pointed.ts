import { COLUMN_HEADER } from './columns';
import { CONTROL } from './contact';
import { closest, FIELD, HEADING, isA, rootsOf } from './dom';
import { fieldsOf, radioGroup } from './fields';
import type { Lesson } from './lessons';
import { labelAt } from './shown-text';
import { toggleGroups } from './toggles';

/** What is pointed at when it isn't a field. */
export const OF_KIND: Partial<Record<Lesson['is'], string>> = {
  contact: `${CONTROL},input`,
  column: COLUMN_HEADER,
  screen: HEADING,
};

/** What somebody who points at this element means, when it is to be such a thing; null when there is none. */
export function pointedAt(at: Element | null, lesson: Lesson | null): HTMLElement | null {
  if (!at) return null;
  const selector = lesson ? OF_KIND[lesson.is] : '';
  if (selector) return closest(at, selector) as HTMLElement | null;
  if (lesson?.is === 'choice') {
    const group = toggleGroups(rootsOf(at.getRootNode() as ParentNode)).find((one) => one.contains(at));
    if (group) return group;
  }
  const field = fieldAt(at);
  if (field || lesson) return field ?? labelAt(at);
  // Nothing has been said of what it is yet: whatever it may become.
  return (closest(at, `${Object.values(OF_KIND).join()}`) as HTMLElement | null) ?? labelAt(at);
}

/** The field that an element belongs to; a label's, and the whole of a field made of several. */
function fieldAt(at: Element): HTMLElement | null {
  const label = closest(at, 'label');
  const labelled = isA(label, 'label') ? (label.control ?? label.querySelector(FIELD)) : null;
  const own = closest(at, `${FIELD},[aria-haspopup=listbox]`) ?? labelled;
  for (let field = own; field; field = closest(field.parentElement, FIELD)) {
    if (!fieldsOf([field.getRootNode() as ParentNode]).includes(field as HTMLElement)) continue;
    return ((field as HTMLInputElement).type === 'radio' ? radioGroup(field) : field) as HTMLElement;
  }
  return null;
}

/** The innermost element that has the focus, through open shadow roots and frames of the same origin. */
export function focusedIn(root: Document | ShadowRoot): Element | null {
  const at = root.activeElement;
  const inner = at?.shadowRoot ?? (isA(at, 'iframe') ? at.contentDocument : null);
  return (inner && focusedIn(inner)) ?? at;
}

/** Where an element stands in the window of `document`, also when it is in a frame of the page. */
export function placeOf(element: Element, document: Document) {
  const { left, top, width, height } = element.getBoundingClientRect();
  const place = { left, top, width, height };
  for (let own = element.ownerDocument; own !== document; ) {
    const frame = own.defaultView?.frameElement;
    if (!frame) break;
    const outer = frame.getBoundingClientRect();
    place.left += outer.left + frame.clientLeft;
    place.top += outer.top + frame.clientTop;
    own = frame.ownerDocument;
  }
  return place;
}
