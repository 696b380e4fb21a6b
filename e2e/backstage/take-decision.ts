import type { Subject } from "../../lib/decisions/rules/kinds.ts";
import type { DecideInput } from "../../lib/moderation/schema.ts";
import { db } from "../../lib/platform/db/client.ts";
import type { Role } from "../../lib/policy.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";

type Decision = Subject & Partial<DecideInput> & Pick<DecideInput, "choice" | "reason">;

/** A moderator of the demo world decides about something on the site; answers the decision's id. */
export async function takeDecision({ kind, id, choice, ...wanted }: Decision): Promise<string> {
  const moderator = await db.member.findFirstOrThrow({ where: { roles: { has: "moderator" } } });
  const actor = { ...moderator, roles: moderator.roles as Role[], verified: true, bans: [] };
  const { decisionId } = await decideOn({ kind, id }, choice, actor, wanted);
  return decisionId;
}
