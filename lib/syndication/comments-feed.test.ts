import { afterAll, expect, test } from "vitest";
import { aComment } from "../../prisma/builders/comment.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { closeDatabase } from "../platform/db/client.ts";
import { retractStory } from "../stories/retract-story.ts";
import { commentsFeed } from "./comments-feed.ts";

afterAll(closeDatabase);

test("the newest comments stand first, with whose they are; what is not shown is not there", async () => {
  const [author, sam] = [await aMember(), await aMember({ penName: "Sam" })];
  const story = await aStory({ author });
  const first = await aComment({ author: sam, story, body: "First @nobody <b>" });
  await aComment({ author: sam, story, parent: first, body: "Second" });
  for (const state of ["held", "hidden", "deleted", "removed"] as const)
    await aComment({ author: sam, story, state, body: `It is ${state}` });
  const feed = await commentsFeed(story.id);
  expect(feed).toMatchObject({
    title: "Comments on “The bridge is closed”",
    self: `http://localhost:3000${story.path}/comments.xml`,
  });
  expect(feed?.entries.map(({ html }) => html)).toEqual(["<p>Second</p>", "<p>First @nobody &lt;b></p>"]);
  expect(feed?.entries[1]).toMatchObject({
    ...{ title: "Comment by Sam", author: { name: "Sam" } },
    id: `http://localhost:3000/stories/${story.id}/comments/${first.id}`,
    url: `http://localhost:3000${story.path}/comments/${first.id}`,
  });
});

test("a story that is not public has no comments to give", async () => {
  const author = await aMember();
  const story = await aStory({ author });
  await aComment({ author, story });
  await retractStory({ storyId: story.id, reason: "" }, author);
  expect(await commentsFeed(story.id)).toBeNull();
  expect(await commentsFeed("nosuch")).toBeNull();
});
