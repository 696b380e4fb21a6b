import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { setClock } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { categories } from "./categories.ts";
import { contributorPage, contributorsOfTheWeek } from "./contributors.ts";
import { rankContributors } from "./rank-contributors.ts";
import { sumContributors } from "./sum-contributors.ts";

const day = 24 * 60 * 60 * 1000;
const start = Date.parse("2026-11-20T12:00:00Z");
let time = start;
let restore: () => void;

beforeEach(async () => {
  time = start;
  restore = setClock(() => time);
  await db.member.deleteMany();
});
afterEach(() => restore());
afterAll(closeDatabase);

async function published(
  author: { id: string },
  views: number,
  daysAgo: number,
  state: "published" | "retracted" = "published",
) {
  const { id } = await aStory({ author, publishedAt: new Date(time - daysAgo * day), state });
  await db.storyTally.update({ where: { storyId: id }, data: { views } });
}

test("the week's contributors are those whose stories of seven days were viewed most", async () => {
  const [rosa, tom, ida, una] = [
    await aMember({ handle: "rosa" }),
    await aMember({ handle: "tom" }),
    await aMember({ handle: "ida" }),
    await aMember({ handle: "una" }),
  ];
  await published(rosa, 10, 1);
  await published(rosa, 15, 2);
  await published(tom, 30, 6.9);
  await published(ida, 25, 3);
  await published(una, 900, 7.1);
  await published(una, 900, 1, "retracted");
  await rankContributors();
  const week = await contributorsOfTheWeek();
  expect(week.map(({ handle, stories, views }) => [handle, stories, views])).toEqual([
    ["tom", 1, 30],
    ["rosa", 2, 25],
    ["ida", 1, 25],
  ]);
  expect(await contributorsOfTheWeek(1)).toHaveLength(1);
  time += 7 * day;
  await rankContributors();
  expect(await contributorsOfTheWeek()).toEqual([]);
});

test("a contributor's page counts what is public", async () => {
  const rosa = await aMember({ handle: "rosa", penName: "Rosa M.", roles: ["editor"], email: "canary@example.org" });
  await published(rosa, 10, 1);
  await published(rosa, 5, 400);
  await published(rosa, 70, 1, "retracted");
  await aStory({ author: rosa, state: "draft" });
  const page = await contributorPage("rosa");
  expect(page).toMatchObject({
    penName: "Rosa M.",
    roles: ["editor"],
    avatar: null,
    stories: 2,
    views: 15,
    comments: 0,
  });
  expect(JSON.stringify(page)).not.toContain("canary");
  expect(await contributorPage("nobody")).toBeNull();
});

test("a contributor's page counts material corrections of what is published, and bans that were not undone", async () => {
  const rosa = await aMember({ handle: "rosa" });
  const [{ id }, taken] = [await aStory({ author: rosa }), await aStory({ author: rosa, state: "retracted" })];
  await aStory({ author: rosa });
  expect(await contributorPage("rosa")).toMatchObject({ corrections: 0, bans: 0 });
  await db.story.updateMany({ where: { id: { in: [id, taken.id] } }, data: { correctedAt: new Date(time) } });
  const over = { since: new Date(time - 2 * day), until: new Date(time - day), scopes: ["comment"] };
  await db.ban.create({ data: { decisionId: "one", memberId: rosa.id, ...over } });
  expect(await contributorPage("rosa")).toMatchObject({ corrections: 1, bans: 1 });
});

test("the counts of who has much are kept, and true again after each round", async () => {
  const [rosa, tom] = [await aMember({ handle: "rosa" }), await aMember({ handle: "tom" })];
  await published(rosa, 10, 1);
  await published(rosa, 5, 400);
  await published(rosa, 70, 1, "retracted");
  await published(tom, 30, 1);
  await sumContributors(2);
  await db.storyTally.updateMany({ data: { views: 100 } });
  expect(await contributorPage("rosa")).toMatchObject({ stories: 2, views: 15, comments: 0 });
  expect(await contributorPage("tom")).toMatchObject({ stories: 1, views: 100, comments: 0 });
  await sumContributors(2);
  expect(await contributorPage("rosa")).toMatchObject({ stories: 2, views: 200 });
  await sumContributors(3);
  expect(await db.contributorTally.count()).toBe(0);
});

test("categories come in their order, and a change is seen within half a minute", async () => {
  const before = await categories();
  expect(before.map(({ slug }) => slug).slice(0, 3)).toEqual(["world", "local", "health"]);
  await db.category.update({ where: { slug: "world" }, data: { position: 99 } });
  time += 29_999;
  expect((await categories())[0]?.slug).toBe("world");
  time += 1;
  const after = await categories();
  expect([after[0]?.slug, after.at(-1)?.slug]).toEqual(["local", "world"]);
});
