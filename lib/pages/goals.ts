import type { Adapter } from '../domain/adapter';
import type { ReadValue } from '../domain/page';
import { columnHeader } from './columns';
import { all, FIELD, HEADING, isShown, textOf } from './dom';
import { type Fact, valueText } from './facts';
import { shownValue } from './fields';
import { labelsOf } from './labels';
import { isEmpty } from './plausible';
import { says } from './words';

const ITEM = 'li,p,[role=listitem],td,[role=gridcell],[role=cell]';
const NO_GOAL = `table,nav,${FIELD}`;

/** Goals are offered for choice, so each has a path of its own. */
export function goals(
  roots: readonly ParentNode[],
  fields: readonly HTMLElement[],
  facts: readonly Fact[],
  adapter: Adapter,
): ReadValue[] {
  const found = [
    ...fields.map((field) => ({ label: goalLabel(field, adapter), text: shownValue(field) })),
    ...facts
      .filter(({ label }) => isGoalWord(label, adapter))
      .map(({ label, value }) => ({ label, text: value })),
    ...all(roots, `${HEADING},summary`).flatMap((heading) => below(heading, adapter)),
    ...inColumns(roots, adapter),
  ];
  const texts = new Set<string>();
  return found
    .flatMap(({ label, text }) => {
      if (label === undefined || !text || isEmpty(text, adapter) || texts.has(text)) return [];
      texts.add(text);
      return [{ label, text }];
    })
    .map(({ label, text }, i) => ({ path: `goals.${i}`, text, where: label, confidence: 0.9 }));
}

/** Is it a field for one of the plan's goals? */
export const isGoal = (field: HTMLElement, adapter: Adapter): boolean =>
  goalLabel(field, adapter) !== undefined;

const isGoalWord = (text: string, { goals }: Adapter): boolean => says(text, goals);

const goalLabel = (field: HTMLElement, adapter: Adapter): string | undefined =>
  labelsOf(field).find(({ text }) => isGoalWord(text, adapter))?.text;

/** The items, or the text, between a heading that says goals and the next heading. */
function below(heading: Element, adapter: Adapter): { label: string; text: string }[] {
  const label = textOf(heading, 80);
  if (!isGoalWord(label, adapter) || !isShown(heading)) return [];
  const found: { label: string; text: string }[] = [];
  // A heading may have a box of its own.
  const alone = heading.parentElement?.childElementCount === 1 ? heading.parentElement : heading;
  for (let next = alone.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.matches(HEADING) || next.querySelector(HEADING)) break;
    if (next.matches(NO_GOAL) || next.querySelector(NO_GOAL)) continue;
    const items = next.matches(ITEM) ? [next] : [...next.querySelectorAll(ITEM)];
    for (const item of items)
      if (!item.querySelector(ITEM) && !isMenu(item)) found.push({ label, text: valueText(item) });
  }
  return found;
}

/** «Skriv ut | Legg til deltaker»: several links and nothing else. */
function isMenu(item: Element): boolean {
  const links = [...item.querySelectorAll('a,button')];
  const words = links.map((link) => textOf(link)).join('');
  return links.length > 1 && textOf(item).replace(/[\s|·•]/g, '') === words.replace(/\s/g, '');
}

function inColumns(roots: readonly ParentNode[], adapter: Adapter): { label: string; text: string }[] {
  return all(roots, 'td,[role=gridcell],[role=cell]').flatMap((cell) => {
    const row = cell.closest('tr,[role=row]');
    const label = row && !cell.querySelector(FIELD) ? columnHeader(cell, row) : '';
    return isGoalWord(label, adapter) && isShown(cell) ? [{ label, text: valueText(cell) }] : [];
  });
}
