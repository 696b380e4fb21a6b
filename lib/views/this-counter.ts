import { pool } from "../platform/db/client.ts";
import { shared } from "../platform/shared.ts";
import { type Counter, openCounter } from "./counter.ts";

/** The counter of this process. */
export function thisCounter(): Counter {
  return shared("view-counter", () => openCounter(pool()));
}
