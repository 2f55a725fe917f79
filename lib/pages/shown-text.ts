import type { Adapter } from '../domain/adapter';
import { FIELD, textOf } from './dom';
import { type Fact, factsOf } from './facts';
import { meaningOf } from './meaning';
import { whoseIs } from './whose';

/** All that a page shows as a label with a text behind it, whether the label says anything to us or not. */
const allFacts = (root: ParentNode): Fact[] =>
  factsOf(
    root,
    () => true,
    () => true,
  );

/** The label of the text that was pointed at, where a plan is shown without fields: the label itself, or what it says. */
export function labelAt(target: Element): HTMLElement | null {
  if (target.querySelector(FIELD)) return null;
  const facts = allFacts(target.getRootNode() as ParentNode);
  const text = textOf(target);
  const before = facts.filter(
    ({ at, value }) => value === text && at !== target && at.compareDocumentPosition(target) & 4,
  );
  const fact = before.at(-1) ?? facts.find(({ at }) => at === target);
  return (fact?.at as HTMLElement | undefined) ?? null;
}

/** What such a label says, without the text behind it. */
export const labelOfText = (at: Element): string =>
  allFacts(at.getRootNode() as ParentNode).find((fact) => fact.at === at)?.label ?? '';

/** The labels on a page of which `is` holds. */
export const labelsOn = (roots: readonly ParentNode[], is: (fact: Fact) => boolean): HTMLElement[] =>
  roots
    .flatMap(allFacts)
    .filter(is)
    .map(({ at }) => at as HTMLElement);

/** All that stands as a label or behind one. */
export const textsOn = (roots: readonly ParentNode[]): string[] =>
  roots.flatMap(allFacts).flatMap(({ label, value }) => [label, value]);

/** What a text is known as, as `knowField` says it of a field. */
export function knowText({ label, at }: Pick<Fact, 'label' | 'at'>, adapter: Adapter) {
  const meaning = meaningOf(label, adapter);
  const whose = whoseIs(at, adapter);
  if (!meaning || meaning.score * 0.98 * (meaning.person ? 1 : whose.factor) < adapter.bar) return null;
  const person = meaning.person && meaning.person !== 'child' ? meaning.person : whose.person;
  return { field: meaning.field, person };
}
