import type { TwoCents } from "@/components/votes/put-vote.ts";
import { type Choice, type Reason, reasonFits, reasons } from "@/lib/votes/rules.ts";

/**
 * The reason, note and source in a ballot's form. Fields that are not in it, or folded away, are left out: they stay as
 * they are. A reason that speaks for another choice is left behind with that choice.
 */
export function readCents(form: HTMLFormElement, choice: Choice | "withdraw"): TwoCents {
  if (choice === "withdraw" || !form.querySelector("details[open]")) return {};
  const fields = new FormData(form);
  const text = (name: string) => String(fields.get(name) ?? "").trim() || null;
  const reason = text("reason");
  const fits = reason !== null && isReason(reason) && reasonFits(reason, choice);
  const named = fields.get("named") === "on";
  return { reason: fits ? reason : null, note: text("note"), sourceUrl: text("sourceUrl"), named };
}

function isReason(text: string): text is Reason {
  return Object.hasOwn(reasons, text);
}
