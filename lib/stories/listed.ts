import type { StoryCard } from "./lists.ts";

/** A story card as the public interface sends it: the time is an ISO text. */
export type ListedStory = Omit<StoryCard, "publishedAt"> & { publishedAt: string };

/** A card made ready for JSON and for client components. */
export function listed(card: StoryCard): ListedStory {
  return { ...card, publishedAt: card.publishedAt.toISOString() };
}
