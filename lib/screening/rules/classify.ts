import { describeFeature } from "./describe-feature.ts";
import { featuresOf } from "./features.ts";
import { chanceOf, type Model } from "./model.ts";

/** The log odds that a text with these features is spam. */
export function scoreOf(features: ReadonlyMap<string, number>, { bias, weights }: Omit<Model, "threshold">): number {
  let score = bias;
  for (const [name, value] of features) score += (weights.get(name) ?? 0) * value;
  return score;
}

/** The chance (0 to 1) that a text is spam, by this model. */
export function chanceOfSpam(text: string, model: Model): number {
  return chanceOf(scoreOf(featuresOf(text), model));
}

/** What in a text spoke most for spam (weight above 0) and most against it (below), in words for a moderator. */
export function explain(text: string, model: Model, most = 6): { name: string; weight: number }[] {
  return [...featuresOf(text)]
    .map(([name, value]) => ({ name, weight: (model.weights.get(name) ?? 0) * value }))
    .filter(({ weight }) => Math.abs(weight) >= 0.01)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name, weight }) => ({ name: describeFeature(name), weight: Math.round(weight * 100) / 100 }));
}
