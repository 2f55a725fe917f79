/** Median and 95th percentile in milliseconds, the best of some rounds over all cases. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
}

const ROUNDS = 7;

/** Times each case on its own; the first round warms up. The best round is the one least disturbed by others. */
export async function timeEach<T>(cases: readonly T[], run: (one: T) => unknown): Promise<Timing> {
  let best: Timing = { median: Number.POSITIVE_INFINITY, p95: Number.POSITIVE_INFINITY };
  for (let round = 0; round < ROUNDS; round += 1) {
    const times: number[] = [];
    for (const one of cases) {
      const start = performance.now();
      const result = run(one);
      if (result instanceof Promise) await result;
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
    if (round > 0 && at(0.95) < best.p95) best = { median: at(0.5), p95: at(0.95) };
  }
  return best;
}

export const ms = (value: number) => `${value.toFixed(value < 0.1 ? 4 : 3)} ms`;

/** A table as Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
