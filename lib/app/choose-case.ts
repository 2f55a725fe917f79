import type { Context } from './context';
import { isEmptyKey, isRefused, sameChild, showsPlan, withAnswer } from './plan-key';

/** Takes up an open case in a tab, or (null) starts with an empty one. */
export async function chooseCase(context: Context, tabId: number, caseId: string | null): Promise<void> {
  const { repository } = context;
  const tab = await repository.getTab(tabId);
  const chosen = await repository.getCase(caseId);
  if (!chosen) return repository.saveTab({ ...tab, caseId: null, asideCaseId: null });
  // A chosen case whose plan differs from the page's is asked about; it is never bound by itself.
  const restoredBesidePlan = chosen.planKey.restored === true && showsPlan(tab);
  const fits = (isEmptyKey(tab.key) && !restoredBesidePlan) || sameChild(chosen.planKey, tab.key) === 'same';
  // Taken up on purpose: an earlier «nei» about this plan is asked about anew.
  if (isRefused(chosen, tab.key)) await repository.saveCase(withAnswer(chosen, tab.key, true));
  await repository.saveTab({ ...tab, caseId: fits ? chosen.id : null, asideCaseId: fits ? null : chosen.id });
}
