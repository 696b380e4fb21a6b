import { gzipSync } from "node:zlib";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { log } from "../platform/log.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import { storage } from "../platform/storage/open-storage.ts";
import type { Scored } from "../votes/verdict/score.ts";
import { keepFault } from "./keep-fault.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { type ReleasedName, releaseKey } from "./rules/releases.ts";
import { type Result, scoreApart } from "./score-apart.ts";
import { storeRow } from "./store-run.ts";

const keptDays = 90;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Once a day: works all verdicts out cold, and releases what they were worked out from, so that anybody can do it again.
 * What this run finds too is confirmed; what is published does not change by it. Done twice on a day, it is done once.
 */
export function releaseDay(): Promise<void> {
  return oneAtATime(releaseAlone);
}

async function releaseAlone(): Promise<void> {
  const [id, startedAt] = [newId(), now()];
  const day = startedAt.toISOString().slice(0, 10);
  if (await db.verdictRun.findUnique({ where: { day } })) return;
  try {
    const result = await scoreApart({ release: true });
    await store(day, await filesOf(result));
    await transaction(async (tx) => {
      await record(tx, "verdicts.released", {});
      await storeRow(tx, { id, kind: "day", startedAt, day, ...result }, []);
      await tx.$queryRaw`
        UPDATE story_verdicts v SET confirmed_at = ${new Date(result.run.now)}
        FROM unnest(${result.run.stories.map(({ story }) => story)}::text[], ${result.run.stories.map(stateOf)}::verdict_state[])
          AS f (story_id, state) WHERE f.story_id = v.story_id AND f.state = v.state`;
    });
    await forgetReleases(startedAt);
  } catch (thrown) {
    log.error({ err: thrown }, "the day's verdicts could not be worked out; nothing was released");
    await keepFault({ id, kind: "day", startedAt }, thrown);
    throw thrown;
  }
}

function stateOf({ state }: Scored): string {
  return state;
}

async function filesOf({ files }: Result): Promise<[ReleasedName, Uint8Array][]> {
  if (!files) throw new Error("The scorer wrote no files.");
  return [
    ["votes", files.votes],
    ["verdicts", files.verdicts],
    ["changes", gzipSync(await changeLines())],
  ];
}

async function changeLines(): Promise<string> {
  const changes = await db.verdictChange.findMany({
    where: { story: { state: "published" } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { storyId: true, before: true, state: true, reason: true, why: true, at: true },
  });
  const lines = changes.map(({ storyId, before, state, reason, why, at }) =>
    JSON.stringify({ story: storyId, before, state, reason, why, at }),
  );
  return [JSON.stringify({ holds: "changes" }), ...lines, ""].join("\n");
}

async function store(day: string, files: readonly [ReleasedName, Uint8Array][]): Promise<void> {
  for (const [name, bytes] of files)
    await storage().put(releaseKey(name, day), bytes, { contentType: "application/gzip" });
}

async function forgetReleases(at: Date): Promise<void> {
  const before = new Date(at.getTime() - keptDays * dayMs).toISOString().slice(0, 10);
  const old = await db.verdictRun.findMany({ where: { day: { lt: before } }, select: { id: true, day: true } });
  for (const { id, day } of old) {
    for (const name of ["votes", "verdicts", "changes"] as const) await storage().delete(releaseKey(name, day ?? ""));
    await db.verdictRun.update({ where: { id }, data: { day: null } });
  }
}
