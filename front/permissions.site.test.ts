import { globSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "../lib/platform/db/client.ts";
import { required } from "../lib/platform/env.ts";
import { aComment } from "../prisma/builders/comment.ts";
import { aMember } from "../prisma/builders/member.ts";
import { decideOn } from "../prisma/builders/moderation.ts";
import { cookieOf } from "../prisma/builders/signed-in.ts";
import { aStory } from "../prisma/builders/story.ts";
import { startSite, type ThrowawaySite } from "../prisma/builders/throwaway-site.ts";

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
  Object.assign(ids, {
    ...{ story: story.id, slugged: story.path.replace("/stories/", ""), draft: draft.id, comment: comment.id },
    ...{ decision: decisionId, handle: owner.handle },
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

// y: may · l: is led to log in · n: there is nothing for them · f: forbidden · s: must sign in · > led elsewhere · i: may, and said nothing of use · c: may not now
const letters: Record<number, string> = {
  200: "y",
  201: "y",
  204: "y",
  401: "s",
  403: "f",
  404: "n",
  409: "c",
  410: "g",
  415: "i",
  422: "i",
};

type Route = { ask: string; method?: string; body?: object; expected: string };

/** Every route that there is: a request to it, and what each of the askers gets. */
const routes: Record<string, Route | Route[]> = {};

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

const all = Object.entries(routes).flatMap(([name, route]) => [route].flat().map((each) => ({ name, ...each })));

test.each(all)("$name ($method $ask)", async (route) => {
  const got: string[] = [];
  for (const asker of askers) got.push(await letterFor(asker, route));
  expect(got.join(" ")).toBe(route.expected);
});
