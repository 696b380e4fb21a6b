import { globSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { noteComments } from "../lib/notices/note-comments.ts";
import { now } from "../lib/platform/clock.ts";
import { closeDatabase, db } from "../lib/platform/db/client.ts";
import { required } from "../lib/platform/env.ts";
import { newId } from "../lib/platform/new-id.ts";
import { someCents } from "../prisma/builders/cents.ts";
import { aComment } from "../prisma/builders/comment.ts";
import { aMember } from "../prisma/builders/member.ts";
import { decideOn } from "../prisma/builders/moderation.ts";
import { aPromo } from "../prisma/builders/promo.ts";
import { cookieOf } from "../prisma/builders/signed-in.ts";
import { aStory } from "../prisma/builders/story.ts";
import { startSite, type ThrowawaySite } from "../prisma/builders/throwaway-site.ts";
import { endpoints } from "./endpoints.ts";

let site: ThrowawaySite;
const cookies: Record<string, string | null> = {};
const ids: Record<string, string> = {};

beforeAll(async () => {
  const [owner, reader, moderator] = [await aMember(), await aMember(), await aMember({ roles: ["moderator"] })];
  const banned = await aMember();
  const story = await aStory({ author: owner });
  const draft = await aStory({ author: owner, state: "draft" });
  const comment = await aComment({ author: owner, story });
  const hidden = await aComment({ author: owner, story });
  const { decisionId } = await decideOn({ kind: "comment", id: hidden.id }, "hide", moderator);
  await decideOn({ kind: "profile", id: banned.id }, "ban", moderator);
  const removed = await aStory({ author: owner });
  await decideOn({ kind: "story", id: removed.id }, "remove", moderator);
  const [source, promo] = [await aSource(owner), await aPromo()];
  const { cents } = await someCents({ story });
  const answer = await aComment({ author: reader, story });
  await noteComments({ commentIds: [answer.id] });
  const notice = await db.notice.findFirstOrThrow({ where: { memberId: owner.id } });
  Object.assign(ids, {
    ...{ cents: cents.id, removed: removed.id, source: source.id, promo: promo.id, notice: notice.id },
    ...{ story: story.id, slugged: story.path.replace("/stories/", ""), draft: draft.id, comment: comment.id },
    ...{ decision: decisionId, handle: owner.handle, edition: await anEdition(story.id) },
  });
  const people = { banned, reader, owner, moderator };
  const others = {
    unverified: await aMember({ verified: false }),
    editor: await aMember({ roles: ["editor"] }),
    admin: await aMember({ roles: ["admin"] }),
  };
  cookies.guest = null;
  for (const [name, member] of Object.entries({ ...people, ...others })) cookies[name] = await cookieOf(member);
  site = await startSite({ databaseUrl: required("DATABASE_URL"), env: { LIMITS_SCALE: "100" } });
});
afterAll(async () => {
  await site.stop();
  await closeDatabase();
});

const askers = ["guest", "unverified", "banned", "reader", "owner", "moderator", "editor", "admin"] as const;

function aSource({ id: ownerId }: { id: string }) {
  const url = "https://blog.example/feed";
  return db.source.create({
    data: { id: newId(), ownerId, askedUrl: url, feedUrl: url, feedKey: url, token: "t", createdAt: now() },
  });
}

async function anEdition(storyId: string): Promise<string> {
  const [id, until] = [newId(), now()];
  const stories = { create: { storyId, position: 0 } };
  const since = new Date(until.getTime() - 86_400_000);
  await db.edition.create({ data: { id, rhythm: "daily", state: "sent", since, until, stories } });
  return id;
}

// y: may · l: is led to log in · >: is led elsewhere · s: has to log in · f: may not · n: nothing is there for them · g: it is gone · i: may, and asked for nothing of use
const letters: Record<number, string> = {
  200: "y",
  201: "y",
  204: "y",
  401: "s",
  403: "f",
  404: "n",
  410: "g",
  415: "i",
  422: "i",
};

type Route = { ask: string; method?: string; body?: object; expected: string };

/** Every route that there is: a request to it, and what each of the askers gets. */
const routes: Record<string, Route | Route[]> = {
  "": { ask: "/", expected: "y y y y y y y y" },
  "/about": { ask: "/about", expected: "y y y y y y y y" },
  "/about/ranking": { ask: "/about/ranking", expected: "y y y y y y y y" },
  "/about/sources": { ask: "/about/sources", expected: "y y y y y y y y" },
  "/about/trust": { ask: "/about/trust", expected: "y y y y y y y y" },
  "/about/verdict": { ask: "/about/verdict", expected: "y y y y y y y y" },
  "/about/views": { ask: "/about/views", expected: "y y y y y y y y" },
  "/account": { ask: "/account", expected: "l y y y y y y y" },
  "/account/data": { ask: "/account/data", expected: "l y y y y y y y" },
  "/account/email/[token]": { ask: "/account/email/nosuch", expected: "y y y y y y y y" },
  "/account/keep/[token]": { ask: "/account/keep/nosuch", expected: "y y y y y y y y" },
  "/account/keep/done": { ask: "/account/keep/done", expected: "y y y y y y y y" },
  "/account/links": { ask: "/account/links", expected: "l y y y y y y y" },
  "/account/two-factor": { ask: "/account/two-factor", expected: "l y y y y y y y" },
  "/admin": { ask: "/admin", expected: "l n n n n n n y" },
  "/admin/begin/[token]": { ask: "/admin/begin/nosuch", expected: "y y y y y y y y" },
  "/admin/categories": { ask: "/admin/categories", expected: "l n n n n n n y" },
  "/admin/health": { ask: "/admin/health", expected: "l n n n n n n y" },
  "/admin/jobs": { ask: "/admin/jobs", expected: "l n n n n n n y" },
  "/admin/mail": { ask: "/admin/mail", expected: "l n n n n n n y" },
  "/admin/pages": { ask: "/admin/pages", expected: "l n n n n n n y" },
  "/admin/pages/[name]": [
    { ask: "/admin/pages/about", expected: "l n n n n n n y" },
    { ask: "/admin/pages/views", expected: "n n n n n n n n" },
  ],
  "/admin/voice": { ask: "/admin/voice", expected: "l n n n n n n y" },
  "/admin/promos": { ask: "/admin/promos", expected: "l n n n n n n y" },
  "/admin/promos/[id]": { ask: "/admin/promos/{promo}", expected: "l n n n n n n y" },
  "/admin/promos/[id]/preview": { ask: "/admin/promos/{promo}/preview", expected: "l n n n n n n y" },
  "/admin/promos/new": { ask: "/admin/promos/new", expected: "l n n n n n n y" },
  "/admin/promos/requests": { ask: "/admin/promos/requests", expected: "l n n n n n n y" },
  "/admin/settings": { ask: "/admin/settings", expected: "l n n n n n n y" },
  "/advertise": { ask: "/advertise", expected: "y y y y y y y y" },
  "/advertise/request": { ask: "/advertise/request", expected: "y y y y y y y y" },
  "/admin/unreachable": { ask: "/admin/unreachable", expected: "l n n n n n n y" },
  "/api/[...path]": { ask: "/api/nosuch", expected: "n n n n n n n n" },
  "/api/auth/[...nextauth]": { ask: "/api/auth/session", expected: "y y y y y y y y" },
  "/api/drafts": { ask: "/api/drafts", method: "POST", body: {}, expected: "s y y y y y y y" },
  "/api/drafts/[id]": { ask: "/api/drafts/{draft}", expected: "s n n n y n n n" },
  "/api/mail/bounces": { ask: "/api/mail/bounces", method: "POST", body: {}, expected: "n n n n n n n n" },
  "/api/exports/[id]": { ask: "/api/exports/nosuch", expected: "s n n n n n n n" },
  "/api/media": { ask: "/api/media?kind=story", method: "POST", body: {}, expected: "s i i i i i i i" },
  "/api/sources/[id]/picture": { ask: "/api/sources/nosuch/picture?n=1", expected: "i i i i i i i i" },
  "/api/sources/opml": { ask: "/api/sources/opml", expected: "s y y y y y y y" },
  "/api/websub/[id]": { ask: "/api/websub/nosuch", expected: "n n n n n n n n" },
  "/categories/[slug]": { ask: "/categories/local", expected: "y y y y y y y y" },
  "/contributors/[handle]": { ask: "/contributors/{handle}", expected: "y y y y y y y y" },
  "/contributors/[handle]/comments": [
    { ask: "/contributors/{handle}/comments", expected: "y y y y y y y y" },
    { ask: "/contributors/{handle}/comments?after=nosuch", expected: "y y y y y y y y" },
    { ask: "/contributors/nosuch/comments", expected: "n n n n n n n n" },
  ],
  "/dashboard": { ask: "/dashboard", expected: "l y y y y y y y" },
  "/dashboard/decisions": { ask: "/dashboard/decisions", expected: "l y y y y y y y" },
  "/dashboard/invitations": { ask: "/dashboard/invitations", expected: "l y y y y y y y" },
  "/dashboard/notices": { ask: "/dashboard/notices", expected: "l y y y y y y y" },
  "/dashboard/notices/[id]": { ask: "/dashboard/notices/{notice}", expected: "l n n n > n n n" },
  "/dashboard/options": { ask: "/dashboard/options", expected: "y y y y y y y y" },
  "/dashboard/sources": { ask: "/dashboard/sources", expected: "l y y y y y y y" },
  "/dashboard/sources/[id]": { ask: "/dashboard/sources/{source}", expected: "l n n n y n n n" },
  "/dashboard/sources/[id]/log": { ask: "/dashboard/sources/{source}/log", expected: "l n n n y n n n" },
  "/dashboard/sources/[id]/preview": { ask: "/dashboard/sources/{source}/preview", expected: "l n n n y n n n" },
  "/dashboard/sources/[id]/proof": { ask: "/dashboard/sources/{source}/proof", expected: "l n n n y n n n" },
  "/dashboard/sources/[id]/settings": { ask: "/dashboard/sources/{source}/settings", expected: "l n n n y n n n" },
  "/dashboard/sources/new": { ask: "/dashboard/sources/new", expected: "l y y y y y y y" },
  "/dashboard/comments": { ask: "/dashboard/comments", expected: "l y y y y y y y" },
  "/dashboard/stories": { ask: "/dashboard/stories", expected: "l y y y y y y y" },
  "/dashboard/stories.csv": { ask: "/dashboard/stories.csv", expected: "s y y y y y y y" },
  "/dashboard/stories/[id]": { ask: "/dashboard/stories/{story}", expected: "l n n n y n n n" },
  "/dashboard/trust": { ask: "/dashboard/trust", expected: "l y y y y y y y" },
  "/dashboard/views.csv": { ask: "/dashboard/views.csv", expected: "s y y y y y y y" },
  "/decisions/[id]": { ask: "/decisions/{decision}", expected: "l n n n y y n y" },
  "/dev/mail": { ask: "/dev/mail", expected: "y y y y y y y y" },
  "/dev/mail/[key]": { ask: "/dev/mail/nosuch", expected: "n n n n n n n n" },
  "/dev/ui": { ask: "/dev/ui", expected: "n n n n n n n n" },
  "/editor": { ask: "/editor", expected: "l n n n n n y y" },
  "/editor/stories/[id]": { ask: "/editor/stories/{story}", expected: "l n n n n n y y" },
  "/editor/newsletter": { ask: "/editor/newsletter", expected: "l n n n n n y y" },
  "/email-story/[id]": [
    { ask: "/email-story/{story}", expected: "l y y y y y y y" },
    { ask: "/email-story/{draft}", expected: "l n n n n n n n" },
  ],
  "/ignore/[handle]": { ask: "/ignore/{handle}", expected: "l y y y y y y y" },
  "/log-in": { ask: "/log-in", expected: "y > > > > > > >" },
  "/log-in/code": { ask: "/log-in/code", expected: "l > > > > > > >" },
  "/log-in/link": { ask: "/log-in/link", expected: "y > > > > > > >" },
  "/log-in/link/[token]": { ask: "/log-in/link/nosuch", expected: "y y y y y y y y" },
  "/log-in/with": { ask: "/log-in/with", expected: "l > > > > > > >" },
  "/log-in/with/[provider]": [
    { ask: "/log-in/with/oidc", expected: "l l l l l l l l" },
    { ask: "/log-in/with/nosuch", method: "POST", expected: "n n n n n n n n" },
  ],
  "/log-in/with/[provider]/callback": { ask: "/log-in/with/nosuch/callback", expected: "n n n n n n n n" },
  "/log-out": { ask: "/log-out", expected: "> > > > > > > >" },
  "/mail/stop/[token]": { ask: "/mail/stop/nosuch", expected: "y y y y y y y y" },
  "/me": { ask: "/me", expected: "l y y y y y y y" },
  "/moderation": { ask: "/moderation", expected: "l n n n n y n y" },
  "/moderation/cases/[kind]/[id]": { ask: "/moderation/cases/comment/{comment}", expected: "l n n n n y n y" },
  "/moderation/views/[id]": { ask: "/moderation/views/{story}", expected: "l n n n n y n y" },
  "/moderation/words": { ask: "/moderation/words", expected: "l n n n n y n y" },
  "/moderation-log": { ask: "/moderation-log", expected: "y y y y y y y y" },
  "/moderation-log/[id]": { ask: "/moderation-log/{decision}", expected: "y y y y y y y y" },
  "/needs-your-view": { ask: "/needs-your-view", expected: "y y y y y y y y" },
  "/newsletter": { ask: "/newsletter", expected: "y y y y y y y y" },
  "/newsletter/[edition]": [
    { ask: "/newsletter/{edition}", expected: "y y y y y y y y" },
    { ask: "/newsletter/nosuch", expected: "n n n n n n n n" },
  ],
  "/privacy": { ask: "/privacy", expected: "y y y y y y y y" },
  "/promos": { ask: "/promos", expected: "y y y y y y y y" },
  "/report/[kind]/[id]": { ask: "/report/comment/{comment}", expected: "y y y y y y y y" },
  "/reports/[token]": { ask: "/reports/nosuch", expected: "n n n n n n n n" },
  "/reset": { ask: "/reset", expected: "y y y y y y y y" },
  "/reset/[token]": { ask: "/reset/nosuch", expected: "y y y y y y y y" },
  "/search": [
    { ask: "/search", expected: "y y y y y y y y" },
    { ask: "/search?q=bridge", expected: "y y y y y y y y" },
  ],
  "/rules": { ask: "/rules", expected: "y y y y y y y y" },
  "/sign-up": { ask: "/sign-up", expected: "y > > > > > > >" },
  "/stories/[slug]": [
    { ask: "/stories/{slugged}", expected: "y y y y y y y y" },
    { ask: "/stories/{draft}", expected: "n n n n n n n n" },
    { ask: "/stories/{removed}", expected: "g g g g g g g g" },
  ],
  "/stories/[slug]/comments/[comment]": { ask: "/stories/{slugged}/comments/{comment}", expected: "y y y y y y y y" },
  "/stories/[slug]/verdict": [
    { ask: "/stories/{slugged}/verdict", expected: "y y y y y y y y" },
    { ask: "/stories/{slugged}/verdict?after=nosuch", expected: "y y y y y y y y" },
  ],
  "/subscription/[token]": { ask: "/subscription/nosuch", expected: "y y y y y y y y" },
  "/subscription/confirm/[token]": { ask: "/subscription/confirm/nosuch", expected: "y y y y y y y y" },
  "/stories/[slug]/history": [
    { ask: "/stories/{slugged}/history", expected: "y y y y y y y y" },
    { ask: "/stories/{slugged}/history?from=1&to=1", expected: "y y y y y y y y" },
    { ask: "/stories/{draft}/history", expected: "n n n n n n n n" },
    { ask: "/stories/{removed}/history", expected: "> > > > > > > >" },
  ],
  "/tags/[tag]": { ask: "/tags/nosuch", expected: "n n n n n n n n" },
  "/terms": { ask: "/terms", expected: "y y y y y y y y" },
  "/top/[[...window]]": { ask: "/top/day", expected: "y y y y y y y y" },
  "/transparency": { ask: "/transparency", expected: "y y y y y y y y" },
  "/transparency/[name]": { ask: "/transparency/nosuch", expected: "n n n n n n n n" },
  "/unsubscribe/[token]": { ask: "/unsubscribe/nosuch", expected: "y y y y y y y y" },
  "/verify": { ask: "/verify", expected: "l y > > > > > >" },
  "/verify/[token]": { ask: "/verify/nosuch", expected: "y y y y y y y y" },
  "/verify/done": { ask: "/verify/done", expected: "y > y y y y y y" },
  "/write": { ask: "/write", expected: "l y y y y y y y" },
  "/write/[id]": { ask: "/write/{draft}", expected: "l n n n y n n n" },
  "/write/[id]/comments": { ask: "/write/{story}/comments", expected: "l n n n y n n n" },
  "/write/[id]/preview": { ask: "/write/{draft}/preview", expected: "l n n n y n n n" },
  "/write/[id]/retract": { ask: "/write/{story}/retract", expected: "l n n n y n y y" },
  "/write/[id]/two-cents": { ask: "/write/{story}/two-cents", expected: "l n n n y n n n" },
  "/write/[id]/verdict": { ask: "/write/{story}/verdict", expected: "l n n n y n n n" },
  "/write/[id]/schedule": { ask: "/write/{draft}/schedule", expected: "l n n n y n n n" },
};

/** The endpoints that the front answers: those that read, and a harmless try at those that write. */
const calls: Record<string, Route> = {
  "GET /api/me": { ask: "/api/me", expected: "y y y y y y y y" },
  "GET /api/search": { ask: "/api/search?q=bridge", expected: "y y y y y y y y" },
  "GET /api/search/suggestions": { ask: "/api/search/suggestions?q=bri", expected: "y y y y y y y y" },
  "GET /api/stories": { ask: "/api/stories", expected: "y y y y y y y y" },
  "GET /api/stories/[id]/mine": { ask: "/api/stories/{story}/mine", expected: "y y y y y y y y" },
  "GET /api/stories/[id]/comments": { ask: "/api/stories/{story}/comments", expected: "y y y y y y y y" },
  "GET /api/stories/[id]/comments/held": { ask: "/api/stories/{story}/comments/held", expected: "s y y y y y y y" },
  "POST /api/stories/[id]/comments": {
    ...{ ask: "/api/stories/{story}/comments", method: "POST", body: { body: "" } },
    expected: "i i i i i i i i",
  },
  "PUT /api/stories/[id]/vote": {
    ...{ ask: "/api/stories/{story}/vote", method: "PUT", body: { choice: "fact" } },
    expected: "s y f y f y y y",
  },
  "DELETE /api/stories/[id]/vote": { ask: "/api/stories/{story}/vote", method: "DELETE", expected: "s y f y f y y y" },
  "GET /api/stories/[id]/verdict": { ask: "/api/stories/{story}/verdict", expected: "y y y y y y y y" },
  "PUT /api/cents/[id]/rating": {
    ...{ ask: "/api/cents/{cents}/rating", method: "PUT", body: { helpful: null } },
    expected: "s f f y f y y y",
  },
  "GET /api/stories/[id]/cents/mine": { ask: "/api/stories/{story}/cents/mine", expected: "y y y y y y y y" },
  "PUT /api/stories/[id]/recommend": {
    ...{ ask: "/api/stories/{story}/recommend", method: "PUT" },
    expected: "s f f y f y y y",
  },
  "DELETE /api/stories/[id]/recommend": {
    ...{ ask: "/api/stories/{story}/recommend", method: "DELETE" },
    expected: "s y y y y y y y",
  },
  "GET /api/contributors/[handle]/mine": {
    ask: "/api/contributors/{handle}/mine",
    expected: "y y y y y y y y",
  },
  "PUT /api/contributors/[handle]/follow": {
    ...{ ask: "/api/contributors/{handle}/follow", method: "PUT" },
    expected: "s f f y 409 y y y",
  },
  "DELETE /api/contributors/[handle]/follow": {
    ...{ ask: "/api/contributors/{handle}/follow", method: "DELETE" },
    expected: "s y y y y y y y",
  },
  "PUT /api/me/recommended": { ask: "/api/me/recommended", method: "PUT", expected: "s y y y y y y y" },
  "DELETE /api/me/recommended": { ask: "/api/me/recommended", method: "DELETE", expected: "s y y y y y y y" },
  "GET /api/comments/[id]": { ask: "/api/comments/{comment}", expected: "y y y y y y y y" },
  "PATCH /api/comments/[id]": {
    ...{ ask: "/api/comments/{comment}", method: "PATCH", body: { body: "Other words." } },
    expected: "s f f f y f f f",
  },
  "GET /api/comments/[id]/thread": { ask: "/api/comments/{comment}/thread", expected: "y y y y y y y y" },
  "PUT /api/comments/[id]/vote": {
    ...{ ask: "/api/comments/{comment}/vote", method: "PUT", body: { value: 1 } },
    expected: "s f f y f y y y",
  },
  "DELETE /api/comments/[id]": { ask: "/api/comments/{deleted}", method: "DELETE", expected: "s n n n n n n n" },
  "POST /api/reports": {
    ...{ ask: "/api/reports", method: "POST", body: { subject: { kind: "comment", id: "nosuch" }, reason: "spam" } },
    expected: "n n n n n n n n",
  },
  "GET /api/unsubscribe/[token]": { ask: "/api/unsubscribe/nosuch", expected: "> > > > > > > >" },
  "POST /api/unsubscribe/[token]": { ask: "/api/unsubscribe/nosuch", method: "POST", expected: "n n n n n n n n" },
  "GET /api/newsletter/unsubscribe/[token]": {
    ...{ ask: "/api/newsletter/unsubscribe/nosuch", expected: "> > > > > > > >" },
  },
  "POST /api/newsletter/unsubscribe/[token]": {
    ...{ ask: "/api/newsletter/unsubscribe/nosuch", method: "POST", expected: "n n n n n n n n" },
  },
  "GET /api/moderation/counts": { ask: "/api/moderation/counts", expected: "n n n n n y n y" },
};

test.each([
  ["POST /api/promos/seen", 204],
  ["GET /promo/{promo}/go", 302],
])("%s: whoever asks is answered %i", async (call, status) => {
  const [method = "", path = ""] = call.split(" ");
  const body = method === "POST" ? { body: JSON.stringify({ promos: [ids.promo] }) } : {};
  const got = askers.map(async (asker) => {
    const cookie = cookies[asker];
    const headers = cookie ? { cookie } : {};
    const answer = await fetch(site.url + path.replace("{promo}", ids.promo ?? ""), {
      ...{ method, headers, redirect: "manual" },
      ...body,
    });
    return answer.status;
  });
  expect(await Promise.all(got)).toEqual(askers.map(() => status));
});

const everybody = "y y y y y y y y";
const nobody = "n n n n n n n n";

/** What the front makes itself for other programs and sites: public, and the same for all. */
const files: Route[] = [
  ...["/feed.xml", "/feed.atom", "/feed.json", "/categories/local/feed.xml", "/contributors/{handle}/feed.json"],
  ...["/moderation-log.xml", "/moderation-log.json", "/stories/{slugged}/comments.xml", "/embed/{story}"],
  ...["/sitemap.xml", "/news-sitemap.xml", "/sitemaps/pages.xml", "/sitemaps/stories.xml"],
  ...["/robots.txt", "/.well-known/security.txt"],
].map((ask): Route => ({ ask, expected: everybody }));
const hiddenFiles: Route[] = [
  ...[
    { ask: "/embed/{draft}", expected: nobody },
    { ask: "/stories/{draft}/comments.xml", expected: nobody },
  ],
  ...[
    { ask: "/embed/{removed}", expected: "g g g g g g g g" },
    { ask: "/tags/nosuch/feed.xml", expected: nobody },
  ],
  ...[{ ask: "/cards/{draft}-0123456789abcdef.png", expected: nobody }],
  { ask: "/metrics", expected: nobody },
  { ask: "/stories/{removed}/comments.xml", expected: "g g g g g g g g" },
  { ask: "/oembed?url=http://localhost/stories/{story}", expected: nobody },
];

test("every endpoint is in the table", () => {
  expect(Object.keys(calls).toSorted()).toEqual(endpoints.map(({ method, path }) => `${method} ${path}`).toSorted());
});

test("every route is in the table", () => {
  const there = globSync("app/**/{page.tsx,route.ts}").map(nameOf);
  expect(there.filter((route) => !(route in routes))).toEqual([]);
  expect(Object.keys(routes).filter((route) => !there.includes(route))).toEqual([]);
});

function nameOf(file: string): string {
  return file
    .replace(/^app/, "")
    .replace(/\/(?:page\.tsx|route\.ts)$/, "")
    .replace(/\/\([a-z]+\)/g, "");
}

async function letterFor(asker: string, { ask, method = "GET", body }: Route): Promise<string> {
  const path = ask.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? "nosuch");
  const cookie = cookies[asker];
  const answer = await fetch(site.url + path, {
    method,
    redirect: "manual",
    headers: {
      ...(cookie ? { cookie } : {}),
      ...(body ? { "content-type": "application/json" } : {}),
      origin: site.url,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  await answer.arrayBuffer();
  if (answer.status >= 300 && answer.status < 400)
    return answer.headers.get("location")?.includes("/log-in") ? "l" : ">";
  return letters[answer.status] ?? String(answer.status);
}

const all = Object.entries({ ...routes, ...calls, files: [...files, ...hiddenFiles] }).flatMap(([name, route]) =>
  [route].flat().map((each) => ({ name, method: "GET", ...each })),
);

test.each(all)("$method $ask ($name)", async (route) => {
  const got: string[] = [];
  for (const asker of askers) got.push(await letterFor(asker, route));
  expect(got.join(" ")).toBe(route.expected);
});
