import type { StoredDecision } from "../decisions/read-log.ts";
import { isOfVotes } from "../decisions/rules/kinds.ts";
import type { Tx } from "../platform/db/transaction.ts";

type Decided = Pick<StoredDecision, "id" | "kind" | "subjectKind" | "subjectId" | "storyId" | "concernsId">;

/**
 * Whom a decision concerns: whose the thing is, each of several people whom it was taken about, and of votes and two cents
 * on a story its contributor, who gains or loses by them. None of them decides what becomes of it.
 */
export async function concernedBy(tx: Tx, decision: Decided): Promise<Set<string>> {
  const parts = await tx.decision.findMany({
    where: { partOf: decision.id, undoes: null },
    select: { concernsId: true },
  });
  const contributor = await contributorOf(tx, storyJudgedBy(decision));
  const all = [decision.concernsId, contributor, ...parts.map(({ concernsId }) => concernsId)];
  return new Set(all.filter((id) => typeof id === "string"));
}

function storyJudgedBy({ kind, subjectKind, subjectId, storyId }: Decided): string | null {
  if (subjectKind === "cents") return storyId;
  return subjectKind === "story" && isOfVotes(kind) ? subjectId : null;
}

/** Whose story this is; null for none. */
export async function contributorOf(tx: Tx, storyId: string | null): Promise<string | null> {
  const story = storyId && (await tx.story.findUnique({ where: { id: storyId }, select: { authorId: true } }));
  return story ? story.authorId : null;
}
