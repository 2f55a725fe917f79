import type { Adapter, PersonId, ServiceNames } from '../domain/adapter';
import { closest, HEADING, isShown, textOf } from './dom';
import { under } from './headings';
import { personOf, saysWho } from './meaning';
import { emailIn, emailsIn, phoneIn, phonesIn } from './numbers';
import { looksLikeName } from './person-name';
import { groupsAround, isHowToReach, linesBefore, partsOf, saysWork } from './person-parts';
import { isEmpty } from './plausible';
import { servicesIn } from './services';
import { titleOf } from './titles';
import { beforeWhose, says, split } from './words';

/** A part of the page about one person, known by the name in it, where no label says that it is a name. */
export interface PersonBox {
  readonly element: Element;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  /** How a member of the family is related, in the page's words, or an empty text. */
  readonly relation: string;
  /** Whose part it is: a member of the family, somebody from a service, or nobody it could tell. */
  readonly person: PersonId | null;
  readonly service: string;
  /** What else the box says of them, a word or two at a time: «koordinator». */
  readonly roles: readonly string[];
  /** The heading that it stands under. */
  readonly heading: string;
}

/** Where a name is no person's part of the page: menus, controls, fields; tables have columns. */
const OUTSIDE =
  'nav,button,option,select,textarea,script,style,label,dt,th,table,[role=grid],[role=table],[role=button],[role=tab],[role=option],[role=listbox],[role=menu],[role=log],[contenteditable=true]';
/** No person's box reaches beyond these. */
const WHOLE =
  'main,body,section,form,fieldset,details,dialog,aside,ul,ol,dl,[role=tree],[role=group],[role=list],[role=dialog],[role=tabpanel]';
/** A box says little: name, work, how to reach them. */
const MOST = 240;
const AFTER_NAME = /\s[–—·|•-]\s|[,;(:\n]/;

/** Persons shown as cards, items of a list or a tree, with nothing but place to say what is what. */
export function personBoxes(
  roots: readonly ParentNode[],
  adapter: Adapter,
  services: readonly ServiceNames[],
): PersonBox[] {
  const names = roots.flatMap((root) => namesIn(root, adapter, services));
  return names.flatMap(({ at, name }) => {
    const others = names.filter((one) => one.name !== name).map((one) => one.at);
    const element = boxAround(at, others, adapter);
    const box = describe(element, name, adapter, services);
    return box ? [box] : [];
  });
}

interface NameAt {
  readonly at: Element;
  readonly name: string;
}

function namesIn(root: ParentNode, adapter: Adapter, services: readonly ServiceNames[]): NameAt[] {
  const found: NameAt[] = [];
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue?.trim() ?? '';
    const at = walker.currentNode.parentElement;
    const name = text.split(AFTER_NAME)[0]?.trim() ?? '';
    if (
      !at ||
      text.length > 120 ||
      !looksLikeName(name, adapter) ||
      servicesIn(split(name), services).length > 0
    )
      continue;
    // «Marit Solbakken (mor)» is read as it stands.
    if (!at.closest(OUTSIDE) && isShown(at) && !saysFamily(at, adapter)) found.push({ at, name });
  }
  return found;
}

const saysFamily = (at: Element, adapter: Adapter): boolean => {
  const whole = textOf(closest(at, `${HEADING},li,[role=listitem]`), 80);
  const [, name = '', bracket = ''] = /^([^(:]+)\(([^)]+)\)/.exec(whole) ?? [];
  return !saysWho(name, adapter) && personOf(split(bracket), adapter) !== null;
};

/** The largest part around a name in which no other name stands, nor a heading of something else. */
function boxAround(at: Element, others: readonly Element[], adapter: Adapter): Element {
  let box = at;
  for (let next = box.parentElement; next; next = next.parentElement) {
    const wide = next;
    if (isWhole(wide) || textOf(wide, MOST + 1).length > MOST) break;
    if (others.some((other) => wide.contains(other)) || isOfSeveral(wide, adapter)) break;
    if (
      [...wide.querySelectorAll(HEADING)].some(
        (heading) => !heading.contains(at) && heading.compareDocumentPosition(at) & 4,
      )
    )
      break;
    box = wide;
  }
  return box;
}

/** A card's own header is a piece of it. */
const isWhole = (element: Element): boolean =>
  element.matches(WHOLE) || (element.matches('header,footer') && !element.closest('article,li'));

/** Two telephones, two mail addresses, mother and father: more than one person, though we saw one name. */
function isOfSeveral(element: Element, adapter: Adapter): boolean {
  const parts = partsOf(element, '');
  const text = parts.join('\n');
  return (
    phonesIn(text).length > 2 ||
    emailsIn(text).length > 1 ||
    parts.filter((part) => family(part, adapter) !== null).length > 1
  );
}

/** Mother, father or foresatt, where a text says that and nothing else. */
function family(text: string, adapter: Adapter): PersonId | null {
  const person = personOf(split(text), adapter);
  return person === 'mor' || person === 'far' || person === 'foresatt' ? person : null;
}

function describe(
  element: Element,
  name: string,
  adapter: Adapter,
  services: readonly ServiceNames[],
): PersonBox | null {
  const parts = partsOf(element, name).filter((part) => !isEmpty(part, adapter));
  const text = parts.filter((part) => isHowToReach(part, adapter)).join('\n');
  const relation = parts.find((part) => family(part, adapter)) ?? '';
  // A heading of the same kind before it is another person's.
  const trail = [...groupsAround(element), ...under(element, titleOf)].filter(
    (text) => !element.matches(HEADING) || !looksLikeName(text, adapter),
  );
  const shown = {
    element,
    name,
    phone: phoneIn(text),
    email: emailIn(text),
    roles: parts,
    heading: trail[0] ?? '',
  };
  if (relation) return { ...shown, relation, person: family(relation, adapter), service: '' };
  const whose = trail.map((heading) => family(heading, adapter)).find((person) => person !== null);
  const nearest = trail[0] ? personOf(split(trail[0]), adapter) : null;
  const isWork = (part: string) => saysWork(part, adapter, services);
  const service = parts.find(isWork) ?? groupsAround(element).find(isWork) ?? '';
  if (whose && nearest === whose && !service) return { ...shown, relation: '', person: whose, service: '' };
  if (!service) return null;
  return { ...shown, relation: '', person: 'other', service };
}

/** Does a person's box stand among the people of the plan? */
export const isInGroup = ({ element, heading }: PersonBox, adapter: Adapter): boolean =>
  [heading, ...under(element, titleOf), ...linesBefore(element)]
    .slice(0, 3)
    .some((text) => saysGroup(text, adapter));

/** «Deltakere», «Team rundt Iben Solbakken»: under it stand people of the plan. */
export const saysGroup = (heading: string, { serviceTable: { group = [] } }: Adapter): boolean =>
  [heading, beforeWhose(heading)].some((text) => says(text, group));
