import { transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { Refusal } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { takeToken } from "./take-token.ts";

/** Uses the one-time link that the server printed: the actor becomes the first admin. */
export async function beginAdmin(token: string, actor: Actor): Promise<void> {
  await transaction(async (tx) => {
    await takeToken(tx, token, "admin");
    if ((await tx.member.count({ where: { roles: { has: "admin" } } })) > 0) {
      throw new Refusal("conflict", "This site has an admin already. Ask them to give you the role.");
    }
    const member = await tx.member.findUnique({ where: { id: actor.id }, select: { demo: true } });
    if (!member || member.demo) {
      throw new Refusal("forbidden", "Members of the demo world cannot be admins. Sign up for an account of your own.");
    }
    const roles = [...new Set([...actor.roles, "admin"])];
    await tx.member.update({ where: { id: actor.id }, data: { roles } });
    await record(tx, "member.roles-set", { memberId: actor.id });
  });
}
