import { db, pool } from "../platform/db/client.ts";
import { type Actor, type BanScope, may } from "../policy.ts";
import { siteSettings } from "../site/read-settings.ts";
import { inWordsOf, isAppealable, type SubjectKind } from "./rules/kinds.ts";
import { ruleWords } from "./rules/site-rules.ts";
import { lockInForce } from "./rules/standing.ts";

/** A decision as everybody can read it. Names are those of roles; what was removed is neither named nor quoted. */
export type LogEntry = {
  id: string;
  kind: string;
  subjectKind: SubjectKind;
  /** "Comment removed". */
  words: string;
  rule: string | null;
  reason: string;
  role: string;
  /** The pen name of the moderator or admin, where the site shows it. */
  by: string | null;
  at: Date;
  scopes: BanScope[];
  until: Date | null;
  /** Where its subject is, or was. */
  subjectPath: string | null;
  /** The title of the story, where it may be shown. */
  title: string | null;
  /** The decision that it takes back, or that an appeal was about. */
  about: string | null;
  /** How many things of the same account were decided along with it. */
  along: number;
  /** What became of it. */
  outcome: "taken back" | "upheld on appeal" | "under appeal" | null;
  /** The entry of the public log that tells of it: its own, or that of the decision it is a part of. */
  logId: string;
  /** How many votes it removed, and how many of them were put back one by one since. */
  votes: { removed: number; restored: number } | null;
  /** How many views a decision took out of the numbers. */
  views: number | null;
};

export type LogFilter = {
  kind?: string | undefined;
  subject?: string | undefined;
  rule?: string | undefined;
  role?: string | undefined;
  after?: string | undefined;
};

export const logPageSize = 50;

type Row = Omit<LogEntry, "words" | "rule" | "subjectPath" | "votes"> & {
  number: string;
  aboutOwn: string | null;
  removed: number | null;
  restored: number;
  rule: string | null;
  subjectId: string;
  storyId: string | null;
  handle: string | null;
};

// Whose votes were removed is nobody's to know: how a member votes is a secret, also when it is against the rules.
const columns = `
  d.number::text, d.id, d.kind, d.subject_kind AS "subjectKind", d.subject_id AS "subjectId", d.story_id AS "storyId",
  d.rule, d.reason, d.by_role AS role, b.pen_name AS by, d.created_at AS at, d.scopes, d.until, coalesce(d.part_of, CASE WHEN NOT d.is_public THEN d.taken_with END, d.id) AS "logId",
  CASE WHEN d.kind <> 'remove-votes' AND o.kind IS DISTINCT FROM 'remove-votes' THEN m.handle END AS handle,
  CASE WHEN d.kind IN ('remove-votes', 'remove-brigade') THEN (d.evidence->>'votes')::int END AS removed,
  CASE WHEN d.kind = 'remove-views' THEN (d.evidence->>'views')::int END AS views,
  CASE WHEN d.kind = 'remove-brigade' THEN
    (SELECT count(*)::int FROM decisions p JOIN decisions u ON u.undoes = p.id WHERE p.part_of = d.id) ELSE 0 END AS restored,
  CASE WHEN s.state IN ('published', 'retracted') OR d.title_may_stay THEN s.title END AS title,
  (SELECT count(*)::int FROM decisions w WHERE w.taken_with = d.id AND w.is_public) AS along,
  coalesce(o.part_of, o.id) AS about, o.id AS "aboutOwn",
  CASE WHEN EXISTS (SELECT FROM decisions u WHERE u.undoes = d.id) THEN 'taken back'
    WHEN EXISTS (SELECT FROM appeals a JOIN decisions u ON u.appeal_id = a.id WHERE a.decision_id = d.id) THEN 'upheld on appeal'
    WHEN EXISTS (SELECT FROM appeals a WHERE a.decision_id = d.id) THEN 'under appeal' END AS outcome`;
const joins = `
  decisions d LEFT JOIN stories s ON s.id = d.story_id AND d.subject_kind = 'story'
  LEFT JOIN members m ON m.id = d.subject_id AND d.subject_kind = 'profile'
  LEFT JOIN members b ON b.id = d.by_id AND d.by_role IN ('moderator', 'editor', 'admin')
  LEFT JOIN decisions o ON o.id = coalesce(d.undoes, (SELECT decision_id FROM appeals WHERE id = d.appeal_id))`;

/** The public log, newest first, a page at a time. */
export async function publicLog(filter: LogFilter): Promise<{ entries: LogEntry[]; after: string | null }> {
  const { kind = null, subject = null, rule = null, role = null } = filter;
  const after = /^\d{1,18}$/.test(filter.after ?? "") ? filter.after : null;
  const { rows } = await pool().query<Row>(
    `SELECT ${columns} FROM ${joins}
     WHERE d.is_public AND ($1::text IS NULL OR d.kind = $1) AND ($2::text IS NULL OR d.subject_kind = $2)
       AND ($3::text IS NULL OR d.rule = $3) AND ($4::text IS NULL OR d.by_role = $4)
       AND ($5::bigint IS NULL OR d.number < $5)
     ORDER BY d.number DESC LIMIT ${logPageSize + 1}`,
    [kind, subject, rule, role, after],
  );
  const page = rows.slice(0, logPageSize);
  return { entries: await toEntries(page), after: rows.length > logPageSize ? (page.at(-1)?.number ?? null) : null };
}

/** An entry of the public log; null where there is none. */
export async function logEntry(id: string): Promise<LogEntry | null> {
  const { rows } = await pool().query<Row>(`SELECT ${columns} FROM ${joins} WHERE d.is_public AND d.id = $1`, [id]);
  return (await toEntries(rows))[0] ?? null;
}

// What is told one person of several stands in the public log as one decision; to that person it is one of its own. So is
// what went along with another and has no entry there.
const told = "(d.is_public OR d.part_of IS NOT NULL OR d.taken_with IS NOT NULL)";

async function toldEntry(id: string): Promise<LogEntry | null> {
  const { rows } = await pool().query<Row>(`SELECT ${columns} FROM ${joins} WHERE ${told} AND d.id = $1`, [id]);
  return (await toOwnEntries(rows))[0] ?? null;
}

/** The entry of the removal that stands about a story, for the page that it left; null where none does. */
export async function removalOf(storyId: string): Promise<LogEntry | null> {
  const { rows } = await pool().query<Row>(
    `SELECT ${columns} FROM ${joins} WHERE d.is_public AND d.subject_kind = 'story' AND d.subject_id = $1
       AND d.kind IN ('remove', 'spam') AND NOT EXISTS (SELECT FROM decisions u WHERE u.undoes = d.id)
     ORDER BY d.number DESC LIMIT 1`,
    [storyId],
  );
  return (await toEntries(rows))[0] ?? null;
}

/** The entry of the decision that keeps a story's comments closed; null where none is public. */
export async function closingOf(storyId: string): Promise<string | null> {
  const subject = { subjectKind: "story", subjectId: storyId };
  const lock = lockInForce(await db.decision.findMany({ where: subject, orderBy: { number: "asc" } }));
  return lock?.isPublic ? lock.id : null;
}

// Whoever a part of a decision concerns reads about that part.
function toOwnEntries(rows: readonly Row[]): Promise<LogEntry[]> {
  return toEntries(rows.map((row) => ({ ...row, about: row.aboutOwn })));
}

async function toEntries(rows: readonly Row[]): Promise<LogEntry[]> {
  const { logNames } = await siteSettings();
  return rows.map((row) => toEntry(logNames === "roles" ? { ...row, by: null } : row));
}

function toEntry({
  number: _,
  aboutOwn: __,
  subjectId,
  storyId,
  handle,
  rule,
  removed,
  restored,
  ...row
}: Row): LogEntry {
  const paths: Record<SubjectKind, string | null> = {
    story: `/stories/${storyId ?? subjectId}`,
    comment: storyId && `/stories/${storyId}/comments/${subjectId}`,
    profile: handle && `/contributors/${handle}`,
    feed: null,
    promo: "/promos",
    cents: storyId && `/stories/${storyId}/verdict#two-cents`,
  };
  const words = inWordsOf(row.kind, row.subjectKind);
  const votes = removed === null ? null : { removed, restored };
  return { ...row, words, rule: ruleWords(rule), subjectPath: paths[row.subjectKind], votes };
}

/** A decision as whoever it concerns reads it: the statement of reasons. */
export type Statement = LogEntry & {
  /** What it was about, in its own words as they were. */
  quote: string;
  appeal: { id: string; words: string; at: Date; answer: { words: string; reason: string; at: Date } | null } | null;
  mayAppeal: boolean;
};

/** The statement of reasons of a decision, for whoever it concerns and for moderators; null for others. */
export async function statementOf(id: string, actor: Actor | null): Promise<Statement | null> {
  const [row, entry] = await Promise.all([db.decision.findUnique({ where: { id } }), toldEntry(id)]);
  if (!row || !entry || !may(actor, "decision.read", row.concernsId ?? "")) return null;
  const appeal = await db.appeal.findUnique({ where: { decisionId: id } });
  const answer = appeal && (await db.decision.findFirst({ where: { appealId: appeal.id } }));
  const answered = answer && {
    words: inWordsOf(answer.kind, entry.subjectKind),
    reason: answer.reason,
    at: answer.createdAt,
  };
  return {
    ...entry,
    quote: await quoteOf(entry.subjectKind, row.subjectId),
    appeal: appeal && { id: appeal.id, words: appeal.words, at: appeal.createdAt, answer: answered },
    mayAppeal:
      may(actor, "decision.appeal", row.concernsId ?? "") &&
      isAppealable(row.kind) &&
      !appeal &&
      entry.outcome !== "taken back",
  };
}

const mostQuoted = 600;

async function quoteOf(kind: SubjectKind, id: string): Promise<string> {
  if (kind === "comment")
    return ((await db.comment.findUnique({ where: { id } }))?.bodyText ?? "").slice(0, mostQuoted);
  if (kind === "story") return (await db.story.findUnique({ where: { id } }))?.title ?? "";
  if (kind === "cents") return quoteOfCents(id);
  if (kind === "promo") return (await db.promo.findUnique({ where: { id } }))?.headline ?? "";
  if (kind === "feed") return (await db.source.findUnique({ where: { id } }))?.title ?? "";
  return "";
}

async function quoteOfCents(id: string): Promise<string> {
  const cents = await db.twoCents.findUnique({ where: { id }, include: { vote: true } });
  return [cents?.vote.note, cents?.vote.sourceUrl].filter(Boolean).join("\n").slice(0, mostQuoted);
}

/** The decisions that concern the actor, newest first: at most 100. */
export async function decisionsAbout(actor: Actor): Promise<LogEntry[]> {
  const { rows } = await pool().query<Row>(
    `SELECT ${columns} FROM ${joins} WHERE ${told} AND d.concerns_id = $1 AND d.by_id <> $1
     ORDER BY d.number DESC LIMIT 100`,
    [actor.id],
  );
  return toOwnEntries(rows);
}

/** What a month of moderation came to. */
export type MonthFigures = {
  month: string;
  reports: number;
  decisions: number;
  overturned: number;
  /** From the first open report or hold to the decision, in minutes; null where nothing was decided. */
  medianMinutes: number | null;
};

// What editors decide about the front page is no moderation.
const ofModeration = "kind NOT IN ('lead', 'unlead', 'pick', 'unpick', 'demote', 'undemote')";

/** The figures of the last twelve months, newest first; months in which nothing happened are left out. */
export async function monthlyFigures(): Promise<MonthFigures[]> {
  const { rows } = await pool().query<MonthFigures>(
    `WITH months AS (
       SELECT to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, count(*)::int AS reports, 0 AS decisions, 0 AS overturned
       FROM reports WHERE created_at > now() - interval '12 months' GROUP BY 1
       UNION ALL
       SELECT to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM'), 0, count(*) FILTER (WHERE undoes IS NULL AND kind <> 'uphold')::int,
         count(*) FILTER (WHERE kind = 'overturn')::int
       FROM decisions WHERE is_public AND ${ofModeration} AND created_at > now() - interval '12 months' GROUP BY 1
     ), waits AS (
       SELECT to_char(d.created_at AT TIME ZONE 'UTC', 'YYYY-MM') AS month,
         extract(epoch FROM d.created_at - (SELECT min(r.created_at) FROM reports r WHERE r.subject_kind = d.subject_kind
           AND r.subject_id = d.subject_id AND r.created_at <= d.created_at)) / 60 AS minutes
       FROM decisions d WHERE d.is_public AND ${ofModeration} AND d.undoes IS NULL AND d.created_at > now() - interval '12 months'
     )
     SELECT m.month, sum(m.reports)::int AS reports, sum(m.decisions)::int AS decisions, sum(m.overturned)::int AS overturned,
       (SELECT round(percentile_cont(0.5) WITHIN GROUP (ORDER BY w.minutes))::int FROM waits w WHERE w.month = m.month) AS "medianMinutes"
     FROM months m GROUP BY m.month ORDER BY m.month DESC`,
  );
  return rows;
}
