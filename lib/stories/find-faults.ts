import type { FieldMessages } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { checkStory } from "./check-story.ts";
import type { StoryInHand } from "./editing.ts";
import { refuseStory, screenStory } from "./screen-story.ts";

type InHand = Pick<StoryInHand, "storyId" | "wasPublished" | "content">;

/** Why this cannot be published as it is, by field: what it lacks, else what the screening refuses in it. */
export async function findFaults({ storyId, wasPublished, content }: InHand, actor: Actor): Promise<FieldMessages> {
  const { faults, story } = await checkStory(content, actor.id);
  if (!story) return faults;
  const screening = await screenStory({ storyId, ready: story, occasion: wasPublished ? "revision" : "new" }, actor);
  return screening.outcome === "refuse" ? ((await refuseStory(screening, story)).fields ?? {}) : {};
}
