import type { Subject } from "../decisions/rules/kinds.ts";
import { db } from "../platform/db/client.ts";

const most = 1000;

/** Everything else of a member that is shown or waits to be: at most 1,000 comments and 1,000 stories, newest first. */
export async function everythingElseBy(memberId: string, but: Subject): Promise<Subject[]> {
  const wanted = { orderBy: { id: "desc" }, take: most, select: { id: true } } as const;
  const [comments, stories] = await Promise.all([
    db.comment.findMany({ where: { authorId: memberId, state: { in: ["published", "held"] } }, ...wanted }),
    db.story.findMany({ where: { authorId: memberId, state: { in: ["published", "held"] } }, ...wanted }),
  ]);
  const all: Subject[] = [
    ...comments.map(({ id }) => ({ kind: "comment" as const, id })),
    ...stories.map(({ id }) => ({ kind: "story" as const, id })),
  ];
  return all.filter(({ kind, id }) => kind !== but.kind || id !== but.id);
}

/** The decisions that were taken along with this one and that nobody has taken back, in the order in which they were made. */
export async function takenAlongWith(decisionId: string): Promise<string[]> {
  const along = await db.decision.findMany({
    where: { takenWith: decisionId },
    orderBy: { number: "asc" },
    select: { id: true },
  });
  const ids = along.map(({ id }) => id);
  const undoing = await db.decision.findMany({ where: { undoes: { in: ids } }, select: { undoes: true } });
  const undone = new Set(undoing.map(({ undoes }) => undoes));
  return ids.filter((id) => !undone.has(id));
}
