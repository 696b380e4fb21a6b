import { bannedFrom } from "../decisions/refuse-banned.ts";
import { now } from "../platform/clock.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { Refusal } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import type { ReadyStory } from "./check-story.ts";
import { lockOwnStory } from "./lock-story.ts";
import type { DraftContent } from "./rules/fields.ts";
import { versionWithoutDraft } from "./rules/versions.ts";
import { mostDrafts, storedVersion } from "./save-draft.ts";
import { storeVersion } from "./store-version.ts";
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

/** Publishes a story that its author published elsewhere, in the caller's transaction; gives its version. */
export async function publishImported(
  tx: Tx,
  { id, from, ready }: NewStory & { ready: ReadyStory },
  author: Actor,
): Promise<number> {
  const banned = bannedFrom(author, "story.publish");
  if (banned) throw banned;
  const at = now();
  const publishedAt = from.originAt ?? at;
  await tx.story.create({ data: { id, authorId: author.id, createdAt: at, ...from } });
  await storeVersion(tx, id, ready, { number: 1, by: author.id, at, publishedAt });
  await tx.story.update({ where: { id }, data: { state: "published" } });
  await addToTally(tx, id, {});
  await record(tx, "story.published", { storyId: id });
  return versionWithoutDraft(1);
}

/** Begins a draft of such a story, in the caller's transaction; gives its version. */
export async function draftImported(
  tx: Tx,
  { id, from, content }: NewStory & { content: DraftContent },
  author: Actor,
): Promise<number> {
  if ((await tx.story.count({ where: { authorId: author.id, state: "draft" } })) >= mostDrafts)
    throw new Refusal("conflict", `You have ${mostDrafts} drafts. Publish or delete some, then try again.`);
  await tx.story.create({ data: { id, authorId: author.id, createdAt: now(), ...from } });
  await tx.draft.create({ data: { storyId: id, content, savedAt: now(), savedIn: importTab } });
  return 1;
}

/**
 * Makes what its source says now the next version of an imported story, where it is still as the import left it
 * (`version`); gives the new version, or null for a story that was changed here since.
 */
export async function reviseImported(
  tx: Tx,
  { id, version, ready }: { id: string; version: number; ready: ReadyStory },
  author: Actor,
): Promise<number | null> {
  const story = await lockOwnStory(tx, id, author, "revise");
  if (storedVersion(story).version !== version) return null;
  const at = now();
  const number = (story.revisions[0]?.number ?? 0) + 1;
  await storeVersion(tx, id, ready, { number, by: author.id, at, publishedAt: story.publishedAt ?? at });
  await tx.story.update({ where: { id }, data: { revisedAt: at } });
  await record(tx, "story.revised", { storyId: id });
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
