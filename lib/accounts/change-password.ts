import { hashPassword } from "../platform/auth/password-hash.ts";
import { transaction } from "../platform/db/transaction.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import { refuseField } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { siteName } from "../site/read-settings.ts";
import { checkOwnPassword } from "./check-own-password.ts";
import { endSessionsOf } from "./end-sessions.ts";
import { passwordFault } from "./rules/password.ts";
import type { PasswordInput } from "./schema.ts";
import { type Entry, type Origin, startSession } from "./start-session.ts";

/** Changes the actor's password: every session ends, and a new one begins here. */
export async function changePassword(input: PasswordInput, actor: Actor, origin: Origin): Promise<Entry> {
  const { email } = await checkOwnPassword(input.current, actor);
  const fault = passwordFault(input.password, { penName: actor.penName, email, siteName: await siteName() });
  if (fault) throw refuseField("password", fault);
  const passwordHash = await hashPassword(input.password);
  return transaction(async (tx) => {
    await tx.member.update({ where: { id: actor.id }, data: { passwordHash } });
    await tx.token.deleteMany({ where: { memberId: actor.id, purpose: "reset" } });
    await endSessionsOf(tx, actor.id);
    await record(tx, "member.password-changed", { memberId: actor.id, requestId: newId() });
    return startSession(tx, actor.id, origin.userAgent);
  });
}
