import type { TabBinding } from '../domain/binding';
import type { PlanKey } from '../domain/case';
import type { RawPlanKey } from '../domain/page';
import { bindTab } from './bind-tab';
import type { Context } from './context';
import { hashKey } from './plan-key';

/** Notes which plan a tab shows and binds the tab to its case, or puts the case aside. Returns the tab as saved. */
export async function notePlan(context: Context, tab: TabBinding, raw: RawPlanKey): Promise<TabBinding> {
  const { repository } = context;
  const bound = bindTab(tab, await keyOf(context, raw), await repository.listCases());
  if (bound.changed) await repository.saveCase(bound.changed);
  await repository.saveTab(bound.tab);
  return bound.tab;
}

/** The plan key of a page, hashed with this session's salt. */
export const keyOf = async ({ ports, repository }: Context, raw: RawPlanKey): Promise<PlanKey> =>
  hashKey(raw, await repository.salt(), ports.hash);
