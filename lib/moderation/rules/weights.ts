/** What became of somebody's earlier reports: how many led to something, how many to nothing. */
export type Record = { upheld: number; dismissed: number };

/** What a guest's report weighs. */
export const guestWeight = 0.5;
/** By what the weight of a new member's report is multiplied. */
export const newcomerWeight = 0.5;

/**
 * How much a report weighs: the share of the reporter's earlier reports that led to something, with one of each added
 * (Laplace's rule of succession), doubled so that somebody without a record weighs 1. Guests and new members weigh half.
 *
 * | upheld | dismissed | weight |
 * |---|---|---|
 * | 0 | 0 | 1 |
 * | 8 | 0 | 1.8 |
 * | 0 | 8 | 0.2 |
 */
export function reportWeight(reporter: (Record & { isNew: boolean }) | null): number {
  if (!reporter) return guestWeight;
  const weight = (2 * (reporter.upheld + 1)) / (reporter.upheld + reporter.dismissed + 2);
  return reporter.isNew ? weight * newcomerWeight : weight;
}

/**
 * How much the open reports of a case weigh together. The heaviest counts whole, the second a half, the third a third …,
 * so that a thousand accounts that report together come to about seven and a half reports, not to a thousand.
 */
export function caseWeight(weights: readonly number[]): number {
  const sorted = [...weights].sort((a, b) => b - a);
  return sorted.reduce((sum, weight, place) => sum + weight / (place + 1), 0);
}
