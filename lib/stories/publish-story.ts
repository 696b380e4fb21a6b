import { bannedFrom } from "../decisions/refuse-banned.ts";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { takeFrom } from "../platform/limits.ts";
import { record } from "../platform/outbox.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { type ReadyStory, readyStory } from "./check-story.ts";
import { lockOwnStory } from "./lock-story.ts";
import { storyPath } from "./paths.ts";
import { savedElsewhere } from "./save-draft.ts";
import { draftContent } from "./schema.ts";
import { storeVersion } from "./store-version.ts";
import { addToTally } from "./tally.ts";

/** Which draft is meant: a version that was saved since is not published unseen. */
export type DraftVersion = { storyId: string; version: number };

export type Published = { id: string; path: string };

/** Publishes a draft. Members only, with a verified e-mail; everybody can read the story from then on. */
export async function publishStory({ storyId, version }: DraftVersion, actor: Actor): Promise<Published> {
  requirePublisher(actor);
  const ready = await readyDraft(storyId, version, actor);
  await takeFrom("publish", actor.id);
  return transaction(async (tx) => {
    const story = await lockOwnStory(tx, storyId, actor, "publish");
    if (story.draft?.version !== version) throw savedElsewhere(story);
    const at = now();
    const { slug } = await storeVersion(tx, storyId, ready, { number: 1, by: actor.id, at, publishedAt: at });
    await tx.story.update({ where: { id: storyId }, data: { state: "published" } });
    await addToTally(tx, storyId, {});
    await record(tx, "story.published", { storyId });
    return { id: storyId, path: storyPath({ id: storyId, slug }) };
  });
}

/** Refuses who may not publish at present. */
export function requirePublisher(actor: Actor): void {
  if (!may(actor, "story.publish")) throw bannedFrom(actor, "story.publish") ?? new Refusal("forbidden", confirmFirst);
}

/** Reads the saved draft of this version as a story that can be published; refuses what is missing in it. */
export async function readyDraft(storyId: string, version: number, actor: Actor): Promise<ReadyStory> {
  const draft = await db.draft.findUnique({ where: { storyId }, include: { story: true } });
  if (!draft) {
    const story = await db.story.findUnique({ where: { id: storyId } });
    if (!story || !may(actor, "story.edit", story.authorId)) throw notFound("story");
    throw savedElsewhere({ draft: null });
  }
  if (!may(actor, "story.edit", draft.story.authorId)) throw notFound("story");
  if (draft.version !== version) throw savedElsewhere({ draft });
  return readyStory(draftContent.parse(draft.content), actor.id);
}

const confirmFirst =
  "Confirm your e-mail address before you publish: open the link in the message we sent you. Your story is kept as a draft.";
