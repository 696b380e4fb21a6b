import { add } from "../metrics/counts.ts";
import type { Failure } from "./judge-failure.ts";

/**
 * Counts an attempt to send a mail: sent; kept in the outbox folder; not tried, because the address cannot be reached; or why
 * it failed.
 */
export function countMail(outcome: "sent" | "kept" | "unreachable" | Failure["kind"]): void {
  add("firsthand_mails_total", { outcome });
}
