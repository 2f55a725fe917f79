import type { Adapter, ServiceNames } from '../domain/adapter';
import { closest, HEADING, textOf } from './dom';
import { meaningOf } from './meaning';
import { withoutNumbers } from './numbers';
import { servicesIn } from './services';
import { match, split } from './words';

const BETWEEN = /\s[–—·|•-]\s|[;\n]/;

/** The texts of a box but the name, one for each line or piece; what is a label alone falls away. */
export function partsOf(element: Element, name: string): string[] {
  const parts: string[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (
    let node: Node | null = element.firstChild ? walker.nextNode() : null;
    node;
    node = walker.nextNode()
  ) {
    if (node.parentElement?.closest('button,[role=button],script,style,svg,[aria-hidden=true]')) continue;
    const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim();
    const rest = text.startsWith(name) ? text.slice(name.length) : text;
    parts.push(
      ...rest
        .split(BETWEEN)
        .map((part) => part.replace(/^[\s,:–-]+|[\s,:–-]+$/g, '').replace(/^\(([^)]*)\)$/, '$1'))
        .filter(Boolean),
    );
  }
  const term = closest(element, 'dd')?.previousElementSibling;
  if (term?.localName === 'dt') parts.push(textOf(term));
  return parts;
}

/** A number with nothing but its label: in a message other people's numbers stand too. */
export function isHowToReach(part: string, adapter: Adapter): boolean {
  const rest = withoutNumbers(part);
  return (
    rest !== part && (!/\p{L}/u.test(rest) || /phone|email/i.test(meaningOf(rest, adapter)?.field ?? ''))
  );
}

/** Does a text name a service of the pack, or a work? */
export const saysWork = (text: string, adapter: Adapter, services: readonly ServiceNames[]): boolean =>
  servicesIn(split(text), services).length > 0 ||
  split(text).some((word) => match([word], adapter.serviceTable.work ?? []).score >= 0.97);

/** What the items of a tree or list around call themselves: «PPT», «Foresatte». */
export function groupsAround(element: Element): string[] {
  const groups: string[] = [];
  const own = closest(element, 'li,[role=treeitem],[role=listitem]');
  for (let at = own?.parentElement ?? null; at; at = at.parentElement)
    if (at.matches('li,[role=treeitem]'))
      groups.push(textOf(at.firstElementChild) || (at.firstChild?.nodeValue ?? '').trim());
  return groups;
}

/** Lines of text alone above a box: what stands for a heading where nothing is called one. */
export function linesBefore(element: Element): string[] {
  const lines: string[] = [];
  for (let at: Element | null = element; at && !at.matches('main,body'); at = at.parentElement)
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.matches(HEADING)) return lines;
      if (before.childElementCount === 0 && before.textContent) lines.push(textOf(before, 60));
    }
  return lines;
}
