/** The value below which this share of the sorted values lies; 0 when there are none. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Values from the least to the most. */
export function sorted(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

/** The value in the middle; 0 when there are none. */
export function middle(values: readonly number[]): number {
  return percentile(sorted(values), 0.5);
}
