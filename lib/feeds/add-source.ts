import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { isUniqueViolation } from "../platform/db/transaction.ts";
import { MarkupTooLarge } from "../platform/html/parse-html.ts";
import { takeFrom } from "../platform/limits.ts";
import { newId } from "../platform/new-id.ts";
import { Refusal, refuseField } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { discoverFeeds, type OfferedFeed } from "./discover-feeds.ts";
import { type FeedAnswer, fetchFeed } from "./fetch-feed.ts";
import { newFeedToken } from "./proof/token.ts";
import { feedKeyOf, homePageOf } from "./rules/place.ts";
import { typedAddress } from "./rules/typed-address.ts";
import type { Added } from "./schema.ts";
import type { SourceRow } from "./source-row.ts";

/** How many feeds somebody may have. */
export const mostSources = 200;

type FeedThere = Extract<FeedAnswer, { kind: "feed" }>;

/** Adds the feed at an address, unproved; of a site's address, the one feed that it offers, or a list to choose from. */
export async function addSource({ address }: { address: string }, actor: Actor): Promise<Added> {
  if (!may(actor, "source.add")) throw new Refusal("forbidden", "Confirm your e-mail address before you add a feed.");
  const url = typedAddress(address);
  if (url === null) throw refuseField("address", "This is not a web address. It looks like https://example.org/feed.");
  await refuseTooMany(actor);
  await takeFrom("feed-add", actor.id);
  const answer = await fetchFeed(url);
  if (answer.kind === "feed") return { status: "added", sourceId: await keep(answer, url, actor) };
  return addOffered(answer, url, actor);
}

async function addOffered(answer: FeedAnswer, asked: string, actor: Actor): Promise<Added> {
  if (answer.kind !== "other") throw refuseField("address", sentenceOf(answer));
  const feeds = feedsOfferedBy(answer.text, answer.fetched.url);
  const [only] = feeds;
  if (!only)
    throw refuseField("address", `${answer.reason} It names no feed either: give the address of the feed itself.`);
  if (feeds.length > 1) return { status: "choose", feeds };
  const there = await fetchFeed(only.address);
  if (there.kind === "feed") return { status: "added", sourceId: await keep(there, asked, actor) };
  throw refuseField("address", `The site names the feed ${only.address}. ${sentenceOf(there)}`);
}

function feedsOfferedBy(page: string, url: string): OfferedFeed[] {
  try {
    return discoverFeeds(page, url);
  } catch (thrown) {
    if (!(thrown instanceof MarkupTooLarge)) throw thrown;
    throw refuseField("address", `${thrown.message} Give the address of the feed itself.`);
  }
}

function sentenceOf(answer: FeedAnswer): string {
  if (answer.kind === "failed") return answer.sentence;
  return answer.kind === "other" ? answer.reason : "The server says that nothing is new, to somebody who has nothing.";
}

async function refuseTooMany(actor: Actor): Promise<void> {
  if ((await db.source.count({ where: { ownerId: actor.id, state: { not: "removed" } } })) < mostSources) return;
  throw new Refusal("conflict", `You have ${mostSources} feeds. Remove one before you add another.`);
}

async function keep({ feed, fetched }: FeedThere, askedUrl: string, actor: Actor): Promise<string> {
  const feedKey = feedKeyOf(fetched.url);
  const about = {
    ...{ askedUrl, feedUrl: fetched.permanent, homeUrl: homePageOf(feed.link, fetched.url) },
    ...{ title: feed.title, format: feed.format },
  };
  return keepSource({ feedKey, ...about }, actor);
}

type NewSource = {
  askedUrl: string;
  feedUrl: string;
  feedKey: string;
  homeUrl: string | null;
  title: string;
  format: string;
};

/** Keeps a new source. One that its owner removed before is taken up again, with what it knows of deleted stories. */
export async function keepSource(source: NewSource, actor: Actor): Promise<string> {
  const fresh = { ...source, token: newFeedToken(), createdAt: now() };
  const removed = await db.source.findFirst({
    where: { ownerId: actor.id, feedKey: source.feedKey, state: "removed" },
    orderBy: { createdAt: "desc" },
  });
  try {
    if (!removed) return (await db.source.create({ data: { id: newId(), ownerId: actor.id, ...fresh } })).id;
    await db.source.update({ where: { id: removed.id }, data: { ...fresh, ...unproved, ...standingOf(removed) } });
    return removed.id;
  } catch (thrown) {
    if (!isUniqueViolation(thrown)) throw thrown;
    throw refuseField("address", "You have this feed already. It is in your list of sources.");
  }
}

// Whoever removes a feed that a moderator paused and adds it again has it as it was.
function standingOf({ pauseKind, pauseReason, pausedAt }: SourceRow): Partial<SourceRow> {
  if (pauseKind === "moderation") return { state: "paused", pauseKind, pauseReason, pausedAt };
  return { state: "unproved", pauseKind: null, pauseReason: "", pausedAt: null };
}

const unproved = {
  ...{ proofKind: null, provedAt: null, provedPlace: null, proofCheckedAt: null, canonical: true },
  ...{ nextCheckAt: null, etag: null, lastModified: null, failures: 0, failingSince: null, lastError: "" },
  ...{ hubUrl: null, topicUrl: null, hubSecret: null, hubAskedAt: null, hubLeaseUntil: null },
};
