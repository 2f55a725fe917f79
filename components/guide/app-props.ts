import type { ServiceState } from '../../lib/app/panel-view';
import type { ConsentDraft, ConsentRules } from '../../lib/domain/consent-draft';
import type { Place } from '../../lib/domain/place';
import type { Suggestion } from '../../lib/domain/suggestion';
import type { HelpProps } from '../help/help-view';
import type { OtherCase } from './case-chooser';
import type { ChangedLine } from './changed';
import type { FormClosed } from './form-view';
import type { KeepProps } from './keep-case';
import type { ChangeView, GuideView, PanelStatus } from './types';

/** Everything the side panel shows and everything it can ask for. */
export interface GuideAppProps extends GuideView {
  readonly status: PanelStatus;
  /** The services of the case other than mine, with the state of their consent. */
  readonly consents: readonly ServiceState[];
  /** Who must consent and what is missing, by the pack's rules. */
  readonly rules: ConsentRules;
  /** What is half ticked about consent in this case, and what keeps it; null when it is saved. */
  readonly keptDraft: ConsentDraft | null;
  readonly onKeepDraft: (draft: ConsentDraft | null) => void;
  /** Where the user was in this case when the panel last stood here, and what keeps where they are. */
  readonly place?: Place | null;
  readonly onPlace?: (place: Place) => void;
  /** Milliseconds since 1970, for the dates of a consent. */
  readonly now: number;
  /** What is kept on this machine, and what can be done about it; left out where nothing can be. */
  readonly keep?: KeepProps;
  /** How many cases went with the last session of the browser, until it is dismissed. */
  readonly gone?: number;
  readonly onDismissGone?: () => void;
  /** Set while the form isn't the way (stafettlogg), with the pack's words for it. */
  readonly formClosed: FormClosed | null;
  /** What single answer (or pair) would change a line; worked out on request. */
  readonly changesOf: (line: string, depth: 1 | 2) => readonly ChangeView[];
  /** What turned between two suggestions, line by line. */
  readonly changedBetween?: (before: Suggestion, now: Suggestion) => readonly ChangedLine[];
  /** Other open cases, latest first, and what takes one of them up here (null: a new case). */
  readonly others?: readonly OtherCase[];
  readonly onChoose?: (caseId: string | null) => void;
  /** Deletes this case at once; left out while nothing is stored. */
  readonly onRemove?: (() => void) | undefined;
  readonly onOpenForm: () => void;
  /** The form may be asked for next, as it stands now: it can be got ready. False: it may no more. */
  readonly onFormNear?: (near: boolean) => unknown;
  readonly onSameChild: (same: boolean) => void;
  /** Opens the sheet (suggestion, reasons, steps) in a tab of ours, to print or copy. */
  readonly onOpenSheet: () => void;
  /** Open the pages on getting consent, and on meeting and contact; left out while the case isn't stored. */
  readonly onGetting?: (() => void) | undefined;
  readonly onMeeting?: (() => void) | undefined;
  /** Opens one of the pack's tools, where it has an address. */
  readonly onLink: (id: string) => void;
  /** What the help needs beside the pack; left out, there is no way to it. */
  readonly help?: Omit<HelpProps, 'pack'>;
}
