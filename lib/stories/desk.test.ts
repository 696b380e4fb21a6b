import { expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { myDrafts, myStories } from "./desk.ts";
import { storyToRetract } from "./editing.ts";

test("the desk shows one's own stories and drafts, and nobody else's", async () => {
  const [rosa, tom] = [await aMember(), await aMember()];
  const old = await aStory({ author: rosa, publishedAt: new Date("2026-01-01T00:00:00Z") });
  const taken = await aStory({ author: rosa, state: "retracted" });
  const draft = await aStory({ author: rosa, state: "draft", title: " Half a story " });
  expect((await myStories(rosa)).map(({ id, state }) => [id, state])).toEqual([
    [taken.id, "retracted"],
    [old.id, "published"],
  ]);
  expect(await myDrafts(rosa)).toMatchObject([{ id: draft.id, title: "Half a story" }]);
  expect([...(await myStories(tom)), ...(await myDrafts(tom))]).toEqual([]);
});

test("the page for retracting is for the contributor and for editors", async () => {
  const [rosa, tom, editor] = [await aMember(), await aMember(), await aMember({ roles: ["editor"] })];
  const { id } = await aStory({ author: rosa });
  const draft = await aStory({ author: rosa, state: "draft" });
  expect(await storyToRetract(id, rosa)).toMatchObject({ isOwn: true });
  expect(await storyToRetract(id, editor)).toMatchObject({ isOwn: false });
  expect(await storyToRetract(id, tom)).toBeNull();
  expect(await storyToRetract(draft.id, rosa)).toBeNull();
});
