import { watchStories } from "../lib/brigades/watch-stories.ts";
import { closeDatabase } from "../lib/platform/db/client.ts";
import { castVote } from "../lib/votes/cast-vote.ts";
import { aMember } from "../prisma/builders/member.ts";

// A program of its own: journeys run it over the database of the site that they visit (e2e/brigade.ts). Members of long
// standing vote Fact on a story, and a brigade that joined yesterday votes Fiction.
const { storyId, honest, brigade, mark, password } = JSON.parse(process.argv[2] ?? "{}") as {
  storyId: string;
  honest: number;
  brigade: number;
  mark: string;
  password: string;
};
const hourMs = 60 * 60 * 1000;
for (let n = 0; n < honest; n += 1) {
  const createdAt = new Date(Date.now() - (60 + n * 3) * 24 * hourMs);
  await castVote({ storyId, choice: "fact" }, await aMember({ penName: `Reader ${mark} ${n}`, createdAt }));
}
for (let n = 0; n < brigade; n += 1) {
  const createdAt = new Date(Date.now() - 24 * hourMs + n * 60_000);
  const shape = { penName: `Troop ${mark} ${n}`, handle: `troop-${mark}-${n}`, createdAt };
  await castVote({ storyId, choice: "fiction" }, await aMember(n === 0 ? { ...shape, password } : shape));
}
console.log(await watchStories());
await closeDatabase();
