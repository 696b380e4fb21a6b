import { now } from "../platform/clock.ts";
import type { Sql } from "../platform/db/sql.ts";
import type { ActiveBan } from "../policy.ts";

/** The bans of a member that are in force now. */
export async function activeBans(tx: Sql, memberId: string): Promise<ActiveBan[]> {
  return tx.$queryRaw<ActiveBan[]>`
    SELECT decision_id AS "decisionId", scopes, until FROM bans
    WHERE member_id = ${memberId} AND (until IS NULL OR until > ${now()})`;
}
