import { expect, test } from "vitest";
import { aComment } from "../../prisma/builders/comment.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { commentThreads } from "./queries.ts";
import { commentById } from "./single-queries.ts";

test("a comment that was taken down names the decision that stands about it, and none of those taken back or others'", async () => {
  const [author, moderator] = [await aMember(), await aMember({ roles: ["moderator"] })];
  const story = await aStory({ author });
  const parent = await aComment({ author, story });
  const reply = await aComment({ author, story, parent });
  const subject = { kind: "comment", id: parent.id } as const;
  await decideOn(subject, "warn", moderator);
  await decideOn(subject, "hide", moderator);
  const { decisionId } = await decideOn(subject, "remove", moderator);
  const { threads } = await commentThreads(story.id);
  expect(threads[0]).toMatchObject({ id: parent.id, author: null, decisionId });
  expect(threads[0]?.replies[0]).not.toHaveProperty("decisionId");
  expect(await commentById(reply.id, null)).not.toHaveProperty("decisionId");
});
