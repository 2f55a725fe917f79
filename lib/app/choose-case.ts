import type { Context } from './context';
import { isEmptyKey, sameChild, showsPlan } from './plan-key';

/** Takes up an open case in a tab, or (null) starts with an empty one. */
export async function chooseCase(context: Context, tabId: number, caseId: string | null): Promise<void> {
  const { repository } = context;
  const tab = await repository.getTab(tabId);
  const chosen = await repository.getCase(caseId);
  if (!chosen) return repository.saveTab({ ...tab, caseId: null, asideCaseId: null });
  // A chosen case whose plan differs from the page's is asked about; it is never bound by itself.
  const restoredBesidePlan = chosen.planKey.restored === true && showsPlan(tab);
  const fits = (isEmptyKey(tab.key) && !restoredBesidePlan) || sameChild(chosen.planKey, tab.key) === 'same';
  await repository.saveTab({ ...tab, caseId: fits ? chosen.id : null, asideCaseId: fits ? null : chosen.id });
}
