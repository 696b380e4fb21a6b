import { numbersFrom } from "../../platform/rules/numbers-from.ts";
import { type Ballots, type ByStory, byStory, votesOf } from "./ballots.ts";
import type { Parameters } from "./parameters.ts";

/** What a fit comes to: an intercept and a factor for each reader and each story. */
export type Fit = { mean: number; reader: Side; story: Side };
export type Side = { intercept: Float64Array; factor: Float64Array };

/**
 * Fits r ≈ μ + i_reader + i_story + f_reader · f_story by alternating ridge regression: with one side fixed, each of the
 * other side is an exact 2 × 2 solve. The ridge of a reader is λ · N/U and that of a story λ · N/M (N votes, U readers, M
 * stories), as in the published code of Community Notes (Apache-2.0), whose published formula leaves that out.
 * O(votes) a sweep. Begins with the factors of readers in `from`, or with seeded ones.
 */
export function fitModel(ballots: Ballots, weights: Float64Array, parameters: Parameters, from?: Float64Array): Fit {
  const onStories = byStory(ballots);
  const voters = ballots.readers.filter((_, reader) => votesOf(ballots, reader) > 0).length;
  const shown = ballots.stories.filter((_, story) => (onStories.start[story + 1] ?? 0) > (onStories.start[story] ?? 0));
  const votes = ballots.story.length;
  const ridge = (count: number) => ({
    intercept: (parameters.lambdaIntercept * votes) / Math.max(1, count),
    factor: (parameters.lambdaFactor * votes) / Math.max(1, count),
  });
  const random = numbersFrom(1);
  const reader = sideOf(ballots.readers.length, () => 2 * random() - 1);
  if (from) reader.factor.set(from);
  const story = sideOf(ballots.stories.length, () => 0);
  const model = { mean: meanOf(ballots, weights), reader, story };
  const [ofReader, ofStory] = [ridge(voters), ridge(shown.length)];
  for (let sweep = 0; sweep < parameters.sweeps; sweep++) {
    solveStories(ballots, onStories, weights, model, ofStory);
    if (solveReaders(ballots, weights, model, ofReader) <= parameters.tolerance) break;
  }
  return model;
}

function sideOf(length: number, factor: () => number): Side {
  return { intercept: new Float64Array(length), factor: Float64Array.from({ length }, factor) };
}

function meanOf({ readers, start, value }: Ballots, weights: Float64Array): number {
  let [sum, weight] = [0, 0];
  for (let reader = 0; reader < readers.length; reader++)
    for (let place = start[reader] ?? 0; place < (start[reader + 1] ?? 0); place++) {
      sum += (weights[reader] ?? 0) * (value[place] ?? 0);
      weight += weights[reader] ?? 0;
    }
  return weight === 0 ? 0 : sum / weight;
}

type Ridge = { intercept: number; factor: number };

function solveStories(ballots: Ballots, on: ByStory, weights: Float64Array, model: Fit, ridge: Ridge): void {
  const { mean, reader, story } = model;
  for (let s = 0; s < ballots.stories.length; s++) {
    let [a11, a12, a22, b1, b2] = [ridge.intercept, 0, ridge.factor, 0, 0];
    for (let n = on.start[s] ?? 0; n < (on.start[s + 1] ?? 0); n++) {
      const r = on.reader[n] ?? 0;
      const [w, f] = [weights[r] ?? 0, reader.factor[r] ?? 0];
      const rest = (on.value[n] ?? 0) - mean - (reader.intercept[r] ?? 0);
      a11 += w;
      a12 += w * f;
      a22 += w * f * f;
      b1 += w * rest;
      b2 += w * f * rest;
    }
    const determinant = a11 * a22 - a12 * a12;
    story.intercept[s] = (b1 * a22 - b2 * a12) / determinant;
    story.factor[s] = (a11 * b2 - a12 * b1) / determinant;
  }
}

// Gives how far the factor that moved most has moved.
function solveReaders(ballots: Ballots, weights: Float64Array, model: Fit, ridge: Ridge): number {
  const { mean, reader, story } = model;
  let moved = 0;
  for (let r = 0; r < ballots.readers.length; r++) {
    let [n1, f1, f2, b1, b2] = [0, 0, 0, 0, 0];
    for (let place = ballots.start[r] ?? 0; place < (ballots.start[r + 1] ?? 0); place++) {
      const s = ballots.story[place] ?? 0;
      const f = story.factor[s] ?? 0;
      const rest = (ballots.value[place] ?? 0) - mean - (story.intercept[s] ?? 0);
      n1++;
      f1 += f;
      f2 += f * f;
      b1 += rest;
      b2 += f * rest;
    }
    const w = weights[r] ?? 0;
    const [a11, a12, a22] = [w * n1 + ridge.intercept, w * f1, w * f2 + ridge.factor];
    const determinant = a11 * a22 - a12 * a12;
    reader.intercept[r] = (w * (b1 * a22 - b2 * a12)) / determinant;
    const factor = (w * (a11 * b2 - a12 * b1)) / determinant;
    moved = Math.max(moved, Math.abs(factor - (reader.factor[r] ?? 0)));
    reader.factor[r] = factor;
  }
  return moved;
}
