import { randomInt } from "node:crypto";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import type { Counts } from "./import-items.ts";
import type { Run } from "./poll-source.ts";
import type { Feed } from "./rules/feed.ts";
import { outsideQuiet, type QuietTimes } from "./rules/quiet-times.ts";
import { jittered, restfulPause } from "./rules/schedule.ts";
import type { SourceRow } from "./source-row.ts";
import { isWanted } from "./websub/is-wanted.ts";

/** How a check of a feed ended that could be had. */
export type RunEnd = {
  outcome: "ok" | "not-modified";
  status: number;
  headers: Headers;
  feed: Feed | null;
  counts: Counts | null;
};

/** Ends a check: what came of it, and when the next one is. */
export async function endRun({ id, source }: Run, end: RunEnd): Promise<void> {
  const at = now();
  const pause = pauseAfter(source, end);
  const rests = (end.counts?.waiting ?? 0) + (end.counts?.again ?? 0) > 0;
  await transaction(async (tx) => {
    const { waiting = 0, again: _again, ...counts } = end.counts ?? {};
    const { outcome, status } = end;
    await tx.sourceRun.update({
      where: { id },
      data: { outcome, status, endedAt: at, sentence: sentenceOf(waiting), ...counts },
    });
    const well = {
      failures: 0,
      failingSince: null,
      lastError: "",
      lastCheckAt: at,
      lastSuccessAt: at,
      runningUntil: null,
    };
    await tx.source.update({
      where: { id: source.id },
      data: {
        ...well,
        ...(waiting > 0 ? soon(at) : nextCheck(at, pause, end.feed ?? source)),
        checkEveryS: pause,
        ...(end.feed && said(source, end)),
        ...(rests && whole),
      },
    });
    if (isWanted({ ...source, hubUrl: end.feed?.hub ?? source.hubUrl }, at))
      await record(tx, "source.hub-found", { sourceId: source.id });
  });
}

/** Ends a check that could not be made, for a reason that is not the feed's. */
export async function putOff({ id, source }: Run, sentence: string, seconds: number): Promise<void> {
  const at = now();
  await db.sourceRun.update({ where: { id }, data: { outcome: "failed", sentence, endedAt: at } });
  await db.source.update({ where: { id: source.id }, data: { runningUntil: null, ...nextCheck(at, seconds, source) } });
}

/** When a feed is checked next: about so many seconds from now, at a time at which it lets itself be read. */
export function nextCheck(at: Date, seconds: number, quiet: QuietTimes): { nextCheckAt: Date } {
  const next = new Date(at.getTime() + jittered(seconds, randomInt(1000) / 1000) * 1000);
  return { nextCheckAt: outsideQuiet(next, quiet) };
}

// The rest of what has begun does not wait for another hour.
function soon(at: Date): { nextCheckAt: Date } {
  return { nextCheckAt: new Date(at.getTime() + 60_000) };
}

// A server that says "as before" does not send what the feed itself asks for: that holds until it is sent anew.
function pauseAfter({ hubLeaseUntil, checkEveryS, ttl }: SourceRow, { headers, feed }: RunEnd): number {
  const pushed = hubLeaseUntil !== null && hubLeaseUntil > now();
  if (!feed && !headers.has("cache-control")) return checkEveryS;
  return restfulPause({ headers, ttl: feed ? feed.ttl : ttl, pushed });
}

function sentenceOf(waiting: number): string {
  if (waiting === 0) return "";
  return `${waiting} more ${waiting === 1 ? "item waits" : "items wait"} for the next check, in a minute.`;
}

// The server must send everything again where something is left to do.
const whole = { etag: null, lastModified: null };

function said({ feedUrl }: SourceRow, { headers, feed }: RunEnd) {
  return {
    etag: headers.get("etag")?.slice(0, 500) ?? null,
    lastModified: headers.get("last-modified")?.slice(0, 100) ?? null,
    ...(feed && { title: feed.title, format: feed.format, ttl: feed.ttl }),
    ...(feed && { skipHours: feed.skipHours, skipDays: feed.skipDays }),
    hubUrl: feed?.hub ?? null,
    topicUrl: feed?.self ?? feedUrl,
  };
}
