import type { Finding } from "../schema.ts";
import { fewest } from "./find-burst.ts";
import { finders } from "./finders.ts";
import type { Found, Scene } from "./scene.ts";
import { betaBinomialTail, surpriseOf } from "./tails.ts";

/** How much must speak for it that they belong together, in powers of ten. */
export const togetherNeeded = 6;

/** How far they must vote otherwise than the other readers of the story, in powers of ten. */
export const slantNeeded = 3;

const mostSlant = 12;
/** What readers elsewhere say stands for so many readers of this story, until it has its own. */
const priorVotes = 4;

/** Readers who seem to vote as one, and what speaks for it. */
export type Group = { readers: string[]; findings: Finding[]; weight: number; slant: number };

/**
 * Whether the votes of these minutes are a brigade's. Speed alone says nothing: a newsletter brings many at once. Two
 * things must come together: that these readers belong together (Σ of the finders' weights ≥ 6), and that they vote
 * otherwise than everybody else here (slant ≥ 3). Who votes together story after story needs no slant (that finder's
 * weight ≥ 6). Weights are surprises, −log10 of a chance; they are not independent, so their sum is no chance itself.
 */
export function weigh(scene: Scene): Group | null {
  const found = finders.flatMap(({ name, find }) => {
    const one = find(scene);
    return one ? [{ finder: name, ...one }] : [];
  });
  const readers = [...new Set(found.flatMap((each) => each.readers))];
  if (readers.length < fewest) return null;
  const weight = found.reduce((sum, each) => sum + each.weight, 0);
  const slant = slantOf(scene, readers, otherwise(found, readers));
  const habit = found.find(({ finder }) => finder === "voted-together")?.weight ?? 0;
  if (habit < togetherNeeded && (weight < togetherNeeded || slant < slantNeeded)) return null;
  return { readers, findings: found.map(({ others: _, ...finding }) => finding), weight, slant };
}

function otherwise(found: readonly Found[], readers: readonly string[]): number {
  return new Set(found.flatMap(({ others }) => others).filter((reader) => !readers.includes(reader))).size;
}

/**
 * How surprising it is that so many of them say the same: k of m, where of the story's other readers a say so too and b do
 * not. −log10 P(X ≥ k), X beta-binomial(m, a, b), with four more readers who vote as they do elsewhere. Where few others
 * have voted, little is known of what is usual, and little surprises.
 */
function slantOf({ choice, around, rest, elsewhere }: Scene, group: readonly string[], against: number): number {
  const outside = around.filter(({ reader }) => !group.includes(reader));
  const alike = rest[choice] + outside.filter((vote) => vote.choice === choice).length;
  const all = Math.max(alike, rest.fact + rest.fiction + rest.unsure + outside.length - against);
  const usual = (elsewhere.tally[choice] + 1) / (elsewhere.votes + 3);
  const [a, b] = [alike + priorVotes * usual, all - alike + priorVotes * (1 - usual)];
  return surpriseOf(betaBinomialTail(group.length + against, group.length, a, b), mostSlant);
}
