import { lockSubject } from "../decisions/lock-subject.ts";
import { transaction } from "../platform/db/transaction.ts";
import { settleComment } from "./settle-comment.ts";

/** Publishes what a member wrote before confirming their e-mail, but for what is held for review. Done twice, it comes to the same. */
export async function publishKeptComments({ memberId }: { memberId: string }): Promise<number> {
  return transaction(async (tx) => {
    const kept = await tx.comment.findMany({
      where: { authorId: memberId, state: "held", author: { emailVerifiedAt: { not: null } } },
      orderBy: [{ storyId: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    let published = 0;
    for (const { id } of kept) {
      await lockSubject(tx, { kind: "comment", id });
      const settled = await settleComment(tx, id);
      if (settled?.before === "held" && settled.after === "published") published += 1;
    }
    return published;
  });
}
