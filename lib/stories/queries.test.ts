import { afterAll, describe, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { publicStoryPath, storyPage } from "./queries.ts";
import { storyOwner } from "./story-owner.ts";

afterAll(closeDatabase);

const states = ["draft", "scheduled", "held", "published", "retracted", "removed"] as const;
const everybody = ["guest", "unverified", "member", "author", "editor", "moderator", "admin"] as const;
const house = ["author", "editor", "moderator", "admin"];

describe("who sees a story", () => {
  test.each(states)("%s", async (state) => {
    const author = await aMember();
    const { id } = await aStory({ author });
    await db.story.update({ where: { id }, data: { state } });
    const people = {
      guest: null,
      unverified: await aMember({ verified: false }),
      member: await aMember(),
      author,
      editor: await aMember({ roles: ["editor"] }),
      moderator: await aMember({ roles: ["moderator"] }),
      admin: await aMember({ roles: ["admin"] }),
    };
    const seen: string[] = [];
    for (const name of everybody) if (await storyPage(id, people[name])) seen.push(name);
    const isPublic = state === "published" || state === "retracted";
    expect(seen).toEqual(isPublic ? [...everybody] : house);
    expect(await publicStoryPath(id)).toBe(isPublic ? `/stories/the-bridge-is-closed-${id}` : null);
    expect(await storyOwner(id)).toEqual(isPublic ? { authorId: author.id } : null);
  });

  test("what does not exist is not there for anybody", async () => {
    expect(await storyPage("nobody", await aMember({ roles: ["admin"] }))).toBeNull();
    expect(await publicStoryPath("nobody")).toBeNull();
  });
});

test("a story as its page shows it", async () => {
  const author = await aMember({
    handle: "rosa",
    penName: "Rosa M.",
    email: "canary@example.org",
    bio: "By the river.",
  });
  const { id } = await aStory({
    author,
    title: "The well",
    bodyHtml: "<h2>One</h2><p>Water.</p><h2>Two</h2><p>More.</p><h2>Three</h2><p>End.</p>",
    tags: ["water", "bridge"],
    sources: [
      { kind: "first-hand", label: "I was there", url: "" },
      { kind: "document", label: "The plan", url: "https://example.org/plan" },
    ],
    place: "Hull",
  });
  const revision = { storyId: id, title: "", summary: "", bodyHtml: "", byId: author.id, createdAt: new Date() };
  await db.revision.createMany({
    data: [
      { ...revision, number: 2 },
      { ...revision, number: 3, note: "The date was wrong.", material: true },
    ],
  });
  const story = await storyPage(id, null);
  expect(story).toMatchObject({
    path: `/stories/the-well-${id}`,
    state: "published",
    tags: ["bridge", "water"],
    author: { handle: "rosa", penName: "Rosa M.", bio: "By the river.", avatar: null },
    sources: [{ label: "I was there" }, { label: "The plan", url: "https://example.org/plan" }],
    place: "Hull",
    minutes: 1,
    tally: { views: 0, fact: 0, fiction: 0, unsure: 0, comments: 0, recommends: 0 },
    retraction: null,
    corrections: [{ note: "The date was wrong.", material: true }],
  });
  expect(JSON.stringify(story)).not.toContain("canary");
});

test("a retracted story says by whose role and why", async () => {
  const { id } = await aStory({ author: await aMember(), state: "retracted" });
  await db.retraction.update({ where: { storyId: id }, data: { reason: "Another bridge.", byRole: "editor" } });
  expect((await storyPage(id, null))?.retraction).toMatchObject({ reason: "Another bridge.", byRole: "editor" });
});

test("an imported story says where it was first published", async () => {
  const { id } = await aStory({ author: await aMember() });
  expect((await storyPage(id, null))?.origin).toBeNull();
  const originAt = new Date("2026-01-02T00:00:00Z");
  const originUrl = "https://www.blog.example.org/a";
  await db.story.update({ where: { id }, data: { originUrl, originAt, summaryOnly: true } });
  expect((await storyPage(id, null))?.origin).toEqual({
    ...{ url: originUrl, host: "blog.example.org", at: originAt, canonical: true, summaryOnly: true },
  });
});
