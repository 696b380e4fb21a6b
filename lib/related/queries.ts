import { sql } from "../platform/db/sql.ts";
import type { Actor } from "../policy.ts";

/** Whether recommended stories are shown to a member. */
export async function seesRecommended(actor: Actor): Promise<boolean> {
  const [row] = await sql.$queryRaw<{ recommended: boolean }[]>`SELECT recommended FROM members WHERE id = ${actor.id}`;
  return row?.recommended ?? true;
}
