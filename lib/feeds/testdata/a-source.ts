import { aCategory } from "../../../prisma/builders/story.ts";
import { now } from "../../platform/clock.ts";
import { db } from "../../platform/db/client.ts";
import { newId } from "../../platform/new-id.ts";
import type { Actor } from "../../policy.ts";
import { newFeedToken } from "../proof/token.ts";
import { feedKeyOf, placeOf } from "../rules/place.ts";
import type { SourceRow } from "../source-row.ts";

/** A feed of this member, proved and active unless said otherwise. */
export async function aSource(owner: Actor, feedUrl: string, more: Partial<SourceRow> = {}): Promise<SourceRow> {
  await aCategory("local");
  const at = now();
  return db.source.create({
    data: {
      ...{ id: newId(), ownerId: owner.id, state: "active", askedUrl: feedUrl, feedUrl, feedKey: feedKeyOf(feedUrl) },
      ...{ homeUrl: new URL("/", feedUrl).href, title: "A feed", format: "rss", token: newFeedToken() },
      ...{ proofKind: "meta", provedAt: at, provedPlace: placeOf(feedUrl), proofCheckedAt: at },
      ...{ categorySlug: "local", mode: "publish", nextCheckAt: at, createdAt: at },
      ...more,
    },
  });
}

/** The source as it is now. */
export function sourceNow(id: string): Promise<SourceRow> {
  return db.source.findUniqueOrThrow({ where: { id } });
}

/** The stories of a member, oldest first, with what the tests look at. */
export function storiesOf(owner: Actor) {
  return db.story.findMany({
    where: { authorId: owner.id },
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    include: { revisions: { orderBy: { number: "asc" } }, draft: true, tags: true },
  });
}

/** The log of a source, oldest first: outcome, title and reason. */
export async function logOf(sourceId: string): Promise<string[][]> {
  const lines = await db.sourceLog.findMany({ where: { sourceId }, orderBy: [{ at: "asc" }, { id: "asc" }] });
  return lines.map(({ outcome, title, reason }) => [outcome, title, reason]);
}
