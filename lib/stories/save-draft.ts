import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { bodyFromMarkdown } from "./clean-body.ts";
import { type LockedStory, lockOwnStory } from "./lock-story.ts";
import type { DraftContent } from "./rules/fields.ts";
import { sameContent } from "./rules/same-content.ts";
import { type SaveBase, versionWithoutDraft, wouldOverwrite } from "./rules/versions.ts";
import { draftContent } from "./schema.ts";

/** How many stories somebody may have begun and not published. */
export const mostDrafts = 200;

export type Saved = { storyId: string; version: number; savedAt: Date };

type Save = SaveBase & { storyId: string; content: DraftContent; takeOver?: boolean };

/**
 * Keeps what is being written. A save names the version it began from (0: nothing was saved yet, the story begins here)
 * and its tab; what another tab saved meanwhile is not overwritten, unless it says the same or the writer has seen it
 * (`takeOver`).
 */
export async function saveDraft(save: Save, actor: Actor): Promise<Saved> {
  if (!may(actor, "story.draft")) throw new Refusal("forbidden", "Your account cannot write stories.");
  if (save.version === 0) await refuseTooMany(save.storyId, actor);
  const content = withBody(save.content);
  return transaction(async (tx) => {
    if (save.version === 0) await beginStory(tx, save.storyId, actor);
    const story = await lockOwnStory(tx, save.storyId, actor, "save");
    const stored = storedVersion(story);
    if (!save.takeOver && wouldOverwrite(save, stored) && !saysTheSame(story, content)) throw savedElsewhere(story);
    const row = { content, savedAt: now(), savedIn: save.tab, version: stored.version + 1 };
    await tx.draft.upsert({ where: { storyId: story.id }, create: { storyId: story.id, ...row }, update: row });
    return { storyId: story.id, version: row.version, savedAt: row.savedAt };
  });
}

/** The version of a story's draft, or of the story as published where there is no draft. */
export function storedVersion(story: Pick<LockedStory, "draft" | "revisions">): SaveBase {
  if (story.draft) return { version: story.draft.version, tab: story.draft.savedIn };
  return { version: versionWithoutDraft(story.revisions[0]?.number ?? 0), tab: "" };
}

/** What a writer is told whose text would overwrite another. */
export function savedElsewhere(story: Pick<LockedStory, "draft">): Refusal {
  const sentence = story.draft
    ? `This story was saved in another tab or on another device at ${clock(story.draft.savedAt)}.`
    : "This story was published or its changes were discarded in another tab or on another device.";
  return new Refusal("conflict", `${sentence} Nothing was overwritten.`);
}

// What a closed tab sent with its last breath can come in after the tab that recovered it: nothing is lost then.
function saysTheSame({ draft }: LockedStory, content: DraftContent): boolean {
  const stored = draft && draftContent.safeParse(draft.content);
  return stored?.success === true && sameContent(stored.data, content);
}

// Markdown is kept as typed for the plain form; the story is what it stands for.
function withBody(content: DraftContent): DraftContent {
  if (content.bodyMarkdown === undefined) return content;
  return { ...content, bodyHtml: bodyFromMarkdown(content.bodyMarkdown).html };
}

async function refuseTooMany(storyId: string, actor: Actor): Promise<void> {
  const others = await db.story.count({ where: { authorId: actor.id, state: "draft", id: { not: storyId } } });
  if (others < mostDrafts) return;
  throw new Refusal("conflict", `You have ${mostDrafts} drafts. Publish or delete one before you begin another.`);
}

async function beginStory(tx: Tx, id: string, actor: Actor): Promise<void> {
  await tx.story.createMany({ data: [{ id, authorId: actor.id, createdAt: now() }], skipDuplicates: true });
}

function clock(at: Date): string {
  return `${at.toISOString().slice(11, 16)} UTC`;
}
