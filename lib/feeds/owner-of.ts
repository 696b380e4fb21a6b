import { activeBans } from "../accounts/active-bans.ts";
import { db } from "../platform/db/client.ts";
import { type Actor, roles } from "../policy.ts";

/** The contributor for whom a job works on a feed. */
export async function ownerOf({ ownerId }: { ownerId: string }): Promise<Actor> {
  const { id, handle, penName, ...row } = await db.member.findUniqueOrThrow({ where: { id: ownerId } });
  const held = roles.filter((role) => row.roles.includes(role));
  return { id, handle, penName, roles: held, verified: row.emailVerifiedAt !== null, bans: await activeBans(db, id) };
}
