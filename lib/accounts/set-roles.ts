import { now } from "../platform/clock.ts";
import { transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, roles as everyRole, may, type Role } from "../policy.ts";
import { lockAdmins } from "./lock-admins.ts";
import type { RolesInput } from "./schema.ts";

/** Sets a member's roles, which stands in the history of the site's settings. The last admin stays one, the demo world's members never are, and roles need a proved address. */
export async function setRoles(input: RolesInput, actor: Actor): Promise<{ penName: string; roles: Role[] }> {
  if (!may(actor, "member.set-roles")) throw notFound();
  return transaction(async (tx) => {
    const admins = await lockAdmins(tx);
    const member = await tx.member.findUnique({ where: { id: input.member } });
    if (!member) throw notFound("member");
    const isLast = admins.length === 1 && admins[0] === member.id;
    if (isLast && !input.roles.includes("admin")) {
      throw new Refusal("conflict", "This is the only admin. Make another member admin first.");
    }
    const gained = input.roles.filter((role) => !member.roles.includes(role));
    refuseUnfit(member, gained);
    const [before, roles] = [inOrder(member.roles), inOrder(input.roles)];
    if (before.join() === roles.join()) return { penName: member.penName, roles };
    await tx.member.update({ where: { id: member.id }, data: { roles: input.roles } });
    const value = { member: member.id, before, roles };
    await tx.siteChange.create({ data: { key: "roles", value, byId: actor.id, at: now() } });
    await record(tx, "member.roles-set", { memberId: member.id });
    return { penName: member.penName, roles };
  });
}

function inOrder(held: readonly string[]): Role[] {
  return everyRole.filter((role) => held.includes(role));
}

function refuseUnfit(member: { demo: boolean; emailVerifiedAt: Date | null }, gained: readonly Role[]): void {
  if (member.demo && gained.includes("admin")) {
    throw new Refusal("conflict", "Members of the demo world cannot be admins: their password is known.");
  }
  if (gained.length > 0 && !member.emailVerifiedAt) {
    throw new Refusal("conflict", "This member has not confirmed an e-mail address yet. Roles come after that.");
  }
}
