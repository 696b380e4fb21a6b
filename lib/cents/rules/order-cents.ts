// In which order two cents stand under a verdict: by agreement of readers who usually disagree, as the verdict itself.

/** The ratings of one side: how many, and how many of them say "helpful". A neutral rater counts half to each side. */
export type SideRatings = { n: number; helpful: number };

/** Ratings that are needed before they order anything, and how many more until they do so anew: one alone moves nothing. */
export const ratingsAStep = 5;

/** The score of what few have rated. */
export const unrated = 0.5;

const fewestOfSide = 5;
const agreeing = 0.6;

/**
 * How far both sides find something helpful: √(p_A · p_B) with p = (helpful + 1) / (n + 2).
 *
 * | side A | side B | score |
 * |---|---|---|
 * | fewer than five ratings in all | | 0.50 |
 * | 3 of 3 | 3 of 3 | 0.80 |
 * | 10 of 10 | none | 0.68 |
 * | 10 of 10 | 0 of 10 | 0.28 |
 * | 0 of 5 | 0 of 5 | 0.14 |
 */
export function scoreOf(a: SideRatings, b: SideRatings): number {
  if (a.n + b.n < ratingsAStep) return unrated;
  return Math.sqrt(shareOf(a) * shareOf(b));
}

/** Whether readers of both sides find it helpful, so that it may be said: five ratings a side, and p of 0.6 on each. */
export function isAgreed(a: SideRatings, b: SideRatings): boolean {
  return [a, b].every((side) => side.n >= fewestOfSide && shareOf(side) >= agreeing);
}

/** Whether so many ratings came or went since the order was last worked out that it may move. */
export function mayMove(ratings: number, scoredOf: number): boolean {
  return Math.abs(ratings - scoredOf) >= ratingsAStep;
}

function shareOf({ n, helpful }: SideRatings): number {
  return (helpful + 1) / (n + 2);
}
