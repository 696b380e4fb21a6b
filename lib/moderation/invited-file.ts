import { invitationTreeOf, invitedBy } from "../invitations/tree.ts";
import { now } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";

/** A member in the tree of who invited whom, with how they stand. */
export type Relative = {
  id: string;
  handle: string;
  penName: string;
  joinedAt: Date;
  /** Whether a ban of theirs is in force. */
  banned: boolean;
  /** How much of theirs moderators took down, counted up to twenty. */
  takenDown: number;
};

/** Who invited somebody, and who invited that one, nearest first; who else came by the same; and whom they invited. */
export type InvitedFile = { above: Relative[]; beside: Relative[]; below: Relative[] };

const mostBeside = 20;

/** The part of the tree around a member; for moderators alone (the caller asks). */
export async function invitedFile(memberId: string): Promise<InvitedFile> {
  const [paths, below] = await Promise.all([invitationTreeOf([memberId]), invitedBy(memberId, mostBeside)]);
  const above = paths.get(memberId) ?? [];
  const siblings = above[0] ? await invitedBy(above[0], mostBeside + 1) : [];
  const beside = siblings.filter((id) => id !== memberId).slice(0, mostBeside);
  const known = await relatives([...above, ...beside, ...below]);
  const rows = (ids: readonly string[]) => ids.flatMap((id) => known.get(id) ?? []);
  return { above: rows(above), beside: rows(beside), below: rows(below) };
}

async function relatives(ids: readonly string[]): Promise<Map<string, Relative>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.$queryRaw<Relative[]>`
    SELECT m.id, m.handle, m.pen_name AS "penName", m.created_at AS "joinedAt",
      EXISTS (SELECT FROM bans b WHERE b.member_id = m.id AND (b.until IS NULL OR b.until > ${now()})) AS banned,
      (SELECT count(*)::int FROM (SELECT FROM decisions d
        WHERE d.concerns_id = m.id AND d.kind IN ('hide', 'remove', 'spam', 'reset')
          AND d.by_role IN ('moderator', 'admin') AND NOT EXISTS (SELECT FROM decisions u WHERE u.undoes = d.id)
        LIMIT 20) AS few) AS "takenDown"
    FROM members m WHERE m.id = ANY(${ids}::text[])`;
  return new Map(rows.map((row) => [row.id, row]));
}
