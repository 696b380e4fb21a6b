import { transaction } from "../platform/db/transaction.ts";
import type { Actor } from "../policy.ts";
import { lockOwnStory } from "./lock-story.ts";

/** Drops the unpublished changes to a published story; readers keep what they see. */
export async function discardChanges({ storyId }: { storyId: string }, actor: Actor): Promise<void> {
  await transaction(async (tx) => {
    await lockOwnStory(tx, storyId, actor, "discard");
    await tx.draft.deleteMany({ where: { storyId } });
  });
}
