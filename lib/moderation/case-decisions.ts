import type { StoredDecision } from "../decisions/read-log.ts";
import { inWordsOf, isAppealable, type Subject } from "../decisions/rules/kinds.ts";
import { ruleWords } from "../decisions/rules/site-rules.ts";
import { inForce } from "../decisions/rules/standing.ts";
import { db } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import { milderThanDecision, whyNotTheirs } from "./answer-appeal.ts";
import { concernedBy } from "./concerned-by.ts";
import type { Milder } from "./rules/milder.ts";
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
  /** Of a decision about several people: who they are, and for whom it was taken back. */
  parts: { penName: string; isUndone: boolean }[];
  /** Of such a part, which is shown once there is an appeal against it: whom it concerns. */
  of: string | null;
  mayUndo: boolean;
  appeal: { id: string; words: string; at: Date; isOpen: boolean; mayAnswer: boolean; milder: Milder[] } | null;
};

/** All decisions of a case, newest first; parts of one stand with it, but those that were appealed against. */
export async function caseDecisions({ kind, id }: Subject, actor: Actor): Promise<CaseDecision[]> {
  const decisions = await db.decision.findMany({
    where: { subjectKind: kind, subjectId: id },
    orderBy: { number: "asc" },
  });
  const [appeals, names] = await Promise.all([
    db.appeal.findMany({ where: { decisionId: { in: decisions.map((decision) => decision.id) } } }),
    penNames(
      decisions.flatMap(({ byId, partOf, concernsId }) => [byId, partOf && concernsId]).filter((id) => id !== null),
    ),
  ]);
  const forced = new Set(inForce(decisions).map(({ id }) => id));
  const answered = new Set(decisions.flatMap(({ appealId }) => appealId ?? []));
  const shown = decisions.filter(
    ({ id, partOf }) => partOf === null || appeals.some(({ decisionId }) => decisionId === id),
  );
  const all = shown.map(async (decision): Promise<CaseDecision> => {
    const appeal = appeals.find(({ decisionId }) => decisionId === decision.id);
    const isForced = forced.has(decision.id);
    const isOpen = appeal !== undefined && !answered.has(appeal.id) && isForced;
    const parts = decisions.filter(({ partOf, undoes }) => partOf === decision.id && undoes === null);
    return {
      ...{ id: decision.id, reason: decision.reason, role: decision.byRole, at: decision.createdAt },
      ...{ until: decision.until, evidence: decision.evidence, rule: ruleWords(decision.rule) },
      isUndone: decision.undoes === null && !isForced,
      words: inWordsOf(decision.kind, kind),
      along: (await takenAlongWith(decision.id)).length,
      by: nameIn(names, decision.byId),
      parts: parts.map((part) => ({
        penName: nameIn(names, part.concernsId) ?? "Somebody who has left",
        isUndone: !forced.has(part.id),
      })),
      of: decision.partOf && nameIn(names, decision.concernsId),
      mayUndo: isForced && mayBeUndone(decision) && !(await concernedBy(db, decision)).has(actor.id),
      appeal: appeal
        ? {
            ...{ id: appeal.id, words: appeal.words, at: appeal.createdAt, isOpen },
            mayAnswer: isOpen && (await isTheirs(decision, appeal.createdAt, actor)),
            milder: milderThanDecision(decision),
          }
        : null,
    };
  });
  return (await Promise.all(all)).reverse();
}

async function penNames(ids: readonly string[]): Promise<Map<string, string>> {
  const members = await db.member.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, penName: true },
  });
  return new Map(members.map(({ id, penName }) => [id, penName]));
}

function nameIn(names: ReadonlyMap<string, string>, id: string | null): string | null {
  return id === null ? null : (names.get(id) ?? null);
}

function mayBeUndone({ kind }: StoredDecision): boolean {
  return isAppealable(kind) || kind === "approve" || kind === "dismiss-signal";
}

async function isTheirs(decision: StoredDecision, appealedAt: Date, actor: Actor): Promise<boolean> {
  return (await whyNotTheirs(db, decision, { appealedAt, actor })) === null;
}
