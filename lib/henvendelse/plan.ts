import type { FormValues } from '../domain/form-values';
import type { FontTable } from './font/font-data';
import { type Metrics, metricsOf } from './font/metrics';
import { entriesOf } from './form-model';
import { fitText } from './layout/fit';
import { placeLines } from './layout/place';
import { prepareText } from './layout/prepare';
import { planServices } from './plan-services';
import {
  boxOf,
  type Continuation,
  type FieldReport,
  type PagePlan,
  type Target,
  type TextPlacement,
} from './plan-types';
import { WORDS } from './words';

/** Where values can stand, and the font they stand in. */
export interface LayoutData {
  readonly targets: readonly Target[];
  readonly font: FontTable;
}

/**
 * Decides which text stands where, in which size, and what is continued on an extra page. Nothing is drawn.
 * @param layout the boxes of one form, bundled or foreign, and the measures of the font
 */
export function planForm(values: FormValues, layout: LayoutData): PagePlan {
  const plan = new Planner(layout);
  for (const entry of entriesOf(values)) {
    if (entry.path === 'goals') planServices(values, plan);
    if (entry.checked === undefined) plan.text(entry.path, entry.path, entry.text);
    else plan.check(entry.path, entry.checked);
  }
  return { ...plan.done(), about: prepareText(values.child.name, plan.metrics, false).text };
}

/** Collects placements one value at a time. */
export class Planner {
  readonly metrics: Metrics;
  private readonly byPath: ReadonlyMap<string, Target>;
  private readonly placements: TextPlacement[] = [];
  private readonly checks: { target: Target; on: boolean }[] = [];
  private readonly continuations: Continuation[] = [];
  private readonly report: FieldReport[] = [];

  constructor(layout: LayoutData) {
    this.metrics = metricsOf(layout.font);
    this.byPath = new Map(layout.targets.map((target) => [target.path, target]));
  }

  /** The box for a path, if the form has one. */
  target(path: string): Target | undefined {
    return this.byPath.get(path);
  }

  /** Places one text. `path` is where it comes from, `at` the box it goes to. */
  text(path: string, at: string, raw: string): void {
    const target = this.byPath.get(at);
    const { text, missing } = prepareText(raw, this.metrics, target?.multiline ?? true);
    if (missing.length > 0) return this.say(path, target, 'refused', missing.join(' '));
    if (!target) return this.say(path, target, text === '' ? 'empty' : 'noField', '');
    if (target.readOnly) return this.say(path, target, text === '' ? 'empty' : 'refused', 'readOnly');
    if (target.filled) return this.say(path, target, text === '' ? 'empty' : 'refused', 'alreadyFilled');
    if (text === '') return this.say(path, target, 'empty', '');
    if (target.maxLength !== undefined && text.length > target.maxLength)
      return this.moveOut(path, target, text);
    this.fit(path, target, text);
  }

  private fit(path: string, target: Target, text: string): void {
    const room = { ...boxOf(target), multiline: target.multiline, size: target.size };
    const { size, lines, rest } = fitText(text, room, this.metrics, WORDS.seeAttachment);
    const value = rest === '' ? text : lines.join('\n');
    this.placements.push({ target, size, lines: placeLines(lines, size, target, this.metrics), value });
    if (rest !== '') {
      this.continuations.push({ label: target.label, text: rest });
      return this.say(path, target, 'continued', '');
    }
    this.say(path, target, size < target.size ? 'shrunk' : 'placed', size < target.size ? String(size) : '');
  }

  /** Writes a reference in a box; it is ours and no value, so the report leaves it out. */
  reference(target: Target, text: string): void {
    const room = { ...boxOf(target), multiline: target.multiline, size: target.size };
    const { size, lines } = fitText(text, room, this.metrics, '');
    this.placements.push({ target, size, lines: placeLines(lines, size, target, this.metrics), value: text });
  }

  /** A field that takes fewer characters than the text has: never cut, so all of it goes to the extra page. */
  private moveOut(path: string, target: Target, text: string): void {
    const reference = WORDS.seeAttachment;
    const fits = reference.length <= (target.maxLength ?? 0);
    if (!fits) return this.say(path, target, 'refused', `maxLength ${target.maxLength}`);
    this.reference(target, reference);
    this.continuations.push({ label: target.label, text });
    this.say(path, target, 'continued', `maxLength ${target.maxLength}`);
  }

  /** Sets a box. A box that shall stay empty needs no field. */
  check(path: string, on: boolean): void {
    const target = this.byPath.get(path);
    if (!target) return this.say(path, target, on ? 'noField' : 'empty', '');
    if (target.readOnly && on) return this.say(path, target, 'refused', 'readOnly');
    if (!target.readOnly) this.checks.push({ target, on });
    this.say(path, target, on ? 'placed' : 'empty', '');
  }

  /** Sends a text straight to the extra page. */
  continueElsewhere(label: string, text: string): void {
    this.continuations.push({ label, text });
  }

  say(path: string, target: Target | undefined, outcome: FieldReport['outcome'], detail: string): void {
    const where = target ? { page: target.page, rect: target.rect } : {};
    this.report.push({ path, label: target?.label ?? path, outcome, detail, ...where });
  }

  done(): Omit<PagePlan, 'about'> {
    const { placements, checks, continuations, report } = this;
    return { placements, checks, continuations, report };
  }
}
