import { db } from "../platform/db/client.ts";
import { type Actor, roles } from "../policy.ts";
import { activeBans } from "./active-bans.ts";

/** The member for whom a job does something, as the database knows them now. */
export async function actorOf(memberId: string): Promise<Actor> {
  const { id, handle, penName, ...row } = await db.member.findUniqueOrThrow({ where: { id: memberId } });
  const held = roles.filter((role) => row.roles.includes(role));
  return { id, handle, penName, roles: held, verified: row.emailVerifiedAt !== null, bans: await activeBans(db, id) };
}
