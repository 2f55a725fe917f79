import type { Adapter } from '../domain/adapter';
import { looksLikeFodselsnummer } from '../text/norwegian';
import { all, HEADING, textOf } from './dom';
import type { Fact } from './facts';
import { shownNumber } from './fields';
import type { Found } from './found';
import { levelOf, under } from './headings';
import { meaningOf, personOf, whoseFields } from './meaning';
import { looksLikeName } from './person-name';
import { titleOf } from './titles';
import { split } from './words';

const NUMBERS = /(?<!\d)\d{6}[ .-]?\d{5}(?!\d)/g;
/** A card says no more than this; a larger part is the page's. */
const MOST = 400;

/**
 * The child's name where nothing says that it is one: it heads the part in which the page's only fødselsnummer stands,
 * and nothing there says that it is somebody else's.
 */
export function nameAbove(
  roots: readonly ParentNode[],
  facts: readonly Fact[],
  fields: readonly HTMLElement[],
  adapter: Adapter,
): Found | null {
  const at = whereOnlyNumber(roots, facts, fields, adapter);
  const trail = at ? under(at, titleOf) : [];
  const [text, ...above] = trail.slice(trail.findIndex((heading) => looksLikeName(heading, adapter)));
  if (!at || !text || !looksLikeName(text, adapter)) return null;
  const below = trail.slice(0, trail.length - above.length - 1);
  const isChild = (headings: readonly string[]) => {
    const { person, factor } = whoseFields(headings, adapter);
    return person === 'child' && factor === 1;
  };
  // Each heading between is looked at as if there were more above it: an unknown one may be anybody's part.
  if (!below.every((heading) => isChild([heading, text])) || !isChild(above)) return null;
  const [heading, another] = all(roots, HEADING).filter((one) => textOf(one) === text);
  if (!heading || another) return null;
  const box = boxOf(heading, at);
  const isCard = box !== null && textOf(box, MOST + 1).length <= MOST;
  const isTop = all(roots, HEADING).every((one) => one === heading || levelOf(one) > levelOf(heading));
  if (saysAnother(heading, adapter) || !(isCard || isTop)) return null;
  return {
    person: 'child',
    field: 'name',
    text,
    label: 'Planeier',
    heading: '',
    at: heading,
    confidence: 0.9,
  };
}

/** Does a text right beside a name's heading say that it is somebody else than the child: «Turid Moe», «Besteforelder»? */
export const saysAnother = (heading: Element, adapter: Adapter): boolean =>
  [heading.previousElementSibling, heading.nextElementSibling].some((beside) => {
    const text = beside?.matches(HEADING) ? '' : textOf(beside, 60);
    const person = personOf(split(text), adapter);
    return person !== null && person !== 'child' && person !== 'koordinator';
  });

/** The adapter for a page on which a name's heading is known to be the child's. */
export const withChild = (adapter: Adapter, name: string): Adapter => ({
  ...adapter,
  people: adapter.people.map((one) =>
    one.id === 'child' ? { ...one, words: [...one.words, split(name).join(' ')] } : one,
  ),
});

/** Where the only fødselsnummer of the page stands behind its label, or null. */
function whereOnlyNumber(
  roots: readonly ParentNode[],
  facts: readonly Fact[],
  fields: readonly HTMLElement[],
  adapter: Adapter,
): Element | null {
  const texts = [
    ...roots.map((root) => ((root as Document).body ?? (root as Element)).textContent ?? ''),
    ...fields.map(shownNumber),
  ];
  const found = texts
    .flatMap((text) => text.match(NUMBERS) ?? [])
    .map(digitsOf)
    .filter(looksLikeFodselsnummer);
  const [only, another] = new Set(found);
  if (!only || another) return null;
  const fact = facts.find(
    ({ label, value }) => meaningOf(label, adapter)?.field === 'number' && digitsOf(value) === only,
  );
  return fact?.at ?? fields.find((field) => digitsOf(shownNumber(field)) === only) ?? null;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** The smallest part that both stand in. */
function boxOf(one: Element, other: Element): Element | null {
  let box = one.parentElement;
  while (box && !box.contains(other)) box = box.parentElement;
  return box;
}
