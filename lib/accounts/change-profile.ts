import { transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { notFound } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";

/** Changes what the actor's profile says about them. */
export async function changeBio(bio: string, actor: Actor): Promise<{ bio: string }> {
  await transaction(async (tx) => {
    await tx.member.update({ where: { id: actor.id }, data: { bio } });
    await record(tx, "member.changed", { memberId: actor.id });
  });
  return { bio };
}

/** Makes one of the actor's own avatar pictures their avatar; null takes it away. */
export async function changeAvatar(mediaId: string | null, actor: Actor): Promise<void> {
  await transaction(async (tx) => {
    if (mediaId !== null) {
      const own = await tx.media.count({ where: { id: mediaId, ownerId: actor.id, kind: "avatar" } });
      if (own === 0) throw notFound("picture");
    }
    await tx.member.update({ where: { id: actor.id }, data: { avatarId: mediaId } });
    await record(tx, "member.changed", { memberId: actor.id });
  });
}
