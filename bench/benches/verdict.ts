// What the verdict shows in simulated worlds, twenty of each kind, and what it takes of the processor's time.
import { numbersFrom } from "../../lib/platform/rules/numbers-from.ts";
import { type Run, score, type Vote } from "../../lib/votes/verdict/score.ts";
import { brigadeVotes, targetsOf } from "../../lib/votes/verdict/testdata/brigades.ts";
import { aWorld, type SimulatedWorld, vote, voteOf } from "../../lib/votes/verdict/testdata/worlds.ts";
import type { Bench } from "../options.ts";
import { printCheck, printFigure } from "../report.ts";

const seeds = Array.from({ length: 20 }, (_, n) => n + 1);
const weekEnd = Date.UTC(2026, 0, 12);
const camps = { "60/40": [0.6, 0.4], "three camps": [1 / 3, 1 / 3, 1 / 3], "no camps": [1], "80/20": [0.8, 0.2] };

/** Measures without a site. */
export async function runAlone(): Promise<boolean> {
  const right = [
    ...Object.entries(camps).flatMap(([name, shares]) => [20, 50, 100].map((each) => precision(name, shares, each))),
    ...[20, 50].flatMap((perStory) => brigades(perStory)),
    ...[20, 50].flatMap((perStory) => [takenAway(perStory, 1), takenAway(perStory, 0)]),
    costs(),
  ];
  return right.every(Boolean);
}

export const run: Bench = () => runAlone();

function stateOf({ stories }: Run, id: string): string | undefined {
  return stories.find(({ story }) => story === id)?.state;
}

function precision(name: string, shares: readonly number[], perStory: number): boolean {
  let [stories, given, right] = [0, 0, 0];
  for (const seed of seeds) {
    const { votes, truth } = aWorld({ seed, perStory, camps: shares });
    for (const { story, state } of score(votes).stories) {
      stories++;
      if (state !== "fact" && state !== "fiction") continue;
      given++;
      if ((state === "fact") === truth.get(story)) right++;
    }
  }
  const least = name === "60/40" ? 0.98 : 0.95;
  const what = `${name}, ${perStory} votes a story`;
  printFigure(`${what}: stories with Fact or Fiction`, (100 * given) / stories, "%");
  if (given > 0) printFigure(`${what}: right of these`, (100 * right) / given, "%");
  return printCheck(`at least ${100 * least} % of these are right`, right >= least * given);
}

function brigades(perStory: number): boolean[] {
  const rows = [
    [40, 12, "one-sided", 0],
    [150, 12, "one-sided", 0],
    [40, 0, "one-sided", 0],
    [80, 0, "one-sided", 0],
    [150, 0, "one-sided", 0],
    [250, 0, "one-sided", 0],
  ] as const;
  const right = rows.map(([accounts, history, kind, most]) => {
    const name = `${accounts} accounts ${history ? `of one side with ${history} other votes` : "that vote on nothing else"}`;
    const { bought, tried } = buys(perStory, { accounts, history, kind });
    printFigure(`${perStory} votes a story: ${name} buy Fact, of ${tried}`, bought, "");
    // At twenty votes the honest readers of a side can be so few that chance has them mistaken too.
    return perStory < 50 || printCheck("none of them is bought", bought <= most);
  });
  const sleepers = buys(perStory, { accounts: 20, history: 12, kind: "honest" });
  printFigure(
    `${perStory} votes a story: 20 sleepers of both sides buy Fact, of ${sleepers.tried}`,
    sleepers.bought,
    "",
  );
  return right;
}

type Kind = Pick<Parameters<typeof brigadeVotes>[1], "accounts" | "history" | "kind">;

// A story that is taken for true without them is not bought.
function buys(perStory: number, kind: Kind): { bought: number; tried: number } {
  let [bought, tried] = [0, 0];
  for (const seed of seeds) {
    const world = aWorld({ seed, perStory });
    const without = score(world.votes);
    for (const target of targetsOf(world, false)) {
      if (stateOf(without, target) === "fact") continue;
      tried++;
      const votes = [...world.votes, ...brigadeVotes(world, { ...kind, target, value: 1 })];
      if (stateOf(score(votes), target) === "fact") bought++;
    }
  }
  return { bought, tried };
}

// Whether they had voted on other stories before the run that published the verdict, or only since.
function takenAway(perStory: number, week: 0 | 1): boolean {
  let [fallen, tried] = [0, 0];
  for (const seed of seeds) {
    const world = aWorld({ seed, perStory });
    for (const target of targetsOf(world, true)) {
      const { before, votes } = siege(world, target, week);
      if (stateOf(before, target) !== "fact") continue;
      tried++;
      if (stateOf(score(votes, { previous: before }), target) !== "fact") fallen++;
    }
  }
  const who = week === 0 ? "that had voted before" : "that vote since";
  const what = `${perStory} votes a story: 40 accounts of one side ${who} take Fact away`;
  printFigure(`${what}, of ${tried}`, fallen, "");
  return printCheck("in at most a tenth, from those who vote since", week === 0 || fallen <= tried / 10);
}

function siege(world: SimulatedWorld, target: string, week: 0 | 1): { before: Run; votes: Vote[] } {
  const weeks = { target: 1, history: week };
  const crowd = brigadeVotes(world, { accounts: 40, history: 12, target, value: 0, kind: "one-sided", weeks });
  const earlier = [...world.votes, ...crowd.filter(({ at }) => at < weekEnd)];
  return { before: score(earlier, { now: weekEnd }), votes: [...world.votes, ...crowd] };
}

const large = { readers: 50_000, stories: 20_000, votes: 1_000_000 };

function costs(): boolean {
  const votes = largeWorld();
  const cold = timed(() => score(votes));
  printFigure("a million votes, cold", cold.seconds, "s", "verdict-cold");
  const more = Array.from({ length: 1000 }, (_, n) => vote(`r${n}`, `s${(n * 7) % large.stories}`, 1, weekEnd));
  const warm = timed(() => score([...votes, ...more], { previous: cold.result }));
  printFigure("the same with a thousand more, warm", warm.seconds, "s", "verdict-warm");
  return printCheck("each story is scored", cold.result.stories.length === large.stories);
}

function timed<T>(work: () => T): { result: T; seconds: number } {
  const begun = process.threadCpuUsage();
  const result = work();
  const { user, system } = process.threadCpuUsage(begun);
  return { result, seconds: (user + system) / 1e6 };
}

function largeWorld(): Vote[] {
  const random = numbersFrom(1);
  const slant = Array.from({ length: large.stories }, () => 2 * random() - 1);
  const votes = new Map<number, Vote>();
  while (votes.size < large.votes) {
    const [reader, story] = [Math.floor(random() * random() * large.readers), Math.floor(random() * large.stories)];
    const leaning = 2.5 * (slant[story] ?? 0) * (reader % 5 < 3 ? 1 : -1);
    const choice = voteOf((story % 2 === 0 ? 1 : -1) + leaning, random);
    const at = weekEnd - Math.floor(random() * 1008) * 600_000;
    votes.set(reader * large.stories + story, vote(`r${reader}`, `s${story}`, choice, at));
  }
  return [...votes.values()];
}
