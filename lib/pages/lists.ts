import type { Adapter } from '../domain/adapter';
import { headersOf } from './columns';
import { all, isShown, textOf } from './dom';
import { meaningOf } from './meaning';
import { type Shown, shownOn } from './screens';
import { says } from './words';

export const TABLE = 'table,[role=table],[role=grid],[role=treegrid]';

/**
 * Does the page list plans, a child on each row? By its columns: who the child is, and which plan or koordinator. What is
 * chosen above such a list only filters it.
 */
const listsPlans = (roots: readonly ParentNode[], adapter: Adapter): boolean =>
  adapter.choices.length > 0 &&
  all(roots, TABLE).some((table) => {
    const labels = headersOf(table).map((header) => textOf(header, 60));
    const saysChoice = (target: string) =>
      adapter.choices.some(
        (choice) => choice.target === target && labels.some((text) => says(text, choice.words)),
      );
    const plan = saysChoice('planType');
    if (!plan && !saysChoice('koordinator')) return false;
    const isChild = (label: string) => {
      const meaning = meaningOf(label, adapter);
      if (meaning?.field === 'number' || meaning?.person === 'child') return true;
      return plan && meaning?.field === 'name' && meaning.person === null;
    };
    return labels.some(isChild) && isShown(table);
  });

/** What a page shows; a list of plans is one of the adapter's lists, whatever screen its labels look like. */
export const shownNow = (roots: readonly ParentNode[], adapter: Adapter): Shown =>
  withoutList(shownOn(roots, adapter), adapter);

/** The same of what was looked at already. */
export function withoutList(shown: Shown, adapter: Adapter): Shown {
  const { screen, roots } = shown;
  const list = adapter.screens.find(({ many }) => many);
  if (!screen || screen.many || !list || !listsPlans(roots, adapter)) return shown;
  return { screen: { id: list.id, many: true }, roots };
}
