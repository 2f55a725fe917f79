import type { TabBinding } from '../domain/binding';
import type { Case, PlanKey } from '../domain/case';
import { isEmptyKey, isFree, isRefused, mergeKeys, sameChild, showsPlan } from './plan-key';

/** A tab after its page said which plan it shows; `changed` is a case whose key grew, to be saved. */
export interface Bound {
  readonly tab: TabBinding;
  readonly changed: Case | null;
}

/**
 * Whose case is it, now that the page shows this plan?
 * The tab keeps its case while the plan is the same or can't be told; another plan puts the case aside, and no
 * consent follows by itself. A case of this plan that is already open is found again.
 */
export function bindTab(tab: TabBinding, key: PlanKey, cases: readonly Case[]): Bound {
  const current = cases.find(({ id }) => id === tab.caseId);
  const next = { ...tab, key };
  if (!current) return found(next, cases);
  // The user has said it before, in this session: it is not asked again.
  if (isRefused(current, key)) return found({ ...next, caseId: null }, cases);
  if (isFirstKey(current, key))
    return { tab: next, changed: { ...current, planKey: mergeKeys(current.planKey, key) } };
  switch (sameChild(current.planKey, key)) {
    case 'same':
      return { tab: next, changed: grown(current, key) };
    case 'unknown':
      return mayBeAnother(current, next) ? aside(next, current, cases) : { tab: next, changed: null };
    case 'different':
      return aside(next, current, cases);
  }
}

/**
 * A key that can't be compared with the case's may be another child's; so may a plan that is being written, before it
 * says whose it is. A page that shows no plan at all leaves the case where it is.
 */
const mayBeAnother = ({ planKey }: Case, tab: TabBinding): boolean =>
  !isEmptyKey(tab.key) || (showsPlan(tab) && !isFree(planKey));

/**
 * A case begun before the page showed a plan takes the first one it sees, unless it holds consents or contacts already.
 * One that was kept and opened again takes none by itself.
 */
function isFirstKey({ planKey, consents, goneOn }: Case, key: PlanKey): boolean {
  const isOfSomebody = Object.keys(consents).length > 0 || goneOn.length > 0;
  return isFree(planKey) && !isEmptyKey(key) && !isOfSomebody;
}

function grown(current: Case, key: PlanKey): Case | null {
  const planKey = mergeKeys(current.planKey, key);
  return JSON.stringify(planKey) === JSON.stringify(current.planKey) ? null : { ...current, planKey };
}

function aside(tab: TabBinding, current: Case, cases: readonly Case[]): Bound {
  return found({ ...tab, caseId: null, asideCaseId: current.id }, cases);
}

/** The open case of the plan that the tab shows, if there is one. */
function found(tab: TabBinding, cases: readonly Case[]): Bound {
  const known = cases.find(({ planKey }) => sameChild(planKey, tab.key) === 'same');
  if (!known) return { tab, changed: null };
  return { tab: { ...tab, caseId: known.id, asideCaseId: null }, changed: grown(known, tab.key) };
}
