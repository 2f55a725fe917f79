import type { Prepared } from '../prepared';

export type Severity = 'error' | 'warning' | 'note';

/** One thing a check found. Its text is `rules.check.<kind>` with `values` put in. */
export interface Finding {
  /** Which of the checks of the reading's section 10. */
  readonly check: number;
  readonly kind: string;
  readonly severity: Severity;
  /** Row, outcome, fact or path that it is about. */
  readonly where: string;
  readonly quote: string | null;
  /** A worked example: these answers show it. */
  readonly example: Readonly<Record<string, string>> | null;
  readonly values: Readonly<Record<string, string>>;
}

export interface CheckInput {
  readonly prepared: Prepared;
  /** Source id → text of its file. */
  readonly sources: ReadonlyMap<string, string>;
}

/** A check's findings, and how many states or cases it looked at to find them. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly states: number;
}

export const finding = (
  check: number,
  kind: string,
  severity: Severity,
  where: string,
  rest: Partial<Pick<Finding, 'quote' | 'example' | 'values'>> = {},
): Finding => ({ check, kind, severity, where, quote: null, example: null, values: {}, ...rest });
