import {
  type DecisionKind,
  decisionKinds,
  inWordsOf,
  isOfVotes,
  type Subject,
  type SubjectKind,
} from "../decisions/rules/kinds.ts";
import { tokenHash } from "../platform/auth/secret-token.ts";
import { now } from "../platform/clock.ts";
import { db, pool } from "../platform/db/client.ts";
import { type Actor, may } from "../policy.ts";
import { type Glimpse, glimpse } from "./glimpse.ts";
import { type ReportReason, reportReasons } from "./rules/reasons.ts";
import type { QueueName } from "./schema.ts";

/** A case as a queue lists it. */
export type QueueRow = {
  subjectKind: SubjectKind;
  subjectId: string;
  openReports: number;
  weight: number;
  /** Why it was reported, the most frequent first, in words. */
  reasons: string[];
  reportedAt: Date | null;
  heldAt: Date | null;
  appealedAt: Date | null;
  escalatedAt: Date | null;
  signalledAt: Date | null;
  decidedAt: Date | null;
  /** Whose it is just now. */
  claimedBy: string | null;
  penName: string | null;
  handle: string | null;
  /** The title of the story, or the first words. */
  excerpt: string;
};

export const queuePageSize = 50;

// Which cases a queue shows, and in which order; $2 is where the page before ended.
const queues: Record<QueueName, { where: string; order: string; after: string }> = {
  reported: {
    where: "c.reported_at IS NOT NULL AND c.escalated_at IS NULL",
    order: "c.weight DESC, c.subject_id, c.subject_kind",
    after: "(-c.weight, c.subject_id, c.subject_kind) > (-($2::jsonb->>0)::float, $2::jsonb->>1, $2::jsonb->>2)",
  },
  held: oldestFirst("held_at"),
  signals: oldestFirst("signalled_at"),
  appeals: oldestFirst("appealed_at"),
  escalated: oldestFirst("escalated_at"),
  mine: {
    where: "c.claimed_by_id = $1 AND c.claimed_until > $3",
    order: "c.claimed_until DESC, c.subject_id, c.subject_kind",
    after: "$2::jsonb IS NOT NULL",
  },
  recent: {
    where: "c.decided_at IS NOT NULL",
    order: "c.decided_at DESC, c.subject_kind DESC, c.subject_id DESC",
    after:
      "(c.decided_at, c.subject_kind, c.subject_id) < (($2::jsonb->>0)::timestamptz, $2::jsonb->>2, $2::jsonb->>1)",
  },
};

function oldestFirst(column: string) {
  return {
    where: `c.${column} IS NOT NULL`,
    order: `c.${column}, c.subject_id, c.subject_kind`,
    after: `(c.${column}, c.subject_id, c.subject_kind) > (($2::jsonb->>0)::timestamptz, $2::jsonb->>1, $2::jsonb->>2)`,
  };
}

const sortedBy: Record<QueueName, (row: QueueRow) => unknown> = {
  reported: ({ weight }) => weight,
  held: ({ heldAt }) => heldAt,
  signals: ({ signalledAt }) => signalledAt,
  appeals: ({ appealedAt }) => appealedAt,
  escalated: ({ escalatedAt }) => escalatedAt,
  mine: () => null,
  recent: ({ decidedAt }) => decidedAt,
};

type Wanted = {
  queue: QueueName;
  kind?: SubjectKind | undefined;
  search?: string | undefined;
  after?: string | undefined;
};

/** A page of a queue. `search` looks in pen names, titles and comments. Null for who may not see it. */
export async function queuePage(
  { queue, kind, search, after }: Wanted,
  actor: Actor | null,
): Promise<{ rows: QueueRow[]; after: string | null } | null> {
  if (!actor || !may(actor, "case.decide")) return null;
  const { where, order, after: further } = queues[queue];
  const { rows } = await pool().query<QueueRow & { reasons: ReportReason[] }>(
    `SELECT c.subject_kind AS "subjectKind", c.subject_id AS "subjectId", c.open_reports AS "openReports", c.weight, c.reasons,
       c.reported_at AS "reportedAt", c.held_at AS "heldAt", c.appealed_at AS "appealedAt", c.escalated_at AS "escalatedAt",
       c.signalled_at AS "signalledAt", c.decided_at AS "decidedAt", CASE WHEN c.claimed_until > $3 THEN k.pen_name END AS "claimedBy", m.pen_name AS "penName", m.handle,
       left(coalesce(w.body_text, s.title, f.title, p.headline, x.note, x.source_url, m.waiting_bio, m.bio, ''), 200) AS excerpt
     FROM cases c LEFT JOIN members m ON m.id = c.concerns_id LEFT JOIN members k ON k.id = c.claimed_by_id
     LEFT JOIN comments w ON w.id = c.subject_id AND c.subject_kind = 'comment'
     LEFT JOIN stories s ON s.id = c.subject_id AND c.subject_kind = 'story'
     LEFT JOIN sources f ON f.id = c.subject_id AND c.subject_kind = 'feed'
     LEFT JOIN promos p ON p.id = c.subject_id AND c.subject_kind = 'promo'
     LEFT JOIN two_cents t ON t.id = c.subject_id AND c.subject_kind = 'cents'
     LEFT JOIN votes x ON x.story_id = t.story_id AND x.reader_id = t.reader_id
     WHERE ${where} AND ($1::text IS NOT NULL) AND ($4::text IS NULL OR c.subject_kind = $4)
       AND ($5::text IS NULL OR m.pen_name ILIKE $5 OR s.title ILIKE $5 OR w.body_text ILIKE $5 OR x.note ILIKE $5)
       AND ($2::jsonb IS NULL OR ${further})
     ORDER BY ${order} LIMIT ${queuePageSize + 1}`,
    [actor.id, readPlace(after), now(), kind ?? null, search ? `%${search.replace(/[\\%_]/g, "\\$&")}%` : null],
  );
  const page = rows.slice(0, queuePageSize).map((row) => ({ ...row, reasons: row.reasons.map(reasonWords) }));
  const last = rows.length > queuePageSize ? page.at(-1) : undefined;
  return { rows: page, after: last ? writePlace(sortedBy[queue](last), last) : null };
}

function reasonWords(reason: string): string {
  return reason in reportReasons ? reportReasons[reason as ReportReason].label : reason;
}

function writePlace(by: unknown, { subjectId, subjectKind }: QueueRow): string {
  return Buffer.from(JSON.stringify([by, subjectId, subjectKind])).toString("base64url");
}

function readPlace(after: string | undefined): string | null {
  if (!after || !/^[\w-]{1,300}$/.test(after)) return null;
  const text = Buffer.from(after, "base64url").toString();
  return /^\[(?:null|-?[\d.e-]+|"[\d:.TZ-]+"),"[0-9a-z]+","[a-z]+"\]$/.test(text) ? text : null;
}

export type QueueCounts = Record<Exclude<QueueName, "recent">, number>;

/** How many cases wait in each queue; counted up to 1,000. Null for who may not see them. */
export async function queueCounts(actor: Actor | null): Promise<QueueCounts | null> {
  if (!actor || !may(actor, "case.decide")) return null;
  const upTo = (where: string) => `(SELECT count(*)::int FROM (SELECT 1 FROM cases c WHERE ${where} LIMIT 1000) few)`;
  const { rows } = await pool().query<QueueCounts>(
    `SELECT ${upTo(queues.reported.where)} AS reported, ${upTo(queues.held.where)} AS held,
       ${upTo(queues.signals.where)} AS signals,
       ${upTo(queues.appeals.where)} AS appeals, ${upTo(queues.escalated.where)} AS escalated,
       ${upTo("c.claimed_by_id = $1 AND c.claimed_until > $2")} AS mine`,
    [actor.id, now()],
  );
  return rows[0] ?? null;
}

/** The case after this one in a queue that nobody else is at; null when the queue is empty. */
export async function nextCase(queue: QueueName, but: Subject | null, actor: Actor): Promise<Subject | null> {
  const page = await queuePage({ queue }, actor);
  const next = page?.rows.find(
    ({ subjectKind, subjectId, claimedBy }) =>
      (claimedBy === null || claimedBy === actor.penName) && (subjectKind !== but?.kind || subjectId !== but.id),
  );
  return next ? { kind: next.subjectKind, id: next.subjectId } : null;
}

/** How a report stands, for whoever has its link. */
export type ReportStatus = {
  glimpse: Glimpse | null;
  reason: string;
  at: Date;
  /** Null while it waits, else what was decided in words; who decided and the words of others are left out, and whose votes were
   * removed (then there is no `decisionId`). */
  outcome: { words: string; at: Date; decisionId: string | null; acted: boolean; takenBack: boolean } | null;
};

/** What became of a report; null where the link is not one. */
export async function reportStatus(token: string): Promise<ReportStatus | null> {
  const report = await db.report.findUnique({ where: { tokenHash: tokenHash(token) } });
  if (!report) return null;
  const subject = { kind: report.subjectKind as SubjectKind, id: report.subjectId };
  const decisions = await db.decision.findMany({
    where: { subjectKind: subject.kind, subjectId: subject.id, number: { gt: report.number }, isPublic: true },
    orderBy: { number: "asc" },
  });
  const undone = new Set(decisions.map(({ undoes }) => undoes));
  const ending = decisions.filter(({ kind, byRole, undoes }) => undoes === null && endsReport(kind, byRole));
  const ended = ending.find(({ id }) => !undone.has(id)) ?? ending.at(-1);
  return {
    glimpse: await glimpse(subject),
    reason: reasonWords(report.reason),
    at: report.createdAt,
    outcome: ended
      ? {
          words: isOfVotes(ended.kind) ? "The moderators have acted on it" : inWordsOf(ended.kind, subject.kind),
          at: ended.createdAt,
          decisionId: isOfVotes(ended.kind) ? null : ended.id,
          acted: ended.kind !== "approve",
          takenBack: undone.has(ended.id),
        }
      : null,
  };
}

function endsReport(kind: string, byRole: string): boolean {
  return byRole !== "contributor" && kind in decisionKinds && decisionKinds[kind as DecisionKind].closes;
}
