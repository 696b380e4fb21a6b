import type { StoredDecision } from "../decisions/read-log.ts";
import { isOfVotes } from "../decisions/rules/kinds.ts";
import type { Tx } from "../platform/db/transaction.ts";

type Decided = Pick<StoredDecision, "id" | "kind" | "subjectKind" | "subjectId" | "concernsId">;

/**
 * Whom a decision concerns: whose the thing is, each of several people whom it was taken about, and of votes on a story
 * its contributor, who gains or loses by them. None of them decides what becomes of it.
 */
export async function concernedBy(tx: Tx, decision: Decided): Promise<Set<string>> {
  const parts = await tx.decision.findMany({
    where: { partOf: decision.id, undoes: null },
    select: { concernsId: true },
  });
  const story =
    isOfVotes(decision.kind) && decision.subjectKind === "story"
      ? await tx.story.findUnique({ where: { id: decision.subjectId }, select: { authorId: true } })
      : null;
  const all = [decision.concernsId, story?.authorId, ...parts.map(({ concernsId }) => concernsId)];
  return new Set(all.filter((id) => typeof id === "string"));
}
