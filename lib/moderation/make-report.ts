import { screenText } from "../accounts/screen-text.ts";
import { newMemberMs } from "../comments/rules/states.ts";
import { lockSubject } from "../decisions/lock-subject.ts";
import { nextNumber } from "../decisions/next-number.ts";
import { newToken, tokenHash } from "../platform/auth/secret-token.ts";
import { now } from "../platform/clock.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { newId } from "../platform/new-id.ts";
import { notFound, Refusal, refuseField } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import type { Screening } from "../screening/schema.ts";
import { findSubject } from "./find-subject.ts";
import { recordOf } from "./reporter-record.ts";
import { reportWeight } from "./rules/weights.ts";
import type { NewReport } from "./schema.ts";
import { settleCase } from "./settle-case.ts";

/** `statusPath`: where whoever reported finds what became of it; there is no other way to it. */
export type Reported = { id: string; statusPath: string };

/**
 * Reports something to the moderators; guests may too. A member reports one thing once while its case is open. What the
 * screening holds is taken, but weighs nothing in the queue: a moderator who looks at the case reads it with the rest.
 */
export async function makeReport(report: NewReport, actor: Actor | null): Promise<Reported> {
  const { subject, reason, details, notice } = report;
  const token = newToken();
  const screening = await screenReport(report, actor);
  return transaction(async (tx) => {
    await lockSubject(tx, subject);
    const found = await findSubject(tx, subject);
    if (!found?.isPublic) throw notFound(subject.kind);
    if (actor && found.ownerId === actor.id)
      throw new Refusal("conflict", "This is your own: there is no need to report it.");
    if (actor) await refuseAgain(tx, report, actor);
    const id = newId();
    const row = {
      id,
      reason,
      details,
      ...(await weigh(tx, screening, actor)),
      reporterId: actor?.id ?? null,
      createdAt: now(),
    };
    const about = { subjectKind: subject.kind, subjectId: subject.id };
    await tx.report.create({
      data: { number: await nextNumber(tx), ...row, ...about, ...(notice && { notice }), tokenHash: tokenHash(token) },
    });
    await settleCase(tx, subject, found);
    return { id, statusPath: `/reports/${token}` };
  });
}

async function screenReport({ details, notice }: NewReport, actor: Actor | null): Promise<Screening> {
  const text = [details, notice?.work, notice?.holder].filter(Boolean).join("\n");
  const screening = await screenText({ kind: "report", text, links: [] }, actor);
  if (screening.outcome === "refuse") throw refuseField("details", screening.sentence);
  return screening;
}

async function weigh(tx: Tx, { outcome, features }: Screening, actor: Actor | null) {
  if (outcome !== "hold") return { weight: reportWeight(actor && (await reporter(tx, actor))) };
  return { weight: 0, evidence: { features: features.map((feature) => ({ ...feature })) } };
}

async function refuseAgain(tx: Tx, { subject }: NewReport, actor: Actor): Promise<void> {
  const key = { subjectKind_subjectId: { subjectKind: subject.kind, subjectId: subject.id } };
  const since = (await tx.case.findUnique({ where: key }))?.reportedAt;
  if (!since) return;
  const mine = await tx.report.count({
    where: { subjectKind: subject.kind, subjectId: subject.id, reporterId: actor.id, createdAt: { gte: since } },
  });
  if (mine > 0) throw new Refusal("conflict", "You have reported this already. The moderators have it before them.");
}

async function reporter(tx: Tx, { id }: Actor) {
  const { createdAt } = await tx.member.findUniqueOrThrow({ where: { id }, select: { createdAt: true } });
  return { ...(await recordOf(tx, id)), isNew: now().getTime() - createdAt.getTime() < newMemberMs };
}
