import type { Tx } from "../platform/db/transaction.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { type StoryDeed, whyNot } from "./rules/states.ts";

/** A story that this transaction holds: nobody else changes it until it ends. */
export type LockedStory = NonNullable<Awaited<ReturnType<typeof read>>>;

/** Locks a story for something its contributor does to it. Refuses others, and what its state does not allow. */
export async function lockOwnStory(tx: Tx, storyId: string, actor: Actor, deed: StoryDeed): Promise<LockedStory> {
  return lockStory(tx, storyId, actor, deed, (authorId) => may(actor, "story.edit", authorId));
}

/** The same, for whoever `mayDo` it. Who may not even see the story is told that there is none. */
export async function lockStory(
  tx: Tx,
  storyId: string,
  actor: Actor,
  deed: StoryDeed,
  mayDo: (authorId: string) => boolean,
): Promise<LockedStory> {
  await tx.$queryRaw`SELECT 1 FROM stories WHERE id = ${storyId} FOR UPDATE`;
  const story = await read(tx, storyId);
  if (!story) throw notFound("story");
  if (!mayDo(story.authorId)) throw refuseOther(story, actor);
  const reason = whyNot(deed, story.state);
  if (reason) throw new Refusal(story.state === "removed" ? "gone" : "conflict", reason);
  return story;
}

function read(tx: Tx, id: string) {
  return tx.story.findUnique({
    where: { id },
    select: {
      id: true,
      authorId: true,
      state: true,
      slug: true,
      publishedAt: true,
      draft: true,
      retraction: true,
      revisions: { select: { number: true }, orderBy: { number: "desc" }, take: 1 },
    },
  });
}

function refuseOther(story: LockedStory, actor: Actor): Refusal {
  const isSeen =
    story.state === "published" || story.state === "retracted" || may(actor, "story.read-unpublished", story.authorId);
  return isSeen ? new Refusal("forbidden", "Only its contributor can change this story.") : notFound("story");
}
