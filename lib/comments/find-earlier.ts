import { now } from "../platform/clock.ts";
import type { Tx } from "../platform/db/transaction.ts";
import type { Actor } from "../policy.ts";
import { type CommentState, repeatWindowMs } from "./rules/states.ts";

type Wanted = { storyId: string; parentId?: string | null | undefined; body: string; requestKey?: string | undefined };

export type Earlier = { id: string; storyId: string; parentId: string | null; state: CommentState };

/** The comment that this one would say again: posted by the same attempt, or the same words a moment ago. */
export async function findEarlier(
  tx: Tx,
  { storyId, parentId, body, requestKey }: Wanted,
  actor: Actor,
): Promise<Earlier | null> {
  const authorId = actor.id;
  const since = new Date(now().getTime() - repeatWindowMs);
  const words = { authorId, storyId, parentId: parentId ?? null, bodyText: body, createdAt: { gt: since } };
  return tx.comment.findFirst({
    where: {
      OR: [{ ...words, state: { in: ["published", "held"] } }, ...(requestKey ? [{ authorId, requestKey }] : [])],
    },
    orderBy: { createdAt: "asc" },
    select: { id: true, storyId: true, parentId: true, state: true },
  });
}
