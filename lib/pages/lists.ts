import type { Adapter } from '../domain/adapter';
import { headersOf } from './columns';
import { all, isShown, textOf } from './dom';
import { meaningOf } from './meaning';
import { says } from './words';

export const TABLE = 'table,[role=table],[role=grid],[role=treegrid]';

/**
 * Does the page list plans, a child on each row? By its columns: who the child is, and which plan or koordinator. What is
 * chosen above such a list only filters it.
 */
export const listsPlans = (roots: readonly ParentNode[], adapter: Adapter): boolean =>
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
