import { numbersFrom } from "../../../platform/rules/numbers-from.ts";
import type { Vote } from "../score.ts";

/** Readers in camps who vote on stories that are true or false, and slanted to one side or the other. */
export type SimulatedWorld = {
  votes: Vote[];
  /** Whether each story is true, by its id. */
  truth: Map<string, boolean>;
  slant: Map<string, number>;
  random: () => number;
};

type Settings = { seed: number; perStory: number; camps?: readonly number[]; raters?: number; stories?: number };

const weekMs = 7 * 86_400_000;
const begin = Date.UTC(2026, 0, 5);
const tenMinutesMs = 600_000;

/**
 * A world by the recipe of the verdict's targets: 300 raters in camps ±1 at 60/40, 150 stories, truth ±1 evenly, slant
 * uniform in [−1, 1], raters drawn evenly a story, P(Fact) = σ(truth + 2.5 · slant · camp), times even over seven days.
 * `camps`: the shares of the camps; two stand at ±1, three at −1, 0 and 1 and one at 0.
 */
export function aWorld({ seed, perStory, camps = [0.6, 0.4], raters = 300, stories = 150 }: Settings): SimulatedWorld {
  const random = numbersFrom(seed);
  const votes: Vote[] = [];
  const truth = new Map<string, boolean>();
  const slant = new Map<string, number>();
  const campOf = Array.from({ length: raters }, (_, rater) => positionOf(camps, (rater + 0.5) / raters));
  for (let n = 0; n < stories; n++) {
    const story = `s${n}`;
    truth.set(story, n % 2 === 0);
    slant.set(story, 2 * random() - 1);
    for (const rater of drawn(raters, perStory, random)) {
      const leaning = 2.5 * (slant.get(story) ?? 0) * (campOf[rater] ?? 0);
      votes.push(vote(`r${rater}`, story, voteOf((n % 2 === 0 ? 1 : -1) + leaning, random), anyTime(random)));
    }
  }
  return { votes, truth, slant, random };
}

function positionOf(camps: readonly number[], place: number): number {
  if (camps.length === 1) return 0;
  let sum = 0;
  const camp = camps.findIndex((share) => {
    sum += share;
    return place < sum;
  });
  return camps.length === 2 ? 1 - 2 * camp : 1 - camp;
}

/** Some of so many, each at most once. */
export function drawn(of: number, count: number, random: () => number): number[] {
  const all = Array.from({ length: of }, (_, n) => n);
  for (let n = 0; n < Math.min(count, of); n++) {
    const other = n + Math.floor(random() * (of - n));
    [all[n], all[other]] = [all[other] ?? 0, all[n] ?? 0];
  }
  return all.slice(0, count);
}

/** Fact or Fiction, by the log-odds of Fact. */
export function voteOf(logOdds: number, random: () => number): 0 | 1 {
  return random() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
}

export function anyTime(random: () => number, week = 0): number {
  return begin + Math.floor(((week + random()) * weekMs) / tenMinutesMs) * tenMinutesMs;
}

export function vote(reader: string, story: string, value: 0 | 0.5 | 1, at: number): Vote {
  return { reader, story, value, at };
}
