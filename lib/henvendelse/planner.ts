import type { FieldReport, Outcome } from '../domain/form-report';
import type { FontTable } from './font/font-data';
import { type Metrics, metricsOf } from './font/metrics';
import { fitText } from './layout/fit';
import { placeLines } from './layout/place';
import { prepareText } from './layout/prepare';
import {
  boxOf,
  type CheckPlacement,
  type Continuation,
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

/** What became of a value, with the detail of the report. */
type Verdict = readonly [outcome: Outcome, detail: string];

/** Collects placements one value at a time. */
export class Planner {
  readonly metrics: Metrics;
  private readonly byPath: ReadonlyMap<string, Target>;
  private readonly placements: TextPlacement[] = [];
  private readonly checks: CheckPlacement[] = [];
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
    const verdict: Verdict = missing.length > 0 ? ['refused', missing.join(' ')] : this.place(target, text);
    this.say(path, target, verdict);
  }

  private place(target: Target | undefined, text: string): Verdict {
    if (text === '') return ['empty', ''];
    if (!target) return ['noField', ''];
    if (target.readOnly) return ['refused', 'readOnly'];
    if (target.filled) return ['refused', 'alreadyFilled'];
    if (target.choices && !target.choices.includes(text)) return ['refused', 'choice'];
    const most = target.maxLength ?? Number.POSITIVE_INFINITY;
    // Spaces in a number are only for reading: a field with room for the digits takes the digits.
    const shown = text.length > most && /^[\d ]+$/.test(text) ? text.replaceAll(' ', '') : text;
    return shown.length > most ? this.moveOut(target, shown) : this.fit(target, shown);
  }

  private fit(target: Target, text: string): Verdict {
    const { size, lines, rest } = fitText(text, roomOf(target), this.metrics, WORDS.seeAttachment);
    const value = rest === '' ? text : lines.join('\n');
    this.placements.push({ target, size, lines: placeLines(lines, size, target, this.metrics), value });
    if (rest !== '') {
      // An address or a name in two halves on two pages is hard to copy: of one line, the extra page has all of it.
      this.continuations.push({ label: target.label, text: target.multiline ? rest : text });
      return ['continued', ''];
    }
    return size < target.size ? ['shrunk', String(size)] : ['placed', ''];
  }

  /** A field that takes fewer characters than the text has: never cut, so all of it goes to the extra page. */
  private moveOut(target: Target, text: string): Verdict {
    const detail = `maxLength ${target.maxLength}`;
    if (WORDS.seeAttachment.length > (target.maxLength ?? 0)) return ['refused', detail];
    this.reference(target, WORDS.seeAttachment);
    this.continuations.push({ label: target.label, text });
    return ['continued', detail];
  }

  /** Writes a reference in a box; it is ours and no value, so the report leaves it out. */
  reference(target: Target, text: string): void {
    const { size, lines } = fitText(text, roomOf(target), this.metrics, '');
    this.placements.push({ target, size, lines: placeLines(lines, size, target, this.metrics), value: text });
  }

  /** Sets a box. A box that shall stay empty needs no field. */
  check(path: string, on: boolean): void {
    const target = this.byPath.get(path);
    if (target && !target.readOnly) this.checks.push({ target, on });
    this.say(path, target, checkVerdict(target, on));
  }

  /** Sends a text straight to the extra page. */
  continueElsewhere(label: string, text: string): void {
    this.continuations.push({ label, text });
  }

  say(path: string, target: Target | undefined, [outcome, detail]: Verdict): void {
    const where = target ? { page: target.page, rect: target.rect, confidence: target.confidence } : {};
    this.report.push({ path, label: target?.label ?? path, outcome, detail, ...where });
  }

  done(): Omit<PagePlan, 'about'> {
    const { placements, checks, continuations, report } = this;
    return { placements, checks, continuations, report };
  }
}

function checkVerdict(target: Target | undefined, on: boolean): Verdict {
  if (!on) return ['empty', ''];
  if (!target) return ['noField', ''];
  return target.readOnly ? ['refused', 'readOnly'] : ['placed', ''];
}

function roomOf(target: Target) {
  return { ...boxOf(target), multiline: target.multiline, size: target.size };
}
