import type { Sql } from "../platform/db/sql.ts";

/** Changes how many follow a contributor, in the transaction that changes who does. Answers how many there are. */
export async function addFollowers(tx: Sql, memberId: string, change: number): Promise<number> {
  // PostgreSQL checks the row to insert before it finds that there is one to update: that one may not be negative.
  const [tally] = await tx.$queryRaw<{ followers: number }[]>`
    INSERT INTO follower_tallies AS t (member_id, followers) VALUES (${memberId}, greatest(${change}::int, 0))
    ON CONFLICT (member_id) DO UPDATE SET followers = t.followers + ${change}::int RETURNING followers`;
  return tally?.followers ?? 0;
}
