import { togetherMs } from "../../votes/rules.ts";
import { fullest } from "./find-burst.ts";
import { byChoice, type CommonStory, type Finder } from "./scene.ts";
import { hypergeometricTail, log10Choose, surpriseOf } from "./tails.ts";

const most = 12;
const mostOfAStory = 4;
const fewestTogether = 4;
/** Two readers are linked who voted alike within minutes of each other on so many other stories. */
const storiesToLink = 2;

type CommonVote = CommonStory["votes"][number];

/**
 * The same accounts voting alike within minutes on several stories. Of g readers of these minutes, h are linked with
 * each other. On each story that they have in common, with n votes, W of them alike within the same twenty minutes, d by
 * the linked and w of those among the W, the surprise is −log10(d · P(X ≥ w)), X hypergeometric(n, W, d): where a
 * newsletter brings everybody at once, W is near n and nothing surprises. The weight is their sum less log10 C(g, h), as
 * the h were looked for among the g.
 */
export const votedTogether: Finder = {
  name: "voted-together",
  find: ({ choice, around, common }) => {
    const readers = around.map(({ reader }) => reader);
    const linked = largestLinked(readers, common);
    if (linked.size < fewestTogether) return null;
    const surprises = common.map((story) => surpriseOn(story, linked));
    const sum = surprises.reduce((total, each) => total + each, 0);
    const weight = Math.min(most, sum - log10Choose(readers.length, linked.size));
    if (weight < 1) return null;
    const those = byChoice(
      around.filter(({ reader }) => linked.has(reader)),
      choice,
    );
    return {
      ...those,
      weight,
      figures: { accounts: linked.size, stories: surprises.filter((each) => each > 0).length },
    };
  },
  words: ({ accounts, stories }) =>
    `${accounts} of these accounts voted alike within minutes of each other on ${stories} other ${stories === 1 ? "story" : "stories"} too, far more often than others who voted there.`,
};

function surpriseOn({ total, votes }: CommonStory, linked: ReadonlySet<string>): number {
  const own = votes.filter(({ reader }) => linked.has(reader));
  const best = alike(own).reduce<CommonVote[]>((longest, each) => (each.length > longest.length ? each : longest), []);
  const [first] = best;
  if (!first || best.length < 2) return 0;
  const marked = votes.filter(
    ({ choice, at }) => choice === first.choice && at >= first.at && at <= first.at + togetherMs,
  ).length;
  const all = Math.max(total, votes.length);
  return surpriseOf(own.length * hypergeometricTail(all, marked, own.length, best.length), mostOfAStory);
}

/** For each choice, the votes of its fullest twenty minutes, in order. */
function alike(votes: readonly CommonVote[]): CommonVote[][] {
  return [...Map.groupBy(votes, ({ choice }) => choice).values()].map((same) => {
    const inOrder = same.toSorted((a, b) => a.at - b.at);
    const [first, last] = fullest(
      inOrder.map(({ at }) => at),
      togetherMs,
    );
    return inOrder.slice(first, last + 1);
  });
}

/** The largest set of readers who are linked with each other, each with at least one of the others. */
function largestLinked(readers: readonly string[], common: readonly CommonStory[]): Set<string> {
  const links = linksAmong(new Set(readers), common);
  const seen = new Set<string>();
  let largest = new Set<string>();
  for (const reader of links.keys()) {
    if (seen.has(reader)) continue;
    const set = reachedFrom(reader, links);
    for (const each of set) seen.add(each);
    if (set.size > largest.size) largest = set;
  }
  return largest;
}

function reachedFrom(reader: string, links: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set([reader]);
  for (const each of reached) for (const other of links.get(each) ?? []) reached.add(other);
  return reached;
}

function linksAmong(readers: ReadonlySet<string>, common: readonly CommonStory[]): Map<string, Set<string>> {
  const counts = new Map<string, number>();
  for (const { votes } of common)
    for (const [a, b] of pairsOf(votes.filter(({ reader }) => readers.has(reader))))
      counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
  const links = new Map<string, Set<string>>();
  for (const [pair, count] of counts) {
    if (count < storiesToLink) continue;
    const [a = "", b = ""] = pair.split(" ");
    links.set(a, (links.get(a) ?? new Set()).add(b));
    links.set(b, (links.get(b) ?? new Set()).add(a));
  }
  return links;
}

/** The pairs of readers who voted alike within twenty minutes of each other, each pair once. */
function* pairsOf(votes: readonly CommonVote[]): Generator<[string, string]> {
  const inOrder = votes.toSorted((a, b) => a.at - b.at);
  for (const [place, one] of inOrder.entries())
    for (let next = place + 1; next < inOrder.length; next += 1) {
      const other = inOrder[next];
      if (!other || other.at - one.at > togetherMs) break;
      if (other.choice !== one.choice) continue;
      yield one.reader < other.reader ? [one.reader, other.reader] : [other.reader, one.reader];
    }
}
