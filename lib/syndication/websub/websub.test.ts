import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { aMember } from "../../../prisma/builders/member.ts";
import { aStory } from "../../../prisma/builders/story.ts";
import { setClock } from "../../platform/clock.ts";
import { closeDatabase, db } from "../../platform/db/client.ts";
import { forgetEnv } from "../../platform/env.ts";
import { endAll, serve } from "../../platform/outbound/testdata/local-server.ts";
import { retractStory } from "../../stories/retract-story.ts";
import { storyFeed } from "../story-feed.ts";
import { noteChanges } from "./note-changes.ts";
import { tellHub } from "./tell-hub.ts";

const minute = 60_000;
let told: string[][];
let status: number;
let meanwhile: () => Promise<void>;
let at: number;
let restore: () => void;

beforeEach(async () => {
  await db.hubPing.deleteMany();
  told = [];
  status = 204;
  meanwhile = async () => {};
  const { origin } = await serve(async (request, response) => {
    const form = new URLSearchParams(Buffer.concat(await request.toArray()).toString());
    expect(form.get("hub.mode")).toBe("publish");
    told.push(form.getAll("hub.url").map((url) => url.replace("http://localhost:3000", "")));
    await meanwhile();
    response.writeHead(status).end();
  });
  process.env.WEBSUB_HUB = `${origin}/hub`;
  forgetEnv();
  at = Date.parse("2026-05-01T10:00:00Z");
  restore = setClock(() => at);
});
afterEach(async () => {
  restore();
  delete process.env.WEBSUB_HUB;
  await endAll();
});
afterAll(closeDatabase);

async function aChange(fields = {}) {
  const author = await aMember({ handle: `rosa-${Math.random().toString(36).slice(2)}` });
  const story = await aStory({ author, ...fields });
  await noteChanges({ storyIds: [story.id] });
  return { author, story };
}

test("all feeds that a story is in are named, many changes in one request, and then no more", async () => {
  const { author, story } = await aChange({ tags: ["grün"] });
  await aChange();
  await noteChanges({ storyIds: [story.id, story.id] });
  await tellHub();
  await tellHub();
  expect(told).toHaveLength(1);
  for (const file of ["feed.xml", "feed.atom", "feed.json"])
    for (const place of ["", "/categories/local", "/tags/gr%C3%BCn", `/contributors/${author.handle}`])
      expect(told[0]?.filter((path) => path === `${place}/${file}`)).toHaveLength(1);
});

test("a retraction is told too, and the feeds name the hub", async () => {
  const { author, story } = await aChange();
  await tellHub();
  await retractStory({ storyId: story.id, reason: "" }, author);
  await noteChanges({ storyIds: [story.id] });
  await tellHub();
  expect(told[1]).toContain("/feed.xml");
  expect((await storyFeed({ kind: "site" }, "rss"))?.hub).toBe(process.env.WEBSUB_HUB);
});

test("a hub that does not take it is told again, later and later, for a day", async () => {
  status = 500;
  await aChange();
  const tries: number[] = [];
  for (let passed = 0; passed < 26 * 60; passed++) {
    const before = told.length;
    await tellHub();
    if (told.length > before) tries.push(passed);
    at += minute;
  }
  expect(tries.slice(0, 7)).toEqual([0, 2, 6, 14, 30, 62, 122]);
  expect(tries.length).toBeLessThan(35);
  expect(await db.hubPing.count()).toBe(0);
});

test("one that is down, and then is back, hears of it once", async () => {
  status = 503;
  await aChange();
  await tellHub();
  status = 202;
  await tellHub();
  expect(told).toHaveLength(1);
  at += 2 * minute;
  await tellHub();
  await tellHub();
  expect(told).toHaveLength(2);
});

test("what changes while the hub is told is told again", async () => {
  const { story } = await aChange();
  meanwhile = async () => {
    meanwhile = async () => {};
    await noteChanges({ storyIds: [story.id] });
  };
  await tellHub();
  expect(told).toHaveLength(2);
  expect(await db.hubPing.count()).toBe(0);
});

test("without a hub nothing is noted, and what was is forgotten", async () => {
  await aChange();
  delete process.env.WEBSUB_HUB;
  forgetEnv();
  await tellHub();
  expect(await db.hubPing.count()).toBe(0);
  await aChange();
  expect(await db.hubPing.count()).toBe(0);
  expect(told).toEqual([]);
});
