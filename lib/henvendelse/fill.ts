import { PDFDocument } from 'pdf-lib';
import type { FilledForm, FormPages } from '../domain/form-report';
import type { FormValues } from '../domain/form-values';
import { bundledTargets, type FieldTarget } from './acroform/bundled';
import { formFont } from './acroform/form-font';
import { readFields } from './acroform/read';
import { writeCheck, writeText } from './acroform/write';
import type { FontData } from './font/font-data';
import { addContinuation } from './pdf/continuation';
import { flatten } from './pdf/flatten';
import { keepPages } from './pdf/keep-pages';
import { planForm } from './plan';
import type { PagePlan } from './plan-types';

export interface FillInput {
  /** The blank form, as committed. */
  readonly template: Uint8Array;
  readonly font: FontData;
  readonly values: FormValues;
  readonly pages: FormPages;
  /** True: the values become plain content that can't be edited. */
  readonly locked: boolean;
  /** True: only to be drawn at once. The same objects, not packed together: quicker to write, a third larger. */
  readonly screen?: boolean;
}

/** Without the pauses that pdf-lib takes: in a hidden tab each would last a second. */
const LOAD = { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY } as const;
export const SAVE = {
  useObjectStreams: true,
  updateFieldAppearances: false,
  addDefaultPage: false,
  objectsPerTick: Number.POSITIVE_INFINITY,
} as const;

/**
 * Fills the bundled henvendelse. Place, date and signatures are no fields and stay empty.
 * Throws only when the template itself is broken.
 */
export async function fillForm(input: FillInput): Promise<FilledForm> {
  const doc = await PDFDocument.load(input.template, LOAD);
  const formPages = doc.getPageCount();
  const targets = bundledTargets(readFields(doc));
  const plan = planForm(input.values, {
    targets: targets.map(({ target }) => target),
    font: input.font.table,
  });
  carryOut(doc, plan, targets, input.font);
  const keep = input.pages === 'send' ? sendPages(doc, targets) : new Set(doc.getPageIndices());
  keepPages(doc, keep);
  if (input.locked) flatten(doc);
  const bytes = new Uint8Array(await doc.save({ ...SAVE, useObjectStreams: input.screen !== true }));
  return { bytes, report: plan.report, pageNumbers: [...keep].sort((a, b) => a - b), formPages };
}

/** Writes a plan into a form with fields, extra pages included. */
export function carryOut(
  doc: PDFDocument,
  plan: PagePlan,
  targets: readonly FieldTarget[],
  data: FontData,
): void {
  const font = formFont(doc, data);
  const byPath = new Map(targets.map((entry) => [entry.target.path, entry]));
  for (const placement of plan.placements) {
    const entry = byPath.get(placement.target.path);
    if (entry) writeText(doc.context, entry, placement, font);
  }
  for (const { target, on } of plan.checks) {
    const entry = byPath.get(target.path);
    if (entry) writeCheck(entry.field, on);
  }
  addContinuation(doc, plan, font);
}

/** Pages with a place for a value, and the attachment after them. */
function sendPages(doc: PDFDocument, targets: readonly FieldTarget[]): Set<number> {
  const keep = new Set(targets.flatMap(({ field }) => field.widgets.map((widget) => widget.page)));
  const last = Math.max(...keep);
  for (let page = last + 1; page < doc.getPageCount(); page += 1) keep.add(page);
  return keep;
}
