import type { TabBinding } from '../domain/binding';
import type { Case } from '../domain/case';
import type { WhyNot } from '../domain/consent';
import type { ConsentDraft } from '../domain/consent-draft';
import type { Recipient } from '../domain/page';
import type { Place } from '../domain/place';
import type { ListedCase } from './case-marks';
import type { Drafts } from './drafts';
import type { KeptLine } from './kept-cases';
import type { Setup } from './setup';

/** What a view of ours shows of one tab. Suggestion and consent states are derived from it where they are shown. */
export interface CaseView {
  /** The tab's case, or an empty one that the first command starts. */
  readonly openCase: Case;
  /** False while `openCase` is only a beginning: nothing is stored. */
  readonly saved: boolean;
  readonly tab: Pick<TabBinding, 'adapter' | 'screen'> & {
    /** One plan is shown, known or being written. */
    readonly showsPlan: boolean;
    /** False where the browser, or the kommune's IT, keeps us out of the page. */
    readonly access: boolean;
    /** False on a page of ours where the browser has not taken our scripts: it says nothing, and nothing is guarded. */
    readonly started: boolean;
    /** The origin of a page that we may not see and the user could ask for; else null. */
    readonly offer: string | null;
  };
  /** A case put aside: the view asks «Er dette samme barn?» before anything else. */
  readonly aside: Pick<Case, 'id' | 'nickname'> | null;
  /** Other open cases that could be taken up here, latest first. */
  readonly others: readonly ListedCase[];
  /** What is half ticked about consent in this case, or null. */
  readonly draft: ConsentDraft | null;
  /** Where the user was in the panel with this case; null where that isn't known. */
  readonly place: Place | null;
  readonly keeping: Keeping;
  /** How many cases that weren't kept went with the last session of the browser, until the user has seen it. */
  readonly gone: number;
  readonly now: number;
}

/** What is kept on this machine, and whether more may be. */
export interface Keeping {
  readonly rules: Setup['kept'];
  /** Days that the shown case is kept still; null when it isn't. */
  readonly daysLeft: number | null;
  /** The shown case was kept before policy asked for a PIN, and has none yet. */
  readonly needsPin: boolean;
  /** The last change is not in the kept copy: there was no room. */
  readonly stale: boolean;
  /** All kept cases, the first to go first; `open` are among the open ones already. */
  readonly list: readonly (Omit<KeptLine, 'marks'> & {
    readonly open: boolean;
    /** What it can be known by where it has no name; empty while that can't be read. */
    readonly about: readonly string[];
  })[];
}

/** What the consent dialog gets for the request it claimed. */
export interface DialogView {
  /** What the stopped control says on the page. */
  readonly label: string;
  readonly recipient: Recipient;
  /** The page shows no plan: then it can't be another one. */
  readonly noPlan: boolean;
  /** Everything that is not in order; `otherChild` and `childNotSure` are asked about first. */
  readonly why: readonly WhyNot[];
  /** The user has said before, in this session, that this is another child than the case's. */
  readonly saidOther: boolean;
  /** The case in question, or an empty one that is started when something is saved. */
  readonly openCase: Case;
  /** False while `openCase` is only a beginning: nothing is stored. */
  readonly saved: boolean;
  /** What was half ticked when a dialog went away. */
  readonly drafts: Drafts;
  readonly now: number;
}
