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

/**
 * Tells the page that the case is another, or says something else: its hints may be others, and a press that was let
 * through a moment ago is asked about anew (a consent may have been withdrawn). Nobody waits for the page.
 */
export async function refreshHints(context: Context, tabId: number): Promise<void> {
  void context.ports.toFrame(tabId, null, { type: 'contact/forget' });
  const { hasPlanType, hasKoordinator } = await context.repository.getTab(tabId);
  if (!hasPlanType && !hasKoordinator) return;
  const hints = await hintsOf(context, tabId);
  void context.ports.toFrame(tabId, 0, { type: 'hint/refresh', hints });
}
