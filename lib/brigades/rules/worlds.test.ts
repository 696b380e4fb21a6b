import { expect, test } from "vitest";
import { chance } from "../../../prisma/builders/chance.ts";
import type { Choice } from "../../votes/rules.ts";
import { findBurst } from "./find-burst.ts";
import type { CommonStory, Scene, SceneVote } from "./scene.ts";
import { weigh } from "./weigh.ts";

// Many small worlds, each by its own seed: how often a brigade is found, and how often an honest rush is taken for one.

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const start = Date.parse("2026-05-01T12:00:00Z");
const worlds = 100;

type Random = () => number;
type Reader = { id: string; joinedAt: number; camp: number; lag: number };

const between = (random: Random, least: number, most: number) => Math.floor(least + random() * (most - least + 1));
const exponential = (random: Random, mean: number) => -mean * Math.log(1 - random());
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** Readers in two camps, 60 to 40; each reads a newsletter so long after it comes. */
function readersOf(random: Random, count: number, joinedAt: () => number): Reader[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `r${n}`,
    joinedAt: joinedAt(),
    camp: random() < 0.6 ? 1 : -1,
    lag: exponential(random, 8 * minute),
  }));
}

/** What a reader says of a story that is true or not, and slanted to a camp. */
function opinion(random: Random, { camp }: Reader, story: { truth: number; slant: number }): Choice {
  return random() < sigmoid(story.truth + 2.5 * story.slant * camp) ? "fact" : "fiction";
}

const aStory = (random: Random) => ({ truth: random() < 0.5 ? 1 : -1, slant: 2 * random() - 1 });
const longAgo = (random: Random) => () => start - 30 * day - random() * 300 * day;

/** Everything of a scene but who votes in it; the story's other votes are those of honest readers. */
function backdrop(
  random: Random,
  story: { truth: number; slant: number },
): Omit<Scene, "choice" | "around" | "common"> {
  const rest = { fact: 0, fiction: 0, unsure: 0 };
  for (const reader of readersOf(random, between(random, 10, 80), longAgo(random)))
    rest[opinion(random, reader, story)] += 1;
  const elsewhere = { votes: 400, young: 20, tally: { fact: 220, fiction: 160, unsure: 20 } };
  return { rest, elsewhere, accounts: { all: 1000, lately: 90 }, branches: [], referrer: null };
}

/** Whether anything is found in the votes of one story, for either choice. */
function isFound(
  votes: readonly SceneVote[],
  common: readonly CommonStory[],
  scene: ReturnType<typeof backdrop>,
): boolean {
  return (["fact", "fiction"] as const).some((choice) => {
    const burst = findBurst(votes, choice);
    return burst !== null && weigh({ ...scene, choice, around: burst.around, common }) !== null;
  });
}

function countFound(name: string, world: (random: Random) => boolean): number {
  return Array.from({ length: worlds }, (_, n) => world(chance(`${name} ${n}`))).filter(Boolean).length;
}

/** Stories of earlier newsletters, on which these readers voted, each with a share of them and in its own order or by habit. */
function newsletters(random: Random, readers: readonly Reader[], habit: boolean): CommonStory[] {
  return Array.from({ length: 8 }, (_, n) => {
    const story = aStory(random);
    const came = readers.filter(() => random() < 0.6);
    const votes = came.map((reader) => ({
      reader: reader.id,
      choice: opinion(random, reader, story),
      at: start - (n + 1) * 3 * day + (habit ? reader.lag + random() * 2 * minute : exponential(random, 8 * minute)),
    }));
    return { story: `n${n}`, tally: tallyOf(random, story, votes), votes };
  });
}

/** A story's votes in numbers: these, and those of ten to sixty readers who came by themselves. */
function tallyOf(random: Random, story: { truth: number; slant: number }, votes: readonly { choice: Choice }[]) {
  const tally = { fact: 0, fiction: 0, unsure: 0 };
  for (const { choice } of votes) tally[choice] += 1;
  for (const reader of readersOf(random, between(random, 10, 60), longAgo(random)))
    tally[opinion(random, reader, story)] += 1;
  return tally;
}

function newsletterWorld(random: Random, habit: boolean): boolean {
  const story = aStory(random);
  const readers = readersOf(random, between(random, 30, 90), longAgo(random));
  const votes = readers.map((reader): SceneVote => {
    const at = start + (habit ? reader.lag : exponential(random, 8 * minute));
    return { reader: reader.id, choice: opinion(random, reader, story), at, joinedAt: reader.joinedAt };
  });
  return isFound(votes, newsletters(random, readers, habit), backdrop(random, story));
}

test("a newsletter's rush is taken for a brigade in none of a hundred worlds", () => {
  expect(countFound("newsletter", (random) => newsletterWorld(random, false))).toBe(0);
});

test("nor where each reader reads it at their own hour, week after week", () => {
  expect(countFound("habit", (random) => newsletterWorld(random, true))).toBeLessThanOrEqual(2);
});

test("newcomers of one hour, who say what the others say, are taken for one in at most two of a hundred worlds", () => {
  const found = countFound("newcomers", (random) => {
    const story = aStory(random);
    const readers = readersOf(random, between(random, 15, 50), () => start - random() * 2 * hour);
    const votes = readers.map((reader) => ({
      ...{ reader: reader.id, choice: opinion(random, reader, story), joinedAt: reader.joinedAt },
      at: start + random() * 30 * minute,
    }));
    return isFound(votes, [], backdrop(random, story));
  });
  expect(found).toBeLessThanOrEqual(2);
});

/** Honest readers who happen to vote in the same minutes. */
function passersBy(random: Random, story: { truth: number; slant: number }): SceneVote[] {
  return readersOf(random, between(random, 0, 12), longAgo(random)).map((reader) => ({
    ...{ reader: reader.id, choice: opinion(random, reader, story), joinedAt: reader.joinedAt },
    at: start + random() * 20 * minute,
  }));
}

test("eight to twenty-five young accounts that vote against the others are found in 95 of a hundred worlds", () => {
  const found = countFound("young", (random) => {
    const story = { truth: 1, slant: random() - 0.5 };
    const brigade = Array.from({ length: between(random, 8, 25) }, (_, n) => ({
      ...{ reader: `b${n}`, choice: "fiction" as const, at: start + random() * 12 * minute },
      joinedAt: start - random() * 6 * day,
    }));
    return isFound([...passersBy(random, story), ...brigade], [], backdrop(random, story));
  });
  expect(found).toBeGreaterThanOrEqual(95);
});

test("eight to twenty old accounts that vote together on four stories or more are found in 95 of a hundred worlds", () => {
  const found = countFound("gang", (random) => {
    const story = aStory(random);
    const gang = Array.from({ length: between(random, 8, 20) }, (_, n) => ({
      id: `b${n}`,
      joinedAt: longAgo(random)(),
    }));
    const together = (at: number) =>
      gang.map(({ id, joinedAt }) => ({
        reader: id,
        choice: "fiction" as const,
        at: at + random() * 10 * minute,
        joinedAt,
      }));
    const common = Array.from({ length: between(random, 4, 8) }, (_, n): CommonStory => {
      const votes = together(start - (n + 1) * day);
      return { story: `g${n}`, tally: tallyOf(random, { truth: 1, slant: random() - 0.5 }, votes), votes };
    });
    return isFound([...passersBy(random, story), ...together(start)], common, backdrop(random, story));
  });
  expect(found).toBeGreaterThanOrEqual(95);
});
