import { noteHold } from "../decisions/note-hold.ts";
import { bannedFrom } from "../decisions/refuse-banned.ts";
import { now } from "../platform/clock.ts";
import type { Sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { Refusal } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { rememberText } from "../screening/remember-text.ts";
import type { Screening } from "../screening/schema.ts";
import type { ReadyStory } from "./check-story.ts";
import { lockOwnStory } from "./lock-story.ts";
import { holdStory } from "./publish-story.ts";
import { aroundOf } from "./rules/around.ts";
import type { DraftContent } from "./rules/fields.ts";
import { slugOf } from "./rules/slug.ts";
import { versionWithoutDraft } from "./rules/versions.ts";
import { mostDrafts, storedVersion } from "./save-draft.ts";
import { takenStory } from "./screen-story.ts";
import { storeVersion, storyColumns } from "./store-version.ts";
import { addToTally } from "./tally.ts";

/** Where an imported story comes from. */
export type ImportedFrom = {
  sourceId: string;
  originUrl: string | null;
  originKey: string | null;
  originAt: Date | null;
  canonical: boolean;
  summaryOnly: boolean;
};

type NewStory = { id: string; from: ImportedFrom };

/** What a draft is saved in that an import made. */
const importTab = "import";

type ReadyImport = NewStory & { ready: ReadyStory };

/**
 * Publishes a story that its author published elsewhere, in the caller's transaction; gives its version. What a unique
 * key may refuse is asked alone: of what is asked together, not the first fault is seen.
 */
export async function publishImported(tx: Sql, story: ReadyImport, author: Actor): Promise<number> {
  const { id, from, ready } = story;
  const at = now();
  const publishedAt = from.originAt ?? at;
  await insertStory(tx, story, author, { state: "published", at, publishedAt });
  await Promise.all([
    ...insertParts(tx, story, author, { at, publishedAt }),
    addToTally(tx, id, {}),
    record(tx, "story.published", { storyId: id }),
    rememberText(tx, takenStory(id, ready, author.id)),
  ]);
  return versionWithoutDraft(1);
}

/** The same for one that a screening holds: it waits for a moderator, and nobody else sees it. */
export async function holdImported(tx: Tx, story: ReadyImport, author: Actor, screening: Screening): Promise<number> {
  const { id, ready } = story;
  const at = now();
  await insertStory(tx, story, author, { state: "held", at, publishedAt: null });
  await Promise.all(insertParts(tx, story, author, { at, publishedAt: null }));
  await rememberText(tx, takenStory(id, ready, author.id));
  await noteHold(tx, { subject: { kind: "story", id }, storyId: id, authorId: author.id }, screening);
  return versionWithoutDraft(1);
}

/** Begins a draft of such a story, in the caller's transaction; gives its version. */
export async function draftImported(
  tx: Sql,
  { id, from, content }: NewStory & { content: DraftContent },
  author: Actor,
): Promise<number> {
  await refuseTooMany(tx, author);
  const { sourceId, originUrl, originKey, originAt, canonical, summaryOnly } = from;
  const at = now();
  await tx.$queryRaw`
    INSERT INTO stories (id, author_id, created_at, source_id, origin_url, origin_key, origin_at, canonical, summary_only)
    VALUES (${id}, ${author.id}, ${at}, ${sourceId}, ${originUrl}, ${originKey}, ${originAt}, ${canonical}, ${summaryOnly})`;
  await tx.$queryRaw`
    INSERT INTO drafts (story_id, content, saved_at, saved_in)
    VALUES (${id}, ${JSON.stringify(content)}::jsonb, ${at}, ${importTab})`;
  return 1;
}

type When = { at: Date; publishedAt: Date | null };

// A feed says neither place nor day nor sources: they are as with every new story.
async function insertStory(
  tx: Sql,
  { id, from, ready }: ReadyImport,
  author: Actor,
  { state, at, publishedAt }: When & { state: "published" | "held" },
): Promise<void> {
  const banned = bannedFrom(author, "story.publish");
  if (banned) throw banned;
  const { sourceId, originUrl, originKey, originAt, canonical, summaryOnly } = from;
  const story = storyColumns(ready);
  await tx.$queryRaw`
    INSERT INTO stories (id, author_id, state, created_at, published_at, slug, title, summary, dir, words,
      body_html, body_text, sanitiser_version, category_slug, reuse, cover_id, cover_alt, cover_credit,
      source_id, origin_url, origin_key, origin_at, canonical, summary_only)
    VALUES (${id}, ${author.id}, ${state}::story_state, ${at}, ${publishedAt}, ${slugOf(story.title)}, ${story.title},
      ${story.summary}, ${story.dir}, ${story.words}, ${story.bodyHtml}, ${story.bodyText}, ${story.sanitiserVersion},
      ${story.categorySlug}, ${story.reuse}, ${story.coverId}, ${story.coverAlt}, ${story.coverCredit},
      ${sourceId}, ${originUrl}, ${originKey}, ${originAt}, ${canonical}, ${summaryOnly})`;
}

function insertParts(
  tx: Sql,
  { id, ready }: ReadyImport,
  author: Actor,
  { at, publishedAt }: When,
): Promise<unknown>[] {
  return [
    insertTags(tx, id, ready.tags, publishedAt),
    tx.$queryRaw`
      INSERT INTO revisions (story_id, number, title, summary, body_html, around, by_id, created_at)
      VALUES (${id}, 1, ${ready.title}, ${ready.summary}, ${ready.body.html}, ${JSON.stringify(aroundOf(ready))}::jsonb,
        ${author.id}, ${at})`,
  ];
}

async function insertTags(tx: Sql, id: string, tags: readonly string[], publishedAt: Date | null): Promise<void> {
  if (tags.length === 0) return;
  await tx.$queryRaw`
    INSERT INTO story_tags (story_id, tag, published_at) SELECT ${id}, unnest(${tags}::text[]), ${publishedAt}::timestamptz`;
}

async function refuseTooMany(tx: Sql, author: Actor): Promise<void> {
  const [drafts] = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM stories WHERE author_id = ${author.id} AND state = 'draft'`;
  if ((drafts?.n ?? 0) < mostDrafts) return;
  throw new Refusal("conflict", `You have ${mostDrafts} drafts. Publish or delete some, then try again.`);
}

type NextVersion = { id: string; version: number; ready: ReadyStory; screening: Screening };

/**
 * Makes what its source says now the next version of an imported story, where it is still as the import left it
 * (`version`); gives the new version, or null for a story that was changed here since. Where a screening holds it, the
 * story's log is locked by the caller.
 */
export async function reviseImported(
  tx: Tx,
  { id, version, ready, screening }: NextVersion,
  author: Actor,
): Promise<number | null> {
  const story = await lockOwnStory(tx, id, author, "revise");
  if (storedVersion(story).version !== version) return null;
  const at = now();
  const number = (story.revisions[0]?.number ?? 0) + 1;
  await storeVersion(tx, id, ready, { number, by: author.id, at, publishedAt: story.publishedAt ?? at });
  await tx.story.update({ where: { id }, data: { revisedAt: at } });
  await rememberText(tx, takenStory(id, ready, author.id));
  if (screening.outcome === "hold") await holdStory(tx, story, screening);
  else await record(tx, "story.revised", { storyId: id });
  return versionWithoutDraft(number);
}

/** The same for a draft. */
export async function redraftImported(
  tx: Tx,
  { id, version, content }: { id: string; version: number; content: DraftContent },
  author: Actor,
): Promise<number | null> {
  const story = await lockOwnStory(tx, id, author, "save");
  if (story.state !== "draft" || storedVersion(story).version !== version) return null;
  const row = { content, savedAt: now(), savedIn: importTab, version: version + 1 };
  await tx.draft.update({ where: { storyId: id }, data: row });
  return row.version;
}
