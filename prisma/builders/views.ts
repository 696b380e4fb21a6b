import { createHash } from "node:crypto";
import { now } from "../../lib/platform/clock.ts";
import { pool } from "../../lib/platform/db/client.ts";
import { chance } from "./chance.ts";

/** How much a story has been read. */
export type ReadStory = {
  storyId: string;
  publishedAt: Date;
  /** Views in all. */
  total: number;
  /** Views of the last 24 hours; for a story younger than that, all. */
  last24h: number;
};

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

// How much is read in each hour of the day (UTC): little at night, more before work, at noon and in the evening.
const ofDay = [3, 2, 1, 1, 1, 2, 4, 8, 10, 9, 8, 8, 10, 9, 8, 7, 7, 8, 9, 11, 12, 11, 8, 5];

const hosts = ["duckduckgo.com", "google.com", "bsky.app", "mastodon.social", "reddit.com", "en.wikipedia.org"];

type View = { begun: number; last: number };

/**
 * Writes views as if they had been counted: totals, the history by hour, where readers came from, and a reader for each
 * view of the last day, so that the four numbers are true and age as real ones do.
 */
export async function seedViews(stories: readonly ReadStory[], at: Date = now()): Promise<void> {
  for (const story of stories) {
    const random = chance(`views:${story.storyId}`);
    const dayAgo = at.getTime() - dayMs;
    const young = story.publishedAt.getTime() > dayAgo;
    const recentCount = young ? story.total : Math.min(story.total, story.last24h);
    const from = Math.max(dayAgo + minuteMs, story.publishedAt.getTime());
    const recent = spread(story, from, at.getTime(), recentCount, random).map((begun) => asView(begun, at, random));
    const older = spread(story, story.publishedAt.getTime(), dayAgo - hourMs, story.total - recentCount, random);
    await insertReaders(story.storyId, recent);
    await insertHistory(story.storyId, [...recent.map(({ begun }) => begun), ...older], random);
    await pool().query(
      `INSERT INTO story_tallies AS t (story_id, views) VALUES ($1, $2)
       ON CONFLICT (story_id) DO UPDATE SET views = t.views + excluded.views`,
      [story.storyId, recent.length + older.length],
    );
  }
}

// A day has its rhythm, and a story is read most when it is new.
function spread(story: ReadStory, from: number, until: number, count: number, random: () => number): number[] {
  const hours: { start: number; upTo: number }[] = []; // upTo: the weights so far, this hour's included
  let weight = 0;
  for (let start = from; start < until; start += hourMs) {
    const age = (start - story.publishedAt.getTime()) / dayMs;
    weight += (ofDay[new Date(start).getUTCHours()] ?? 1) * (0.08 + Math.exp(-age / 1.5));
    hours.push({ start, upTo: weight });
  }
  const moment = () => {
    const drawn = random() * weight;
    const start = hours.find(({ upTo }) => drawn < upTo)?.start ?? from;
    return Math.floor(start + random() * Math.max(1, Math.min(hourMs, until - start)));
  };
  return Array.from({ length: Math.max(0, count) }, moment);
}

function asView(begun: number, at: Date, random: () => number): View {
  return { begun, last: Math.min(at.getTime(), Math.floor(begun + random() ** 2 * 9 * minuteMs)) };
}

async function insertReaders(storyId: string, views: readonly View[]): Promise<void> {
  const key = (kind: string, n: number) =>
    createHash("sha256").update(`${kind}:${storyId}:${n}`).digest().subarray(0, 16);
  await pool().query(
    `INSERT INTO story_readers (story_id, reader_key, address_key, salt_id, last_signal_at)
     SELECT $1, reader_key, address_key, 0, at
     FROM unnest($2::bytea[], $3::bytea[], $4::timestamptz[]) AS r(reader_key, address_key, at)`,
    [
      storyId,
      views.map((_, n) => key("reader", n)),
      views.map((_, n) => key("address", n)),
      views.map(({ last }) => new Date(last)),
    ],
  );
}

async function insertHistory(storyId: string, begun: readonly number[], random: () => number): Promise<void> {
  await pool().query(
    `INSERT INTO view_hours AS h (story_id, hour, views)
     SELECT $1, date_trunc('hour', at, 'UTC'), count(*) FROM unnest($2::timestamptz[]) AS at GROUP BY 2
     ON CONFLICT (story_id, hour) DO UPDATE SET views = h.views + excluded.views`,
    [storyId, begun.map((at) => new Date(at))],
  );
  const led = begun.filter(() => random() < 0.45);
  await pool().query(
    `INSERT INTO view_referrers AS r (story_id, day, host, views)
     SELECT $1, (at AT TIME ZONE 'UTC')::date, host, count(*)
     FROM unnest($2::timestamptz[], $3::text[]) AS v(at, host) GROUP BY 2, 3
     ON CONFLICT (story_id, day, host) DO UPDATE SET views = r.views + excluded.views`,
    [storyId, led.map((at) => new Date(at)), led.map(() => hosts[Math.floor(random() ** 1.6 * hosts.length)])],
  );
}
