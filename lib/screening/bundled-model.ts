import learnt from "./data/classifier.json" with { type: "json" };
import type { Model } from "./rules/model.ts";

/** The classifier that comes with the site, before it has learnt from the site's own moderators. */
export const bundledModel: Model = {
  bias: learnt.bias,
  threshold: learnt.threshold,
  weights: new Map(Object.entries(learnt.weights as Record<string, number>)),
};
