import type { Vote } from "../score.ts";
import { anyTime, drawn, type SimulatedWorld, vote, voteOf } from "./worlds.ts";

type Brigade = {
  accounts: number;
  /** On how many other stories each has voted. */
  history: number;
  target: string;
  value: 0 | 1;
  /** One-sided: always for their own side. Honest: as a reader of either camp would, in turn. */
  kind: "one-sided" | "honest";
  /** In which week they vote on the target, and on the others. */
  weeks?: { target: number; history: number };
};

/** The votes of accounts that belong to somebody, who has them vote on one story. */
export function brigadeVotes(world: SimulatedWorld, brigade: Brigade): Vote[] {
  const { accounts, history, target, value, kind, weeks = { target: 0, history: 0 } } = brigade;
  const { random } = world;
  const others = [...world.truth.keys()].filter((story) => story !== target);
  return Array.from({ length: accounts }, (_, account) => {
    const reader = `x-${target}-${account}`;
    const before = drawn(others.length, history, random).map((n) => {
      const story = others[n] ?? "";
      const slant = world.slant.get(story) ?? 0;
      const honest = (world.truth.get(story) ? 1 : -1) + 2.5 * slant * (account % 2 === 0 ? 1 : -1);
      const choice = kind === "one-sided" ? (slant > 0 ? 1 : 0) : voteOf(honest, random);
      return vote(reader, story, choice, anyTime(random, weeks.history));
    });
    return [...before, vote(reader, target, value, anyTime(random, weeks.target))];
  }).flat();
}

/** Up to five stories that are false (or true) and slanted to the side of the one-sided. */
export function targetsOf({ truth, slant }: SimulatedWorld, isTrue: boolean): string[] {
  return [...truth]
    .filter(([story, itIs]) => itIs === isTrue && (slant.get(story) ?? 0) > 0)
    .map(([story]) => story)
    .slice(0, 5);
}
