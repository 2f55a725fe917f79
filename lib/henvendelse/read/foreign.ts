import { PDFDict, type PDFDocument, PDFName } from 'pdf-lib';
import type { FilledForm, FormPages } from '../../domain/form-report';
import type { FormValues } from '../../domain/form-values';
import { formFont } from '../acroform/form-font';
import { type Field, readFields } from '../acroform/read';
import { carryOut, SAVE } from '../fill';
import type { FontData } from '../font/font-data';
import { addContinuation } from '../pdf/continuation';
import { flatten } from '../pdf/flatten';
import { keepPages } from '../pdf/keep-pages';
import { planForm } from '../plan';
import type { Target } from '../plan-types';
import { analyse, type Place } from './analyse';
import { drawPlan } from './draw-flat';
import type { Refusal } from './first-look';
import { openForeign } from './open';
import type { Pdfjs } from './pdfjs';
import { pressRadios } from './radios';

export interface ForeignInput {
  /** Somebody's PDF, as dropped, picked or fetched. */
  readonly bytes: Uint8Array;
  readonly font: FontData;
  readonly values: FormValues;
  readonly pages: FormPages;
  readonly locked: boolean;
}

export type ForeignResult =
  | {
      readonly ok: true;
      readonly form: FilledForm;
      /** `fields`: an AcroForm. `flat`: written beside the labels. */
      readonly kind: 'fields' | 'flat';
      /** It carried a digital signature, which no longer holds. */
      readonly signed: boolean;
      /** True when every value with something in it stands on paper, in a sure place. */
      readonly complete: boolean;
    }
  | { readonly ok: false; readonly why: Refusal };

/**
 * Fills the kommune's own PDF: its fields where it has any, else beside the labels printed on it.
 * Never throws. Runs in a worker with a time limit (see `in-worker.ts`): a foreign file can be anything.
 * @param pdfjs its own worker is in the same thread in the product, beside it in Node
 */
export async function fillForeign(input: ForeignInput, pdfjs: Pdfjs): Promise<ForeignResult> {
  try {
    return await fill(input, pdfjs);
  } catch {
    // Whatever a damaged file made stumble: nothing has been written, and the bundled form is the way on.
    return { ok: false, why: 'broken' };
  }
}

async function fill(input: ForeignInput, pdfjs: Pdfjs): Promise<ForeignResult> {
  const opened = await openForeign(input.bytes);
  if (!opened.ok) return opened;
  const { doc, signed } = opened;
  const fields = readFields(doc);
  const analysis = await analyse(input.bytes, fields, pdfjs);
  if (!analysis.ok) return analysis;
  const { kind, places } = analysis;
  const done = kind === 'flat' ? fillFlat(doc, input, places) : fillFields(doc, input, places, fields);
  return finish(doc, input, done, kind, signed);
}

interface Done {
  readonly formPages: number;
  readonly report: FilledForm['report'];
  readonly targets: readonly Target[];
}

function fillFields(
  doc: PDFDocument,
  input: ForeignInput,
  places: readonly Place[],
  fields: readonly Field[],
): Done {
  const matched = places.flatMap(({ target, field }) => {
    const found = field === null ? undefined : fields[field];
    return found ? [{ target, field: found }] : [];
  });
  const formPages = doc.getPageCount();
  const targets = matched.map(({ target }) => target);
  const plan = planForm(input.values, { targets, font: input.font.table });
  carryOut(doc, plan, matched, input.font);
  const report = pressRadios(input.values, fields, plan.report);
  showOurs(doc, fields);
  return { report, targets, formPages };
}

/** Tells viewers to leave our appearances alone, where nothing else in the form depends on theirs. */
function showOurs(doc: PDFDocument, fields: readonly Field[]): void {
  const form = doc.catalog.lookup(PDFName.of('AcroForm'));
  if (!(form instanceof PDFDict)) return;
  const bare = fields.some(
    (field) => field.value !== '' && field.widgets.some((widget) => !widget.dict.has(PDFName.of('AP'))),
  );
  if (!bare) form.delete(PDFName.of('NeedAppearances'));
}

function fillFlat(doc: PDFDocument, input: ForeignInput, places: readonly Place[]): Done {
  const formPages = doc.getPageCount();
  const targets = places.map(({ target }) => target);
  const plan = planForm(input.values, { targets, font: input.font.table });
  const font = formFont(doc, input.font);
  drawPlan(doc, plan, font);
  addContinuation(doc, plan, font);
  return { report: plan.report, targets, formPages };
}

async function finish(
  doc: PDFDocument,
  input: ForeignInput,
  { report, targets, formPages }: Done,
  kind: 'fields' | 'flat',
  signed: boolean,
): Promise<ForeignResult> {
  const keep = input.pages === 'send' ? pagesToSend(doc, targets) : new Set(doc.getPageIndices());
  keepPages(doc, keep);
  if (input.locked) flatten(doc);
  const bytes = new Uint8Array(await doc.save(SAVE));
  const form = { bytes, report, pageNumbers: [...keep].sort((a, b) => a - b), formPages };
  const complete = report.every(
    ({ outcome, confidence }) => outcome !== 'refused' && outcome !== 'noField' && (confidence ?? 1) >= 0.6,
  );
  return { ok: true, form, kind, signed, complete };
}

/** From the first page with a value to the last page of all: signatures stand after the fields. */
function pagesToSend(doc: PDFDocument, targets: readonly Target[]): Set<number> {
  const first = Math.min(...targets.map(({ page }) => page));
  return new Set(doc.getPageIndices().filter((page) => page >= first));
}
