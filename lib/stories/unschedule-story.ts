import { transaction } from "../platform/db/transaction.ts";
import type { Actor } from "../policy.ts";
import { lockOwnStory } from "./lock-story.ts";

/** Makes a draft again of a story that was scheduled. */
export async function unscheduleStory({ storyId }: { storyId: string }, actor: Actor): Promise<{ id: string }> {
  return transaction(async (tx) => {
    await lockOwnStory(tx, storyId, actor, "unschedule");
    await tx.storySchedule.deleteMany({ where: { storyId } });
    await tx.story.update({ where: { id: storyId }, data: { state: "draft" } });
    return { id: storyId };
  });
}
