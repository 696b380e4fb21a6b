import { now } from "../../lib/platform/clock.ts";
import { pool } from "../../lib/platform/db/client.ts";
import type { Choice } from "../../lib/votes/rules.ts";
import { chance, draw } from "./chance.ts";

/** A story as the electorate sees it. */
export type StoryToJudge = {
  id: string;
  /** What chance goes by; without one, its id. */
  name?: string;
  authorId: string;
  publishedAt: Date;
  /** Above 0 the story is true, below 0 it is not; ±1 is plain. */
  truth: number;
  /** From -1 to 1: which camp likes to hear it. */
  slant: number;
  /** How many of the readers vote on it; without one, some 20 to 90. */
  votes?: number;
};

type Options = { readers?: number; seed?: string; until?: Date };
type Reader = { id: string; camp: 1 | -1 };
type Ballot = { storyId: string; readerId: string; choice: Choice; at: Date };

const unsureShare = 0.07;

/**
 * Builds readers without passwords who only vote: two camps, 60 to 40, who lean towards what their camp likes to hear.
 * P(Fact) = σ(truth + 2.5 · slant · camp). The same seed and names give the same votes; tallies are exact afterwards. Gives the
 * readers' ids.
 */
export async function seedElectorate(
  stories: readonly StoryToJudge[],
  { readers = 300, seed = "electorate", until = now() }: Options = {},
): Promise<string[]> {
  const all = Array.from({ length: readers }, (_, n) => aReaderOf(n, readers));
  await insertReaders(all, earliest(stories, until));
  const ballots = stories.flatMap((story) => ballotsOn(story, all, seed, until));
  await insertBallots(ballots);
  await countVotes(stories.map(({ id }) => id));
  return all.map(({ id }) => id);
}

function aReaderOf(n: number, readers: number): Reader {
  return { id: `reader${String(n + 1).padStart(6, "0")}`, camp: n < readers * 0.6 ? 1 : -1 };
}

function ballotsOn(story: StoryToJudge, readers: readonly Reader[], seed: string, until: Date): Ballot[] {
  const random = chance(`${seed}:${story.name ?? story.id}`);
  const others = readers.filter(({ id }) => id !== story.authorId);
  const voters = draw(others, story.votes ?? 20 + Math.floor(random() * 70), random);
  const open = Math.max(1, until.getTime() - story.publishedAt.getTime());
  return voters.map(({ id, camp }) => ({
    storyId: story.id,
    readerId: id,
    choice: choose(story, camp, random),
    at: new Date(story.publishedAt.getTime() + Math.floor(random() ** 2 * open)), // most soon after publication
  }));
}

function choose({ truth, slant }: StoryToJudge, camp: 1 | -1, random: () => number): Choice {
  if (random() < unsureShare) return "unsure";
  return random() < 1 / (1 + Math.exp(-(truth + 2.5 * slant * camp))) ? "fact" : "fiction";
}

function earliest(stories: readonly StoryToJudge[], until: Date): Date {
  return new Date(Math.min(until.getTime(), ...stories.map(({ publishedAt }) => publishedAt.getTime())));
}

async function insertReaders(readers: readonly Reader[], at: Date): Promise<void> {
  await pool().query(
    `INSERT INTO members (id, handle, pen_name, email, email_verified_at, demo, created_at)
     SELECT id, replace(id, 'reader', 'reader-'), replace(id, 'reader', 'Reader '), id || '@demo.invalid', $2, true, $2
     FROM unnest($1::text[]) AS id
     ON CONFLICT DO NOTHING`,
    [readers.map(({ id }) => id), at],
  );
}

async function insertBallots(ballots: readonly Ballot[]): Promise<void> {
  await pool().query(
    `INSERT INTO votes (story_id, reader_id, choice, counted, created_at, cast_at)
     SELECT story_id, reader_id, choice::vote_choice, true, at, at
     FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[]) AS b(story_id, reader_id, choice, at)
     ON CONFLICT DO NOTHING`,
    [
      ballots.map(({ storyId }) => storyId),
      ballots.map(({ readerId }) => readerId),
      ballots.map(({ choice }) => choice),
      ballots.map(({ at }) => at),
    ],
  );
}

async function countVotes(storyIds: readonly string[]): Promise<void> {
  await pool().query(
    `INSERT INTO story_tallies AS t (story_id, fact, fiction, unsure)
     SELECT s.id, count(*) FILTER (WHERE choice = 'fact'), count(*) FILTER (WHERE choice = 'fiction'),
       count(*) FILTER (WHERE choice = 'unsure')
     FROM unnest($1::text[]) AS s(id) LEFT JOIN votes v ON v.story_id = s.id AND v.counted GROUP BY s.id
     ON CONFLICT (story_id) DO UPDATE SET fact = excluded.fact, fiction = excluded.fiction, unsure = excluded.unsure`,
    [storyIds],
  );
}
