import type { Subject } from "../lib/decisions/rules/kinds.ts";
import type { DecideInput } from "../lib/moderation/schema.ts";
import { closeDatabase, db } from "../lib/platform/db/client.ts";
import type { Role } from "../lib/policy.ts";
import { decideOn } from "../prisma/builders/moderation.ts";

// A program of its own: journeys run it over the database of the site that they visit (e2e/moderation.ts).
const { kind, id, choice, ...wanted } = JSON.parse(process.argv[2] ?? "{}") as Subject & DecideInput;
const moderator = await db.member.findFirstOrThrow({ where: { roles: { has: "moderator" } } });
const actor = { ...moderator, roles: moderator.roles as Role[], verified: true, bans: [] };
const { decisionId } = await decideOn({ kind, id }, choice, actor, wanted);
console.log(decisionId);
await closeDatabase();
