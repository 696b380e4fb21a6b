import { lockSubject } from "../decisions/lock-subject.ts";
import { transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { lockStory } from "./lock-story.ts";
import { whyNotRestore } from "./rules/states.ts";
import { settleStory } from "./settle-story.ts";

/**
 * Puts a retracted story back: its contributor, or an editor, whichever retracted it. What the moderators have decided
 * meanwhile stands: one that is held again waits for them.
 */
export async function restoreStory({ storyId }: { storyId: string }, actor: Actor): Promise<{ id: string }> {
  return transaction(async (tx) => {
    await lockSubject(tx, { kind: "story", id: storyId });
    const story = await lockStory(tx, storyId, actor, "restore", (owner) => may(actor, "story.retract", owner));
    const isAuthor = actor.id === story.authorId;
    const reason = whyNotRestore(story.retraction?.byRole ?? "", { isAuthor, isEditor: may(actor, "story.retract") });
    if (reason) throw new Refusal("forbidden", reason);
    await tx.retraction.delete({ where: { storyId } });
    if ((await settleStory(tx, storyId)) === "published") await record(tx, "story.restored", { storyId });
    return { id: storyId };
  });
}
