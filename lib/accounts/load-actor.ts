import { tokenHash } from "../platform/auth/secret-token.ts";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { sql } from "../platform/db/sql.ts";
import type { SessionActor } from "../platform/session/actor.ts";
import { type ActiveBan, type BanScope, type Role, roles } from "../policy.ts";
import { siteSettings } from "../site/read-settings.ts";
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
  hasFactor: boolean;
  bans: { decisionId: string; scopes: BanScope[]; until: string | null }[];
};

/** Who a session's token belongs to, as the database knows them now; null when the session has ended. */
export async function loadActor(token: string): Promise<SessionActor | null> {
  const [row] = await sql.$queryRaw<ActorRow[]>`
    SELECT session.id AS "sessionId", session.last_seen_at AS "lastSeenAt", member.id, member.handle,
           member.pen_name AS "penName", member.roles, member.email_verified_at AS "emailVerifiedAt",
           EXISTS (SELECT FROM factors WHERE member_id = member.id AND confirmed_at IS NOT NULL) AS "hasFactor",
           (SELECT coalesce(json_agg(json_build_object('decisionId', decision_id, 'scopes', scopes, 'until', until)), '[]')
            FROM bans WHERE member_id = member.id AND (until IS NULL OR until > ${now()})) AS bans
    FROM sessions session JOIN members member ON member.id = session.member_id
    WHERE session.token_hash = ${tokenHash(token)} AND session.expires_at > ${now()} AND member.gone_at IS NULL`;
  if (!row) return null;
  if (now().getTime() - row.lastSeenAt.getTime() >= seenEvery) await noteSeen(row.sessionId);
  return toActor(
    row,
    row.bans.map(({ until, ...ban }) => ({ ...ban, until: until === null ? null : new Date(until) })),
  );
}

/** The actor that a row describes. Where the site asks for the second step, roles count only with it. */
export async function toActor(row: Omit<ActorRow, "bans">, bans: readonly ActiveBan[]): Promise<SessionActor> {
  const { id, handle, penName, sessionId } = row;
  const held = roles.filter((role: Role) => row.roles.includes(role));
  const actor = { id, handle, penName, verified: row.emailVerifiedAt !== null, bans, sessionId };
  const wait = held.length > 0 && !row.hasFactor && (await siteSettings()).twoFactor === "required";
  return wait ? { ...actor, roles: [], rolesWait: true } : { ...actor, roles: held };
}

async function noteSeen(sessionId: string): Promise<void> {
  const lastSeenAt = now();
  const before = new Date(lastSeenAt.getTime() - seenEvery);
  await db.session.updateMany({ where: { id: sessionId, lastSeenAt: { lte: before } }, data: { lastSeenAt } });
}
