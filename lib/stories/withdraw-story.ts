import { lockSubject } from "../decisions/lock-subject.ts";
import { noteWithdrawal } from "../decisions/note-withdrawal.ts";
import { now } from "../platform/clock.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { Refusal } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { storedContent } from "./editing.ts";
import { type LockedStory, lockOwnStory } from "./lock-story.ts";
import { storedVersion } from "./save-draft.ts";
import { settleStory } from "./settle-story.ts";

/**
 * Makes a draft again of a story that waits for review, so that it can be changed and handed in anew. What was written
 * meanwhile is the draft; else it is what was handed in. Nobody else has seen it, so its history begins anew.
 */
export async function withdrawStory({ storyId }: { storyId: string }, actor: Actor): Promise<{ id: string }> {
  const subject = { kind: "story", id: storyId } as const;
  return transaction(async (tx) => {
    await lockSubject(tx, subject);
    const story = await lockOwnStory(tx, storyId, actor, "withdraw");
    if (story.publishedAt) throw new Refusal("conflict", wasPublished);
    if (!story.draft) await keepAsDraft(tx, story);
    await tx.revision.deleteMany({ where: { storyId } });
    await noteWithdrawal(tx, { subject, storyId, authorId: story.authorId });
    await settleStory(tx, storyId);
    return { id: storyId };
  });
}

async function keepAsDraft(tx: Tx, story: LockedStory): Promise<void> {
  const content = await storedContent(tx, story.id);
  const version = storedVersion(story).version + 1;
  await tx.draft.create({ data: { storyId: story.id, content, version, savedAt: now() } });
}

const wasPublished = "This story was published before, so it waits as it is until a moderator has looked at it.";
