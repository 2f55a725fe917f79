import type { TabBinding } from '../domain/binding';
import type { Case, PlanKey } from '../domain/case';
import type { Cases } from './cases';
import { newCase } from './new-case';
import { isEmptyKey, isRefused } from './plan-key';
import type { BackgroundPorts, Sender } from './ports';
import type { Repository } from './repository';

/** What every handler gets: the browser behind ports, the stored cases, and who asks. */
export interface Context {
  readonly ports: BackgroundPorts;
  readonly repository: Repository;
  readonly cases: Cases;
  readonly sender: Sender;
}

/** The case of a tab; when it has none, a new one for the plan that the tab shows, saved and bound. */
export async function caseForTab(context: Context, tabId: number): Promise<Case> {
  const { repository } = context;
  const tab = await repository.getTab(tabId);
  const known = await repository.getCase(tab.caseId);
  if (known) return known;
  const opened = await beginningOf(context, tab);
  await repository.saveCase(opened);
  await repository.saveTab({ ...tab, caseId: opened.id, nextCaseId: null, asideCaseId: null });
  return opened;
}

/** The case that the first command in a tab will start: the same each time it is asked for, and stored by nobody. */
export async function beginningOf(context: Context, tab: TabBinding): Promise<Case> {
  const empty = await emptyCase(context, tab.key);
  if (tab.nextCaseId) return { ...empty, id: tab.nextCaseId };
  await context.repository.saveTab({ ...tab, nextCaseId: empty.id });
  return empty;
}

/** A case with nothing in it but the plan it belongs to and the user's own service; not saved. */
export async function emptyCase({ ports, repository }: Context, planKey: PlanKey): Promise<Case> {
  const { pack, settings } = ports;
  return newCase({
    id: ports.newId(),
    packId: pack.id,
    now: await repository.time(),
    planKey,
    // Remembered on this machine; another pack may not know it.
    myService: pack.services.some(({ id }) => id === settings.myService) ? settings.myService : null,
  });
}

/** The case that the user has said is not about this plan's child, the one worked on last first; null when there is none. */
export async function caseRefused({ repository }: Context, plan: PlanKey): Promise<Case | null> {
  return (await repository.listCases()).find((one) => isRefused(one, plan)) ?? null;
}

/**
 * The case a contact from a tab is about: the tab's own, the one put aside in it, else (a page that never shows a plan)
 * the one worked on last. Only the first can be taken for granted; the others are asked about, since the page's plan is
 * not theirs. One that the user has said is another child's is in question no more.
 * @param plan what the page said with the contact; the tab's own when it is left out
 */
export async function caseInQuestion(
  { repository }: Context,
  tab: TabBinding,
  plan: PlanKey = tab.key,
): Promise<Case | null> {
  const isOther = (one: Case) => isRefused(one, plan) || isRefused(one, tab.key);
  const own = (await repository.getCase(tab.caseId)) ?? (await repository.getCase(tab.asideCaseId));
  if (own) return isOther(own) ? null : own;
  if (!isEmptyKey(tab.key)) return null;
  return (await repository.listCases()).find((one) => !isOther(one)) ?? null;
}
