import { now } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { isSeen, type PromoTimes } from "./rules/states.ts";

type Row = PromoTimes & { link: string };

/** Where a promo that is shown leads. Refused for one that is not: an old address of ours leads to nobody's page. */
export async function findLink(id: string): Promise<string> {
  const [promo] = await sql.$queryRaw<Row[]>`
    SELECT link, starts_at AS "startsAt", ends_at AS "endsAt", paused_at AS "pausedAt", ended_at AS "endedAt",
      removed_at AS "removedAt"
    FROM promos WHERE id = ${id}`;
  const at = now();
  if (!promo || promo.startsAt > at) throw notFound("promo");
  if (!isSeen(promo, at)) throw new Refusal("gone", "This promo is not shown any more, so its link leads nowhere.");
  return promo.link;
}
