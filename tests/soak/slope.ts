/**
 * How much a series grows a round: the median of the slopes between all pairs (Theil and Sen), so that a single round
 * with a late collection doesn't count. Unit of the series per round; 0 for fewer than two values.
 */
export function growth(series: readonly number[]): number {
  const slopes: number[] = [];
  for (let i = 0; i < series.length; i += 1)
    for (let j = i + 1; j < series.length; j += 1)
      slopes.push(((series[j] ?? 0) - (series[i] ?? 0)) / (j - i));
  return median(slopes);
}

/** The middle value; 0 for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[half] ?? 0;
  return ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}
