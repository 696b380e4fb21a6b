import { aComment } from "../prisma/builders/comment.ts";
import { aMember } from "../prisma/builders/member.ts";
import { aStory } from "../prisma/builders/story.ts";

const sentence =
  "Each of us filled a jar at seven in the morning, noted colour, smell and taste on the same card, and put it on the wall. ";

type StoryToRead = { path: string; id: string; title: string };

/** The story that is read: some 600 words and 20 comments, as in the measurements that the aims were taken from. */
export async function buildBenchStory(): Promise<StoryToRead> {
  const author = await aMember({ penName: "Rosa Linden" });
  return aStoryToRead(author, "The well on Mill Road has tasted of iron since the new pipe went in", 20);
}

/** A story like it by this author, with so many comments. */
export async function aStoryToRead(author: { id: string }, title: string, comments: number): Promise<StoryToRead> {
  const bodyHtml = Array.from({ length: 9 }, () => `<p>${sentence.repeat(3)}</p>`).join("");
  const story = await aStory({ author, title, bodyHtml });
  for (let n = 0; n < comments; n++)
    await aComment({ author, story, body: `Comment ${n}: it smells of iron here too.` });
  return { path: story.path, id: story.id, title };
}
