import { scoreOf } from "./classify.ts";
import { chanceOf, type Model } from "./model.ts";

/** A text that a moderator has judged, by its features alone: the text itself need not be kept. */
export type Lesson = { features: ReadonlyMap<string, number>; spam: boolean };

const rate = 0.15;

/** A model that has learnt one more lesson; the one given stays as it was. What it knew already changes it little. */
export function learn(model: Model, lesson: Lesson): Model {
  return learnAll(model, [lesson]);
}

/** A model that has learnt these lessons, one after the other. */
export function learnAll(model: Model, lessons: readonly Lesson[]): Model {
  const weights = new Map(model.weights);
  const learning = { ...model, weights };
  for (const { features, spam } of lessons) {
    const error = (spam ? 1 : 0) - chanceOf(scoreOf(features, learning));
    for (const [name, value] of features) weights.set(name, (weights.get(name) ?? 0) + rate * error * value);
  }
  return learning;
}
