import { db } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import type { Choice, VoteTally } from "./rules.ts";

/** A reader's own vote on a story, as they see it. */
export type MyVote = {
  choice: Choice;
  reason: string | null;
  note: string | null;
  sourceUrl: string | null;
  /** False while the reader's e-mail address is not verified. */
  counted: boolean;
};

const mine = { choice: true, reason: true, note: true, sourceUrl: true, counted: true } as const;

/** The actor's own vote on a story; null when there is none. */
export function myVote(storyId: string, actor: Actor): Promise<MyVote | null> {
  return db.vote.findUnique({ where: { storyId_readerId: { storyId, readerId: actor.id } }, select: mine });
}

/** The counted votes of a story. */
export async function voteTally(storyId: string): Promise<VoteTally> {
  const tally = await db.storyTally.findUnique({
    where: { storyId },
    select: { fact: true, fiction: true, unsure: true },
  });
  return tally ?? { fact: 0, fiction: 0, unsure: 0 };
}
