import { appendFileSync } from 'node:fs';

/** One measured thing. What counts is the ratio: both sides are measured in one run on one machine. */
export interface Result {
  readonly bench: string;
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | '%' | 'bytes';
  /** What it is compared with in the same run, and how many times as much it is. */
  readonly against?: string;
  readonly ratio?: number;
}

/** Keeps a result for the table that `npm run bench` ends with; says nothing by itself. */
export function report(result: Result): void {
  const file = process.env.SIDEMANN_BENCH;
  if (file) appendFileSync(file, `${JSON.stringify(result)}\n`);
}

/** Keeps a row of things measured side by side; the first is what the others are compared with. */
export function reportRow(bench: string, title: string, row: Readonly<Record<string, number>>): void {
  const [first, ...others] = Object.entries(row);
  if (!first) return;
  const [base, least] = first;
  report({ bench, what: `${title}: ${base}`, value: least, unit: 'ms' });
  for (const [name, value] of others)
    report({ bench, what: `${title}: ${name}`, value, unit: 'ms', against: base, ratio: value / least });
}
