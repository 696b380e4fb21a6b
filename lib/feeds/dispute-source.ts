import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { takeFrom } from "../platform/limits.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { fetchFeed } from "./fetch-feed.ts";
import { findProof } from "./proof/find-proof.ts";
import type { ReadTxt } from "./proof/read-txt.ts";
import { ownRow } from "./queries.ts";
import type { SourceRow } from "./source-row.ts";

/**
 * Tells the moderators that a feed which another contributor has proved is this one's. Whether this one's proof is
 * there too is looked up now and kept with it.
 */
export async function disputeSource(
  { sourceId, words }: { sourceId: string; words: string },
  actor: Actor,
  askDns?: ReadTxt,
): Promise<void> {
  const mine = await ownRow(sourceId, actor);
  if (!mine) throw notFound("feed");
  const theirs = await db.source.findFirst({
    where: { feedKey: mine.feedKey, provedAt: { not: null }, state: { not: "removed" }, ownerId: { not: actor.id } },
  });
  if (!theirs) throw new Refusal("conflict", "Nobody else has proved this feed. Prove it, and it is yours.");
  await takeFrom("feed-dispute", actor.id);
  const claim = { words, proofFound: await hasProof(mine, actor, askDns), createdAt: now() };
  const who = { sourceId: theirs.id, claimantId: actor.id };
  await transaction(async (tx) => {
    const { id: claimId } = await tx.sourceClaim.upsert({
      where: { sourceId_claimantId: who },
      create: { id: newId(), ...who, ...claim },
      update: claim,
    });
    await record(tx, "source.disputed", { sourceId: theirs.id, claimId, requestId: newId() });
  });
}

async function hasProof({ feedUrl, token }: SourceRow, { handle }: Actor, askDns?: ReadTxt): Promise<boolean> {
  const answer = await fetchFeed(feedUrl);
  if (answer.kind !== "feed") return false;
  const { kind } = await findProof({ feed: answer.feed, url: answer.fetched.url }, { token, handle }, askDns);
  return kind !== null;
}
