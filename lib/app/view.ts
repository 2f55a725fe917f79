import type { SameChild, TabBinding } from '../domain/binding';
import type { Case } from '../domain/case';
import type { Recipient } from '../domain/page';

/** What a view of ours shows of one tab. Suggestion and consent states are derived from it where they are shown. */
export interface CaseView {
  readonly openCase: Case | null;
  readonly tab: Pick<TabBinding, 'adapter' | 'screen'>;
  /** A case put aside: the view asks «Er dette samme barn?» before anything else. */
  readonly aside: Pick<Case, 'id' | 'nickname'> | null;
  /** Other open cases that could be taken up here, latest first. */
  readonly others: readonly Pick<Case, 'id' | 'nickname' | 'updatedAt'>[];
  readonly now: number;
}

/** What the consent dialog gets for the request it claimed. */
export interface DialogView {
  readonly label: string;
  readonly kind: string;
  readonly recipient: Recipient;
  /** Whether the page's child is the case's; `unknown` and `different` are asked about first, `new` starts a case. */
  readonly child: SameChild | 'new';
  readonly openCase: Case | null;
  readonly now: number;
}
