import { now, nowMs } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import { shared } from "../platform/shared.ts";
import { type VoteTally, youngMs } from "../votes/rules.ts";
import type { Scene } from "./rules/scene.ts";

const dayMs = 24 * 60 * 60 * 1000;
const keptMs = 60 * 60 * 1000;
const mostSampled = 5000;

type Elsewhere = Scene["elsewhere"];

/** What is usual on the site: how its votes of the last week are made up, and how many accounts came. Read once a run. */
export type Baseline = { votesBut: (storyId: string) => Elsewhere; accounts: Scene["accounts"] };

type Row = VoteTally & { storyId: string; votes: number; young: number };

/** Reads what is usual, from the latest votes of the last seven days, at most 5,000. */
export async function readBaseline(): Promise<Baseline> {
  const [rows, accounts] = await Promise.all([sampledVotes(), countAccounts()]);
  return { accounts, votesBut: (storyId) => sumOf(rows.filter((row) => row.storyId !== storyId)) };
}

function sumOf(rows: readonly Row[]): Elsewhere {
  const of = (name: "votes" | "young" | keyof VoteTally) => rows.reduce((sum, row) => sum + row[name], 0);
  return {
    votes: of("votes"),
    young: of("young"),
    tally: { fact: of("fact"), fiction: of("fiction"), unsure: of("unsure") },
  };
}

function sampledVotes(): Promise<Row[]> {
  const since = new Date(now().getTime() - 7 * dayMs);
  return sql.$queryRaw<Row[]>`
    SELECT few.story_id AS "storyId", count(*)::int AS votes,
      count(*) FILTER (WHERE few.cast_at - m.created_at < ${youngMs}::bigint * interval '1 millisecond')::int AS young,
      count(*) FILTER (WHERE few.choice = 'fact')::int AS fact, count(*) FILTER (WHERE few.choice = 'fiction')::int AS fiction,
      count(*) FILTER (WHERE few.choice = 'unsure')::int AS unsure
    FROM (SELECT story_id, reader_id, choice, cast_at FROM votes WHERE cast_at > ${since} AND counted
      ORDER BY cast_at DESC LIMIT ${mostSampled}) few
    JOIN members m ON m.id = few.reader_id GROUP BY few.story_id`;
}

async function countAccounts(): Promise<Scene["accounts"]> {
  const [all, lately] = await Promise.all([countAll(), countLately()]);
  return { all: Math.max(all, lately), lately };
}

// By the index: the newest come first in it.
async function countLately(): Promise<number> {
  const since = new Date(now().getTime() - 30 * dayMs);
  const [row] = await sql.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM members WHERE created_at > ${since}`;
  return row?.count ?? 0;
}

const kept = shared("brigades-accounts", () => ({ all: 0, readAt: Number.NEGATIVE_INFINITY }));

// No index counts all members, and an hour changes little of how many there are.
async function countAll(): Promise<number> {
  if (nowMs() - kept.readAt < keptMs) return kept.all;
  const [row] = await sql.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM members`;
  Object.assign(kept, { all: row?.count ?? 0, readAt: nowMs() });
  return kept.all;
}
