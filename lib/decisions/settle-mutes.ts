import type { Tx } from "../platform/db/transaction.ts";
import { muteKinds } from "./rules/kinds.ts";
import { inForce } from "./rules/standing.ts";

/**
 * Works out from the log on which stories a member is muted, and writes it down where posting finds it. The member is
 * locked, so that a comment comes before the mute or not at all.
 */
export async function settleMutes(tx: Tx, memberId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM members WHERE id = ${memberId} FOR NO KEY UPDATE`;
  const decisions = await tx.decision.findMany({
    where: { concernsId: memberId, OR: [{ kind: { in: [...muteKinds] } }, { undoes: { not: null } }] },
    orderBy: { number: "asc" },
  });
  const kinds = new Set<string>(muteKinds);
  const mutes = inForce(decisions).filter(({ kind }) => kinds.has(kind));
  const stories = await tx.story.findMany({
    where: { id: { in: mutes.flatMap(({ storyId }) => storyId ?? []) } },
    select: { id: true },
  });
  const there = new Set(stories.map(({ id }) => id));
  await tx.mute.deleteMany({ where: { memberId } });
  await tx.mute.createMany({
    data: mutes.flatMap(({ id, kind, storyId, createdAt }) =>
      storyId !== null && there.has(storyId)
        ? [{ decisionId: id, memberId, storyId, everywhere: kind === "mute-all", since: createdAt }]
        : [],
    ),
  });
}
