import { afterAll, beforeAll, expect, test } from "vitest";
import { startSession } from "../lib/accounts/start-session.ts";
import { pagesChannel } from "../lib/platform/cache/stale.ts";
import { closeDatabase, pool } from "../lib/platform/db/client.ts";
import { transaction } from "../lib/platform/db/transaction.ts";
import { required } from "../lib/platform/env.ts";
import { sealSession, sessionCookie } from "../lib/platform/session/cookie.ts";
import { aComment } from "../prisma/builders/comment.ts";
import { aMember } from "../prisma/builders/member.ts";
import { aStory } from "../prisma/builders/story.ts";
import { startSite, type ThrowawaySite } from "../prisma/builders/throwaway-site.ts";

// One process has the page already when it changes, and may fill its frame; the other has React write it.
let known: ThrowawaySite;
let fresh: ThrowawaySite;
let author: Awaited<ReturnType<typeof aMember>>;
let headers: { cookie: string };
let log = "";

beforeAll(async () => {
  author = await aMember();
  const { token } = await transaction((tx) => startSession(tx, author.id, "Firefox"));
  headers = { cookie: `${sessionCookie()}=${await sealSession(token)}` };
  const databaseUrl = required("DATABASE_URL");
  const env = { DATABASE_POOL: "5", SITE_URL: "http://localhost:3000" };
  const onLog = (text: string) => {
    log += text;
  };
  known = await startSite({ databaseUrl, env: { ...env, LOG_LEVEL: "debug" }, onLog });
  fresh = await startSite({ databaseUrl, worker: false, env });
  // The first story of a process loads the file that offers its tree.
  const { path } = await aStory({ author, title: "The first of all" });
  for (const site of [known, fresh]) await read(site, path);
});
afterAll(async () => {
  await Promise.all([known, fresh].map((site) => site.stop()));
  await closeDatabase();
});

// A member gets a page that has changed at once.
async function read(site: ThrowawaySite, path: string): Promise<string> {
  const port = new URL(`http://${site.env.HOST}:${site.env.PORT}`);
  return (await fetch(new URL(path, port), { headers })).text();
}

async function hasChanged(storyId: string): Promise<void> {
  const message = JSON.stringify({ tags: [`story:${storyId}`], drop: false, from: "test" });
  await pool().query("SELECT pg_notify($1, $2)", [pagesChannel, message]);
}

// React writes its data, and what belongs into the head, in the order in which it comes to it.
function shown(html: string) {
  const bare = html.replace(/<script[\s\S]*?<\/script>/g, (script) => (script.includes("ld+json") ? script : ""));
  const [head = "", body = ""] = bare.split("</head>");
  return {
    head: [...head.matchAll(/<(?:title>[^<]*|meta |link )[^>]*>/g)].map(String).sort(),
    body: body.replaceAll("><", ">\n<"),
  };
}

type Story = Awaited<ReturnType<typeof aStory>>;

const set = (statement: string) => async (story: Story) => void (await pool().query(statement, [story.id]));

test.each<[string, boolean, (story: Story) => Promise<unknown>, string]>([
  ["a comment", true, (story) => aComment({ author, story, body: "I saw it <too>." }), "I saw it &lt;too&gt;."],
  [
    "a vote",
    true,
    set("UPDATE story_tallies SET fact = 9, fiction = 1 WHERE story_id = $1"),
    "of 10 readers think this story is Fact",
  ],
  [
    "a correction of its text",
    true,
    set("UPDATE stories SET body_html = '<p>Eleven, not nine.</p>' WHERE id = $1"),
    "Eleven, not nine.",
  ],
  ["a headline", false, set("UPDATE stories SET title = 'Another headline' WHERE id = $1"), "<title>Another headline"],
  [
    "the end of comments",
    false,
    set("UPDATE stories SET comments_closed = true WHERE id = $1"),
    "Nobody has commented.",
  ],
])("a page that is kept shows %s as React writes it", async (_, fills, change, words) => {
  const story = await aStory({ author, title: "The harvest was good" });
  await aComment({ author, story, body: "The first." });
  if (words === "Nobody has commented.") await pool().query("DELETE FROM comments WHERE story_id = $1", [story.id]);
  expect(await read(known, story.path)).not.toContain(words);
  log = "";
  await change(story);
  await hasChanged(story.id);
  await expect.poll(() => read(known, story.path), { timeout: 5000, interval: 50 }).toContain(words);
  const [now, written] = await Promise.all([read(known, story.path), read(fresh, story.path)]);
  expect(shown(now)).toEqual(shown(written));
  expect(log.includes("a page was filled")).toBe(fills);
});
