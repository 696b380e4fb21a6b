import { togetherMs } from "../../votes/rules.ts";
import { fullest } from "./find-burst.ts";
import { byChoice, type CommonStory, type Finder } from "./scene.ts";
import { betaBinomialTail, log10Choose, surpriseOf } from "./tails.ts";

const most = 12;
const mostOfAStory = 4;
const fewestTogether = 4;
/** Readers who are compared with each other, at most: all pairs of them are looked at. */
const mostCompared = 300;
/** Two readers are linked who have so many other stories in common, and voted alike within minutes on all of them. */
const storiesToLink = 3;

type CommonVote = CommonStory["votes"][number];

/**
 * The same accounts voting alike within minutes on several stories. Of g readers of these minutes, h are linked, each with
 * each: they made the same choice within twenty minutes on every other story that both voted on, three at least. That they
 * come at the same time says nothing, as a newsletter brings its readers so; that they always say the same does. On each
 * story with d votes of the h, w of them alike and within twenty minutes, where of its other readers a say so too and b do
 * not, the surprise is −log10 P(X ≥ w), X beta-binomial(d, a + 1, b + 1). The weight is their sum less log10 C(g, h), as the
 * h were looked for among the g.
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
    `${accounts} of these accounts voted alike within minutes of each other on ${stories} other ${stories === 1 ? "story" : "stories"} too, on all that they have in common.`,
};

function surpriseOn({ tally, votes }: CommonStory, linked: ReadonlySet<string>): number {
  const own = votes.filter(({ reader }) => linked.has(reader));
  const best = alike(own).reduce<CommonVote[]>((longest, each) => (each.length > longest.length ? each : longest), []);
  const [first] = best;
  if (!first || best.length < 2) return 0;
  const same = own.filter(({ choice }) => choice === first.choice).length;
  const othersAlike = Math.max(0, tally[first.choice] - same);
  const others = Math.max(othersAlike, tally.fact + tally.fiction + tally.unsure - own.length);
  const chance = betaBinomialTail(own.length, best.length, othersAlike + 1, others - othersAlike + 1);
  return surpriseOf(chance, mostOfAStory);
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

/** The largest set of readers that is found in which each is linked with each; grown from every reader in turn. */
function largestLinked(readers: readonly string[], common: readonly CommonStory[]): Set<string> {
  const links = linksAmong(new Set(busiest(readers, common)), common);
  const byLinks = [...links.keys()].toSorted((a, b) => linksOf(links, b).size - linksOf(links, a).size);
  let largest = new Set<string>();
  for (const seed of byLinks) {
    const set = new Set([seed]);
    for (const reader of byLinks)
      if (!set.has(reader) && [...set].every((each) => linksOf(links, each).has(reader))) set.add(reader);
    if (set.size > largest.size) largest = set;
  }
  return largest;
}

/** Those of the readers who voted on most of the common stories: on fewer than three nobody can be linked. */
function busiest(readers: readonly string[], common: readonly CommonStory[]): string[] {
  const counts = new Map<string, number>();
  for (const { votes } of common) for (const { reader } of votes) counts.set(reader, (counts.get(reader) ?? 0) + 1);
  const countOf = (reader: string) => counts.get(reader) ?? 0;
  return readers
    .filter((reader) => countOf(reader) >= storiesToLink)
    .toSorted((a, b) => countOf(b) - countOf(a))
    .slice(0, mostCompared);
}

type Links = ReadonlyMap<string, ReadonlySet<string>>;

function linksOf(links: Links, reader: string): ReadonlySet<string> {
  return links.get(reader) ?? new Set();
}

function linksAmong(readers: ReadonlySet<string>, common: readonly CommonStory[]): Map<string, Set<string>> {
  const counts = new Map<string, number>();
  const together = new Map<string, number>();
  for (const { votes } of common) {
    const own = votes.filter(({ reader }) => readers.has(reader));
    for (const [pair, alike] of pairsOf(own)) {
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
      if (alike) together.set(pair, (together.get(pair) ?? 0) + 1);
    }
  }
  const links = new Map<string, Set<string>>();
  for (const [pair, count] of counts) {
    if (count < storiesToLink || together.get(pair) !== count) continue;
    const [a = "", b = ""] = pair.split(" ");
    links.set(a, (links.get(a) ?? new Set()).add(b));
    links.set(b, (links.get(b) ?? new Set()).add(a));
  }
  return links;
}

/** The pairs of readers who voted on a story, each once, with whether they voted alike within twenty minutes. */
function* pairsOf(votes: readonly CommonVote[]): Generator<[string, boolean]> {
  for (const [place, one] of votes.entries())
    for (const other of votes.slice(place + 1)) {
      const pair = one.reader < other.reader ? `${one.reader} ${other.reader}` : `${other.reader} ${one.reader}`;
      yield [pair, one.choice === other.choice && Math.abs(one.at - other.at) <= togetherMs];
    }
}
