import type { Actor } from "../../policy.ts";
import { storyInHand } from "../../stories/editing.ts";
import { reviseStory } from "../../stories/revise-story.ts";
import type { DraftContent } from "../../stories/rules/fields.ts";
import { saveDraft } from "../../stories/save-draft.ts";

/** Publishes changes to a story as its contributor does. */
export async function revise(storyId: string, author: Actor, fields: Partial<DraftContent>): Promise<void> {
  const story = await storyInHand(storyId, author);
  if (!story) throw new Error("There is no story in hand.");
  const content = { ...story.content, ...fields };
  await reviseStory(await saveDraft({ storyId, version: story.version, tab: "one", content }, author), author);
}
