import { watchStories } from "../../lib/brigades/watch-stories.ts";
import { castVote } from "../../lib/votes/cast-vote.ts";
import { aMember } from "../../prisma/builders/member.ts";

type Brigade = {
  storyId: string;
  /** How many readers of long standing vote Fact, and how many of a brigade that joined yesterday vote Fiction. */
  honest: number;
  brigade: number;
  mark: string;
};

const hourMs = 60 * 60 * 1000;

/** A brigade votes on a story of the site, and is found. */
export async function seedBrigade({ storyId, honest, brigade, mark }: Brigade): Promise<void> {
  for (let n = 0; n < honest; n += 1) {
    const createdAt = new Date(Date.now() - (60 + n * 3) * 24 * hourMs);
    await castVote({ storyId, choice: "fact" }, await aMember({ penName: `Reader ${mark} ${n}`, createdAt }));
  }
  for (let n = 0; n < brigade; n += 1) {
    const createdAt = new Date(Date.now() - 24 * hourMs + n * 60_000);
    const shape = { penName: `Troop ${mark} ${n}`, handle: `troop-${mark}-${n}`, createdAt };
    await castVote({ storyId, choice: "fiction" }, await aMember(shape));
  }
  await watchStories();
}
