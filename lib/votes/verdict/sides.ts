import { type Ballots, votesOf } from "./ballots.ts";

/** On which side each reader stands: −1 is A, 1 is B, 0 is neutral. */
export type Sides = Int8Array;

/**
 * Side A is f < −τ, side B is f > τ, with τ = `neutral` × the 95th percentile of |f| over all who voted; between them is
 * neutral.
 */
export function sidesOf(ballots: Ballots, factor: Float64Array, neutral: number): Sides {
  const sizes = Float64Array.from(
    factor.filter((_, reader) => votesOf(ballots, reader) > 0),
    Math.abs,
  ).sort();
  const tau = neutral * (sizes[Math.ceil(sizes.length * 0.95) - 1] ?? 0);
  return Int8Array.from(factor, (f) => (f < -tau ? -1 : Number(f > tau)));
}

/**
 * Turns factors round where they run against those of before (Σ f · f′ < 0), which a fit leaves open; without any before,
 * so that the first reader who has one stands on side B.
 */
export function turned(factor: Float64Array, before: Float64Array | null): Float64Array {
  let agreement = 0;
  factor.forEach((f, reader) => {
    agreement += f * (before?.[reader] ?? 0);
  });
  if (agreement === 0) agreement = factor.find((f) => f !== 0) ?? 0;
  return agreement < 0 ? factor.map((f) => -f) : factor;
}

/** The votes of a side on a story: how many, and the sum of their values. */
export type Count = { n: number; sum: number };
export type Counts = { a: Count; b: Count };

/** Counts the votes of each side on each story. A neutral reader counts half to each. */
export function countsOf(ballots: Ballots, sides: Sides): Counts[] {
  const counts = ballots.stories.map((): Counts => ({ a: { n: 0, sum: 0 }, b: { n: 0, sum: 0 } }));
  for (let reader = 0; reader < ballots.readers.length; reader++) {
    const side = sides[reader] ?? 0;
    const [toA, toB] = [(1 - side) / 2, (1 + side) / 2];
    for (let place = ballots.start[reader] ?? 0; place < (ballots.start[reader + 1] ?? 0); place++) {
      const count = counts[ballots.story[place] ?? 0];
      if (!count) continue;
      const value = ballots.value[place] ?? 0;
      count.a.n += toA;
      count.a.sum += toA * value;
      count.b.n += toB;
      count.b.sum += toB * value;
    }
  }
  return counts;
}
