import type { Adapter } from '../domain/adapter';
import { all, FIELD, HEADING, isShown, textOf } from './dom';
import type { Fact } from './facts';
import { meaningOf } from './meaning';
import { isOver } from './options';
import { looksLikeName } from './person-name';
import { whoseIs } from './whose';
import { says } from './words';

/** The koordinator's name below a heading that says nothing else: labelled as a name, or alone right behind it. */
export function koordinatorBelow(
  roots: readonly ParentNode[],
  facts: readonly Fact[],
  adapter: Adapter,
): { readonly text: string; readonly where: string }[] {
  const words = adapter.choices.find(({ target }) => target === 'koordinator')?.words ?? [];
  const isIt = (heading: string) => says(heading, words) && !isOver(heading);
  const labelled = facts.flatMap(({ label, value, at }) => {
    const meaning = meaningOf(label, adapter);
    if (meaning?.field !== 'name' || meaning.person || !looksLikeName(value, adapter)) return [];
    const { person, heading } = whoseIs(at, adapter);
    return person === 'koordinator' && isIt(heading) ? [{ text: value, where: `${heading}: ${label}` }] : [];
  });
  const alone = all(roots, HEADING).flatMap((heading) => {
    const next = heading.nextElementSibling;
    const text = next?.querySelector(`${FIELD},button,li`) ? '' : textOf(next, 80);
    const where = textOf(heading, 80);
    return isIt(where) && looksLikeName(text, adapter) && isShown(heading) ? [{ text, where }] : [];
  });
  return [...labelled, ...alone];
}
