import { transaction } from "../platform/db/transaction.ts";
import type { Actor } from "../policy.ts";
import { lockOwnStory } from "./lock-story.ts";

/** Deletes a draft that was never published, for good. Nobody else ever saw it, so there is nothing to tell. */
export async function deleteDraft({ storyId }: { storyId: string }, actor: Actor): Promise<void> {
  await transaction(async (tx) => {
    await lockOwnStory(tx, storyId, actor, "delete");
    await tx.story.delete({ where: { id: storyId } });
  });
}
