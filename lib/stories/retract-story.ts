import { lockSubject } from "../decisions/lock-subject.ts";
import { now } from "../platform/clock.ts";
import { transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { refuseField } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { lockStory } from "./lock-story.ts";
import { retractsAs } from "./rules/states.ts";

/** Takes a published story back. Its page stays and says so; an editor gives the reason, its contributor may. */
export async function retractStory(
  { storyId, reason }: { storyId: string; reason: string },
  actor: Actor,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    await lockSubject(tx, { kind: "story", id: storyId });
    const story = await lockStory(tx, storyId, actor, "retract", (owner) => may(actor, "story.retract", owner));
    const byRole = retractsAs(actor.id, story.authorId);
    if (byRole === "editor" && reason === "") throw refuseField("reason", "Give the reason: readers will see it.");
    await tx.retraction.create({ data: { storyId, byId: actor.id, byRole, reason, createdAt: now() } });
    await tx.story.update({ where: { id: storyId }, data: { state: "retracted" } });
    await tx.storyTag.updateMany({ where: { storyId }, data: { publishedAt: null } });
    await record(tx, "story.retracted", { storyId });
    return { id: storyId };
  });
}
