import { closeDatabase } from "../lib/platform/db/client.ts";
import { aComment } from "../prisma/builders/comment.ts";
import { aMember } from "../prisma/builders/member.ts";
import { aStory } from "../prisma/builders/story.ts";

const sentence =
  "Each of us filled a jar at seven in the morning, noted colour, smell and taste on the same card, and put it on the wall. ";

/** Some 600 words and 20 comments, as in the measurements that the aims were taken from. */
export async function buildBenchStory(): Promise<{ path: string; id: string; title: string }> {
  const title = "The well on Mill Road has tasted of iron since the new pipe went in";
  const bodyHtml = Array.from({ length: 9 }, () => `<p>${sentence.repeat(3)}</p>`).join("");
  const author = await aMember({ penName: "Rosa Linden" });
  const story = await aStory({ author, title, bodyHtml });
  for (let n = 0; n < 20; n++) await aComment({ author, story, body: `Comment ${n}: it smells of iron here too.` });
  await closeDatabase();
  return { path: story.path, id: story.id, title };
}
