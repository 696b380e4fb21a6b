import { type Ballots, select } from "./ballots.ts";
import { fitModel } from "./fit-model.ts";
import { type Ruled, rule } from "./rule.ts";
import type { Run } from "./score.ts";
import { type Count, type Counts, countsOf, sidesOf, turned } from "./sides.ts";
import type { World } from "./world.ts";

type Now = { counts: readonly Counts[]; ruled: readonly Ruled[]; previous: Run };

/**
 * A published verdict stays unless it misses the rule by more than `hysteresis`. It falls only if it also falls when the
 * votes since the last run are looked at more closely: without those by readers who had hardly voted before, and with no
 * more of them from one side than came from the other and the few that any verdict bears (`against`). Or a crowd of one side takes away what both had agreed on.
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
    closer ??= lookedAtCloser(world, previous.now);
    return stays(closer[story]) ? { ...kept, reason: "published_and_only_one_crowd_is_against" } : plain;
  });
}

function lookedAtCloser({ ballots, weights, factor, parameters }: World, since: number): Counts[] {
  const earlier = earlierVotes(ballots, since);
  const isEarlier = (place: number) => (ballots.at[place] ?? 0) <= since;
  const known = select(
    ballots,
    (reader, place) => isEarlier(place) || (earlier[reader] ?? 0) >= parameters.earlierVotes,
  );
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

function earlierVotes({ readers, start, at }: Ballots, since: number): Int32Array {
  return Int32Array.from(readers, (_, reader) => {
    let earlier = 0;
    for (let place = start[reader] ?? 0; place < (start[reader + 1] ?? 0); place++)
      if ((at[place] ?? 0) <= since) earlier++;
    return earlier;
  });
}
