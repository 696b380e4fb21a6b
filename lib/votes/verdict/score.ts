import { type Ballots, ballotsOf, select, votesOf } from "./ballots.ts";
import { fitModel } from "./fit-model.ts";
import { foretold } from "./foretold.ts";
import { groupsOf, merged } from "./groups.ts";
import { withPrevious } from "./keep.ts";
import { defaults, type Parameters } from "./parameters.ts";
import { type Ruled, rule, shareOf } from "./rule.ts";
import { type Counts, countsOf, sidesOf, turned } from "./sides.ts";
import { weightsOf } from "./weights.ts";
import { withoutMostActive } from "./without-most-active.ts";
import type { World } from "./world.ts";

export type { Parameters } from "./parameters.ts";

/** A vote: Fact is 1, Unsure 0.5, Fiction 0; `at` in milliseconds since the epoch. */
export type Vote = { reader: string; story: string; value: 0 | 0.5 | 1; at: number };

export type Scored = {
  story: string;
  state: "fact" | "fiction" | "disputed" | "open" | "too_few";
  a: { n: number; p: number };
  b: { n: number; p: number };
  gFact: number;
  gFiction: number;
  reason: string;
};

/** What came of a run; `factors` says on which side readers stand and is for nobody's eyes but their own. */
export type Run = {
  version: string;
  now: number;
  parameters: Parameters;
  stories: Scored[];
  factors: ReadonlyMap<string, number>;
  /** Of a run that is given as `previous`: since when the states of stories have been published; else `now` stands for it. */
  since?: ReadonlyMap<string, number>;
};

/** Changes when the same votes may come to something else. */
export const version = "1";

type Options = { previous?: Run; now?: number; parameters?: Partial<Parameters> };

/**
 * Works out the verdict of each story from all votes: do readers who usually disagree, agree here? Pure: the same votes
 * in any order give the same run, to the last byte. With `previous`, published verdicts do not waver. `now` is the
 * newest vote's time by default.
 */
export function score(votes: readonly Vote[], options: Options = {}): Run {
  const parameters = { ...defaults, ...options.parameters };
  const all = ballotsOf(votes);
  const now = options.now ?? all.at.reduce((newest, at) => Math.max(newest, at), 0);
  const regular = select(all, (reader) => votesOf(all, reader) >= parameters.leastVotes);
  const first = groupsOf(regular, parameters);
  const ballots = merged(regular, first);
  const before = options.previous ? factorsBefore(ballots, options.previous) : null;
  const weights = weightsOf(ballots, now, parameters.activeDays);
  const begun = fitModel(ballots, weights, parameters, before ?? undefined).reader.factor;
  const factor = turned(begun, before);
  const world = { ballots, weights, factor, parameters };
  const counts = countsOf(ballots, sidesOf(ballots, factor, parameters.neutral));
  const why = whyNot(world);
  const ruled = why ? counts.map((count) => tooFew(count, why, parameters)) : ruledOn(world, counts, options.previous);
  return {
    ...{ version, now, parameters },
    stories: ballots.stories.map((story, s) => scored(story, counts[s], ruled[s])),
    factors: new Map(
      [...first].flatMap((root, reader) =>
        votesOf(regular, reader) > 0 ? [[all.readers[reader] ?? "", rounded(factor[root] ?? 0)] as const] : [],
      ),
    ),
  };
}

function factorsBefore({ readers }: Ballots, { factors }: Run): Float64Array {
  return Float64Array.from(readers, (reader) => factors.get(reader) ?? 0);
}

function ruledOn(world: World, counts: readonly Counts[], previous: Run | undefined): Ruled[] {
  const plain = counts.map((count) => rule(count, world.parameters));
  const guarded = withoutMostActive(world, plain);
  return previous ? withPrevious(world, { counts, ruled: guarded, previous }) : guarded;
}

function whyNot({ ballots, weights, factor, parameters }: World): string | null {
  const { leastReaders, leastReaderVotes, leastAuc } = parameters;
  const regulars = ballots.readers.filter((_, reader) => votesOf(ballots, reader) >= leastReaderVotes).length;
  if (regulars < leastReaders) return "site_too_young";
  return foretold(ballots, weights, parameters, factor) < leastAuc ? "no_sides" : null;
}

function tooFew(counts: Counts, reason: string, parameters: Parameters): Ruled {
  return { ...rule(counts, parameters), state: "too_few", reason };
}

function scored(story: string, counts: Counts | undefined, ruled: Ruled | undefined): Scored {
  const { a, b } = counts ?? { a: { n: 0, sum: 0 }, b: { n: 0, sum: 0 } };
  return {
    ...{ story, state: ruled?.state ?? "too_few", reason: ruled?.reason ?? "few_votes_on_a_side" },
    a: { n: rounded(a.n), p: rounded(shareOf(a)) },
    b: { n: rounded(b.n), p: rounded(shareOf(b)) },
    gFact: rounded(ruled?.gFact ?? 0),
    gFiction: rounded(ruled?.gFiction ?? 0),
  };
}

function rounded(number: number): number {
  return Math.round(number * 10_000) / 10_000;
}
