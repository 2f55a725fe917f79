import type { PolicyName } from '../domain/policy';
import type { Setup } from './setup';

/** A value that policy has set. `value` is text to show as it stands; null where the name says it all. */
export interface PolicyLine {
  readonly name: PolicyName;
  readonly value: string | null;
}

/** What each policy holds of what the options page lets the user choose. */
const LOCKS: Partial<Record<PolicyName, string>> = {
  ownService: 'myService',
  language: 'language',
  pack: 'pack',
};

export const lockedBy = ({ policy }: Setup): string[] => policy.locked.flatMap((name) => LOCKS[name] ?? []);

/** What policy has decided, in the words and numbers that a user would know it by. */
export function policyLines({ policy, pack, settings, kept, texts, ...setup }: Setup): PolicyLine[] {
  const yesNo = (value: boolean | null) => texts(value ? 'common.yes' : 'common.no');
  const values: Record<PolicyName, () => string | null> = {
    addresses: () => policy.addresses.map((one) => new URL(one).host).join(', '),
    pack: () => `${pack.name}, ${pack.version}`,
    additions: () => String(setup.additions.length - setup.ownAdditions.length),
    ownService: () => pack.services.find(({ id }) => id === settings.myService)?.name ?? null,
    ageLimit: () => String(pack.consent.ageLimit.years),
    bothParents: () => yesNo(pack.consent.bothParents.required),
    keptCases: () => yesNo(kept.allowed),
    keptDays: () => String(kept.days),
    keptPin: () => yesNo(kept.pin),
    inPageHelp: () => yesNo(setup.inPageHelp),
    teams: () => yesNo(setup.teams),
    language: () => setup.languages.find(({ id }) => id === settings.language)?.name ?? null,
  };
  return policy.locked.map((name) => ({ name, value: values[name]() }));
}
