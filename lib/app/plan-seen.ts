import type { Adapter } from '../domain/adapter';
import type { Pack } from '../domain/pack';
import type { PageReading } from '../domain/page';
import { outcomeSaid } from '../pages/options';

/** A text of the page's, with the label it stands under there. */
interface Standing {
  readonly text: string;
  readonly where: string;
}

/** What a page shows of the plan that is there already. It answers nothing: the user confirms, or only reads it. */
export interface PlanSeen {
  /** A fact of the pack, and every plan type on the page when one of them says that it holds. */
  readonly facts: readonly { readonly fact: string; readonly found: readonly Standing[] }[];
  readonly koordinators: readonly Standing[];
}

/**
 * Sorts out what a reading says of an existing plan. A plan that is only being written (`nyPlan`) exists not yet, and
 * words that are no outcome of the pack say nothing. Where the page shows several, all of them are told.
 * @returns null when it says nothing of one
 */
export function planSeen(reading: PageReading, adapter: Adapter | null, pack: Pack): PlanSeen | null {
  const screen = adapter?.screens.find(({ id }) => id === reading.screen);
  if (!adapter || !screen || screen.begun) return null;
  const found = standing(reading, 'planType');
  const outcomes = found.map(({ text }) => outcomeSaid(text, adapter)?.id);
  const facts = pack.facts
    .filter(({ exists }) => exists !== undefined && outcomes.includes(exists))
    .map(({ id }) => ({ fact: id, found }));
  const koordinators = standing(reading, 'koordinator');
  return facts.length + koordinators.length > 0 ? { facts, koordinators } : null;
}

const standing = ({ values, conflicts }: PageReading, path: string): Standing[] => [
  ...values.filter((value) => value.path === path).map(({ text, where }) => ({ text, where })),
  ...conflicts.filter((conflict) => conflict.path === path).flatMap((conflict) => [...conflict.found]),
];
