import { type Ballots, select } from "./ballots.ts";
import { fitModel } from "./fit-model.ts";
import { type Ruled, rule } from "./rule.ts";
import type { Run } from "./score.ts";
import { type Count, type Counts, countsOf, sidesOf, turned } from "./sides.ts";
import type { World } from "./world.ts";

type Now = { counts: readonly Counts[]; ruled: readonly Ruled[]; previous: Run };

/**
 * A published verdict stays unless it misses the rule by more than `hysteresis`. It falls only if it also falls when the
 * votes since it was published are looked at more closely: without those by readers who had hardly voted before, and with
 * no more of them from one side than came from the other and the few that any verdict bears (`against`). Or a crowd of one
 * side takes away what both had agreed on.
 */
export function withPrevious(world: World, { counts, ruled, previous }: Now): Ruled[] {
  const published = new Map(previous.stories.map(({ story, state }) => [story, state]));
  const { stories } = world.ballots;
  const { parameters } = world;
  let closer: Counts[] | null = null;
  return ruled.map((plain, story) => {
    const before = published.get(stories[story] ?? "");
    if ((before !== "fact" && before !== "fiction") || plain.state === before) return plain;
    const stays = (count: Counts | undefined) =>
      count !== undefined && rule(count, parameters, parameters.hysteresis).state === before;
    const kept: Ruled = { ...plain, state: before, reason: "published_and_nearly_holds" };
    if (stays(counts[story])) return kept;
    closer ??= lookedAtCloser(world, previous);
    return stays(closer[story]) ? { ...kept, reason: "published_and_only_one_crowd_is_against" } : plain;
  });
}

function lookedAtCloser({ ballots, weights, factor, parameters }: World, previous: Run): Counts[] {
  const since = Float64Array.from(ballots.stories, (story) => previous.since?.get(story) ?? previous.now);
  const isEarlier = (place: number) => (ballots.at[place] ?? 0) <= (since[ballots.story[place] ?? 0] ?? 0);
  const timesOf = votingTimes(ballots);
  const known = select(ballots, (reader, place) => {
    if (isEarlier(place)) return true;
    return upTo(timesOf(reader), since[ballots.story[place] ?? 0] ?? 0) >= parameters.earlierVotes;
  });
  const sides = sidesOf(
    known,
    turned(fitModel(known, weights, parameters, factor).reader.factor, factor),
    parameters.neutral,
  );
  const before = countsOf(
    select(ballots, (_, place) => isEarlier(place)),
    sides,
  );
  return countsOf(known, sides).map((all, story) => balanced(all, before[story], parameters.against));
}

// What came since: at most as much on one side as on the other, and a few.
function balanced(all: Counts, before: Counts | undefined, few: number): Counts {
  if (!before) return all;
  const [a, b] = [since(all.a, before.a), since(all.b, before.b)];
  return { a: plus(before.a, atMost(a, b.n + few)), b: plus(before.b, atMost(b, a.n + few)) };
}

function since(all: Count, before: Count): Count {
  return { n: all.n - before.n, sum: all.sum - before.sum };
}

function plus(one: Count, other: Count): Count {
  return { n: one.n + other.n, sum: one.sum + other.sum };
}

function atMost({ n, sum }: Count, most: number): Count {
  return n <= most ? { n, sum } : { n: most, sum: (sum * most) / n };
}

// The times of each reader's votes in order, worked out when they are first asked for.
function votingTimes({ start, at }: Ballots): (reader: number) => Float64Array {
  let [of, times] = [-1, new Float64Array()];
  return (reader) => {
    if (reader !== of) [of, times] = [reader, at.slice(start[reader] ?? 0, start[reader + 1] ?? 0).sort()];
    return times;
  };
}

function upTo(times: Float64Array, since: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) <= since) low = middle + 1;
    else high = middle;
  }
  return low;
}
