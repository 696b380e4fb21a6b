import { beforeAll, beforeEach, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aPromo } from "../../prisma/builders/promo.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { changeCount } from "../platform/cache/pages.ts";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { newId } from "../platform/new-id.ts";
import type { Actor } from "../policy.ts";
import { healthSlug } from "../promos/health-slug.ts";
import { categories, categoryAt } from "../stories/categories.ts";
import { categoryAddress } from "../stories/known-addresses.ts";
import { newestStories } from "../stories/lists.ts";
import { addCategory } from "./add-category.ts";
import { changeCategory } from "./change-category.ts";
import { deleteCategory } from "./delete-category.ts";
import { mergeCategory } from "./merge-category.ts";
import { moveCategory } from "./move-category.ts";
import { managedCategories } from "./queries.ts";
import { addCategoryInput } from "./schema.ts";

let admin: Actor;
let author: Actor;

beforeAll(async () => {
  admin = await aMember({ roles: ["admin"] });
  author = await aMember();
});
beforeEach(async () => {
  await db.story.deleteMany();
  await db.category.deleteMany();
  for (const name of ["World", "Local", "Science"]) await add(name);
});

const add = (name: string, slug = "") => addCategory({ name, slug, description: "" }, admin);
const change = (category: string, words: Partial<Parameters<typeof changeCategory>[0]>) =>
  changeCategory({ category, name: category, slug: "", description: "", hidden: false, ...words }, admin);
const order = async () => (await categories()).map(({ slug }) => slug);
const managed = async (slug: string) => (await managedCategories(admin)).find((each) => each.slug === slug);

test("one is added behind the others, with an address made of its name", async () => {
  expect(await add("Brücken & Wege")).toEqual({ slug: "brucken-and-wege" });
  expect(await order()).toEqual(["world", "local", "science", "brucken-and-wege"]);
});

test("what is changed is seen at once, without waiting for the memory to grow old", async () => {
  await order();
  const count = changeCount();
  await change("local", { name: "Near by" });
  expect(changeCount()).toBeGreaterThan(count);
  expect((await categories()).map(({ name }) => name)).toEqual(["World", "Near by", "Science"]);
});

test("renamed or merged, promos and subscriptions that name it follow, and what was for health stays so", async () => {
  await add("Health");
  const promo = await aPromo({ categories: ["health", "local"] });
  const wanted = { rhythm: "weekly", everything: false, categories: ["health", "local"], confirmedAt: now() };
  const { id } = await db.subscription.create({ data: { id: newId(), email: "ana@example.org", ...wanted } });
  const named = async () => [
    (await db.promo.findUniqueOrThrow({ where: { id: promo.id } })).categories.toSorted(),
    (await db.subscription.findUniqueOrThrow({ where: { id } })).categories.toSorted(),
  ];
  await change("health", { name: "Medicine", slug: "medicine" });
  expect(await named()).toEqual([
    ["local", "medicine"],
    ["local", "medicine"],
  ]);
  expect(await healthSlug()).toBe("medicine");
  await mergeCategory({ category: "medicine", into: "local" }, admin);
  expect(await named()).toEqual([["local"], ["local"]]);
  expect(await healthSlug()).toBe("local");
});

test("renamed, it takes its stories and drafts along, and its old addresses lead to the new one", async () => {
  const story = await aStory({ author, categorySlug: "local" });
  await aStory({ author, categorySlug: "local", state: "draft" });
  await change("local", { name: "Town", slug: "town" });
  await change("town", { name: "City", slug: "city" });
  for (const old of ["local", "town", "city"]) expect(await categoryAddress(old)).toEqual({ path: "/categories/city" });
  expect((await newestStories({ category: "city" }, undefined)).stories.map(({ id }) => id)).toEqual([story.id]);
  expect(await managed("city")).toMatchObject({ stories: 1, drafts: 1, before: ["local", "town"] });
  await change("city", { name: "Local", slug: "local" });
  expect(await categoryAddress("local")).toEqual({ path: "/categories/local" });
  expect((await managed("local"))?.before).toEqual(["city", "town"]);
});

test("an address that led elsewhere can be given to a new one", async () => {
  await change("local", { name: "Town", slug: "town" });
  await add("Local");
  expect(await categoryAddress("local")).toEqual({ path: "/categories/local" });
});

test("hidden, it is in no list, and its page and stories stay", async () => {
  await aStory({ author, categorySlug: "science" });
  await change("science", { name: "Science", hidden: true });
  expect(await order()).toEqual(["world", "local"]);
  expect(await categoryAt("science")).toMatchObject({ name: "Science" });
  expect((await newestStories({ category: "science" }, undefined)).stories).toHaveLength(1);
});

test("it moves one place at a time, and at the end it stays", async () => {
  await moveCategory({ category: "science", direction: "up" }, admin);
  expect(await order()).toEqual(["world", "science", "local"]);
  await moveCategory({ category: "world", direction: "up" }, admin);
  await moveCategory({ category: "local", direction: "down" }, admin);
  expect(await order()).toEqual(["world", "science", "local"]);
});

test("merged, everything of it is in the other, and its addresses lead there", async () => {
  const story = await aStory({ author, categorySlug: "local" });
  await aStory({ author, categorySlug: "local", state: "draft" });
  await change("local", { name: "Town", slug: "town" });
  expect(await mergeCategory({ category: "town", into: "world" }, admin)).toEqual({ into: "World" });
  expect(await order()).toEqual(["world", "science"]);
  for (const old of ["local", "town"]) expect(await categoryAddress(old)).toEqual({ path: "/categories/world" });
  expect((await newestStories({ category: "world" }, undefined)).stories.map(({ id }) => id)).toEqual([story.id]);
  expect((await managed("world"))?.drafts).toBe(1);
  await expect(mergeCategory({ category: "world", into: "world" }, admin)).rejects.toMatchObject({ code: "invalid" });
  await expect(mergeCategory({ category: "world", into: "nosuch" }, admin)).rejects.toMatchObject({ code: "invalid" });
});

test("one that is used is not deleted; one that is not, is", async () => {
  await aStory({ author, categorySlug: "local", state: "draft" });
  await expect(deleteCategory({ category: "local" }, admin)).rejects.toMatchObject({ code: "conflict" });
  expect(await deleteCategory({ category: "science" }, admin)).toEqual({ name: "Science" });
  expect(await categoryAddress("science")).toBeNull();
  await expect(deleteCategory({ category: "science" }, admin)).rejects.toMatchObject({ code: "not_found" });
});

test("writers always have one to choose", async () => {
  await change("local", { name: "Local", hidden: true });
  await deleteCategory({ category: "science" }, admin);
  const conflict = { code: "conflict" };
  await expect(change("world", { name: "World", hidden: true })).rejects.toMatchObject(conflict);
  await expect(deleteCategory({ category: "world" }, admin)).rejects.toMatchObject(conflict);
  await expect(mergeCategory({ category: "world", into: "local" }, admin)).rejects.toMatchObject(conflict);
});

test("no two have one name or one address, also when two admins try at once", async () => {
  await expect(add("WORLD")).rejects.toMatchObject({ fields: { name: expect.any(String) } });
  await expect(add("Other", "world")).rejects.toMatchObject({ fields: { slug: expect.any(String) } });
  await expect(change("local", { slug: "world" })).rejects.toMatchObject({ fields: { slug: expect.any(String) } });
  const both = await Promise.allSettled([add("Money"), add("Money")]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test.each([{ name: "  " }, { name: "x".repeat(41) }, { name: "X", slug: "a b" }, { name: "X", slug: "-a" }, {}])(
  "%j is refused",
  (input) => {
    expect(addCategoryInput.safeParse(input).success).toBe(false);
  },
);

test("only admins change anything", async () => {
  const not = { code: "not_found" };
  for (const actor of [null, author, await aMember({ roles: ["editor", "moderator"] })]) {
    const words = { name: "X", slug: "", description: "", hidden: false };
    await expect(addCategory(words, actor)).rejects.toMatchObject(not);
    await expect(changeCategory({ category: "world", ...words }, actor)).rejects.toMatchObject(not);
    await expect(moveCategory({ category: "world", direction: "up" }, actor)).rejects.toMatchObject(not);
    await expect(mergeCategory({ category: "world", into: "local" }, actor)).rejects.toMatchObject(not);
    await expect(deleteCategory({ category: "world" }, actor)).rejects.toMatchObject(not);
    await expect(managedCategories(actor)).rejects.toMatchObject(not);
  }
});
