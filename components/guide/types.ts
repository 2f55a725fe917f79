import type { PageKind } from '../../lib/app/panel-view';
import type { PlanSeen } from '../../lib/app/plan-seen';
import type { Truth } from '../../lib/domain/basics';
import type { Case } from '../../lib/domain/case';
import type { Command } from '../../lib/domain/command';
import type { Pack } from '../../lib/domain/pack';
import type { NextQuestion, Suggestion } from '../../lib/domain/suggestion';

/** A fact that follows from the services and the age: shown, explained and correctable. A correction wins. */
export interface DerivedFactView {
  readonly fact: string;
  readonly value: Truth;
  /** In words: what it follows from. */
  readonly explain: string;
  readonly corrected: boolean;
  /** Services that count uncertainly or not at all, each with the pack's reason. */
  readonly because: readonly { readonly name: string; readonly reason: string }[];
}

/** Answers that together would give a line another status. */
export interface ChangeView {
  readonly answers: readonly { readonly fact: string; readonly to: 'yes' | 'no' }[];
  /** The status it would have: a truth for need and outcomes, a candidate's status for a service. */
  readonly result: string;
}

/** Where the panel is: the page beside it, and what went wrong on the way. */
export interface PanelStatus {
  readonly page: PageKind;
  /** The page shows a plan that may be another child's: ask before anything else. */
  readonly askSameChild: boolean;
  /** An opened case that already had answers: say «Fortsett der du slapp». */
  readonly resumed: boolean;
  /** Keys of messages about storage (`guide.problem.<id>`). */
  readonly problems: readonly string[];
}

/** A question the panel can show. The wish is the panel's own: it serves the talk, never the rules. */
export type Question = NextQuestion | { readonly kind: 'wish' };

/** What most of the guide's views need. */
export interface GuideView {
  readonly case: Case;
  readonly pack: Pack;
  readonly suggestion: Suggestion;
  readonly derived: readonly DerivedFactView[];
  /** What the page beside the panel shows of a plan that exists. */
  readonly seen?: PlanSeen | null;
  readonly onCommand: (command: Command) => unknown;
}
