import { db } from "../platform/db/client.ts";
import { isUniqueViolation } from "../platform/db/transaction.ts";
import type { FeedAnswer } from "./fetch-feed.ts";
import { ownerOf } from "./owner-of.ts";
import { pauseItself } from "./pause-itself.ts";
import type { Run } from "./poll-source.ts";
import { findProof } from "./proof/find-proof.ts";
import type { ReadTxt } from "./proof/read-txt.ts";
import { feedKeyOf, homePageOf, placeOf } from "./rules/place.ts";
import type { SourceRow } from "./source-row.ts";

type FeedThere = Extract<FeedAnswer, { kind: "feed" }>;

/**
 * Takes in where a feed is now. In another place than the one that was proved, it is proved there or paused: a redirect
 * could lead to anybody's feed. Null when it was paused.
 */
export async function settlePlace(run: Run, { feed, fetched }: FeedThere, askDns?: ReadTxt): Promise<SourceRow | null> {
  const { source } = run;
  const [feedKey, place] = [feedKeyOf(fetched.url), placeOf(fetched.url)];
  if (fetched.permanent === source.feedUrl && feedKey === source.feedKey && place === source.provedPlace) return source;
  const proved = place === source.provedPlace ? {} : await proveAnew(source, { feed, url: fetched.url }, askDns);
  if (!proved) return pausedFor(run, `The feed now leads to ${place}, where nothing proves that it is yours.`);
  try {
    const homeUrl = homePageOf(feed.link, fetched.url);
    const data = { feedUrl: fetched.permanent, feedKey, homeUrl, ...proved };
    return await db.source.update({ where: { id: source.id }, data });
  } catch (thrown) {
    if (!isUniqueViolation(thrown)) throw thrown;
    return pausedFor(run, `The feed now leads to ${fetched.url}, which is a source already.`);
  }
}

async function proveAnew(source: SourceRow, there: { feed: FeedThere["feed"]; url: string }, askDns?: ReadTxt) {
  const { handle } = await ownerOf(source);
  const { kind, place } = await findProof(there, { token: source.token, handle }, askDns);
  return kind && { proofKind: kind, provedPlace: place };
}

async function pausedFor(run: Run, reason: string): Promise<null> {
  await pauseItself(run, { kind: "proof", reason, status: 200 });
  return null;
}
