import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import type { Prisma } from "../platform/db/generated/client.ts";
import { type Actor, may } from "../policy.ts";
import { storyPath } from "../stories/paths.ts";
import { readCursor, writeCursor } from "./log-cursor.ts";
import type {
  ImportMode,
  ItemOutcome,
  LogLine,
  LogQuery,
  ProofKind,
  RunKind,
  RunLine,
  RunOutcome,
  SourceCard,
  SourceLogPage,
  SourcePage,
} from "./schema.ts";
import { type SourceRow, toCard } from "./source-row.ts";

const linesAPage = 50;
const runsShown = 20;
const weekMs = 7 * 24 * 60 * 60 * 1000;

/** The actor's feeds with their health, newest first. */
export async function mySources(actor: Actor): Promise<SourceCard[]> {
  const rows = await db.source.findMany({
    where: { ownerId: actor.id, state: { not: "removed" } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return withCounts(rows);
}

/** A feed of the actor's; null when it is not theirs or not there. */
export async function sourceForOwner(id: string, actor: Actor): Promise<SourcePage | null> {
  const row = await ownRow(id, actor);
  if (!row) return null;
  const [card] = await withCounts([row]);
  const disputed = await db.sourceClaim.count({
    where: {
      claimantId: actor.id,
      source: { feedKey: row.feedKey, provedAt: { not: null }, state: { not: "removed" } },
    },
  });
  return card ? { ...card, ...settingsOf(row), disputed: disputed > 0 } : null;
}

/** Lines of a feed's log, newest first; null when the feed is not the actor's. */
export async function sourceLog(id: string, query: LogQuery, actor: Actor): Promise<SourceLogPage | null> {
  if (!(await ownRow(id, actor))) return null;
  const after = readCursor(query.cursor);
  const rows = await db.sourceLog.findMany({
    where: { sourceId: id, ...(query.outcome && { outcome: query.outcome }), ...(after && olderThan(after)) },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: linesAPage + 1,
    include: { story: { select: { id: true, slug: true, state: true } } },
  });
  const page = rows.slice(0, linesAPage);
  const last = page.at(-1);
  return { lines: page.map(toLine), next: rows.length > linesAPage && last ? writeCursor(last) : null };
}

/** The last checks of a feed, newest first; null when the feed is not the actor's. */
export async function sourceRuns(id: string, actor: Actor): Promise<RunLine[] | null> {
  if (!(await ownRow(id, actor))) return null;
  const rows = await db.sourceRun.findMany({
    where: { sourceId: id },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: runsShown,
  });
  return rows.map(({ id: runId, kind, outcome, status, sentence, startedAt, endedAt, sourceId: _, ...counts }) => ({
    ...{ id: runId, kind: kind as RunKind, outcome: outcome as RunOutcome | null },
    ...{ status, sentence, startedAt, endedAt, counts },
  }));
}

/** The row of a feed that the actor manages; null when it is not theirs, not there or removed. */
export async function ownRow(id: string, actor: Actor): Promise<SourceRow | null> {
  const row = await db.source.findUnique({ where: { id } });
  return row && row.state !== "removed" && may(actor, "source.manage", row.ownerId) ? row : null;
}

async function withCounts(rows: readonly SourceRow[]): Promise<SourceCard[]> {
  const ids = rows.map(({ id }) => id);
  const since = new Date(now().getTime() - weekMs);
  const [stories, recent, taken] = await Promise.all([
    countItems({ sourceId: { in: ids }, outcome: "imported" }),
    countItems({ sourceId: { in: ids }, outcome: "imported", firstSeenAt: { gte: since } }),
    takenKeys(rows),
  ]);
  return rows.map((row) =>
    toCard(row, {
      taken: row.provedAt === null && taken.has(row.feedKey),
      itemsAWeek: recent.get(row.id) ?? 0,
      stories: stories.get(row.id) ?? 0,
    }),
  );
}

async function countItems(where: Prisma.SourceItemWhereInput): Promise<Map<string, number>> {
  const groups = await db.sourceItem.groupBy({ by: ["sourceId"], where, _count: { _all: true } });
  return new Map(groups.map(({ sourceId, _count }) => [sourceId, _count._all]));
}

async function takenKeys(rows: readonly SourceRow[]): Promise<Set<string>> {
  const keys = rows.filter(({ provedAt }) => provedAt === null).map(({ feedKey }) => feedKey);
  const proved = await db.source.findMany({
    where: { feedKey: { in: keys }, provedAt: { not: null }, state: { not: "removed" } },
    select: { feedKey: true },
  });
  return new Set(proved.map(({ feedKey }) => feedKey));
}

function settingsOf(row: SourceRow) {
  const { askedUrl, format, categorySlug, tags, includeWords, excludeWords, importSince, canonical, createdAt } = row;
  return {
    ...{ askedUrl, format, categorySlug, tags, includeWords, excludeWords, importSince, canonical, createdAt },
    mode: row.mode as ImportMode,
    reuse: row.reuse as SourcePage["reuse"],
    proof: row.provedAt && {
      kind: row.proofKind as ProofKind,
      provedAt: row.provedAt,
      checkedAt: row.proofCheckedAt,
    },
    pushedUntil: row.hubLeaseUntil && row.hubLeaseUntil > now() ? row.hubLeaseUntil : null,
    checkEverySeconds: row.checkEveryS,
  };
}

function olderThan({ at, id }: { at: Date; id: string }): Prisma.SourceLogWhereInput {
  return { OR: [{ at: { lt: at } }, { at, id: { lt: id } }] };
}

type StoredLine = Prisma.SourceLogGetPayload<{
  include: { story: { select: { id: true; slug: true; state: true } } };
}>;

function toLine({ story, outcome, runId: _run, sourceId: _source, storyId: _story, ...line }: StoredLine): LogLine {
  return {
    ...line,
    outcome: outcome as ItemOutcome,
    story: story && { id: story.id, path: storyPath(story), state: story.state },
    canRetry: outcome === "failed" || outcome === "skipped",
  };
}
