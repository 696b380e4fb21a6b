import { lockSubject } from "../decisions/lock-subject.ts";
import { noteHold } from "../decisions/note-hold.ts";
import { bannedFrom } from "../decisions/refuse-banned.ts";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { takeFrom } from "../platform/limits.ts";
import { record } from "../platform/outbox.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { rememberText } from "../screening/remember-text.ts";
import type { Screening } from "../screening/schema.ts";
import { type ReadyStory, readyStory } from "./check-story.ts";
import { lockOwnStory } from "./lock-story.ts";
import { storyPath } from "./paths.ts";
import { savedElsewhere } from "./save-draft.ts";
import { draftContent } from "./schema.ts";
import { refuseStory, screenStory, takenStory } from "./screen-story.ts";
import { settleStory } from "./settle-story.ts";
import { storeVersion } from "./store-version.ts";
import { addToTally } from "./tally.ts";
import { tellScheduleEnded } from "./tell-schedule-ended.ts";

/** Which draft is meant: a version that was saved since is not published unseen. */
export type DraftVersion = { storyId: string; version: number };

/** Where its contributor sees what came of it: the story's page, or while it is held the writing page. */
export type Published = { id: string; path: string };

/**
 * Publishes a draft. Members only, with a verified e-mail; everybody can read the story from then on. One that the
 * screening holds waits for a moderator, as it is; nobody else sees it until then. Of what is published because its time
 * has come, its contributor is told.
 */
export async function publishStory(
  { storyId, version }: DraftVersion,
  actor: Actor,
  { bySchedule = false }: { bySchedule?: boolean } = {},
): Promise<Published> {
  requirePublisher(actor);
  const ready = await readyDraft(storyId, version, actor);
  const screening = await screenStory({ storyId, ready, occasion: "new" }, actor);
  if (screening.outcome === "refuse") throw await refuseStory(screening, ready);
  await takeFrom("publish", actor.id);
  const isHeld = screening.outcome === "hold";
  return transaction(async (tx) => {
    if (isHeld) await lockSubject(tx, { kind: "story", id: storyId });
    const story = await lockOwnStory(tx, storyId, actor, "publish");
    if (story.draft?.version !== version) throw savedElsewhere(story);
    const at = now();
    const publishedAt = isHeld ? null : at;
    const { slug } = await storeVersion(tx, storyId, ready, { number: 1, by: actor.id, at, publishedAt });
    await rememberText(tx, takenStory(storyId, ready, actor.id));
    if (bySchedule) await tellScheduleEnded(tx, storyId, isHeld ? "held" : "published");
    if (isHeld) return holdStory(tx, story, screening);
    await tx.story.update({ where: { id: storyId }, data: { state: "published" } });
    await addToTally(tx, storyId, {});
    await record(tx, "story.published", { storyId });
    return { id: storyId, path: storyPath({ id: storyId, slug }) };
  });
}

/** Holds a story whose log is locked, and leads its contributor to where they see why. */
export async function holdStory(
  tx: Tx,
  { id, authorId }: { id: string; authorId: string },
  screening: Screening,
): Promise<Published> {
  await noteHold(tx, { subject: { kind: "story", id }, storyId: id, authorId }, screening);
  await settleStory(tx, id);
  return { id, path: `/write/${id}?held=1` };
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
