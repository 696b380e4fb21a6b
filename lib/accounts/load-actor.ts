import { tokenHash } from "../platform/auth/secret-token.ts";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { sql } from "../platform/db/sql.ts";
import type { SessionActor } from "../platform/session/actor.ts";
import { type Role, roles } from "../policy.ts";
import { seenEvery } from "./rules/times.ts";

/** What is read of a member to know who they are. */
export type ActorRow = {
  sessionId: string;
  lastSeenAt: Date;
  id: string;
  handle: string;
  penName: string;
  roles: string[];
  emailVerifiedAt: Date | null;
};

/** Who a session's token belongs to, as the database knows them now; null when the session has ended. */
export async function loadActor(token: string): Promise<SessionActor | null> {
  const [row] = await sql.$queryRaw<ActorRow[]>`
    SELECT session.id AS "sessionId", session.last_seen_at AS "lastSeenAt", member.id, member.handle,
           member.pen_name AS "penName", member.roles, member.email_verified_at AS "emailVerifiedAt"
    FROM sessions session JOIN members member ON member.id = session.member_id
    WHERE session.token_hash = ${tokenHash(token)} AND session.expires_at > ${now()}`;
  if (!row) return null;
  if (now().getTime() - row.lastSeenAt.getTime() >= seenEvery) await noteSeen(row.sessionId);
  return toActor(row);
}

/** The actor that a row describes. */
export function toActor(row: ActorRow): SessionActor {
  const { id, handle, penName, sessionId } = row;
  const held = roles.filter((role: Role) => row.roles.includes(role));
  return { id, handle, penName, roles: held, verified: row.emailVerifiedAt !== null, sessionId };
}

async function noteSeen(sessionId: string): Promise<void> {
  const lastSeenAt = now();
  const before = new Date(lastSeenAt.getTime() - seenEvery);
  await db.session.updateMany({ where: { id: sessionId, lastSeenAt: { lte: before } }, data: { lastSeenAt } });
}
