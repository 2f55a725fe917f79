import type { ConsentPack } from './who';

/** What an IT department can set for all its machines. What is left out stays as the pack has it. */
export interface ConsentPolicy {
  readonly ageLimit?: number | undefined;
  readonly bothParents?: boolean | undefined;
}

/** Ages that an age limit can have: whole years, 12 to 18. */
export const isAgeLimit = (years: number): boolean => Number.isInteger(years) && years >= 12 && years <= 18;

/**
 * A pack with the kommune's own decisions in it. What is set is decided, no longer a proposal; an age limit that can't
 * be one is left out, so that a slip in a policy never lets a small child consent alone.
 */
export function withConsentPolicy<P extends ConsentPack>(pack: P, policy: ConsentPolicy): P {
  const { consent } = pack;
  const { ageLimit, bothParents } = policy;
  const decided: string[] = [];
  const next = { ...consent };
  if (ageLimit !== undefined && isAgeLimit(ageLimit)) {
    decided.push(consent.ageLimit.question ?? '');
    next.ageLimit = { ...consent.ageLimit, years: ageLimit, question: null };
  }
  if (bothParents !== undefined) {
    decided.push(consent.bothParents.question ?? '');
    next.bothParents = { required: bothParents, question: null };
  }
  next.who = consent.who.map((rule) =>
    decided.includes(rule.question ?? '-') ? { ...rule, question: null } : rule,
  );
  return { ...pack, consent: next };
}
