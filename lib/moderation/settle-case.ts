import { openSignalSince } from "../brigades/settle-signals.ts";
import { decisionsOn, type StoredDecision } from "../decisions/read-log.ts";
import { isAppealable, type Subject } from "../decisions/rules/kinds.ts";
import { escalatedSince, inForce, lastClosing, standingOf } from "../decisions/rules/standing.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { type Found, findSubject } from "./find-subject.ts";
import { caseWeight } from "./rules/weights.ts";
import { spokenOfBy } from "./spoken-of-by.ts";

/**
 * Works a subject's case out from its reports, decisions and appeals, and writes it down for the queues. The subject is
 * locked by the caller; what it is about is read where the caller does not know it.
 */
export async function settleCase(tx: Tx, subject: Subject, found?: Found | null): Promise<void> {
  const [decisions, about] = [await decisionsOn(tx, subject), found ?? (await findSubject(tx, subject))];
  const places = {
    storyId: about?.storyId ?? null,
    concernsId: about?.ownerId ?? spokenOfBy(decisions).at(-1) ?? null,
  };
  const signalledAt = subject.kind === "story" ? await openSignalSince(tx, subject.id) : null;
  const open = { ...(await openReports(tx, subject, decisions)), ...(await waiting(tx, decisions)), signalledAt };
  // Two cents that are gone never come back: nobody can decide on them any more. An appeal can still be heard.
  const row = { ...places, ...open, ...(subject.kind === "cents" && !about && nothingOpen) };
  const key = { subjectKind: subject.kind, subjectId: subject.id };
  await tx.case.upsert({ where: { subjectKind_subjectId: key }, create: { ...key, ...row }, update: row });
}

const nothingOpen = {
  openReports: 0,
  weight: caseWeight([]),
  reasons: [],
  reportedAt: null,
  heldAt: null,
  escalatedAt: null,
};

async function openReports(tx: Tx, subject: Subject, decisions: StoredDecision[]) {
  const closing = lastClosing(decisions);
  const open = await tx.report.findMany({
    where: {
      ...{ subjectKind: subject.kind, subjectId: subject.id },
      ...(closing && { number: { gt: closing.number } }),
    },
    orderBy: { number: "asc" },
    select: { reason: true, weight: true, createdAt: true },
  });
  const counts = Map.groupBy(open, ({ reason }) => reason);
  return {
    openReports: open.length,
    weight: caseWeight(open.map(({ weight }) => weight)),
    reasons: [...counts].sort(([, a], [, b]) => b.length - a.length).map(([reason]) => reason),
    reportedAt: open[0]?.createdAt ?? null,
    decidedAt: closing?.createdAt ?? null,
  };
}

async function waiting(tx: Tx, decisions: StoredDecision[]) {
  const standing = standingOf(decisions);
  const hold = decisions.find(({ id }) => id === standing.by);
  return {
    heldAt: standing.visibility === "held" ? (hold?.createdAt ?? null) : null,
    escalatedAt: escalatedSince(decisions),
    appealedAt: await firstOpenAppeal(tx, decisions),
    lastNumber: decisions.at(-1)?.number ?? 0n,
  };
}

// An appeal against what was taken back meanwhile has been granted by that.
async function firstOpenAppeal(tx: Tx, decisions: StoredDecision[]): Promise<Date | null> {
  const forced = inForce(decisions).filter(({ kind }) => isAppealable(kind));
  const answered = decisions.flatMap(({ appealId }) => appealId ?? []);
  const open = await tx.appeal.findFirst({
    where: { decisionId: { in: forced.map(({ id }) => id) }, id: { notIn: answered } },
    orderBy: { number: "asc" },
  });
  return open?.createdAt ?? null;
}
