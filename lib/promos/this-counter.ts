import { pool } from "../platform/db/client.ts";
import { shared } from "../platform/shared.ts";
import { openPromoCounter, type PromoCounter } from "./counter.ts";

/** The counter of promos in this process. */
export function thisPromoCounter(): PromoCounter {
  return shared("promo-counter", () => openPromoCounter(pool()));
}
