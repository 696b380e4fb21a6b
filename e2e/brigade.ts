import { behindTheScenes } from "./backstage/ask.ts";
import { mark, type Person } from "./people.ts";

/** How many readers of long standing vote Fact, and how many of a brigade vote Fiction. */
type Sizes = { honest: number; brigade: number };

/** Has a brigade vote on a story of the site, and found; answers one of its members. */
export async function brigadeVotes(storyId: string, sizes: Sizes): Promise<Omit<Person, "password">> {
  const own = mark();
  await behindTheScenes("seedBrigade", { storyId, ...sizes, mark: own });
  return { penName: `Troop ${own} 0`, email: `troop-${own}-0@members.example` };
}
