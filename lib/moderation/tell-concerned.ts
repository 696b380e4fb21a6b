import { banInWords, banScopes, distrustInWords } from "../decisions/rules/bans.ts";
import { inWordsOf, isAppealable, type SubjectKind } from "../decisions/rules/kinds.ts";
import { demotionInWords } from "../decisions/rules/placements.ts";
import { ruleWords } from "../decisions/rules/site-rules.ts";
import { db } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import { sendMail } from "../platform/mail/send-mail.ts";
import { siteName } from "../site/read-settings.ts";
import { aboutWhat } from "./about-what.ts";
import { statementOfReasons } from "./mails/statement-of-reasons.ts";

type Decided = { kind: string; scopes: string[]; until: Date | null };

/**
 * Mails whoever a decision concerns what was decided and why; done at least once, a second time sends the same again. What
 * was taken along with another decision is told with that one.
 */
export async function tellConcerned({ decisionId }: { decisionId: string }): Promise<void> {
  const decision = await db.decision.findUnique({ where: { id: decisionId } });
  if (!decision?.concernsId || !(decision.isPublic || decision.partOf) || decision.byId === decision.concernsId) return;
  if (!isTold(decision) || decision.takenWith) return;
  const member = await db.member.findUnique({ where: { id: decision.concernsId } });
  if (!member?.emailVerifiedAt) return;
  const { SITE_URL } = env();
  const letter = statementOfReasons({
    siteName: await siteName(),
    penName: member.penName,
    words: inWordsOf(decision.kind, decision.subjectKind as SubjectKind),
    about: await aboutWhat(decision),
    rule: ruleWords(decision.rule),
    reason: decision.reason,
    role: decision.byRole,
    means: meaningOf(decision),
    mayAppeal: isAppealable(decision.kind),
    alongUrl:
      decision.kind === "spam" || decision.kind === "ban" ? new URL("/dashboard/decisions", SITE_URL).href : null,
    url: new URL(`/decisions/${decision.undoes ?? decision.id}`, SITE_URL).href,
  });
  await sendMail({ ...letter, to: member.email, id: `s${decisionId}` });
}

function meaningOf({ kind, scopes, until }: Decided): string | null {
  if (kind === "demote") return demotionInWords(until);
  if (kind === "ban") return banInWords({ scopes: banScopes.filter((scope) => scopes.includes(scope)), until });
  return kind === "distrust" ? distrustInWords(until) : null;
}

/** Whether whoever it concerns is told of a decision: where it takes something away, and what became of that. */
export function isTold({ kind }: { kind: string }): boolean {
  return isAppealable(kind) || kind === "undo" || kind === "overturn" || kind === "uphold";
}
