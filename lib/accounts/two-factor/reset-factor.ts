import { now } from "../../platform/clock.ts";
import { transaction } from "../../platform/db/transaction.ts";
import { newId } from "../../platform/new-id.ts";
import { record } from "../../platform/outbox.ts";
import { notFound, Refusal } from "../../platform/refusal.ts";
import { type Actor, may } from "../../policy.ts";
import { endSessionsOf } from "../end-sessions.ts";

/** Turns off the second step of a member who has lost both phone and codes. It stands in the history of the site's settings. */
export async function resetFactor({ member }: { member: string }, actor: Actor): Promise<{ penName: string }> {
  if (!may(actor, "member.reset-factor")) throw notFound();
  if (member === actor.id)
    // else an open screen would be enough
    throw new Refusal("conflict", "Turn your own two-factor off in your account settings: there it asks for a code.");
  return transaction(async (tx) => {
    const found = await tx.member.findUnique({ where: { id: member }, select: { handle: true, penName: true } });
    if (!found) throw notFound("member");
    const { count } = await tx.factor.deleteMany({ where: { memberId: member } });
    if (count === 0) throw new Refusal("conflict", "This member has no two-factor that could be reset.");
    await tx.recoveryCode.deleteMany({ where: { memberId: member } });
    await endSessionsOf(tx, member);
    await tx.siteChange.create({ data: { key: "two-factor-reset", value: found.handle, byId: actor.id, at: now() } });
    await record(tx, "member.factor-changed", { memberId: member, change: "reset", requestId: newId() });
    return { penName: found.penName };
  });
}
