import type { Finder } from "./scene.ts";
import { binomialTail, surpriseOf } from "./tails.ts";

const most = 1;
const fewestViews = 10;

/**
 * One other site suddenly sends the views: v of the story's V views today come from it, and it sent b of B on earlier days
 * (smoothed: (b + 1)/(B + 10)). Views are counted by day and without readers, so this says where a crowd may come from,
 * never who, and weighs little: no more than one in ten, and nothing where nothing else is found.
 */
export const oneReferrer: Finder = {
  name: "one-referrer",
  find: ({ referrer }) => {
    if (!referrer || referrer.views < fewestViews || referrer.views * 2 < referrer.ofViews) return null;
    const { host, views, ofViews, usual, ofUsual } = referrer;
    const weight = surpriseOf(binomialTail(ofViews, views, (usual + 1) / (ofUsual + 10)), most);
    if (weight < most) return null;
    return { readers: [], others: [], weight, figures: { host, views, ofViews } };
  },
  words: ({ host, views, ofViews }) =>
    `${views} of today's ${ofViews} views came from ${host}. Views are counted by day: whether these readers are among them cannot be said.`,
};
