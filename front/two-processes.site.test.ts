import { afterAll, beforeAll, expect, test } from "vitest";
import { startSession } from "../lib/accounts/start-session.ts";
import { closeDatabase, pool } from "../lib/platform/db/client.ts";
import { transaction } from "../lib/platform/db/transaction.ts";
import { required } from "../lib/platform/env.ts";
import { sealSession, sessionCookie } from "../lib/platform/session/cookie.ts";
import { aMember } from "../prisma/builders/member.ts";
import { aStory } from "../prisma/builders/story.ts";
import { startSite, type ThrowawaySite } from "../prisma/builders/throwaway-site.ts";

// Two sites over one database are two processes of one site that share no port.
let a: ThrowawaySite;
let b: ThrowawaySite;
let author: { id: string };
let cookie: string;
let readersCookie: string;

beforeAll(async () => {
  author = await aMember();
  cookie = await cookieOf(author);
  readersCookie = await cookieOf(await aMember());
  const shared = { databaseUrl: required("DATABASE_URL"), env: { DATABASE_POOL: "5" } };
  a = await startSite(shared);
  b = await startSite({ ...shared, worker: false });
});
afterAll(async () => {
  await Promise.all([a, b].map((site) => site.stop()));
  await closeDatabase();
});

async function cookieOf({ id }: { id: string }): Promise<string> {
  const { token } = await transaction((tx) => startSession(tx, id, "Firefox"));
  return `${sessionCookie()}=${await sealSession(token)}`;
}

async function page(site: ThrowawaySite, path: string): Promise<{ status: number; body: string }> {
  const answer = await fetch(site.url + path);
  return { status: answer.status, body: await answer.text() };
}

// A page that is kept by both, so that an old one could be shown.
async function aStoryKeptByBoth(title: string) {
  const story = await aStory({ author, title });
  for (const site of [a, b]) expect((await page(site, story.path)).body).toContain(title);
  return story;
}

async function commentAt(site: ThrowawaySite, storyId: string, body: string): Promise<void> {
  const answer = await fetch(`${site.url}/api/stories/${storyId}/comments`, {
    method: "POST",
    headers: { cookie, origin: site.url, "content-type": "application/json" },
    body: JSON.stringify({ body }),
  });
  expect(answer.status).toBe(201);
}

// Presses the button of the page's form as a browser without JavaScript does.
async function retractAt(site: ThrowawaySite, storyId: string): Promise<void> {
  const address = `${site.url}/write/${storyId}/retract`;
  const form = await (await fetch(address, { headers: { cookie } })).text();
  const body = new FormData();
  for (const [input] of form.matchAll(/<input type="hidden"[^>]*>/g)) {
    const read = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1]?.replaceAll("&quot;", '"') ?? "";
    body.append(read("name"), read("value"));
  }
  body.set("reason", "It was not so.");
  const answer = await fetch(address, {
    method: "POST",
    headers: { cookie, origin: site.url },
    body,
    redirect: "manual",
  });
  expect(answer.status).toBe(303);
}

test("a comment that is posted at one process is on the page of the other within a second", async () => {
  const story = await aStoryKeptByBoth("The harvest was good");
  await commentAt(a, story.id, "Better than last year.");
  const shown = async () => (await page(b, story.path)).body.includes("Better than last year.");
  await expect.poll(shown, { timeout: 2000, interval: 50 }).toBe(true);
});

test("a vote at one process is on the page of each within a little more than a second, and so is its end", async () => {
  const story = await aStoryKeptByBoth("The well is dry");
  const headers = { cookie: readersCookie, origin: a.url, "content-type": "application/json" };
  const address = `${a.url}/api/stories/${story.id}/vote`;
  const says = async (site: ThrowawaySite) => (await page(site, story.path)).body.includes("1 reader");
  const cast = await fetch(address, { method: "PUT", headers, body: JSON.stringify({ choice: "fact" }) });
  expect(cast.status).toBe(200);
  for (const site of [a, b]) await expect.poll(() => says(site), { timeout: 3000, interval: 50 }).toBe(true);
  expect((await fetch(address, { method: "DELETE", headers })).status).toBe(200);
  for (const site of [a, b]) await expect.poll(() => says(site), { timeout: 3000, interval: 50 }).toBe(false);
});

test("a story that is retracted at one process is gone from the other at once", async () => {
  const story = await aStoryKeptByBoth("The mayor has resigned");
  await retractAt(a, story.id);
  const gone = async (site: ThrowawaySite) => (await page(site, story.path)).body.includes("has been retracted");
  expect(await gone(a)).toBe(true);
  await expect.poll(() => gone(b), { timeout: 500, interval: 20 }).toBe(true);
});

test("what changed while nobody listened is seen when the connection is back", async () => {
  const story = await aStoryKeptByBoth("The library stays open");
  const { rows } = await pool().query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()",
  );
  expect(rows.length).toBeGreaterThanOrEqual(2);
  await commentAt(a, story.id, "Good news for all of us.");
  const shown = async () => (await page(b, story.path)).body.includes("Good news for all of us.");
  await expect.poll(shown, { timeout: 10_000, interval: 50 }).toBe(true);
});
