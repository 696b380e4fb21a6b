import { now } from "../platform/clock.ts";
import { onCommit, transaction } from "../platform/db/transaction.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { forgetLists } from "./read-lists.ts";

/** Takes a word off its list; whoever comes second finds it gone. The entry stays, with who took it off and when. */
export async function removeWord(
  { wordId }: { wordId: string },
  actor: Actor | null,
): Promise<{ id: string; list: string }> {
  if (!actor || !may(actor, "screening.edit")) throw new Refusal("forbidden", "Only moderators keep the lists.");
  return transaction(async (tx) => {
    const { count } = await tx.listedWord.updateMany({
      where: { id: wordId, removedAt: null },
      data: { removedAt: now(), removedById: actor.id },
    });
    if (count === 0) throw notFound("listed word");
    onCommit(tx, forgetLists);
    const { list } = await tx.listedWord.findUniqueOrThrow({ where: { id: wordId }, select: { list: true } });
    return { id: wordId, list };
  });
}
