import { storyAddress } from "../../stories/known-addresses.ts";
import { type StoryCard, storyCards } from "../../stories/lists.ts";

/** A story as other sites may show it. "away": it is retracted or held, and its page says why. "gone": it was removed. */
export type EmbeddedStory = StoryCard | "away" | "gone" | "nothing";

/** The story of this id for a card on another site. */
export async function embeddedStory(id: string): Promise<EmbeddedStory> {
  const [card] = await storyCards([id]);
  if (card) return card;
  const address = await storyAddress(id);
  if (address === "gone") return "gone";
  return address === "hidden" ? "nothing" : "away";
}
