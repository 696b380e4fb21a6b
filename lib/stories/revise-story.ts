import { lockSubject } from "../decisions/lock-subject.ts";
import { bannedFrom } from "../decisions/refuse-banned.ts";
import { now } from "../platform/clock.ts";
import { transaction } from "../platform/db/transaction.ts";
import { takeFrom } from "../platform/limits.ts";
import { record } from "../platform/outbox.ts";
import type { Actor } from "../policy.ts";
import { rememberText } from "../screening/remember-text.ts";
import { lockOwnStory } from "./lock-story.ts";
import { storyPath } from "./paths.ts";
import { type DraftVersion, holdStory, type Published, readyDraft } from "./publish-story.ts";
import { savedElsewhere } from "./save-draft.ts";
import { refuseStory, screenStory, takenStory } from "./screen-story.ts";
import { storeVersion } from "./store-version.ts";
import { tellCorrection } from "./tell-correction.ts";

/**
 * Publishes the changes to a published story, with the draft's note and whether it is a material correction. Where the
 * screening holds them, the story as a whole waits for a moderator, and its page says so.
 */
export async function reviseStory({ storyId, version }: DraftVersion, actor: Actor): Promise<Published> {
  const banned = bannedFrom(actor, "story.publish");
  if (banned) throw banned;
  const ready = await readyDraft(storyId, version, actor);
  const screening = await screenStory({ storyId, ready, occasion: "revision" }, actor);
  if (screening.outcome === "refuse") throw await refuseStory(screening, ready);
  await takeFrom("publish", actor.id);
  return transaction(async (tx) => {
    if (screening.outcome === "hold") await lockSubject(tx, { kind: "story", id: storyId });
    const story = await lockOwnStory(tx, storyId, actor, "revise");
    if (story.draft?.version !== version) throw savedElsewhere(story);
    const at = now();
    const number = (story.revisions[0]?.number ?? 0) + 1;
    const publishedAt = story.publishedAt ?? at;
    const { slug } = await storeVersion(tx, storyId, ready, { number, by: actor.id, at, publishedAt });
    await tx.story.update({ where: { id: storyId }, data: { revisedAt: at } });
    await rememberText(tx, takenStory(storyId, ready, actor.id));
    if (screening.outcome === "hold") return holdStory(tx, story, screening);
    await record(tx, "story.revised", { storyId });
    await tellCorrection(tx, storyId);
    return { id: storyId, path: storyPath({ id: storyId, slug }) };
  });
}
