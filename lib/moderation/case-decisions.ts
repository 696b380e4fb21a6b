import type { StoredDecision } from "../decisions/read-log.ts";
import { inWordsOf, isAppealable, type Subject } from "../decisions/rules/kinds.ts";
import { ruleWords } from "../decisions/rules/site-rules.ts";
import { inForce } from "../decisions/rules/standing.ts";
import { db } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import { whyNotTheirs } from "./answer-appeal.ts";
import { takenAlongWith } from "./taken-along.ts";

/** A decision as the case shows it, with what its reader may do about it. */
export type CaseDecision = {
  id: string;
  words: string;
  rule: string | null;
  reason: string;
  role: string;
  by: string | null;
  at: Date;
  until: Date | null;
  evidence: unknown;
  isUndone: boolean;
  /** How many decisions that were taken along with it, and still stand, go with it when it is taken back. */
  along: number;
  mayUndo: boolean;
  appeal: { id: string; words: string; at: Date; isOpen: boolean; mayAnswer: boolean } | null;
};

/** All decisions of a case, newest first. */
export async function caseDecisions({ kind, id }: Subject, actor: Actor): Promise<CaseDecision[]> {
  const decisions = await db.decision.findMany({
    where: { subjectKind: kind, subjectId: id },
    orderBy: { number: "asc" },
  });
  const ids = decisions.map((decision) => decision.id);
  const [appeals, deciders] = await Promise.all([
    db.appeal.findMany({ where: { decisionId: { in: ids } } }),
    db.member.findMany({
      where: { id: { in: decisions.flatMap(({ byId }) => byId ?? []) } },
      select: { id: true, penName: true },
    }),
  ]);
  const forced = new Set(inForce(decisions).map(({ id }) => id));
  const answered = new Set(decisions.flatMap(({ appealId }) => appealId ?? []));
  const all = decisions.map(async (decision): Promise<CaseDecision> => {
    const appeal = appeals.find(({ decisionId }) => decisionId === decision.id);
    const isForced = forced.has(decision.id);
    const isOpen = appeal !== undefined && !answered.has(appeal.id) && isForced;
    return {
      ...{ id: decision.id, reason: decision.reason, role: decision.byRole, at: decision.createdAt },
      ...{ until: decision.until, evidence: decision.evidence, rule: ruleWords(decision.rule) },
      isUndone: decision.undoes === null && !isForced,
      words: inWordsOf(decision.kind, kind),
      along: (await takenAlongWith(decision.id)).length,
      by: deciders.find(({ id }) => id === decision.byId)?.penName ?? null,
      mayUndo: isForced && mayBeUndone(decision) && decision.concernsId !== actor.id,
      appeal: appeal
        ? {
            ...{ id: appeal.id, words: appeal.words, at: appeal.createdAt, isOpen },
            mayAnswer: isOpen && (await isTheirs(decision, appeal.createdAt, actor)),
          }
        : null,
    };
  });
  return (await Promise.all(all)).reverse();
}

function mayBeUndone({ kind }: StoredDecision): boolean {
  return isAppealable(kind) || kind === "approve";
}

async function isTheirs(decision: StoredDecision, appealedAt: Date, actor: Actor): Promise<boolean> {
  return (await whyNotTheirs(db, decision, { appealedAt, actor })) === null;
}
