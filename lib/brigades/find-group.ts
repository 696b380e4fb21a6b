import { branchSizes, invitationTreeOf } from "../invitations/tree.ts";
import { now } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import type { Choice, VoteTally } from "../votes/rules.ts";
import type { Baseline } from "./read-baseline.ts";
import { type Burst, findBurst } from "./rules/find-burst.ts";
import type { Branch, CommonStory, Referrer, Scene } from "./rules/scene.ts";
import { type Group, weigh } from "./rules/weigh.ts";

const dayMs = 24 * 60 * 60 * 1000;
const mostVotes = 2000;
const mostCommon = 20;
const mostBranches = 5;

/** A group of readers on a story, and when its votes were cast. */
export type FoundGroup = Group & { choice: Choice; from: Date; until: Date };

type Wanted = { storyId: string; choice: Choice };

/** Whether votes that were cast on a story since then look like a brigade's: which readers, and what speaks for it. */
export async function findGroup(
  { storyId, choice }: Wanted,
  since: Date,
  baseline: Baseline,
): Promise<FoundGroup | null> {
  const burst = findBurst(await votesSince(storyId, since), choice);
  if (!burst) return null;
  const group = weigh(await sceneOf(storyId, burst, baseline));
  return group && { ...group, choice, from: new Date(burst.from), until: new Date(burst.until) };
}

async function sceneOf(storyId: string, burst: Burst, { accounts, votesBut }: Baseline): Promise<Scene> {
  const readers = burst.around.map(({ reader }) => reader);
  const [all, common, branches, referrer] = await Promise.all([
    tallyOf(storyId),
    commonStories(storyId, readers),
    branchesWith(readers),
    referrerOf(storyId),
  ]);
  const { choice, around } = burst;
  return {
    choice,
    around,
    rest: without(all, around),
    elsewhere: votesBut(storyId),
    accounts,
    common,
    branches,
    referrer,
  };
}

function without(tally: VoteTally, votes: readonly { choice: Choice }[]): VoteTally {
  const rest = { ...tally };
  for (const { choice } of votes) rest[choice] = Math.max(0, rest[choice] - 1);
  return rest;
}

type VoteRow = { reader: string; choice: Choice; at: Date; joinedAt: Date };

async function votesSince(storyId: string, since: Date) {
  const rows = await sql.$queryRaw<VoteRow[]>`
    SELECT v.reader_id AS reader, v.choice::text AS choice, v.cast_at AS at, m.created_at AS "joinedAt"
    FROM votes v JOIN members m ON m.id = v.reader_id
    WHERE v.story_id = ${storyId} AND v.cast_at > ${since} AND v.counted
    ORDER BY v.cast_at DESC LIMIT ${mostVotes}`;
  return rows.map(({ at, joinedAt, ...vote }) => ({ ...vote, at: at.getTime(), joinedAt: joinedAt.getTime() }));
}

async function tallyOf(storyId: string): Promise<VoteTally> {
  const [tally] = await sql.$queryRaw<VoteTally[]>`
    SELECT fact, fiction, unsure FROM story_tallies WHERE story_id = ${storyId}`;
  return tally ?? { fact: 0, fiction: 0, unsure: 0 };
}

type CommonRow = VoteTally & { story: string; reader: string; choice: Choice; at: Date };

// The stories that at least two of them voted on lately, with their votes there.
async function commonStories(storyId: string, readers: readonly string[]): Promise<CommonStory[]> {
  const since = new Date(now().getTime() - 30 * dayMs);
  const rows = await sql.$queryRaw<CommonRow[]>`
    WITH own AS MATERIALIZED (
      SELECT story_id, reader_id, choice, cast_at FROM votes
      WHERE reader_id = ANY(${readers}::text[]) AND cast_at > ${since} AND counted AND story_id <> ${storyId}
    ), common AS (
      SELECT story_id FROM own GROUP BY story_id HAVING count(*) >= 2
      ORDER BY count(*) DESC, max(cast_at) DESC LIMIT ${mostCommon}
    )
    SELECT own.story_id AS story, t.fact, t.fiction, t.unsure, own.reader_id AS reader, own.choice::text AS choice, own.cast_at AS at
    FROM common JOIN own USING (story_id) JOIN story_tallies t USING (story_id)`;
  return [...Map.groupBy(rows, ({ story }) => story)].map(([story, votes]) => {
    const { fact = 0, fiction = 0, unsure = 0 } = votes[0] ?? {};
    const each = votes.map(({ reader, choice, at }) => ({ reader, choice, at: at.getTime() }));
    return { story, tally: { fact, fiction, unsure }, votes: each };
  });
}

// The branches of the tree of invitations that at least three of them belong to, those with the most first.
async function branchesWith(readers: readonly string[]): Promise<Branch[]> {
  const paths = await invitationTreeOf(readers);
  const belonging = readers.flatMap((reader) =>
    [reader, ...(paths.get(reader) ?? [])].map((root) => ({ root, reader })),
  );
  const crowded = [...Map.groupBy(belonging, ({ root }) => root)]
    .filter(([, those]) => those.length >= 3)
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, mostBranches);
  const sizes = await branchSizes(crowded.map(([root]) => root));
  return crowded.map(([root, those]) => ({ readers: those.map(({ reader }) => reader), size: sizes.get(root) ?? 1 }));
}

async function referrerOf(storyId: string): Promise<Referrer | null> {
  const today = now().toISOString().slice(0, 10);
  const [row] = await sql.$queryRaw<Referrer[]>`
    SELECT r.host, r.views,
      (SELECT coalesce(sum(views), 0)::int FROM view_hours WHERE story_id = ${storyId} AND hour >= ${today}::date) AS "ofViews",
      (SELECT coalesce(sum(views), 0)::int FROM view_referrers
        WHERE story_id = ${storyId} AND day < ${today}::date AND host = r.host) AS usual,
      (SELECT coalesce(sum(views), 0)::int FROM view_hours WHERE story_id = ${storyId} AND hour < ${today}::date) AS "ofUsual"
    FROM view_referrers r WHERE r.story_id = ${storyId} AND r.day = ${today}::date ORDER BY r.views DESC LIMIT 1`;
  return row ?? null;
}
