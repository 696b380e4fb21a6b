import { db } from "../platform/db/client.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { type Actor, may } from "../policy.ts";
import { storyPath } from "./paths.ts";
import type { DraftContent } from "./rules/fields.ts";
import { storedVersion } from "./save-draft.ts";
import { draftContent, type StoryState } from "./schema.ts";

/** A story as its writer goes on with it. */
export type StoryInHand = {
  storyId: string;
  state: StoryState;
  /** Whether it was published before; what was not, and is held, can be withdrawn. */
  wasPublished: boolean;
  path: string;
  version: number;
  savedAt: Date | null;
  /** The tab that saved the draft last. */
  savedIn: string;
  content: DraftContent;
  /** Whether a published story has changes that readers do not see yet. */
  hasDraft: boolean;
  retraction: { reason: string; byRole: string; createdAt: Date } | null;
  /** When it is to be published, and in which time zone that was chosen. */
  schedule: { at: Date; timeZone: string } | null;
};

/** The story that this actor writes: its draft, or what is published; null when it is not theirs or not there. */
export async function storyInHand(storyId: string, actor: Actor): Promise<StoryInHand | null> {
  const row = await findStory(storyId);
  if (!row || !may(actor, "story.edit", row.authorId) || row.state === "removed") return null;
  return {
    ...{ storyId, state: row.state, path: storyPath(row), version: storedVersion(row).version },
    wasPublished: row.publishedAt !== null,
    savedAt: row.draft?.savedAt ?? null,
    savedIn: row.draft?.savedIn ?? "",
    content: row.draft ? draftContent.parse(row.draft.content) : publishedContent(row),
    hasDraft: row.draft !== null,
    retraction: row.retraction,
    schedule: row.state === "scheduled" ? row.schedule : null,
  };
}

/** What somebody who may retract or restore a story has to know; null when they may not. */
export async function storyToRetract(storyId: string, actor: Actor) {
  const row = await findStory(storyId);
  if (!row || !may(actor, "story.retract", row.authorId)) return null;
  if (row.state !== "published" && row.state !== "retracted") return null;
  const { title, state, retraction, author } = row;
  return { storyId, title, state, retraction, author, path: storyPath(row), isOwn: row.authorId === actor.id };
}

/** What a contributor has to know to mind the comments on their published story; null when it is not theirs. */
export async function storyToMind(storyId: string, actor: Actor) {
  const row = await findStory(storyId);
  if (!row || !may(actor, "story.mind-comments", row.authorId) || row.state !== "published") return null;
  return { title: row.title, closed: row.commentsClosed, path: storyPath(row) };
}

type Row = NonNullable<Awaited<ReturnType<typeof findStory>>>;

/** The content of a story as it was handed in last. */
export async function storedContent(tx: Tx, id: string): Promise<DraftContent> {
  const row = await findStory(id, tx);
  if (!row) throw new Error(`There is no story ${id}.`);
  return publishedContent(row);
}

function findStory(id: string, on: Tx = db) {
  return on.story.findUnique({
    where: { id },
    include: {
      draft: true,
      schedule: { select: { at: true, timeZone: true } },
      author: { select: { handle: true, penName: true } },
      retraction: { select: { reason: true, byRole: true, createdAt: true } },
      revisions: { select: { number: true }, orderBy: { number: "desc" }, take: 1 },
      sources: { select: { kind: true, label: true, url: true }, orderBy: { position: "asc" } },
      tags: { select: { tag: true }, orderBy: { tag: "asc" } },
    },
  });
}

function publishedContent(row: Row): DraftContent {
  return draftContent.parse({
    ...row,
    categorySlug: row.categorySlug ?? "",
    coverId: row.coverId ?? "",
    happenedOn: row.happenedOn?.toISOString().slice(0, 10) ?? "",
    tags: row.tags.map(({ tag }) => tag),
    sources: row.sources.map((source) => ({ ...source, url: source.url ?? "" })),
  });
}
