import { transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { addToTally } from "../stories/tally.ts";

/** Publishes what a member wrote before confirming their e-mail. Done twice, it comes to the same. */
export async function publishKeptComments({ memberId }: { memberId: string }): Promise<number> {
  return transaction(async (tx) => {
    const kept = await tx.$queryRaw<{ id: string; storyId: string }[]>`
      SELECT c.id, c.story_id AS "storyId" FROM comments c JOIN members m ON m.id = c.author_id
      WHERE c.author_id = ${memberId} AND c.state = 'held' AND m.email_verified_at IS NOT NULL
      ORDER BY c.story_id, c.id FOR UPDATE OF c`;
    await tx.comment.updateMany({
      where: { id: { in: kept.map(({ id }) => id) } },
      data: { state: "published" },
    });
    for (const { id, storyId } of kept) {
      await addToTally(tx, storyId, { comments: 1 });
      await record(tx, "comment.posted", { storyId, commentId: id });
    }
    return kept.length;
  });
}
