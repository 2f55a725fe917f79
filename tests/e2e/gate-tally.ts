/** How it went with an attempt at contact. */
export type Outcome = 'stopped' | 'let through' | 'unseen';
type Counts = Readonly<Record<string, number>>;
type Rows = Readonly<Record<string, Readonly<Record<Outcome, number>>>>;

/** What one walk, or several together, have done: how often of everything, and of each way and each service. */
export interface Sum {
  readonly actions: number;
  readonly counts: Counts;
  readonly ways: Rows;
  readonly services: Rows;
}
export const NOTHING: Sum = { actions: 0, counts: {}, ways: {}, services: {} };

const NONE = { stopped: 0, 'let through': 0, unseen: 0 };
export const totalOf = (row: Rows[string]): number =>
  Object.values(row).reduce((sum, count) => sum + count, 0);

/** One more attempt. */
export const withOne = (rows: Rows, name: string, outcome: Outcome): Rows => {
  const row = rows[name] ?? NONE;
  return { ...rows, [name]: { ...row, [outcome]: row[outcome] + 1 } };
};

/** The walks together. */
export function add(one: Sum, other: Sum): Sum {
  const rows = (a: Rows, b: Rows): Rows =>
    Object.fromEntries(
      [...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => {
        const [x, y] = [a[name] ?? NONE, b[name] ?? NONE];
        const of = (outcome: Outcome) => x[outcome] + y[outcome];
        return [name, { stopped: of('stopped'), 'let through': of('let through'), unseen: of('unseen') }];
      }),
    );
  const names = [...new Set([...Object.keys(one.counts), ...Object.keys(other.counts)])];
  return {
    actions: one.actions + other.actions,
    counts: Object.fromEntries(
      names.map((name) => [name, (one.counts[name] ?? 0) + (other.counts[name] ?? 0)]),
    ),
    ways: rows(one.ways, other.ways),
    services: rows(one.services, other.services),
  };
}

/** Each way and each service with its counts, as lines to read; and the least of each. */
export function linesOf({ actions, counts, ways, services }: Sum): string[] {
  const table = (rows: Rows) =>
    Object.entries(rows)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, row]) =>
        [name.padEnd(34), row.stopped, row['let through'], row.unseen]
          .map((cell) => String(cell).padStart(6))
          .join(''),
      );
  return [
    `${actions} actions: ${JSON.stringify(counts)}`,
    `${'way'.padEnd(34)}  stop  thru unseen`,
    ...table(ways),
    ...table(services),
    `least of a way: ${leastOf(ways)}, of a service: ${leastOf(services)}`,
  ];
}

export const leastOf = (rows: Rows): number => Math.min(...Object.values(rows).map(totalOf));
