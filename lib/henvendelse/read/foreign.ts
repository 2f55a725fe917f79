import { PDFDict, type PDFDocument, PDFName } from 'pdf-lib';
import type { FilledForm, FormPages } from '../../domain/form-report';
import type { FormValues } from '../../domain/form-values';
import type { FieldTarget } from '../acroform/bundled';
import { type Field, readFields } from '../acroform/read';
import { carryOut, fontOf, SAVE } from '../fill';
import type { FontData } from '../font/font-data';
import { addContinuation } from '../pdf/continuation';
import { flatten } from '../pdf/flatten';
import { keepPages } from '../pdf/keep-pages';
import { planForm } from '../plan';
import type { Target } from '../plan-types';
import { drawPlan } from './draw-flat';
import { extractPages } from './extract';
import { flatTargets, isHenvendelse, type Recognised, recognise } from './flat';
import { matchFields } from './match-fields';
import { openForeign, type Refusal } from './open';
import { type Pdfjs, SAFE } from './pdfjs';
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

/** Fewer fields than this aren't the form, whatever they are called. */
const LEAST_FIELDS = 5;
/** Below this a place is a guess that would rather spoil the paper. */
const LEAST_CONFIDENCE = 0.45;

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
  const found = await readPaper(input.bytes, pdfjs);
  const fields = readFields(doc);
  const targets = matchFields(fields, found && isHenvendelse(found) ? found : null);
  const named = targets.some(({ target }) => target.path === 'child.name');
  if (targets.length >= LEAST_FIELDS && (named || (found !== null && isHenvendelse(found)))) {
    return finish(doc, input, fillFields(doc, input, targets, fields), 'fields', signed);
  }
  if (!found) return { ok: false, why: 'scan' };
  if (!isHenvendelse(found)) return { ok: false, why: 'otherForm' };
  const flat = flatTargets(found).filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
  if (flat.length < LEAST_FIELDS) return { ok: false, why: 'otherForm' };
  return finish(doc, input, fillFlat(doc, input, flat), 'flat', signed);
}

/** Text and lines of all pages; null when there is no text to speak of: a scan. */
async function readPaper(bytes: Uint8Array, { getDocument, OPS }: Pdfjs): Promise<Recognised | null> {
  const task = getDocument({ data: bytes.slice(), password: '', disableFontFace: true, ...SAFE });
  try {
    const views = await extractPages(await task.promise, OPS);
    const letters = views.reduce(
      (sum, view) => sum + view.pieces.reduce((n, piece) => n + piece.text.length, 0),
      0,
    );
    return letters < 40 ? null : recognise(views);
  } catch {
    return null;
  } finally {
    await task.destroy();
  }
}

interface Done {
  readonly report: FilledForm['report'];
  readonly targets: readonly Target[];
}

function fillFields(
  doc: PDFDocument,
  input: ForeignInput,
  matched: readonly FieldTarget[],
  fields: readonly Field[],
): Done {
  const targets = matched.map(({ target }) => target);
  const plan = planForm(input.values, { targets, font: input.font.table });
  carryOut(doc, plan, matched, input.font);
  const report = pressRadios(input.values, fields, plan.report);
  showOurs(doc, fields);
  return { report, targets };
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

function fillFlat(doc: PDFDocument, input: ForeignInput, targets: readonly Target[]): Done {
  const plan = planForm(input.values, { targets, font: input.font.table });
  const font = fontOf(doc, input.font);
  drawPlan(doc, plan, font);
  addContinuation(doc, plan, font);
  return { report: plan.report, targets };
}

async function finish(
  doc: PDFDocument,
  input: ForeignInput,
  { report, targets }: Done,
  kind: 'fields' | 'flat',
  signed: boolean,
): Promise<ForeignResult> {
  const keep = input.pages === 'send' ? pagesToSend(doc, targets) : new Set(doc.getPageIndices());
  keepPages(doc, keep);
  if (input.locked) flatten(doc);
  const bytes = new Uint8Array(await doc.save(SAVE));
  const form = { bytes, report, pageNumbers: [...keep].sort((a, b) => a - b) };
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
