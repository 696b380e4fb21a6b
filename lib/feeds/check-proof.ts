import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { isUniqueViolation } from "../platform/db/transaction.ts";
import { takeFrom } from "../platform/limits.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { type FeedAnswer, fetchFeed } from "./fetch-feed.ts";
import { findProof, type Proof } from "./proof/find-proof.ts";
import type { ReadTxt } from "./proof/read-txt.ts";
import { ownRow } from "./queries.ts";
import { feedKeyOf, homePageOf } from "./rules/place.ts";
import type { ProofResult } from "./schema.ts";
import type { SourceRow } from "./source-row.ts";

/** Looks for the proof that a feed is its contributor's. The first who proves a feed has it. */
export async function checkProof(
  { sourceId }: { sourceId: string },
  actor: Actor,
  askDns?: ReadTxt,
): Promise<ProofResult> {
  const source = await ownRow(sourceId, actor);
  if (!source) throw notFound("feed");
  await takeFrom("feed-check", actor.id);
  const answer = await fetchFeed(source.feedUrl);
  if (answer.kind !== "feed") throw new Refusal("invalid", `The feed itself cannot be read. ${sentenceOf(answer)}`);
  const { token } = source;
  const proof = await findProof(
    { feed: answer.feed, url: answer.fetched.url },
    { token, handle: actor.handle },
    askDns,
  );
  if (proof.kind) await keepProof(source, answer, proof);
  return { proved: proof.kind !== null, kind: proof.kind, checks: proof.checks };
}

/** What somebody is told who proves a feed that another has proved before. */
export const takenSentence =
  "Another contributor has proved this feed before you. If it is yours, dispute that: the moderators will look at both.";

const ownSentence = "You have this feed already, by another of its addresses. Remove one of the two.";

function sentenceOf(answer: FeedAnswer): string {
  if (answer.kind === "failed") return answer.sentence;
  return answer.kind === "other" ? answer.reason : "The server did not send it.";
}

async function keepProof(
  source: SourceRow,
  { feed, fetched }: Extract<FeedAnswer, { kind: "feed" }>,
  { kind, place }: Proof,
): Promise<void> {
  const at = now();
  const begins = source.provedAt === null && source.pauseKind !== "moderation";
  const about = {
    ...{ feedUrl: fetched.permanent, feedKey: feedKeyOf(fetched.url), homeUrl: homePageOf(feed.link, fetched.url) },
    ...{ title: feed.title, format: feed.format },
    ...{ proofKind: kind, provedPlace: place, provedAt: source.provedAt ?? at, proofCheckedAt: at },
  };
  const rests = {
    state: "paused",
    pauseKind: "new",
    pauseReason: "It is proved. Begin the import when you are ready.",
    pausedAt: at,
  } as const;
  try {
    await db.source.update({ where: { id: source.id }, data: { ...about, ...(begins && rests) } });
    await takeUpStories(source.id);
  } catch (thrown) {
    if (!isUniqueViolation(thrown)) throw thrown;
    throw new Refusal("conflict", (await hasTwice(source, about.feedKey)) ? ownSentence : takenSentence);
  }
}

// Their own source of the same feed, which was added by another of its addresses.
async function hasTwice({ id, ownerId }: SourceRow, feedKey: string): Promise<boolean> {
  return (await db.source.count({ where: { ownerId, feedKey, id: { not: id }, state: { not: "removed" } } })) > 0;
}

// Of a feed that was removed and added again: what came by it before is its own again.
async function takeUpStories(id: string): Promise<void> {
  await db.$executeRaw`
    UPDATE stories s SET source_id = ${id} FROM source_items i
    WHERE i.source_id = ${id} AND i.outcome = 'imported' AND i.story_id = s.id AND s.source_id IS NULL`;
}
