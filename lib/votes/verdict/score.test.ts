import { expect, test } from "vitest";
import { type Run, score, type Vote } from "./score.ts";
import { brigadeVotes, targetsOf } from "./testdata/brigades.ts";
import { aWorld, type SimulatedWorld, vote } from "./testdata/worlds.ts";

const stateOf = ({ stories }: Run, id: string) => stories.find(({ story }) => story === id)?.state;
const seeds = [1, 2, 3];
const weekEnd = Date.UTC(2026, 0, 12);

/** How the verdicts of many runs compare with what is true. */
function judged(worlds: readonly SimulatedWorld[]) {
  const all = worlds.flatMap(({ votes, truth }) =>
    score(votes).stories.map(({ story, state }) => ({ state, isRight: (state === "fact") === truth.get(story) })),
  );
  const given = all.filter(({ state }) => state === "fact" || state === "fiction");
  const right = given.filter(({ isRight }) => isRight);
  return { share: given.length / all.length, precision: given.length === 0 ? 1 : right.length / given.length };
}

const bought = (world: SimulatedWorld, more: Omit<Parameters<typeof brigadeVotes>[1], "target" | "value">) =>
  targetsOf(world, false).filter((target) => {
    const votes = brigadeVotes(world, { ...more, target, value: 1 });
    return stateOf(score([...world.votes, ...votes]), target) === "fact";
  });

const twenty = Array.from({ length: 20 }, (_, n) => n + 1);

test.each([20, 50, 100])("verdicts at %i votes a story are right, in camps of 60 and 40", (perStory) => {
  const { share, precision } = judged(twenty.map((seed) => aWorld({ seed, perStory })));
  expect(precision).toBeGreaterThanOrEqual(0.98);
  if (perStory >= 50) expect(share).toBeGreaterThanOrEqual(0.4);
});

test.each([
  ["three camps", [1 / 3, 1 / 3, 1 / 3]],
  ["none", [1]],
  ["80 and 20", [0.8, 0.2]],
])("they are right in worlds that nothing was tuned on: %s", (_, camps) => {
  const { precision } = judged(seeds.map((seed) => aWorld({ seed, perStory: 50, camps })));
  expect(precision).toBeGreaterThanOrEqual(0.95);
});

test("where there are no camps, it says so", () => {
  const { stories } = score(aWorld({ seed: 1, perStory: 50, camps: [1] }).votes);
  expect(new Set(stories.map(({ state, reason }) => `${state} ${reason}`))).toEqual(new Set(["too_few no_sides"]));
});

test.each([
  ["40 accounts of one side", { accounts: 40, history: 12, kind: "one-sided" }],
  ["150 accounts of one side", { accounts: 150, history: 12, kind: "one-sided" }],
  ["40 accounts that vote on nothing else", { accounts: 40, history: 0, kind: "one-sided" }],
  ["250 accounts that vote on nothing else", { accounts: 250, history: 0, kind: "one-sided" }],
] as const)("%s buy no verdict", (_, brigade) => {
  for (const seed of seeds) expect(bought(aWorld({ seed, perStory: 50 }), brigade)).toEqual([]);
});

test.each([
  ["have just begun to vote", 1],
  ["had voted before", 0],
])("40 accounts of one side that %s do not take a published verdict away", (_, history) => {
  let fallen = 0;
  for (const seed of seeds) {
    const world = aWorld({ seed, perStory: 50 });
    for (const target of targetsOf(world, true)) {
      const weeks = { target: 1, history };
      const crowd = brigadeVotes(world, { accounts: 40, history: 12, target, value: 0, kind: "one-sided", weeks });
      const before = score([...world.votes, ...crowd.filter(({ at }) => at < weekEnd)], { now: weekEnd });
      if (stateOf(before, target) !== "fact") continue;
      expect(stateOf(score([...world.votes, ...crowd]), target)).not.toBe("fact");
      if (stateOf(score([...world.votes, ...crowd], { previous: before }), target) !== "fact") fallen++;
    }
  }
  expect(fallen).toBeLessThanOrEqual(1);
});

test("a published verdict falls when both sides turn", () => {
  const world = aWorld({ seed: 1, perStory: 50 });
  const before = score(world.votes);
  const target = before.stories.find(({ state }) => state === "fact")?.story ?? "";
  const turned = world.votes.filter(({ story }) => story === target).map((one) => ({ ...one, value: 0, at: weekEnd }));
  const after = score([...world.votes, ...turned] as Vote[], { previous: before });
  expect(stateOf(after, target)).toBe("fiction");
});

test("neither the order of votes nor what a reader voted before changes a byte", () => {
  const { votes } = aWorld({ seed: 4, perStory: 30 });
  const whole = JSON.stringify(score(votes));
  const earlier = votes.slice(0, 500).map((one): Vote => ({ ...one, value: 0.5, at: one.at - 600_000 }));
  expect(JSON.stringify(score([...earlier, ...votes].toReversed()))).toBe(whole);
});

test("without the votes of some accounts everything is as it was before them", () => {
  const world = aWorld({ seed: 5, perStory: 30 });
  const [target = ""] = targetsOf(world, false);
  const crowd = brigadeVotes(world, { accounts: 40, history: 12, target, value: 1, kind: "one-sided" });
  const before = JSON.stringify(score(world.votes));
  expect(JSON.stringify(score([...world.votes, ...crowd]))).not.toBe(before);
  const readers = new Set(crowd.map(({ reader }) => reader));
  const cleaned = [...world.votes, ...crowd].filter(({ reader }) => !readers.has(reader));
  expect(JSON.stringify(score(cleaned))).toBe(before);
});

test("a run that goes on from another stands on the same sides", () => {
  const { votes } = aWorld({ seed: 6, perStory: 50 });
  const before = score(votes);
  const after = score(votes, { previous: before });
  for (const [reader, factor] of before.factors) expect(after.factors.get(reader)).toBeCloseTo(factor, 2);
});

test("a young site has too few readers, and says so of each story", () => {
  const { stories } = score(aWorld({ seed: 7, perStory: 20, raters: 90 }).votes);
  expect(stories.every(({ state, reason }) => state === "too_few" && reason === "site_too_young")).toBe(true);
});

test("readers with few votes count for nothing, and have no factor", () => {
  const world = aWorld({ seed: 8, perStory: 50 });
  const few = Array.from({ length: 5 }, (_, n) => vote("seldom", `s${n}`, 1, weekEnd));
  const run = score([...world.votes, ...few]);
  expect(run.factors.has("seldom")).toBe(false);
  expect(run.stories).toEqual(score(world.votes, { now: weekEnd }).stories);
});

test("without a vote there is nothing to say", () => {
  expect(score([])).toMatchObject({ now: 0, stories: [] });
});
