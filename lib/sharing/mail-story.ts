import { now } from "../platform/clock.ts";
import { transaction } from "../platform/db/transaction.ts";
import { takeFromAll } from "../platform/limits.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import type { MailStoryInput } from "./schema.ts";

/** Sends a public story to one address, with a few words. Whether that address wants such mail is not said. */
export async function mailStory(
  { story: storyId, email, note }: MailStoryInput,
  actor: Actor,
): Promise<{ id: string }> {
  refuseUnfit(actor);
  return transaction(async (tx) => {
    const [public_] = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM stories WHERE id = ${storyId} AND state = 'published' FOR KEY SHARE`;
    if (!public_) throw notFound("story");
    await takeFromAll([
      { name: "story-mail", key: actor.id },
      { name: "member-mail", key: email },
    ]);
    const id = newId();
    await tx.storyMail.create({ data: { id, storyId, senderId: actor.id, email, note, createdAt: now() } });
    await record(tx, "story.mailed", { mailId: id });
    return { id };
  });
}

function refuseUnfit(actor: Actor): void {
  if (may(actor, "story.mail")) return;
  throw actor.verified
    ? new Refusal("forbidden", "You cannot send stories by mail while you are banned.")
    : new Refusal("forbidden", "Confirm your e-mail address first: then you can send stories to others.");
}
