import { type Ballots, select } from "./ballots.ts";
import { fitModel } from "./fit-model.ts";
import type { Parameters } from "./parameters.ts";

const held = 10;

/**
 * Whether there are viewpoints at all: how well f_reader · f_story foretells whether a vote is above its story's mean,
 * on every tenth vote (by reader and story), which the fit does not see. The area under the ROC curve: 0.5 is chance.
 */
export function foretold(ballots: Ballots, weights: Float64Array, parameters: Parameters, from: Float64Array): number {
  const seen = select(ballots, (_, place) => place % held !== held - 1);
  const { reader, story } = fitModel(seen, weights, parameters, from);
  const means = storyMeans(seen);
  const above: number[] = [];
  const below: number[] = [];
  for (let r = 0; r < ballots.readers.length; r++)
    for (let place = ballots.start[r] ?? 0; place < (ballots.start[r + 1] ?? 0); place++) {
      if (place % held !== held - 1) continue;
      const s = ballots.story[place] ?? 0;
      const difference = (ballots.value[place] ?? 0) - (means[s] ?? 0);
      const guess = (reader.factor[r] ?? 0) * (story.factor[s] ?? 0);
      if (difference > 0) above.push(guess);
      if (difference < 0) below.push(guess);
    }
  return areaUnderCurve(above, below);
}

function storyMeans({ stories, story, value }: Ballots): Float64Array {
  const [sums, counts] = [new Float64Array(stories.length), new Float64Array(stories.length)];
  story.forEach((s, place) => {
    sums[s] = (sums[s] ?? 0) + (value[place] ?? 0);
    counts[s] = (counts[s] ?? 0) + 1;
  });
  return sums.map((sum, s) => sum / Math.max(1, counts[s] ?? 0));
}

/** The chance that one of the first is greater than one of the second; equal ones count half. 0.5 where either is empty. */
export function areaUnderCurve(above: readonly number[], below: readonly number[]): number {
  if (above.length === 0 || below.length === 0) return 0.5;
  const [high, low] = [Float64Array.from(above).sort(), Float64Array.from(below).sort()];
  let [wins, less, atMost] = [0, 0, 0];
  for (const value of high) {
    while (less < low.length && (low[less] ?? 0) < value) less++;
    while (atMost < low.length && (low[atMost] ?? 0) <= value) atMost++;
    wins += (less + atMost) / 2;
  }
  return wins / (high.length * low.length);
}
