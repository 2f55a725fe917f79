import type { SameChild, TabBinding } from '../domain/binding';
import type { Case, PlanKey } from '../domain/case';
import type { RawPlanKey } from '../domain/page';
import { fold } from '../text/fold';

/** Strongest first: an address that names the plan, the fødselsnummer, the name. */
const KINDS = ['address', 'number', 'name'] as const;

/**
 * Is the plan on the page the one that a case belongs to? The strongest kind that both have decides, except that
 * a person can't be the same when the fødselsnummer differs.
 * A page that shows no plan is `unknown`, never `different`; so is a pair with nothing in common to compare.
 */
export function sameChild(ofCase: PlanKey, ofPage: PlanKey): SameChild {
  const both = KINDS.filter((kind) => ofCase[kind] && ofPage[kind]);
  if (both.includes('number') && ofCase.number !== ofPage.number) return 'different';
  const strongest = both[0];
  if (!strongest) return 'unknown';
  return ofCase[strongest] === ofPage[strongest] ? 'same' : 'different';
}

/** Has the user said that this plan is another child's than the case's? */
export const isRefused = ({ notPlans }: Pick<Case, 'notPlans'>, ofPage: PlanKey): boolean =>
  notPlans.some((plan) => sameChild(plan, ofPage) === 'same');

/** The case with the user's answer to «Er dette samme barn?» about a plan; a page without a plan leaves nothing to know it by. */
export function withAnswer<C extends Pick<Case, 'notPlans'>>(openCase: C, ofPage: PlanKey, same: boolean): C {
  const others = openCase.notPlans.filter((plan) => sameChild(plan, ofPage) !== 'same');
  return { ...openCase, notPlans: same || isEmptyKey(ofPage) ? others : [...others, ofPage] };
}

/** Does a page show one plan: by a key, or (one being written) by the fields for plan type or koordinator? */
export const showsPlan = (tab: Pick<TabBinding, 'key' | 'hasPlanType' | 'hasKoordinator'>): boolean =>
  !isEmptyKey(tab.key) || tab.hasPlanType || tab.hasKoordinator;

export const isEmptyKey = (key: PlanKey): boolean => KINDS.every((kind) => !key[kind]);

/** Nothing is known yet of the plan a case belongs to. A kept case that was opened again belongs to one: it is asked about. */
export const isFree = (key: PlanKey): boolean => isEmptyKey(key) && !key.restored;

/** What is known of the plan after a page was found to be the same child's: the page's own kinds win. */
export const mergeKeys = ({ restored: _, ...ofCase }: PlanKey, ofPage: PlanKey): PlanKey => ({
  ...ofCase,
  ...ofPage,
});

/**
 * Hashes what identifies a plan, so that the raw value is never kept.
 * @param salt random for each browser session
 */
export async function hashKey(
  raw: RawPlanKey,
  salt: string,
  hash: (text: string) => Promise<string>,
): Promise<PlanKey> {
  const key: PlanKey = {};
  const told: Record<(typeof KINDS)[number], string> = {
    address: raw.address ?? '',
    // However it is grouped.
    number: fold(raw.number ?? '').replace(/\s/g, ''),
    name: fold(raw.name ?? ''),
  };
  for (const kind of KINDS) if (told[kind]) key[kind] = await hash(`${salt}:${kind}:${told[kind]}`);
  return key;
}
