import { readFileSync } from 'node:fs';
import type { FilledForm, FormPages } from '../../domain/form-report';
import type { FormValues } from '../../domain/form-values';
import { fillForm } from '../../henvendelse';
import { type ForeignResult, fillForeign } from '../../henvendelse/read/foreign';
import { loadPdfjs } from '../../henvendelse/read/pdfjs';
import { readFont } from '../template/from-assets';

/** What the thread is asked to do. `form` null is the bundled one. */
export interface FillJob {
  readonly values: FormValues;
  readonly form: Uint8Array | null;
  readonly pages: FormPages;
  readonly locked: boolean;
}

/** Fills as the extension does; runs in a thread of its own, so that a hang can be ended. */
export async function run(job: FillJob): Promise<ForeignResult> {
  const font = readFont();
  if (job.form) return fillForeign({ ...job, bytes: job.form, font }, await loadPdfjs());
  const template = new Uint8Array(readFileSync('assets/skjema/henvendelse.pdf'));
  const form = await fillForm({ ...job, template, font });
  return { ok: true, form, kind: 'fields', signed: false, complete: isComplete(form) };
}

const isComplete = ({ report }: FilledForm) =>
  report.every(({ outcome }) => outcome !== 'refused' && outcome !== 'noField');
