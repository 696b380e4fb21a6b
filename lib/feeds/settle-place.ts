import { db } from "../platform/db/client.ts";
import { isUniqueViolation } from "../platform/db/transaction.ts";
import type { FeedAnswer } from "./fetch-feed.ts";
import { noteFailure } from "./note-failure.ts";
import { ownerOf } from "./owner-of.ts";
import { pauseItself } from "./pause-itself.ts";
import type { Run } from "./poll-source.ts";
import { findProof } from "./proof/find-proof.ts";
import type { ReadTxt } from "./proof/read-txt.ts";
import { feedKeyOf, homePageOf, placeOf } from "./rules/place.ts";
import type { SourceRow } from "./source-row.ts";

type FeedThere = Extract<FeedAnswer, { kind: "feed" }>;

/**
 * Takes in where a feed is now. At another address than the one that was proved it is proved anew, or paused: a redirect
 * could lead to anybody's feed, on the same host too. Null when nothing may be imported.
 */
export async function settlePlace(run: Run, there: FeedThere, askDns?: ReadTxt): Promise<SourceRow | null> {
  const { source } = run;
  const { url, permanent, headers, status } = there.fetched;
  const [feedKey, place] = [feedKeyOf(url), placeOf(url)];
  const isWhereProved = feedKey === source.feedKey && place === source.provedPlace;
  if (isWhereProved && permanent === source.feedUrl) return source;
  if (isWhereProved) return moved(run, there, {});
  const { kind, unsure } = await proveAnew(source, there, askDns);
  if (kind) return moved(run, there, { proofKind: kind, provedPlace: place });
  if (!unsure) return pausedFor(run, `The feed now leads to ${url}, where nothing proves that it is yours.`);
  const sentence = `The feed now leads to ${url}, and whether it is yours there could not be told just now.`;
  await noteFailure(run, { sentence, status, headers });
  return null;
}

async function proveAnew(source: SourceRow, { feed, fetched }: FeedThere, askDns?: ReadTxt) {
  const { handle } = await ownerOf(source);
  return findProof({ feed, url: fetched.url }, { token: source.token, handle }, askDns);
}

type Proved = { proofKind?: string; provedPlace?: string };

async function moved(run: Run, { feed, fetched }: FeedThere, proved: Proved): Promise<SourceRow | null> {
  const { url, permanent } = fetched;
  try {
    const data = { feedUrl: permanent, feedKey: feedKeyOf(url), homeUrl: homePageOf(feed.link, url), ...proved };
    return await db.source.update({ where: { id: run.source.id }, data });
  } catch (thrown) {
    if (!isUniqueViolation(thrown)) throw thrown;
    return pausedFor(run, `The feed now leads to ${url}, which is a source already.`);
  }
}

async function pausedFor(run: Run, reason: string): Promise<null> {
  await pauseItself(run, { kind: "proof", reason, status: 200 });
  return null;
}
