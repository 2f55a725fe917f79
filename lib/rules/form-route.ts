import type { Citation } from '../domain/basics';
import type { GuideState } from '../domain/case';
import type { Pack } from '../domain/pack';
import { evaluate } from './evaluate';
import { YES } from './formula';
import { preparePack } from './prepare';
import { holding, workOut } from './suggest';

export interface FormRoute {
  /** What to tick on the henvendelse. */
  readonly applyFor: {
    readonly koordinator: boolean;
    readonly individuellPlan: boolean;
    readonly barnekoordinator: boolean;
  };
  /** Set when the form is not the way, with the pack's word on what is. */
  readonly closed: { readonly text: string; readonly citations: readonly Citation[] } | null;
}

/** What the suggestion means for the form. */
export function formRoute(pack: Pack, guide: GuideState): FormRoute {
  const prepared = preparePack(pack);
  const { world } = workOut(prepared, guide);
  const [closed] = holding(prepared.closed, world);
  const ticked = (box: keyof FormRoute['applyFor']) => {
    const when = prepared.ticks[box];
    return when !== null && evaluate(when, world) === YES;
  };
  return {
    applyFor: {
      koordinator: ticked('koordinator'),
      individuellPlan: ticked('individuellPlan'),
      barnekoordinator: ticked('barnekoordinator'),
    },
    closed: closed ? { text: closed.text, citations: closed.citations } : null,
  };
}
