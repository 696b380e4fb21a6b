import { decisionsOn, type StoredDecision } from "../decisions/read-log.ts";
import { type DecisionKind, decisionKinds } from "../decisions/rules/kinds.ts";
import { standingOf } from "../decisions/rules/standing.ts";
import { isTold } from "../moderation/tell-concerned.ts";
import { subjectOf } from "../moderation/undo-decision.ts";
import { db } from "../platform/db/client.ts";
import { type NewNotice, writeNotices } from "./write-notices.ts";

/** Tells of a decision: whoever it concerns, where it takes something away or gives something back, and whose reports it ends. */
export async function noteDecision({ decisionId }: { decisionId: string }): Promise<void> {
  const decision = await db.decision.findUnique({ where: { id: decisionId } });
  if (!decision || !(decision.isPublic || decision.partOf)) return;
  await writeNotices([...(await toConcerned(decision)), ...(await toReporters(decision))]);
}

// Nobody's name goes with it: who decided is known by their part alone.
async function toConcerned(decision: StoredDecision): Promise<NewNotice[]> {
  const { id, concernsId, byId, kind, subjectKind, subjectId, takenWith } = decision;
  if (!concernsId || concernsId === byId || takenWith) return [];
  const notice = { memberId: concernsId, key: `decision:${id}`, decisionId: id };
  if (isTold(decision)) return [{ ...notice, kind: "decision" }];
  if (ofFrontPage.has(kind)) return [{ ...notice, kind: "front" }];
  if (kind !== "approve" || !(await wasHeld(decision))) return [];
  return [{ ...notice, kind: "approval", ...(subjectKind === "comment" && { commentId: subjectId }) }];
}

// What the editors do for a story; what they do against it is told as every decision is.
const ofFrontPage = new Set<string>(["lead", "pick", "undemote"] satisfies DecisionKind[]);

async function wasHeld(decision: StoredDecision): Promise<boolean> {
  const all = await decisionsOn(db, subjectOf(decision));
  return standingOf(all.filter(({ number }) => number < decision.number)).visibility === "held";
}

const closing = Object.entries(decisionKinds).flatMap(([kind, { closes }]) => (closes ? [kind as DecisionKind] : []));

// The reports that were open until this decision.
async function toReporters({
  id,
  number,
  kind,
  byRole,
  isPublic,
  subjectKind,
  subjectId,
}: StoredDecision): Promise<NewNotice[]> {
  if (!isPublic || byRole === "contributor" || !(closing as string[]).includes(kind)) return [];
  const before = await db.decision.findFirst({
    where: { subjectKind, subjectId, number: { lt: number }, kind: { in: closing }, byRole: { not: "contributor" } },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  const reports = await db.report.findMany({
    where: { subjectKind, subjectId, reporterId: { not: null }, number: { gt: before?.number ?? 0n, lt: number } },
    select: { id: true, reporterId: true },
  });
  return reports.flatMap(({ id: reportId, reporterId }) =>
    reporterId ? [{ memberId: reporterId, kind: "report", key: `report:${reportId}`, decisionId: id }] : [],
  );
}
