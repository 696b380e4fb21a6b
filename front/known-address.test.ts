import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { changeCategory } from "../lib/categories/change-category.ts";
import { holdForReview } from "../lib/decisions/hold-for-review.ts";
import { undoDecision } from "../lib/moderation/undo-decision.ts";
import { dropAllPages, keptPage } from "../lib/platform/cache/pages.ts";
import { closeDatabase } from "../lib/platform/db/client.ts";
import { transaction } from "../lib/platform/db/transaction.ts";
import { settleStory } from "../lib/stories/settle-story.ts";
import { type FakeNext, fakeNext } from "../prisma/builders/fake-next.ts";
import { type Front, startFront } from "../prisma/builders/front.ts";
import { aHeldStory } from "../prisma/builders/held.ts";
import { aMember } from "../prisma/builders/member.ts";
import { decideOn } from "../prisma/builders/moderation.ts";
import { aCategory, aStory, type BuiltStory } from "../prisma/builders/story.ts";

let next: FakeNext;
let front: Front;
let author: { id: string; handle: string };
let story: BuiltStory;

beforeAll(async () => {
  author = await aMember();
  story = await aStory({ author, title: "The harbour", tags: ["harbour"] });
  front = await startFront((request, response) => next.listener(request, response));
});
beforeEach(() => {
  dropAllPages();
  next = fakeNext();
  next.answers(({ url }) => (url === "/_not-found" ? { status: 404, body: "nothing" } : { body: `page ${url}` }));
});
afterAll(async () => {
  await front.close();
  await closeDatabase();
});

test("invented addresses are answered without a render of theirs, and nothing of them is kept", async () => {
  const invented = Array.from({ length: 300 }, (_, n) => [
    `/stories/some-slug-${n}`,
    `/stories/${n}`,
    `/tags/tag-${n}`,
    `/categories/category-${n}`,
    `/contributors/nobody-${n}`,
    `/contributors/nobody-${n}/comments`,
  ]).flat();
  const answers = await Promise.all(invented.map((path) => front.ask(path)));
  expect(new Set(answers.map(({ status, body }) => `${status} ${body}`))).toEqual(new Set(["404 nothing"]));
  expect(new Set(next.came.map(({ url }) => url))).toEqual(new Set(["/_not-found"]));
  expect(invented.filter((path) => keptPage(path))).toEqual([]);
});

test("a story's number alone leads to it, whatever stands before", async () => {
  for (const path of [`/stories/${story.id}`, `/stories/an-old-title-${story.id}`]) {
    expect(await front.ask(path)).toMatchObject({
      status: 308,
      headers: { location: story.path, "cache-control": "no-store" },
    });
  }
  expect(next.came).toHaveLength(0);
});

test("what a member has commented is rendered for each request, and not kept", async () => {
  const path = `/contributors/${author.handle}/comments`;
  for (const asked of [path, path, `${path}?after=x`])
    expect(await front.ask(asked)).toMatchObject({ status: 200, body: `page ${asked}` });
  expect(next.came).toHaveLength(3);
  expect(keptPage(path)).toBeUndefined();
});

test("what the page understands of a query is led on with it, and nothing else", async () => {
  const old = `/stories/an-old-title-${story.id}`;
  const led: [string, string][] = [
    [`${old}?utm=x&sort=oldest&after=a%26b&sort=best`, `${story.path}?after=a%26b&sort=oldest`],
    [`${old}?utm=x`, story.path],
    [`${old}/history?from=1&to=2`, `${story.path}/history?from=1&to=2`],
    [`${old}/verdict?after=c1&sort=best`, `${story.path}/verdict?after=c1`],
  ];
  for (const [path, location] of led)
    expect(await front.ask(path)).toMatchObject({ status: 308, headers: { location, "cache-control": "no-store" } });
  expect(next.came).toHaveLength(0);
  expect(await front.ask("/contributors/nobody-at-all?after=x")).toMatchObject({ status: 404, body: "nothing" });
  expect(next.came.map(({ url }) => url)).toEqual(["/_not-found"]);
  expect(await front.ask(`${story.path}?sort=oldest`)).toMatchObject({ status: 200 });
});

test("Next tells its own router that a story has moved, and nothing of that is kept", async () => {
  const old = `/stories/an-old-title-${story.id}`;
  next.answers(({ url }) => ({ body: `moved ${url}`, headers: { "content-type": "text/x-component" } }));
  expect(await front.ask(old, { headers: { rsc: "1" } })).toMatchObject({ status: 200, body: `moved ${old}` });
  expect(keptPage(`${old} payload`)).toBeUndefined();
});

test("a category that was renamed leads to where it is now", async () => {
  const admin = await aMember({ roles: ["admin"] });
  await aCategory("money");
  const words = { name: "Business", slug: "business", description: "", hidden: false };
  await changeCategory({ category: "money", ...words }, admin);
  expect(await front.ask("/categories/money")).toMatchObject({
    status: 308,
    headers: { location: "/categories/business", "cache-control": "no-store" },
  });
  expect((await front.ask("/categories/money?after=x")).headers.location).toBe("/categories/business?after=x");
  expect((await front.ask("/categories/business")).status).toBe(200);
  for (const file of ["feed.xml", "feed.atom", "feed.json"]) {
    expect(await front.ask(`/categories/money/${file}`)).toMatchObject({
      ...{ status: 308, headers: { location: `/categories/business/${file}` } },
    });
    expect((await front.ask(`/categories/business/${file}`)).status).toBe(200);
  }
  expect((await front.ask("/categories/nosuch/feed.xml")).status).toBe(404);
});

test("what is there is rendered", async () => {
  for (const path of [story.path, "/tags/harbour", `/contributors/${author.handle}`, "/", "/top", "/categories/local"])
    expect(await front.ask(path)).toMatchObject({ status: 200, body: `page ${path}` });
});

test("a removed story is gone (410), and no address of it has words of its title", async () => {
  const removed = await aStory({ author, title: "A home address" });
  const bare = `/stories/${removed.id}`;
  expect((await front.ask(removed.path)).status).toBe(200);
  const moderator = await aMember({ roles: ["moderator"] });
  const { decisionId } = await decideOn({ kind: "story", id: removed.id }, "remove", moderator);
  expect(await front.ask(removed.path)).toMatchObject({ status: 308, headers: { location: bare } });
  expect(await front.ask(bare)).toMatchObject({ status: 410, body: `page ${bare}` });
  expect(await front.ask(bare)).toMatchObject({ status: 410, body: `page ${bare}` });
  expect(next.came.filter(({ url }) => url === bare)).toHaveLength(1);
  expect((await front.ask(bare, { headers: { rsc: "1" } })).status).toBe(410);

  await undoDecision({ decisionId, reason: "It is an office." }, moderator);
  expect(await front.ask(bare)).toMatchObject({ status: 308, headers: { location: removed.path } });
  expect((await front.ask(removed.path)).status).toBe(200);
});

test("the history of a story is there while the story is, under the story's own address", async () => {
  const [rosa, moderator] = [await aMember(), await aMember({ roles: ["moderator"] })];
  const { id, path } = await aStory({ author: rosa, title: "The quay" });
  expect(await front.ask(`${path}/history`)).toMatchObject({ status: 200, body: `page ${path}/history` });
  expect(await front.ask(`/stories/an-old-title-${id}/history`)).toMatchObject({
    status: 308,
    headers: { location: `${path}/history` },
  });
  expect((await front.ask("/stories/invented/history")).status).toBe(404);
  await decideOn({ kind: "story", id }, "remove", moderator);
  expect(await front.ask(`${path}/history`)).toMatchObject({ status: 308, headers: { location: `/stories/${id}` } });
  expect((await front.ask(`/stories/${id}`)).status).toBe(410);
});

test("what was decided has a page; what a screening held has none", async () => {
  const moderator = await aMember({ roles: ["moderator"] });
  const { decisionId } = await decideOn({ kind: "story", id: story.id }, "warn", moderator);
  expect((await front.ask(`/moderation-log/${decisionId}`)).status).toBe(200);
  const subject = { kind: "story", id: story.id } as const;
  const findings = { subject, storyId: story.id, authorId: author.id, sentence: "Three links.", evidence: {} };
  const held = await transaction((tx) => holdForReview(tx, findings));
  for (const id of [held, "invented"]) expect((await front.ask(`/moderation-log/${id}`)).status).toBe(404);
  expect(next.came.filter(({ url }) => url.startsWith("/moderation-log/"))).toHaveLength(1);
});

test("a draft is not there; a retracted story is", async () => {
  const draft = await aStory({ author, state: "draft" });
  const retracted = await aStory({ author, state: "retracted", title: "Taken back", tags: ["taken-back"] });
  expect((await front.ask(`/stories/${draft.id}`)).status).toBe(404);
  expect((await front.ask(retracted.path)).status).toBe(200);
  expect((await front.ask("/tags/taken-back")).status).toBe(404);
});

test("a payload of what is not there is a problem, not a page", async () => {
  const { status, headers } = await front.ask("/stories/invented", { headers: { rsc: "1" } });
  expect([status, headers["content-type"]]).toEqual([404, "application/problem+json"]);
});

test("a story that is held after it was published has a page at its bare address; one that never was has none", async () => {
  const held = await aStory({ author, title: "A home address" });
  const bare = `/stories/${held.id}`;
  expect((await front.ask(held.path)).status).toBe(200);
  await transaction(async (tx) => {
    const subject = { kind: "story", id: held.id } as const;
    await holdForReview(tx, { subject, storyId: held.id, authorId: author.id, sentence: "A link.", evidence: {} });
    await settleStory(tx, held.id);
  });
  expect(await front.ask(held.path)).toMatchObject({ status: 308, headers: { location: bare } });
  expect(await front.ask(bare)).toMatchObject({ status: 200, body: `page ${bare}` });
  const unseen = await aHeldStory();
  for (const path of [`/stories/${unseen.id}`, `/stories/the-sluice-${unseen.id}`])
    expect((await front.ask(path)).status).toBe(404);

  const moderator = await aMember({ roles: ["moderator"] });
  await decideOn({ kind: "story", id: held.id }, "approve", moderator);
  expect(await front.ask(bare)).toMatchObject({ status: 308, headers: { location: held.path } });
  expect((await front.ask(held.path)).status).toBe(200);
  await decideOn(unseen.subject, "approve", moderator);
  const { status, headers } = await front.ask(`/stories/${unseen.id}`);
  expect([status, (await front.ask(String(headers.location))).status]).toEqual([308, 200]);
});
