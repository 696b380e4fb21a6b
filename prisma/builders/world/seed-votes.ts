import { seedElectorate } from "../electorate.ts";
import type { Seeded } from "./seed-stories.ts";

/** Has the demo world's electorate vote on its stories, the same at each start; gives the readers' ids. */
export function seedVotes(stories: readonly Seeded[]): Promise<string[]> {
  return seedElectorate(stories.map(asTarget));
}

// About one in twelve who read a story votes on it: on the newest one too few have.
function asTarget({ id, authorId, publishedAt, story }: Seeded) {
  const votes = Math.min(160, Math.round(story.views.total / 12));
  return { id, name: story.key, authorId, publishedAt, truth: 1.3 * story.truth, slant: story.slant, votes };
}
