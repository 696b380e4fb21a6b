import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { fetchFeed } from "./fetch-feed.ts";
import { ownerOf } from "./owner-of.ts";
import { pauseItself } from "./pause-itself.ts";
import { findProof } from "./proof/find-proof.ts";
import type { ReadTxt } from "./proof/read-txt.ts";

const everyMs = 30 * 24 * 60 * 60 * 1000;
const batch = 500;

/** Hands out the feeds whose proof was last seen 30 days ago. Gives how many. */
export async function handOutProofs(): Promise<number> {
  const due = await db.source.findMany({
    where: {
      provedAt: { not: null },
      state: { not: "removed" },
      proofCheckedAt: { lte: new Date(now().getTime() - everyMs) },
    },
    orderBy: { proofCheckedAt: "asc" },
    take: batch,
    select: { id: true },
  });
  await transaction(async (tx) => {
    for (const { id } of due) await record(tx, "source.proof-due", { sourceId: id });
  });
  return due.length;
}

/** Looks whether a feed's proof is still there. Where it is gone, the feed is paused; where it cannot be told, tomorrow. */
export async function recheckProof({ sourceId }: { sourceId: string }, askDns?: ReadTxt): Promise<void> {
  const source = await db.source.findUnique({ where: { id: sourceId } });
  if (!source || source.provedAt === null || source.state === "removed") return;
  const answer = await fetchFeed(source.feedUrl);
  if (answer.kind !== "feed") return;
  const { handle } = await ownerOf(source);
  const there = { feed: answer.feed, url: answer.fetched.url };
  const { kind, unsure, place, checks } = await findProof(there, { token: source.token, handle }, askDns);
  if (kind)
    await db.source.update({
      where: { id: sourceId },
      data: { proofKind: kind, provedPlace: place, proofCheckedAt: now() },
    });
  else if (!unsure) await pauseItself({ id: null, source }, { kind: "proof", reason: reasonOf(checks), status: null });
}

function reasonOf(checks: readonly { lookedAt: string; found: string }[]): string {
  return `The proof that it is yours is not there any more. ${checks[0] ? `At ${checks[0].lookedAt}: ${checks[0].found}` : ""}`.trim();
}
