import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { takeFrom } from "../platform/limits.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";

/**
 * Ignores a member, or stops doing so: their comments are folded away for the actor, and nothing of theirs is told to
 * them. Nobody else learns of it. Done twice, it comes to the same.
 */
export async function ignoreMember(
  { handle, ignored }: { handle: string; ignored: boolean },
  actor: Actor,
): Promise<{ penName: string; ignored: boolean }> {
  if (!may(actor, "member.ignore")) throw notFound("member");
  const member = await db.member.findUnique({ where: { handle }, select: { id: true, penName: true } });
  if (!member) throw notFound("member");
  if (member.id === actor.id) throw new Refusal("conflict", "This is you. You cannot ignore yourself.");
  const key = { memberId: actor.id, ignoredId: member.id };
  if (ignored) {
    await takeFrom("ignore", actor.id);
    await db.ignore.createMany({ data: [{ ...key, createdAt: now() }], skipDuplicates: true });
  } else await db.ignore.deleteMany({ where: key });
  return { penName: member.penName, ignored };
}
