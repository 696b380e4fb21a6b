import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import type { SourceItem } from "../platform/db/generated/client.ts";
import { type Sql, sql, sqlTransaction } from "../platform/db/sql.ts";
import { isUniqueViolation, transaction } from "../platform/db/transaction.ts";
import { log } from "../platform/log.ts";
import { newId } from "../platform/new-id.ts";
import { isRefusal } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import type { Screening } from "../screening/schema.ts";
import { type ReadyStory, readyStory } from "../stories/check-story.ts";
import { draftImported, holdImported, type ImportedFrom, publishImported } from "../stories/import-story.ts";
import { screenStory } from "../stories/screen-story.ts";
import { copyPictures } from "./copy-pictures.ts";
import { type Copied, contentOf, type ItemContent, picturesIn } from "./item-content.ts";
import { itemHash } from "./item-hash.ts";
import { resolveLink } from "./resolve-link.ts";
import { canonicalAddress } from "./rules/addresses.ts";
import { pointsToOrigin } from "./rules/canonical.ts";
import type { FeedItem } from "./rules/feed.ts";
import { skippedBy } from "./rules/judge-item.ts";
import type { ItemOutcome } from "./schema.ts";
import type { SourceRow } from "./source-row.ts";
import { updateItem } from "./update-item.ts";

/** An item of a feed, under the key by which it is remembered; `originKey` is its own page's canonical address. */
export type Entry = {
  key: string;
  item: FeedItem;
  originKey: string | null;
  /** The item's page, where its link is that of a proxy. */
  resolvedLink?: string;
};

/** The feed that is being imported, whose it is, and the keys of all items that it has now. */
export type Import = { source: SourceRow; owner: Actor; keys?: ReadonlySet<string> };

/** What became of an item, and why, in plain words. */
export type Became = {
  outcome: ItemOutcome | "unchanged";
  reason: string;
  storyId: string | null;
  /** Set where it must be looked at again though nothing changes at its source. */
  again?: true;
};

export const unchanged: Became = { outcome: "unchanged", reason: "", storyId: null };

const ourFault = "Something went wrong on our side. It is tried again at the next check.";

/** Imports an item, or brings its story up to date. Two workers at once make one story. */
export async function importItem(job: Import, entry: Entry, known: SourceItem | null): Promise<Became> {
  try {
    if (known?.outcome === "imported") return await updateItem(job, entry, known);
    if (known && known.contentHash === itemHash(entry.item)) return unchanged;
    return await take(job, entry);
  } catch (thrown) {
    if (thrown instanceof ImportStopped) throw thrown;
    if (isRefusal(thrown)) return settle(job, entry, { outcome: "failed", reason: plain(thrown), storyId: null });
    log.error({ err: thrown, source: job.source.id, item: entry.key }, "an item could not be imported");
    return { outcome: "failed", reason: ourFault, storyId: null, again: true };
  }
}

/** What would become of an item that is not known yet, before anything is fetched or written; null for a new story. */
export async function foresee({ source, owner }: Import, { item, originKey }: Entry): Promise<Became | null> {
  const skipped = skippedBy(item, source, source.lastSuccessAt === null);
  if (skipped) return { outcome: "skipped", reason: skipped, storyId: null };
  if (item.title === "" && item.html.trim() === "")
    return { outcome: "failed", reason: "The item has neither a title nor a text.", storyId: null };
  const { buried, same } = await findSame(originKey, owner);
  if (buried)
    return { outcome: "duplicate", reason: "You deleted this story here, so it is not imported again.", storyId: null };
  if (!same) return null;
  return { outcome: "duplicate", reason: `You have this already: “${same.title || item.title}”.`, storyId: same.id };
}

type Same = { buried: boolean; same: { id: string; title: string } | null };

// A link that several items share is no page of their own: what was deleted under it buries nothing else.
async function findSame(originKey: string | null, owner: Actor): Promise<Same> {
  const [found] = await sql.$queryRaw<Same[]>`
    SELECT EXISTS (
        SELECT FROM source_items i JOIN sources o ON o.id = i.source_id
        WHERE i.link = ${originKey} AND i.outcome = 'imported' AND i.story_id IS NULL AND o.owner_id = ${owner.id}
      ) AS buried,
      (SELECT json_build_object('id', id, 'title', title) FROM stories
        WHERE author_id = ${owner.id} AND origin_key = ${originKey} LIMIT 1) AS same`;
  return found ?? { buried: false, same: null };
}

async function take(job: Import, listed: Entry): Promise<Became> {
  const entry = await withOwnPage(listed);
  const foreseen = await foresee(job, entry);
  if (foreseen?.outcome === "duplicate" && (await isRenamed(job, entry, foreseen))) return importRenamed(job, entry);
  if (foreseen) return settle(job, entry, foreseen);
  const pictures = await copyPictures(picturesIn(entry.item), job.owner.id, {});
  const made = contentOf(entry.item, job.source, pictures);
  const id = newId();
  const screened = job.source.mode === "publish" ? await screenItem(id, made, job.owner) : null;
  const { outcome = "publish", sentence = "" } = screened?.screening ?? {};
  if (outcome === "refuse") return settle(job, entry, { outcome: "skipped", reason: sentence, storyId: null });
  const remarks = [outcome === "hold" ? sentence : "", ...made.warnings, ...pictures.warnings];
  try {
    await keep(job, entry, { id, made, screened, copied: pictures.copied });
    return { outcome: "imported", reason: remarks.filter(Boolean).join(" "), storyId: id };
  } catch (thrown) {
    if (!isUniqueViolation(thrown)) throw thrown;
    return afterRace(job, entry);
  }
}

// Past a proxy that stands between the feed and its pages.
async function withOwnPage(entry: Entry): Promise<Entry> {
  const link = await resolveLink(entry.item.link);
  if (link === entry.item.link || link === null) return entry;
  return { ...entry, resolvedLink: link, originKey: canonicalAddress(link) };
}

// The same page of the same feed, under a new guid: it is the old item, and goes on under its new key.
async function isRenamed({ source, keys }: Import, { key }: Entry, { storyId }: Became): Promise<boolean> {
  const sourceId = source.id;
  const old = storyId && (await db.sourceItem.findFirst({ where: { sourceId, storyId, outcome: "imported" } }));
  if (!old || keys?.has(old.key)) return false;
  await db.sourceItem.deleteMany({ where: { sourceId, key, outcome: { not: "imported" } } });
  return (await db.sourceItem.updateMany({ where: { sourceId, key: old.key }, data: { key } })).count === 1;
}

async function importRenamed(job: Import, entry: Entry): Promise<Became> {
  const where = { sourceId_key: { sourceId: job.source.id, key: entry.key } };
  return updateItem(job, entry, await db.sourceItem.findUniqueOrThrow({ where }));
}

// Somebody else was faster: with this very item, or with the same article by another feed.
async function afterRace(job: Import, entry: Entry): Promise<Became> {
  const where = { sourceId_key: { sourceId: job.source.id, key: entry.key } };
  if (await db.sourceItem.findUnique({ where })) return unchanged;
  const foreseen = await foresee(job, entry);
  if (!foreseen) throw new Error("A unique key was taken, but nobody has it.");
  return settle(job, entry, foreseen);
}

type Screened = { ready: ReadyStory; screening: Screening };

async function screenItem(storyId: string, { content }: ItemContent, owner: Actor): Promise<Screened> {
  const ready = await readyStory(content, owner.id);
  return { ready, screening: await screenStory({ storyId, ready, occasion: "import" }, owner) };
}

type Kept = { id: string; made: ItemContent; screened: Screened | null; copied: Copied };

async function keep(job: Import, entry: Entry, { id, made, screened, copied }: Kept): Promise<void> {
  const { source, owner } = job;
  const from = fromOf(job, entry, made.summaryOnly);
  const claimed = async (tx: Sql, write: () => Promise<number>) => {
    await refuseStopped(tx, source);
    await claim(tx, job, entry, copied);
    const written = await write();
    await tx.$queryRaw`
      UPDATE source_items SET story_id = ${id}, written = ${written} WHERE source_id = ${source.id} AND key = ${entry.key}`;
  };
  if (!screened)
    return sqlTransaction((tx) => claimed(tx, () => draftImported(tx, { id, from, content: made.content }, owner)));
  const { ready, screening } = screened;
  // What is held is noted in the log of decisions, which is written through Prisma.
  return screening.outcome === "hold"
    ? transaction((tx) => claimed(tx, () => holdImported(tx, { id, from, ready }, owner, screening)))
    : sqlTransaction((tx) => claimed(tx, () => publishImported(tx, { id, from, ready }, owner)));
}

/** The contributor has paused or removed the feed while it was imported. */
export class ImportStopped extends Error {
  override readonly name = "ImportStopped";
}

async function refuseStopped(tx: Sql, { id }: SourceRow): Promise<void> {
  const active = await tx.$queryRaw<unknown[]>`SELECT 1 FROM sources WHERE id = ${id} AND state = 'active' FOR SHARE`;
  if (active.length === 0) throw new ImportStopped("The feed was paused or removed meanwhile.");
}

// The unique key of the items decides between two workers; what failed or was skipped before makes room.
async function claim(
  tx: Sql,
  { source: { id } }: Import,
  { key, item, originKey }: Entry,
  pictures: Copied,
): Promise<void> {
  const at = now();
  await tx.$queryRaw`DELETE FROM source_items WHERE source_id = ${id} AND key = ${key} AND outcome <> 'imported'`;
  await tx.$queryRaw`
    INSERT INTO source_items (source_id, key, outcome, link, content_hash, pictures, first_seen_at, updated_at)
    VALUES (${id}, ${key}, 'imported', ${originKey}, ${itemHash(item)}, ${JSON.stringify(pictures)}::jsonb, ${at}, ${at})`;
}

function fromOf({ source }: Import, { item, originKey, resolvedLink }: Entry, summaryOnly: boolean): ImportedFrom {
  const originUrl = resolvedLink ?? item.link;
  return {
    ...{ sourceId: source.id, originUrl, originKey, summaryOnly },
    originAt: item.publishedAt && item.publishedAt < now() ? item.publishedAt : null,
    canonical: pointsToOrigin(source, originUrl),
  };
}

// Remembers what became of an item without a story, so that the log says it once.
async function settle({ source }: Import, { key, item, originKey }: Entry, became: Became): Promise<Became> {
  const seen = {
    ...{ outcome: became.outcome, storyId: became.storyId, link: originKey, contentHash: itemHash(item) },
    updatedAt: now(),
  };
  const where = { sourceId_key: { sourceId: source.id, key } };
  const { count } = await db.sourceItem.updateMany({
    where: { sourceId: source.id, key, outcome: { not: "imported" } },
    data: seen,
  });
  if (count === 0)
    await db.sourceItem.upsert({
      where,
      create: { sourceId: source.id, key, ...seen, firstSeenAt: now() },
      update: { contentHash: seen.contentHash },
    });
  return became;
}

function plain(refusal: { message: string; fields?: Record<string, string> }): string {
  const faults = Object.values(refusal.fields ?? {});
  return faults.length > 0 ? faults.join(" ") : refusal.message;
}
