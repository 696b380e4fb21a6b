import { scoreOf } from "./classify.ts";
import { splits } from "./folds.ts";
import { chanceOf, type Model } from "./model.ts";
import { type Example, train } from "./train.ts";

/** An example with its key: copies of one text have one key. */
export type KeyedExample = Example & { key: string };

type Judged = { chance: number; spam: boolean };

const decays = [0.3, 1, 3, 10];
const folds = 5;
const seeds = [1, 2, 3];

/** The share of honest texts that a threshold may hold among the texts it was chosen on. */
export const honestHeld = 0.01;

/** Trains a model. How strong the decay is and where the threshold lies is found within these examples, by folds. */
export function trainModel(examples: readonly KeyedExample[]): Model & { decay: number } {
  const tried = decays.map((decay) => ({ decay, judged: judgeByFolds(examples, decay) }));
  const best = tried.reduce((a, b) => (lossOf(b.judged) < lossOf(a.judged) ? b : a));
  return { ...train(examples, best.decay), threshold: thresholdFor(best.judged), decay: best.decay };
}

function judgeByFolds(examples: readonly KeyedExample[], decay: number): Judged[] {
  return seeds.flatMap((seed) =>
    splits(examples, ({ key }) => key, folds, seed).flatMap(({ known, unknown }) => {
      const fit = train(known, decay);
      return unknown.map(({ features, spam }) => ({ chance: chanceOf(scoreOf(features, fit)), spam }));
    }),
  );
}

function lossOf(judged: readonly Judged[]): number {
  return judged.reduce((sum, { chance, spam }) => sum - Math.log(Math.max(spam ? chance : 1 - chance, 1e-9)), 0);
}

// Never below a half: what is more likely honest than not is not held.
function thresholdFor(judged: readonly Judged[]): number {
  const honest = judged.filter(({ spam }) => !spam).map(({ chance }) => chance);
  honest.sort((a, b) => b - a);
  return Math.max(0.5, (honest[Math.floor(honest.length * honestHeld)] ?? 0) + 1e-6);
}
