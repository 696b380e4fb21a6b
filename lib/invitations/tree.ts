import { sql } from "../platform/db/sql.ts";

/** Who invited whom: members by id, each with the one who invited them. Those who came by themselves are not in it. */
export async function invitersOf(memberIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql.$queryRaw<{ memberId: string; inviterId: string }[]>`
    SELECT member_id AS "memberId", inviter_id AS "inviterId" FROM invitations WHERE member_id = ANY(${memberIds}::text[])`;
  return new Map(rows.map(({ memberId, inviterId }) => [memberId, inviterId]));
}

const mostSteps = 20;

/** For each member the path upwards: who invited them, who invited that one, and so on, nearest first. */
export async function invitationTreeOf(memberIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await sql.$queryRaw<{ start: string; inviterId: string }[]>`
    WITH RECURSIVE up AS (
      SELECT i.member_id AS start, i.inviter_id, 1 AS step FROM invitations i WHERE i.member_id = ANY(${memberIds}::text[])
      UNION ALL
      SELECT up.start, i.inviter_id, up.step + 1 FROM up JOIN invitations i ON i.member_id = up.inviter_id
      WHERE up.step < ${mostSteps}::int
    ) SELECT start, inviter_id AS "inviterId" FROM up ORDER BY start, step`;
  const paths = new Map<string, string[]>(memberIds.map((id) => [id, []]));
  for (const { start, inviterId } of rows) paths.get(start)?.push(inviterId);
  return paths;
}

/** How many somebody's branch has: themselves, whom they invited, whom those invited, and so on; at most 10,000. */
export async function branchSizes(memberIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await sql.$queryRaw<{ root: string; size: number }[]>`
    SELECT root, (WITH RECURSIVE down AS (
        SELECT root AS member_id, 0 AS step
        UNION ALL
        SELECT i.member_id, down.step + 1 FROM down JOIN invitations i ON i.inviter_id = down.member_id
        WHERE i.member_id IS NOT NULL AND down.step < ${mostSteps}::int
      ) SELECT count(*)::int FROM (SELECT FROM down LIMIT 10000) AS all_of_them) AS size
    FROM unnest(${memberIds}::text[]) AS root`;
  return new Map(rows.map(({ root, size }) => [root, size]));
}

/** Whom somebody has invited, the latest first: at most `most`. */
export async function invitedBy(inviterId: string, most: number): Promise<string[]> {
  const rows = await sql.$queryRaw<{ memberId: string }[]>`
    SELECT member_id AS "memberId" FROM invitations WHERE inviter_id = ${inviterId} AND member_id IS NOT NULL
    ORDER BY created_at DESC LIMIT ${most}::int`;
  return rows.map(({ memberId }) => memberId);
}
