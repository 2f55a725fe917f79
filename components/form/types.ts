import type { Problem } from '../../lib/app/connection';
import type { FormNote } from '../../lib/app/form-paper';
import type { OutputChoice } from '../../lib/app/form-props';
import type { DrawPages, FilledForm } from '../../lib/domain/form-report';
import type { FormDraft } from '../../lib/domain/form-values';

/** The kommune's own PDF in place of the bundled form. Left out: the choice isn't offered. */
export interface OwnForm {
  /** `none`: the bundled form is used. `failed`: `message` says why; the bundled form is used. */
  readonly state: 'none' | 'reading' | 'used' | 'failed';
  /** Key in the catalogue (`form.foreign.scan` …), or null. */
  readonly message: string | null;
  readonly onFile: (file: File) => void;
  /** Asks the page script of the open kommune page for its form; null when no such page is open. */
  readonly onFetch: (() => void) | null;
  readonly onBack: () => void;
}

/** What a list of values needs. */
export interface ValueListProps {
  readonly draft: FormDraft;
  readonly report: FilledForm['report'];
  readonly notes: readonly FormNote[];
  /** `path` as in `ValueSource`; check boxes take `ja` or an empty text. */
  readonly onChange: (path: string, text: string) => void;
  readonly onRemoveService: (row: number) => void;
  /** Takes the plan's goals over, on the user's wish only; null when none are known. */
  readonly onTakeGoals: (() => void) | null;
}

export interface FormViewProps extends ValueListProps {
  /** The pages that are sent, filled; null until the first filling is done. */
  readonly filled: FilledForm | null;
  /** True when filling failed: the view says so, what is kept, and what to do. */
  readonly failed: boolean;
  readonly onRetry: () => void;
  /** Why the last change is not in the case (`form.unsaved.<id>`), or null; what was typed stands in its field. */
  readonly unsaved: Problem | null;
  /** Paths of `missingFields`. */
  readonly missing: readonly string[];
  readonly renderPages: DrawPages;
  readonly onSave: (choice: OutputChoice) => void;
  readonly onPrint: (choice: OutputChoice) => void;
  /** True once a file has been saved: the view says where it lies and to delete it. */
  readonly saved: boolean;
  /** Where the form is posted, and the kommune's own warning about e-mail, as quotes of the form. */
  readonly postTo: string;
  readonly emailWarning: string;
  readonly own?: OwnForm | undefined;
}
