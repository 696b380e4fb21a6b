import { type OpenSignal, openSignals } from "../brigades/queries.ts";
import { lastNumberOn } from "../decisions/last-number.ts";
import { decisionsOn } from "../decisions/read-log.ts";
import { daysInWords, suggestedDays } from "../decisions/rules/bans.ts";
import { choicesFor, type DecisionChoice, inWordsOf, isAppealable, type Subject } from "../decisions/rules/kinds.ts";
import { ruleWords, type SiteRule } from "../decisions/rules/site-rules.ts";
import { inForce } from "../decisions/rules/standing.ts";
import { trackRecordOf } from "../decisions/track-record.ts";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { sql } from "../platform/db/sql.ts";
import { type Actor, may } from "../policy.ts";
import { explainTrust, type TrustStanding } from "../screening/rules/trust.ts";
import { type CaseDecision, caseDecisions } from "./case-decisions.ts";
import { caseOf } from "./case-row.ts";
import { type Found, findSubject } from "./find-subject.ts";
import { type InvitedFile, invitedFile } from "./invited-file.ts";
import { recordOf } from "./reporter-record.ts";
import { type ReportReason, reportReasons } from "./rules/reasons.ts";
import { type Shown, shownSubject } from "./shown-subject.ts";
import { type SimilarAccount, similarAccounts } from "./similar-accounts.ts";
import { spokenOfBy } from "./spoken-of-by.ts";

/** All that a moderator needs to decide a case. */
export type CaseFile = {
  subject: Subject;
  /** The thing as readers see it, in its place; null where it is gone, or a draft again: only the log is left. */
  shown: Shown | null;
  /** The number of the last decision on the screen: a decision is refused when there is a newer one. */
  seen: string;
  waits: { reportedAt: Date | null; heldAt: Date | null; appealedAt: Date | null; escalatedAt: Date | null };
  claim: { byMe: boolean; penName: string; until: Date } | null;
  reports: {
    id: string;
    reason: string;
    details: string;
    at: Date;
    reporter: string;
    /** The rule that it is about, where there is one. */
    rule: SiteRule | null;
    weight: number;
    /** Why it weighs nothing. */
    evidence: unknown;
    notice: unknown;
  }[];
  /** Votes on the story that look like a brigade's. */
  signals: OpenSignal[];
  decisions: CaseDecision[];
  person: Person | null;
  /** How far the person is trusted, and why. */
  trust: TrustStanding | null;
  /** Who invited the person, and whom else. */
  invited: InvitedFile;
  choices: DecisionChoice[];
  /** What the next ban should last, in days; 0 for good. */
  suggestedDays: number;
  suggestedWords: string;
};

/** Whom a case concerns, and what is known of them here. */
export type Person = {
  id: string;
  handle: string;
  penName: string;
  joinedAt: Date;
  verified: boolean;
  stories: number;
  comments: number;
  bans: number;
  record: { upheld: number; dismissed: number };
  similar: SimilarAccount[];
  history: { id: string; words: string; rule: string | null; at: Date; subject: Subject; isUndone: boolean }[];
};

/** The file of a case; null where there neither is nor was such a thing, and for who may not see it. */
export async function caseFile(subject: Subject, actor: Actor | null): Promise<CaseFile | null> {
  if (!actor || !may(actor, "case.decide")) return null;
  // Before the thing itself is read: what is decided about what is on the screen may not be about what came after it.
  const seen = await lastNumberOn(db, subject);
  const [found, row] = await Promise.all([findSubject(db, subject), caseOf(db, subject)]);
  if (!found && seen === 0n) return null;
  const shown = found && (await shownSubject(subject));
  const whose = await fileOn(await whoseIs(subject, found));
  const days = suggestedDays(whose.person?.bans ?? 0);
  return {
    subject,
    shown,
    seen: String(seen),
    waits: {
      reportedAt: row?.reportedAt ?? null,
      heldAt: row?.heldAt ?? null,
      appealedAt: row?.appealedAt ?? null,
      escalatedAt: row?.escalatedAt ?? null,
    },
    claim: await claimOn(row, actor),
    reports: await reportsOn(subject),
    signals: subject.kind === "story" ? await openSignals(subject.id, actor) : [],
    decisions: await caseDecisions(subject, actor),
    ...whose,
    choices: shown ? choicesFor(subject.kind) : [],
    suggestedDays: days,
    suggestedWords: daysInWords(days),
  };
}

async function whoseIs(subject: Subject, found: Found | null): Promise<string | null> {
  return found?.ownerId ?? spokenOfBy(await decisionsOn(db, subject)).at(-1) ?? null;
}

async function fileOn(id: string | null): Promise<Pick<CaseFile, "person" | "trust" | "invited">> {
  if (id === null) return { person: null, trust: null, invited: { above: [], beside: [], below: [] } };
  const [person, trust, invited] = await Promise.all([personOf(id), trustIn(id), invitedFile(id)]);
  return { person, trust, invited };
}

type CaseRow = { claimedById: string | null; claimedUntil: Date | null } | null;

async function claimOn(row: CaseRow, actor: Actor): Promise<CaseFile["claim"]> {
  if (!row?.claimedById || !row.claimedUntil || row.claimedUntil <= now()) return null;
  const member = await db.member.findUnique({ where: { id: row.claimedById }, select: { penName: true } });
  return { byMe: row.claimedById === actor.id, penName: member?.penName ?? "Somebody", until: row.claimedUntil };
}

async function reportsOn({ kind, id }: Subject): Promise<CaseFile["reports"]> {
  const reports = await db.report.findMany({
    where: { subjectKind: kind, subjectId: id },
    orderBy: { number: "desc" },
    take: 100,
  });
  return reports.map(({ id, reason, details, createdAt, reporterId, weight, evidence, notice }) => ({
    ...{ id, details, weight, evidence, notice, at: createdAt },
    ...meaningOf(reason),
    reporter: reporterId ? "A member" : "A guest",
  }));
}

function meaningOf(reason: string): { reason: string; rule: SiteRule | null } {
  if (!(reason in reportReasons)) return { reason, rule: null };
  const { label, rule } = reportReasons[reason as ReportReason];
  return { reason: label, rule };
}

async function trustIn(memberId: string): Promise<TrustStanding | null> {
  const record = await trackRecordOf(sql, memberId, now());
  return record && explainTrust(record, now());
}

const mostHistory = 30;

async function personOf(id: string): Promise<Person | null> {
  const member = await db.member.findUnique({
    where: { id },
    select: { id: true, handle: true, penName: true, createdAt: true, emailVerifiedAt: true },
  });
  if (!member) return null;
  const [stories, comments, record, similar, decisions] = await Promise.all([
    db.story.count({ where: { authorId: id, state: "published" } }),
    db.comment.count({ where: { authorId: id, state: "published" } }),
    recordOf(db, id),
    similarAccounts(id),
    db.decision.findMany({
      where: { concernsId: id, OR: [{ isPublic: true }, { partOf: { not: null } }] },
      orderBy: { number: "asc" },
    }),
  ]);
  const forced = inForce(decisions);
  const burdens = decisions
    .filter(({ kind }) => isAppealable(kind))
    .slice(-mostHistory)
    .reverse();
  const { createdAt, emailVerifiedAt, ...names } = member;
  return {
    ...names,
    ...{ joinedAt: createdAt, verified: emailVerifiedAt !== null, stories, comments, record, similar },
    bans: forced.filter(({ kind }) => kind === "ban").length,
    history: burdens.map(({ id, kind, rule, createdAt, subjectKind, subjectId }) => ({
      ...{ id, at: createdAt, rule: ruleWords(rule), isUndone: !forced.some((each) => each.id === id) },
      words: inWordsOf(kind, subjectKind as Subject["kind"]),
      subject: { kind: subjectKind as Subject["kind"], id: subjectId },
    })),
  };
}
