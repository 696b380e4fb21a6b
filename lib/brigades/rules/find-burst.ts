import { type Choice, togetherMs } from "../../votes/rules.ts";
import type { SceneVote } from "./scene.ts";

/** Fewer accounts than this are no group. */
export const fewest = 5;

/** Votes of one choice that came together: the fullest twenty minutes, and all votes of that time. */
export type Burst = { choice: Choice; from: number; until: number; around: SceneVote[] };

/** The twenty minutes in which most votes made this choice; null where they are too few to be a group. */
export function findBurst(votes: readonly SceneVote[], choice: Choice): Burst | null {
  const inOrder = votes.filter((vote) => vote.choice === choice).toSorted((a, b) => a.at - b.at);
  const [first, last] = fullest(
    inOrder.map(({ at }) => at),
    togetherMs,
  );
  if (last - first + 1 < fewest) return null;
  const [from, until] = [inOrder[first]?.at ?? 0, inOrder[last]?.at ?? 0];
  return { choice, from, until, around: votes.filter(({ at }) => at >= from && at <= until) };
}

/** Of times in order, the first and the last place of the stretch of this length that holds most of them. */
export function fullest(times: readonly number[], length: number): [number, number] {
  let [first, best]: [number, [number, number]] = [0, [0, -1]];
  for (const [place, at] of times.entries()) {
    while ((times[first] ?? 0) < at - length) first += 1;
    if (place - first > best[1] - best[0]) best = [first, place];
  }
  return best;
}
