import { readStanding } from "../decisions/read-log.ts";
import type { Standing } from "../decisions/rules/standing.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import type { CentsState } from "../votes/rules.ts";

/** Gives two cents the state that stands by the log, which the caller has locked; where they are gone, nothing is to do. */
export async function settleCents(tx: Tx, id: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ storyId: string; state: CentsState }[]>`
    SELECT story_id AS "storyId", state::text FROM two_cents WHERE id = ${id} FOR NO KEY UPDATE`;
  if (!row) return;
  const state = stateBy(await readStanding(tx, { kind: "cents", id }));
  if (state === row.state) return;
  await tx.twoCents.update({ where: { id }, data: { state } });
  await record(tx, "cents.settled", { storyId: row.storyId });
}

function stateBy({ visibility }: Standing): CentsState {
  if (visibility === "held") return "held";
  return visibility === "removed" || visibility === "hidden" ? "removed" : "published";
}
