import { scoreOf } from "./classify.ts";
import { splits } from "./folds.ts";
import { chanceOf, type Model } from "./model.ts";
import { type Example, train } from "./train.ts";

/** An example with its key: copies of one text have one key. */
export type KeyedExample = Example & { key: string };

type Judged = { chance: number; spam: boolean };

const decays = [0.3, 1, 3];
const folds = 5;

/** The share of honest texts that a threshold may hold among the texts it was chosen on. */
export const honestHeld = 0.01;

/** Trains a model. How strong the decay is and where the threshold lies is found within these examples, by folds. */
export function trainModel(examples: readonly KeyedExample[]): Model & { decay: number } {
  const decay = decayFor(examples);
  const judged = [1, 2].flatMap((seed) => judgeByFolds(examples, decay, seed)).flat();
  return { ...train(examples, decay), threshold: thresholdFor(judged), decay };
}

// The strongest decay that is no worse than the best by more than the folds differ: what comes later is never quite
// like what was learnt from, and a model that leans on less carries further.
function decayFor(examples: readonly KeyedExample[]): number {
  const tried = decays.map((decay) => ({ decay, losses: judgeByFolds(examples, decay, 1).map(lossOf) }));
  const best = tried.reduce((a, b) => (mean(b.losses) < mean(a.losses) ? b : a));
  const bound = mean(best.losses) + spread(best.losses);
  return Math.max(...tried.filter(({ losses }) => mean(losses) <= bound).map(({ decay }) => decay));
}

function judgeByFolds(examples: readonly KeyedExample[], decay: number, seed: number): Judged[][] {
  return splits(examples, ({ key }) => key, folds, seed).map(({ known, unknown }) => {
    const fit = train(known, decay);
    return unknown.map(({ features, spam }) => ({ chance: chanceOf(scoreOf(features, fit)), spam }));
  });
}

function lossOf(judged: readonly Judged[]): number {
  return mean(judged.map(({ chance, spam }) => -Math.log(Math.max(spam ? chance : 1 - chance, 1e-9))));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}

// The standard error of the mean.
function spread(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return Math.sqrt(mean(numbers.map((number) => (number - middle) ** 2)) / Math.max(1, numbers.length - 1));
}

// Never below a half: what is more likely honest than not is not held.
function thresholdFor(judged: readonly Judged[]): number {
  const honest = judged.filter(({ spam }) => !spam).map(({ chance }) => chance);
  honest.sort((a, b) => b - a);
  return Math.max(0.5, (honest[Math.floor(honest.length * honestHeld)] ?? 0) + 1e-6);
}
