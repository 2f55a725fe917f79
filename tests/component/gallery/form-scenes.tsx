import type { JSX } from 'solid-js';
import { FormPage } from '../../../components/form/form-page';
import type { FormViewProps } from '../../../components/form/types';
import { CaseGone } from '../../../components/guide/before-case';
import { Waiting } from '../../../components/ui/waiting';
import { EMPTY_FORM } from '../../../lib/domain/empty';
import type { FieldReport, FilledForm, PageImage } from '../../../lib/domain/form-report';
import { missingFields } from '../../../lib/henvendelse';
import { pack } from '../fixture';
import { exampleDraft } from '../form/example';
import { texts } from './language';

const nothing = () => {};

/** A white sheet for each page: what is drawn on it is a matter of its own test. */
export const paper = async (): Promise<readonly PageImage[]> =>
  [3, 4].map(() => ({
    canvas: Object.assign(document.createElement('canvas'), { width: 595, height: 842 }),
    placeOf: ({ x, y, width, height }) => ({
      x: x / 595,
      y: 1 - (y + height) / 842,
      width: width / 595,
      height: height / 842,
    }),
  }));
const field = (path: string, y: number, outcome: FieldReport['outcome']): FieldReport => ({
  ...{ path, label: path, outcome, detail: '', page: 2 },
  rect: { x: 60, y, width: 300, height: 22 },
});
const filled: FilledForm = {
  bytes: new Uint8Array(),
  report: [field('child.name', 700, 'placed'), field('child.phone', 660, 'empty')],
  pageNumbers: [2, 3],
  formPages: 4,
};
const own = { state: 'none', message: null, onFile: nothing, onFetch: null, onBack: nothing } as const;

/** The form tab, where it differs from the example. */
export const form = (rest: Partial<FormViewProps>) => (): JSX.Element => {
  const props: FormViewProps = {
    draft: exampleDraft,
    report: [],
    notes: [{ path: 'child.phone', note: 'phone' }],
    filled,
    failed: false,
    unsaved: null,
    missing: missingFields(exampleDraft.values),
    renderPages: paper,
    onChange: nothing,
    onRemoveService: nothing,
    onTakeGoals: nothing,
    onSave: nothing,
    onRetry: nothing,
    onPrint: nothing,
    saved: false,
    postTo: 'Ressurssenteret, Rådhuset, Postboks 6900, 9299 Tromsø',
    emailWarning: 'NB! Ikke send sensitive opplysninger pr. epost.',
    own,
    ...rest,
  };
  return <FormPage {...props} pack={pack} />;
};

/** The form tab in each of its states. */
export const formScenes: Record<string, () => JSX.Element> = {
  form: form({ report: [...filled.report, field('goals', 300, 'continued')] }),
  'form-empty': form({
    draft: { values: EMPTY_FORM, sources: {} },
    missing: missingFields(EMPTY_FORM),
    notes: [],
  }),
  'form-complete': form({ missing: [], notes: [], saved: true }),
  'form-filling': form({ filled: null }),
  'form-failed': form({ filled: null, failed: true }),
  'form-unsaved': form({ unsaved: 'full' }),
  'form-no-pictures': form({ renderPages: () => Promise.reject(new Error('no pictures')) }),
  'form-own-reading': form({ own: { ...own, state: 'reading' } }),
  'form-own-used': form({ own: { ...own, state: 'used' } }),
  'form-own-failed': form({ own: { ...own, state: 'failed', message: 'form.foreign.scan' } }),
  'form-fetching': () => <Waiting kind="page" what={texts('form.fetching')} onRetry={nothing} />,
  'form-no-answer': () => <Waiting kind="page" what={texts('form.fetching')} limit={0} onRetry={nothing} />,
  'case-gone': () => <CaseGone />,
};
