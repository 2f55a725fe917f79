import type { Custody } from '../domain/consent';
import type { WhoAnswer } from '../domain/consent-draft';
import type { Pack } from '../domain/pack';
import type { Stage } from '../domain/pack-consent';

/** The part of a pack that says who consents. */
export type ConsentPack = Pick<Pack, 'consent' | 'ageBands' | 'readings'>;

const OF_AGE = 18;
const CUSTODIES: readonly Custody[] = ['joint', 'sole', 'barnevern', 'verge', 'self'];

/**
 * How far towards consenting alone the ages of a band are. A band that reaches over the age limit, or into the years
 * when both are asked, is taken for those years: then nobody who should be asked is left out.
 * Source: the pack's `consent.ageLimit`, which the kommune confirms (laws and kommuner have 15 or 16).
 */
function stageOf(
  { consent }: ConsentPack,
  { from, to }: Pick<Pack['ageBands'][number], 'from' | 'to'>,
): Stage {
  const { years, sharedFrom } = consent.ageLimit;
  if (from === null) return 'unborn';
  if (from >= OF_AGE) return 'adult';
  if (from >= years) return 'self';
  return to !== null && to < Math.min(sharedFrom ?? years, years) ? 'below' : 'shared';
}

/**
 * Who must consent for a child of this age band with this foreldreansvar; or why that can't be said, so that nobody
 * can be taken for enough. The band is what the user confirmed, never computed from a number.
 * Source: the pack's `consent.who`.
 */
export function whoMustConsent(pack: ConsentPack, ageBand: string | null, custody: Custody): WhoAnswer {
  const band = pack.ageBands.find(({ id }) => id === ageBand);
  if (!band) return { known: false, why: 'ageBandMissing' };
  const stage = stageOf(pack, band);
  const rule = ruleFor(pack, band.id, stage, custody);
  if (!rule) return { known: false, why: custody === 'unknown' ? 'custodyMissing' : 'noRule' };
  const { ageLimit, bothParents } = pack.consent;
  const restsOn = [
    rule.question,
    stage === 'shared' || stage === 'self' ? ageLimit.question : null,
    rule.bothParents === undefined ? null : bothParents.question,
  ];
  return {
    known: true,
    needs: rule.needs,
    note: rule.note,
    heard: stage === 'below' || stage === 'shared' ? heardFrom(pack, band.from ?? 0) : null,
    citations: rule.citations,
    proposals: openQuestions(pack, restsOn),
  };
}

/** Has every group at least one who has consented? */
export function enoughConsenters(needs: readonly (readonly string[])[], givenBy: readonly string[]): boolean {
  return needs.every((group) => group.some((role) => givenBy.includes(role)));
}

/**
 * What foreldreansvar can be for an age band, by the rules there are. Empty where who consents is known without it,
 * and while the band isn't known.
 */
export function custodiesFor(pack: ConsentPack, ageBand: string | null): readonly Custody[] {
  const without = whoMustConsent(pack, ageBand, 'unknown');
  if (without.known || without.why === 'ageBandMissing') return [];
  return CUSTODIES.filter((custody) => whoMustConsent(pack, ageBand, custody).known);
}

function ruleFor({ consent }: ConsentPack, band: string, stage: Stage, custody: Custody) {
  return consent.who.find(
    (rule) =>
      rule.stage === stage &&
      rule.custody.includes(custody) &&
      (rule.bands === undefined || rule.bands.includes(band)) &&
      (rule.bothParents === undefined || rule.bothParents === consent.bothParents.required),
  );
}

const heardFrom = ({ consent }: ConsentPack, age: number): string | null =>
  consent.heard.filter(({ from }) => from <= age).at(-1)?.text ?? null;

/** The questions among these that the kommune has not confirmed; one that isn't there is as open. */
function openQuestions({ readings }: ConsentPack, ids: readonly (string | null)[]): string[] {
  const isOpen = (id: string) => readings.find((one) => one.id === id)?.status !== 'bekreftet';
  return [...new Set(ids.filter((id) => id !== null))].filter(isOpen);
}
