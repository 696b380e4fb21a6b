import { takeFrom } from "../platform/limits.ts";
import { assertPublicUrl, isOutboundRefusal } from "../platform/outbound.ts";
import { isRefusal, Refusal, refuseField } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { keepSource, mostSources } from "./add-source.ts";
import { mySources } from "./queries.ts";
import { readOpml } from "./read-opml.ts";
import { FeedFault } from "./rules/feed-fault.ts";
import type { OpmlFeed } from "./rules/opml.ts";
import { feedKeyOf, homePageOf } from "./rules/place.ts";
import type { OpmlResult } from "./schema.ts";

const mostBytes = 1_000_000;

/** Adds the feeds of an OPML file, unproved and not asked yet: that is done when they are proved. */
export async function importOpml({ file }: { file: Blob }, actor: Actor): Promise<OpmlResult> {
  if (!may(actor, "source.add")) throw new Refusal("forbidden", "Confirm your e-mail address before you add a feed.");
  if (file.size > mostBytes) throw refuseField("file", "This file is too large: at most 1 MB.");
  const feeds = feedsIn(new Uint8Array(await file.arrayBuffer()));
  await takeFrom("feed-add", actor.id);
  const result: OpmlResult = { added: 0, known: 0, refused: [] };
  let room = mostSources - (await mySources(actor)).length;
  for (const feed of feeds) {
    const reason = room > 0 ? await addOne(feed, actor) : `You have ${mostSources} feeds. Remove one first.`;
    if (reason === null) room -= 1;
    note(result, feed, reason);
  }
  return result;
}

function feedsIn(bytes: Uint8Array): OpmlFeed[] {
  try {
    const feeds = readOpml(bytes);
    if (feeds.length > 0) return feeds;
  } catch (thrown) {
    if (!(thrown instanceof FeedFault)) throw thrown;
    throw refuseField("file", thrown.message);
  }
  throw refuseField("file", "There are no feeds in this file.");
}

const knownAlready = "known";

async function addOne({ feedUrl, homeUrl, title }: OpmlFeed, actor: Actor): Promise<string | null> {
  try {
    assertPublicUrl(feedUrl);
    const where = { askedUrl: feedUrl, feedUrl, feedKey: feedKeyOf(feedUrl), homeUrl: homePageOf(homeUrl, feedUrl) };
    await keepSource({ ...where, title, format: "" }, actor);
    return null;
  } catch (thrown) {
    if (isOutboundRefusal(thrown)) return thrown.message;
    if (isRefusal(thrown)) return knownAlready;
    throw thrown;
  }
}

function note(result: OpmlResult, { feedUrl }: OpmlFeed, reason: string | null): void {
  if (reason === null) result.added += 1;
  else if (reason === knownAlready) result.known += 1;
  else result.refused.push({ address: feedUrl, reason });
}
