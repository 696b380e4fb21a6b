import { lastNumberOn } from "../../lib/decisions/last-number.ts";
import type { Subject } from "../../lib/decisions/rules/kinds.ts";
import { type Decided, decide } from "../../lib/moderation/decide.ts";
import { type DecideInput, decideForm } from "../../lib/moderation/schema.ts";
import { db } from "../../lib/platform/db/client.ts";
import type { Actor } from "../../lib/policy.ts";

type Wanted = Partial<Omit<DecideInput, "kind" | "id" | "choice">>;

/** Decides on something as a moderator would who has its case before them just now. */
export async function decideOn(
  subject: Subject,
  choice: DecideInput["choice"],
  moderator: Actor,
  wanted: Wanted = {},
): Promise<Decided> {
  const seen = wanted.seen ?? String(await lastNumberOn(db, subject));
  const rule = choice === "approve" || choice === "escalate" ? undefined : "spam";
  const plain = { ...subject, choice, rule, reason: "It sells watches.", seen, scopes: [] };
  const lengths = { ban: { days: 1 }, distrust: { distrustDays: 30 } };
  const input = decideForm.parse({ ...plain, ...(choice in lengths && lengths[choice as keyof typeof lengths]) });
  return decide({ ...input, ...wanted, seen }, moderator);
}
