import { afterAll, beforeEach, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import { listed } from "./listed.ts";
import { newestStories, storyCards } from "./lists.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 12, minute));
let rosa: Actor;

beforeEach(async () => {
  await db.member.deleteMany();
  rosa = await aMember({ handle: "rosa", penName: "Rosa M." });
});
afterAll(closeDatabase);

type Filter = Parameters<typeof newestStories>[0];

async function allIds(filter: Filter, count: number, between?: () => Promise<unknown>): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page = await newestStories(filter, after, count);
    ids.push(...page.stories.map(({ id }) => id));
    expect(page.stories.length).toBeLessThanOrEqual(count);
    after = page.next;
    await between?.();
  } while (after);
  return ids;
}

async function someStories(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let minute = 0; minute < count; minute += 1)
    ids.unshift((await aStory({ author: rosa, publishedAt: at(minute) })).id);
  return ids;
}

test("newest first, page by page, each story once", async () => {
  const ids = await someStories(7);
  for (const count of [1, 3, 7, 20]) expect(await allIds({}, count)).toEqual(ids);
});

test("stories of the same moment are not lost between two pages", async () => {
  const ids = await Promise.all(
    ["a1", "a2", "a3", "a4", "a5"].map(async (id) => (await aStory({ author: rosa, id, publishedAt: at(0) })).id),
  );
  expect(await allIds({}, 2)).toEqual(ids.sort().reverse());
});

test("every filtered list, page by page, has each of its stories once, drafts and retracted ones never", async () => {
  for (let minute = 0; minute < 12; minute += 1) {
    const tags = minute % 2 === 0 ? ["water", "even"] : ["water"];
    const state = minute % 5 === 4 ? "retracted" : "published";
    await aStory({ author: rosa, tags, categorySlug: "local", state, publishedAt: at(Math.floor(minute / 3)) });
    await aStory({ author: rosa, tags, categorySlug: "local", state: "draft" });
  }
  for (const filter of [{}, { tag: "water" }, { category: "local" }, { contributor: "rosa" }]) {
    const ids = await allIds(filter, 3);
    expect([ids.length, new Set(ids).size]).toEqual([10, 10]);
    expect(ids).toEqual(await allIds(filter, 100));
  }
  expect(await allIds({ tag: "even" }, 2)).toHaveLength(5);
});

test("stories that come while somebody reads shift nothing", async () => {
  const ids = await someStories(6);
  let minute = 30;
  async function publishOne() {
    minute += 1;
    await aStory({ author: rosa, publishedAt: at(minute) });
  }
  expect(await allIds({}, 2, publishOne)).toEqual(ids);
});

test("a story that goes while somebody reads takes no other with it", async () => {
  const ids = await someStories(6);
  const { next } = await newestStories({}, null, 2);
  await db.story.delete({ where: { id: ids[1] ?? "" } });
  expect((await newestStories({}, next, 20)).stories.map(({ id }) => id)).toEqual(ids.slice(2));
});

test("the last page has no next, also when it is just full", async () => {
  await someStories(4);
  const first = await newestStories({}, null, 2);
  expect((await newestStories({}, first.next, 2)).next).toBeNull();
});

test.each(["nonsense", "zzzzzzzzz-1", ""])("with the cursor %j a list begins at its beginning", async (cursor) => {
  const ids = await someStories(2);
  expect((await newestStories({}, cursor)).stories.map(({ id }) => id)).toEqual(ids);
});

test("filters by category, tag and contributor, and by several at once", async () => {
  const tom = await aMember({ handle: "tom" });
  const water = await aStory({ author: rosa, tags: ["water"], categorySlug: "local", publishedAt: at(1) });
  const money = await aStory({ author: rosa, tags: ["water", "money"], categorySlug: "money", publishedAt: at(2) });
  const other = await aStory({ author: tom, tags: ["water"], categorySlug: "local", publishedAt: at(3) });
  const found = async (filter: Filter) => (await newestStories(filter, null)).stories.map(({ id }) => id);
  expect(await found({ category: "local" })).toEqual([other.id, water.id]);
  expect(await found({ tag: "water" })).toEqual([other.id, money.id, water.id]);
  expect(await found({ contributor: "rosa" })).toEqual([money.id, water.id]);
  expect(await found({ contributor: "rosa", tag: "water", category: "local" })).toEqual([water.id]);
  expect(await found({ tag: "nothing" })).toEqual([]);
});

test("only what is published is listed", async () => {
  const shown = await aStory({ author: rosa });
  const hidden = [await aStory({ author: rosa, state: "draft" }), await aStory({ author: rosa, state: "retracted" })];
  for (const state of ["held", "removed", "scheduled"] as const) {
    const { id } = await aStory({ author: rosa });
    await db.story.update({ where: { id }, data: { state } });
    hidden.push({ ...shown, id });
  }
  expect(await allIds({}, 20)).toEqual([shown.id]);
  expect((await storyCards([...hidden.map(({ id }) => id), shown.id, "nobody"])).map(({ id }) => id)).toEqual([
    shown.id,
  ]);
});

test("cards come in the order asked for", async () => {
  const ids = await someStories(3);
  const asked = [ids[2], ids[0], ids[1]].map(String);
  expect((await storyCards(asked)).map(({ id }) => id)).toEqual(asked);
  expect(await storyCards([])).toEqual([]);
});

test("a card says what a list shows, and nothing private", async () => {
  const sources = [{ kind: "first-hand" as const, label: "I was there", url: "" }];
  const story = await aStory({ author: rosa, title: "The well", categorySlug: "local", sources, publishedAt: at(5) });
  await db.storyTally.update({ where: { storyId: story.id }, data: { views: 7, fact: 2 } });
  const [card] = (await newestStories({}, null)).stories;
  expect(card).toMatchObject({
    id: story.id,
    path: `/stories/the-well-${story.id}`,
    title: "The well",
    category: { slug: "local", name: "Local" },
    firstHand: true,
    corrected: false,
    author: { handle: "rosa", penName: "Rosa M.", avatar: null },
    publishedAt: at(5),
    picture: null,
    tally: { views: 7, fact: 2, fiction: 0, unsure: 0, comments: 0, recommends: 0 },
  });
  if (card) expect(listed(card).publishedAt).toBe("2026-11-20T12:05:00.000Z");
  expect(JSON.stringify(card)).not.toContain("@");
});
