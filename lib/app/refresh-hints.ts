import type { Hint } from '../domain/page';
import type { Context } from './context';
import { hintsFor } from './hints';
import { isFree, sameChild } from './plan-key';

/** The hints for the page a tab shows now. */
export async function hintsOf({ ports, repository }: Context, tabId: number): Promise<readonly Hint[]> {
  const tab = await repository.getTab(tabId);
  const openCase = await repository.getCase(tab.caseId);
  // One child's suggestion never stands in another's plan.
  const fits = openCase && (isFree(openCase.planKey) || sameChild(openCase.planKey, tab.key) === 'same');
  return hintsFor(fits ? openCase : null, ports);
}

/** Tells the page's hints that the suggestion may be another one now. Nobody waits for the page. */
export async function refreshHints(context: Context, tabId: number): Promise<void> {
  const { hasPlanType, hasKoordinator } = await context.repository.getTab(tabId);
  if (!hasPlanType && !hasKoordinator) return;
  const hints = await hintsOf(context, tabId);
  void context.ports.toFrame(tabId, 0, { type: 'hint/refresh', hints });
}
