import { keptWhile } from "../platform/cache/kept-while.ts";
import { now } from "../platform/clock.ts";
import { type Sql, sql } from "../platform/db/sql.ts";
import { transaction } from "../platform/db/transaction.ts";
import type { Actor } from "../policy.ts";
import { type StoryCard, storyCards } from "../stories/lists.ts";
import { askedADay, type Candidate, chooseStories } from "./rules/choose-stories.ts";

const freshDays = 14;
const mostCandidates = 200;
const dayMs = 24 * 60 * 60 * 1000;
const mostUndecided = 10;
const keepMs = 60_000;

type Row = { story: string; a: number; b: number; publishedAt: Date };

/** What a reader is asked: today's stories, without those that they have voted on since. `left`: whether any were there today. */
export type Asked = { stories: StoryCard[]; done: number };

/**
 * The stories on which a member's view would add most, at most five a day: the same all day, drawn once. What they are
 * asked is written down, so that votes that come of it are known as invited.
 */
export async function needsYourView(actor: Actor, random: () => number = Math.random): Promise<Asked> {
  const today = new Date(Math.floor(now().getTime() / dayMs) * dayMs);
  const ids = await transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM members WHERE id = ${actor.id} FOR NO KEY UPDATE`;
    const asked = await tx.askedView.findMany({ where: { readerId: actor.id, askedAt: { gte: today } } });
    const free = askedADay - asked.length;
    const chosen =
      free > 0 ? chooseStories(await candidatesFor(tx, actor.id), await leaningOf(tx, actor.id), free, random) : [];
    const data = chosen.map((storyId) => ({ storyId, readerId: actor.id, askedAt: now() }));
    await tx.askedView.createMany({ data, skipDuplicates: true });
    return [...asked.map(({ storyId }) => storyId), ...chosen];
  });
  const voted = await votedOn(actor.id, ids);
  return { stories: await storyCards(ids.filter((id) => !voted.has(id))), done: voted.size };
}

/** For who has no account: fresh stories without a verdict, those with the fewest votes first. The same for everybody. */
export async function undecidedStories(count: number): Promise<StoryCard[]> {
  return storyCards((await undecided()).slice(0, count));
}

// The front page shows them at each of its renders, and which they are changes slowly; whether they may be shown is asked anew.
const undecided = keptWhile(["all"], keepMs, findUndecided);

/** Which these are, asked anew. */
export async function findUndecided(): Promise<string[]> {
  const rows = await sql.$queryRaw<{ story: string }[]>`
    SELECT s.id AS story FROM stories s LEFT JOIN story_verdicts v ON v.story_id = s.id
    LEFT JOIN story_tallies t ON t.story_id = s.id
    WHERE s.state = 'published' AND s.published_at > ${new Date(now().getTime() - freshDays * dayMs)}
      AND (v.state IS NULL OR v.state IN ('too_few', 'open'))
    ORDER BY coalesce(t.fact + t.fiction + t.unsure, 0), s.published_at DESC LIMIT ${mostUndecided}::int`;
  return rows.map(({ story }) => story);
}

async function candidatesFor(tx: Sql, readerId: string): Promise<Candidate[]> {
  const since = new Date(now().getTime() - freshDays * dayMs);
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.id AS story, s.published_at AS "publishedAt", coalesce((v.sides->'a'->>'n')::float8, 0) AS a,
      coalesce((v.sides->'b'->>'n')::float8, 0) AS b
    FROM stories s LEFT JOIN story_verdicts v ON v.story_id = s.id
    WHERE s.state = 'published' AND s.published_at > ${since} AND s.author_id <> ${readerId}
      AND (v.state IS NULL OR v.state IN ('too_few', 'open'))
      AND NOT EXISTS (SELECT FROM votes WHERE story_id = s.id AND reader_id = ${readerId})
      AND NOT EXISTS (SELECT FROM asked_views WHERE story_id = s.id AND reader_id = ${readerId})
    ORDER BY s.published_at DESC LIMIT ${mostCandidates}::int`;
  return rows.map(({ publishedAt, ...row }) => ({ ...row, ageMs: now().getTime() - publishedAt.getTime() }));
}

// Against the greatest factor there is: −1 to 1. Who is in no run yet is neutral.
async function leaningOf(tx: Sql, readerId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ leaning: number }[]>`
    SELECT factor / greatest((SELECT max(abs(factor)) FROM reader_factors), 1e-9) AS leaning
    FROM reader_factors WHERE reader_id = ${readerId}`;
  return row?.leaning ?? 0;
}

async function votedOn(readerId: string, storyIds: readonly string[]): Promise<Set<string>> {
  const rows = await sql.$queryRaw<{ story: string }[]>`
    SELECT story_id AS story FROM votes WHERE reader_id = ${readerId} AND story_id = ANY(${storyIds}::text[])`;
  return new Set(rows.map(({ story }) => story));
}
