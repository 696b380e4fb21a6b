import { youngMs } from "../../votes/rules.ts";
import { byChoice, type Finder } from "./scene.ts";
import { binomialTail, surpriseOf } from "./tails.ts";

const most = 8;

/**
 * More young accounts than elsewhere. With n votes in these minutes, m of them by accounts younger than seven days, and
 * the share q of young accounts among votes on other stories (y of v, smoothed: (y + 1)/(v + 10)), the weight is
 * −log10 P(X ≥ m), X binomial(n, q). On a young site q is near 1, and nothing weighs.
 */
export const youngAccounts: Finder = {
  name: "young-accounts",
  find: ({ choice, around, elsewhere }) => {
    const young = around.filter(({ at, joinedAt }) => at - joinedAt < youngMs);
    const usual = (elsewhere.young + 1) / (elsewhere.votes + 10);
    const weight = surpriseOf(binomialTail(around.length, young.length, usual), most);
    const { readers, others } = byChoice(young, choice);
    if (readers.length < 2 || weight < 1) return null;
    const figures = { young: young.length, votes: around.length, percent: Math.round(100 * Math.min(1, usual)) };
    return { readers, others, weight, figures };
  },
  words: ({ young, votes, percent }) =>
    `${young} of ${votes} votes of these minutes come from accounts younger than 7 days; elsewhere it is about ${percent} %.`,
};
