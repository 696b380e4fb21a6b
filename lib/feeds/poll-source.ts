import { randomInt } from "node:crypto";
import { makeSlots } from "../media/slots.ts";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { log } from "../platform/log.ts";
import { newId } from "../platform/new-id.ts";
import { isRefusal } from "../platform/refusal.ts";
import { endRun, putOff } from "./end-run.ts";
import { type FeedAnswer, fetchFeed } from "./fetch-feed.ts";
import { ImportStopped } from "./import-item.ts";
import { importItems } from "./import-items.ts";
import { noteFailure } from "./note-failure.ts";
import { ownerOf } from "./owner-of.ts";
import { pauseItself } from "./pause-itself.ts";
import type { ReadTxt } from "./proof/read-txt.ts";
import type { RunKind } from "./schema.ts";
import { settlePlace } from "./settle-place.ts";
import type { SourceRow } from "./source-row.ts";

const heldMs = 10 * 60_000; // longer than any check takes; of a worker that died, it ends by itself

// Many feeds may be waited for at once; importing is work, and more of it at once is only slower.
const importing = makeSlots(2, Number.POSITIVE_INFINITY);

/** A check that is going on. */
export type Run = { id: string; source: SourceRow };

/** Checks a feed: fetches it, imports what is new, and says when to come again. One check of a feed at a time. */
export async function pollSource(
  { sourceId, kind }: { sourceId: string; kind: RunKind },
  askDns?: ReadTxt,
): Promise<void> {
  const source = await hold(sourceId);
  if (!source) return;
  const run = { id: newId(), source };
  await db.sourceRun.create({ data: { id: run.id, sourceId, kind, startedAt: now() } });
  try {
    await check(run, askDns);
  } catch (thrown) {
    if (isRefusal(thrown) && thrown.code === "unavailable")
      return await putOff(run, thrown.message, 60 + randomInt(60));
    if (thrown instanceof ImportStopped) return await putOff(run, thrown.message, 60);
    log.error({ err: thrown, source: sourceId }, "a feed could not be checked");
    await putOff(run, "Something went wrong on our side. It is tried again in a quarter of an hour.", 900);
  }
}

async function hold(id: string): Promise<SourceRow | null> {
  const at = now();
  const { count } = await db.source.updateMany({
    where: { id, state: "active", OR: [{ runningUntil: null }, { runningUntil: { lt: at } }] },
    data: { runningUntil: new Date(at.getTime() + heldMs) },
  });
  return count === 1 ? db.source.findUnique({ where: { id } }) : null;
}

async function check(run: Run, askDns?: ReadTxt): Promise<void> {
  const { feedUrl, etag, lastModified } = run.source;
  const answer = await fetchFeed(feedUrl, { etag, lastModified });
  if (answer.kind === "failed") return fail(run, answer);
  if (answer.kind === "other")
    return noteFailure(run, {
      sentence: answer.reason,
      status: answer.fetched.status,
      headers: answer.fetched.headers,
    });
  const { fetched } = answer;
  const said = { headers: fetched.headers, status: fetched.status };
  if (answer.kind === "not-modified")
    return endRun(run, { outcome: "not-modified", ...said, feed: null, counts: null });
  const source = await settlePlace(run, answer, askDns);
  if (!source) return;
  const owner = await ownerOf(source);
  const counts = await importing.run(() => importItems({ source, owner }, answer.feed, run.id));
  await endRun({ ...run, source }, { outcome: "ok", ...said, feed: answer.feed, counts });
}

async function fail(run: Run, answer: Extract<FeedAnswer, { kind: "failed" }>): Promise<void> {
  if (answer.status !== 410) return noteFailure(run, answer);
  await pauseItself(run, { kind: "gone", reason: answer.sentence, status: 410 });
}
