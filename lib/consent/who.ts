/** One line of the pack's rule on who consents: for these age bands, each group needs at least one of its roles. */
export interface WhoConsents {
  readonly bands: readonly string[];
  readonly needs: readonly (readonly string[])[];
}

/**
 * The groups of roles that must consent for an age band; each group needs one. Undefined when the rules say nothing
 * about the band: then nobody can be taken for enough.
 * Source: the pack's `consent.who`, which the kommune confirms (the limits differ between laws and kommuner).
 */
export function whoMustConsent<W extends WhoConsents>(
  rules: readonly W[],
  ageBand: string | null,
): W | undefined {
  return rules.find((rule) => ageBand !== null && rule.bands.includes(ageBand));
}

/** Has every group at least one who has consented? */
export function enoughConsenters(rule: WhoConsents, givenBy: readonly string[]): boolean {
  return rule.needs.every((group) => group.some((role) => givenBy.includes(role)));
}
