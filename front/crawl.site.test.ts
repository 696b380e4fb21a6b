import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "../lib/platform/db/client.ts";
import { required } from "../lib/platform/env.ts";
import { retractStory } from "../lib/stories/retract-story.ts";
import { aCanary, type Canary } from "../prisma/builders/canaries.ts";
import { aComment } from "../prisma/builders/comment.ts";
import { aHeldStory } from "../prisma/builders/held.ts";
import { aMember } from "../prisma/builders/member.ts";
import { decideOn } from "../prisma/builders/moderation.ts";
import { aStory } from "../prisma/builders/story.ts";
import { startSite, type ThrowawaySite } from "../prisma/builders/throwaway-site.ts";

const hidden = "unseenwordsofsomebody"; // in what nobody but its writer and moderators may read
let site: ThrowawaySite;
let canaries: Canary[];
let removedId: string;

beforeAll(async () => {
  const [rosa, moderator] = [await aMember({ penName: "Rosa" }), await aMember({ roles: ["moderator"] })];
  for (let n = 0; n < 25; n++)
    await aStory({ author: rosa, title: `Story ${n}`, tags: [`tag-${n % 3}`, "grün"], place: "Malmö" });
  const story = await aStory({
    author: rosa,
    title: "The newest",
    bodyHtml: '<p>See <a href="/rules">the rules</a> and <a href="https://elsewhere.example/">more</a>.</p>',
  });
  await aComment({ author: moderator, story, body: "I saw it as well." });
  await aComment({ author: moderator, story, state: "held", body: `Held ${hidden}` });
  await aStory({ author: rosa, state: "draft", title: `Draft ${hidden}` });
  await aHeldStory({ title: `Held ${hidden}` });
  const [retracted, removed] = [
    await aStory({ author: rosa, title: "Sorry", bodyHtml: `<p>${hidden}</p>` }),
    await aStory({ author: rosa, title: `Removed ${hidden}` }),
  ];
  removedId = removed.id;
  await retractStory({ storyId: retracted.id, reason: "It was not so." }, rosa);
  await decideOn({ kind: "story", id: removed.id }, "remove", moderator);
  canaries = await Promise.all([1, 2].map(aCanary));
  site = await startSite({ databaseUrl: required("DATABASE_URL") });
});
afterAll(async () => {
  await site.stop();
  await closeDatabase();
});

type Visit = { path: string; status: number; body: string; type: string };

// What a browser, a feed reader or a search engine would follow.
const places = [
  /(?:href|src|content)="([^"]+)"/g,
  /<(?:loc|link|guid isPermaLink="true")>([^<]+)</g,
  /"(?:url|feed_url|home_page_url)":"([^"]+)"/g,
  /^Sitemap: (.+)$/gm,
];

function pathsIn({ body, type }: Visit): string[] {
  if (/^(?:image|font|text\/(?:javascript|css))/.test(type)) return [];
  return places
    .flatMap((pattern) => [...body.matchAll(pattern)].map(([, found]) => (found ?? "").replaceAll("&amp;", "&")))
    .flatMap((address) => {
      const isAddress = /^(?:\/|https?:)/.test(address);
      const url = isAddress ? URL.parse(address, site.url) : null;
      return url?.origin === site.url ? [url.pathname + url.search] : [];
    });
}

async function visit(path: string): Promise<Visit> {
  const answer = await fetch(site.url + path, { headers: { "user-agent": "A crawler" } });
  const type = answer.headers.get("content-type") ?? "";
  return { path, status: answer.status, body: await answer.text(), type };
}

async function crawl(starts: readonly string[]): Promise<Visit[]> {
  const visits = new Map<string, Visit>();
  let waiting = [...starts];
  while (waiting.length > 0) {
    const batch = [...new Set(waiting)].filter((path) => !visits.has(path));
    waiting = [];
    for (let at = 0; at < batch.length; at += 4) {
      for (const made of await Promise.all(batch.slice(at, at + 4).map(visit))) {
        visits.set(made.path, made);
        waiting.push(...pathsIn(made));
      }
    }
  }
  return [...visits.values()];
}

test("from the front page and robots.txt every link leads somewhere, and none to what is private", async () => {
  const visits = await crawl(["/", "/robots.txt"]);
  const gone = (path: string) => path.includes(removedId);
  const dead = visits.filter(({ path, status }) => status !== 200 && !(status === 410 && gone(path)));
  expect(dead.map(({ path, status }) => `${status} ${path}`)).toEqual([]);
  const secrets = [hidden, ...canaries.map(({ mark }) => mark), "@members.example"];
  const leaks = visits.flatMap(({ path, body }) =>
    secrets.filter((secret) => body.includes(secret)).map((secret) => `${path}: ${secret}`),
  );
  expect(leaks).toEqual([]);
  const seen = visits.map(({ path }) => path);
  for (const kind of [/^\/feed\.json$/, /\/tags\/gr%C3%BCn\/feed\.atom$/, /comments\.xml$/, /^\/embed\//, /^\/cards\//])
    expect(seen.some((path) => kind.test(path))).toBe(true);
  for (const path of ["/news-sitemap.xml", "/sitemaps/stories.xml", "/sitemaps/tags.xml", "/moderation-log.json"])
    expect(seen).toContain(path);
  expect(
    seen.filter((path) => /^\/stories\/story-/.test(path) && !path.includes("/comments")).length,
  ).toBeGreaterThanOrEqual(25);
}, 300_000);
