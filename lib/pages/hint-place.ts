import { FIELD, isShadow } from './dom';

/** Where a hint goes: as the last thing in `inside`, or right after `after`. It takes room of its own and covers nothing. */
export type Place = { readonly inside: Element } | { readonly after: Element };

/** How far out the part of the page that belongs to one field may reach. */
const STEPS = 3;

/** Finds the smallest part of the page that is this field's own, and a place below the field in it. */
export function placeFor(field: Element): Place {
  let own = outOfShadow(field);
  if (own.matches('fieldset,[role=radiogroup],[role=group]')) return { inside: own };
  for (let step = 0; step < STEPS; step++) {
    const { parentElement: parent } = own;
    if (
      !parent ||
      parent.matches('form,section,main,body,tr,dialog,ul,ol') ||
      fieldsIn(parent) > fieldsIn(own)
    )
      break;
    own = parent;
    if (own.matches('td,dd,li')) break;
  }
  const inside = own !== field && !own.matches(FIELD) && own.localName !== 'label' && stacks(own);
  return inside ? { inside: own } : { after: own };
}

/** Fields inside a component's shadow root: the hint stands outside the component. */
function outOfShadow(field: Element): Element {
  let at = field;
  for (let root = at.getRootNode(); isShadow(root); root = at.getRootNode()) at = root.host;
  return at;
}

const fieldsIn = (element: Element): number =>
  element.matches(FIELD) ? 1 : element.querySelectorAll(FIELD).length;

/** Does the element put its children below each other? In a row the hint would squeeze the field. */
function stacks(element: Element): boolean {
  const { display, flexDirection } = getComputedStyle(element);
  return !/flex|grid/.test(display) || flexDirection.startsWith('column');
}
