import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { nowMs, setClock } from "../lib/platform/clock.ts";
import { closeDatabase, db } from "../lib/platform/db/client.ts";
import { env } from "../lib/platform/env.ts";
import { pausePromo } from "../lib/promos/pause-promo.ts";
import { startUp } from "../lib/start-up.ts";
import { type FakeNext, fakeNext } from "../prisma/builders/fake-next.ts";
import { type Front, startFront } from "../prisma/builders/front.ts";
import { aMember } from "../prisma/builders/member.ts";
import { decideOn } from "../prisma/builders/moderation.ts";
import { aPromo } from "../prisma/builders/promo.ts";
import { cookieOf } from "../prisma/builders/signed-in.ts";
import { aStory } from "../prisma/builders/story.ts";

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
let next: FakeNext;
let front: Front;
let id = "";
let time = nowMs();
const realClock = setClock(() => time);

beforeAll(async () => {
  startUp();
  next = fakeNext();
  front = await startFront((request, response) => next.listener(request, response));
});
beforeEach(async () => {
  time += 40 * 60_000; // past what was counted before
  ({ id } = await aPromo());
});
afterAll(async () => {
  realClock();
  await front.close();
  await closeDatabase();
});

type Headers = Record<string, string>;

const post = (body: unknown, headers: Headers = {}) =>
  front.ask("/api/promos/seen", {
    method: "POST",
    headers: { "user-agent": firefox, "content-type": "text/plain;charset=UTF-8", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const click = (headers: Headers = {}, method = "GET") =>
  front.ask(`/promo/${id}/go`, { method, headers: { "user-agent": firefox, ...headers } });
const onPage = { "sec-fetch-site": "same-origin", "sec-fetch-dest": "document", "sec-fetch-mode": "navigate" };

async function figures() {
  const [day] = await db.promoDay.findMany({ where: { promoId: id } });
  return [day?.impressions ?? 0, day?.clicks ?? 0];
}

describe("what was seen", () => {
  test("is counted once, however often it is sent", async () => {
    expect(await post({ promos: [id] })).toMatchObject({ status: 204, body: "" });
    expect((await post({ promos: [id, id] })).status).toBe(204);
    expect(await figures()).toEqual([1, 0]);
  });

  test("bots, prefetches and the story's own author are not counted", async () => {
    const author = await aMember();
    const story = await aStory({ author });
    await post({ promos: [id] }, { "user-agent": "curl/8.5.0" });
    await post({ promos: [id] }, { "sec-purpose": "prefetch;prerender" });
    await post({ promos: [id], storyId: story.id }, { cookie: await cookieOf(author) });
    expect(await figures()).toEqual([0, 0]);
    await post({ promos: [id], storyId: story.id }, { cookie: await cookieOf(await aMember()) });
    expect(await figures()).toEqual([1, 0]);
  });

  test.each([
    ["nothing", "", 422],
    ["no JSON", "{", 422],
    ["no promo", { promos: [] }, 422],
    ["more than a page has", { promos: ["a", "b", "c", "d", "e"] }, 422],
    ["no id", { promos: ["../x"] }, 422],
    ["too much", JSON.stringify({ promos: ["a"], more: "x".repeat(2000) }), 413],
    ["an unknown one", { promos: ["nosuch"] }, 204],
  ])("%s: %j is answered %i", async (_, body, status) => {
    expect((await post(body)).status).toBe(status);
  });

  test("is sent by POST, and by no form", async () => {
    expect((await front.ask("/api/promos/seen")).status).toBe(405);
    expect((await post("promos=x", { "content-type": "application/x-www-form-urlencoded" })).status).toBe(422);
  });

  test("is refused where one address sends too much", async () => {
    const all = await Promise.all(Array.from({ length: 14 }, () => post({ promos: [id] })));
    expect(all.filter(({ status }) => status === 429)).toHaveLength(4);
  });
});

describe("a click", () => {
  test("is counted and led to the stored link, and to no other", async () => {
    const answer = await click(onPage);
    expect(answer).toMatchObject({ status: 302, headers: { location: "https://bakery.example/bread" } });
    expect(answer.headers["cache-control"]).toBe("no-store");
    await click(onPage);
    expect(await figures()).toEqual([0, 1]);
    const elsewhere = await front.ask(`/promo/${id}/go?to=https://evil.example`, { headers: onPage });
    expect(elsewhere.headers.location).toBe("https://bakery.example/bread");
  });

  test("is counted for a browser that says less, when it comes from a page of ours or says nothing", async () => {
    await click({ referer: `${env().SITE_URL}/stories/a-story-0abc` });
    expect(await figures()).toEqual([0, 1]);
  });

  test.each<[string, Headers, string]>([
    ["a robot", { ...onPage, "user-agent": "Googlebot/2.1 (+http://www.google.com/bot.html)" }, "GET"],
    ["a page loaded in advance", { ...onPage, "sec-purpose": "prefetch" }, "GET"],
    ["a picture elsewhere", { "sec-fetch-site": "cross-site", "sec-fetch-dest": "image" }, "GET"],
    ["a picture here", { "sec-fetch-site": "same-origin", "sec-fetch-dest": "image" }, "GET"],
    ["a link elsewhere", { "sec-fetch-site": "cross-site", "sec-fetch-dest": "document" }, "GET"],
    ["a page elsewhere, of an older browser", { referer: "https://evil.example/" }, "GET"],
    ["a question for the head", onPage, "HEAD"],
  ])("%s is led on and not counted", async (_, headers, method) => {
    expect(await click(headers, method)).toMatchObject({
      status: 302,
      headers: { location: "https://bakery.example/bread" },
    });
    expect(await figures()).toEqual([0, 0]);
  });

  test("the story's author is led on and not counted", async () => {
    const author = await aMember();
    const story = await aStory({ author });
    const referer = `${env().SITE_URL}${story.path}`;
    expect((await click({ ...onPage, referer, cookie: await cookieOf(author) })).status).toBe(302);
    expect(await figures()).toEqual([0, 0]);
  });

  test("whoever clicks too fast is led on all the same", async () => {
    const all = await Promise.all(Array.from({ length: 15 }, () => click(onPage)));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([302]));
  });

  test("on what is over or removed leads nowhere", async () => {
    const { by } = { by: await aMember({ roles: ["admin"] }) };
    await pausePromo({ id }, by);
    expect((await click(onPage)).status).toBe(302);
    time += 11 * 60_000;
    expect((await click({ ...onPage, accept: "text/html" })).body).toContain("This promo is not shown any more");
    expect((await click(onPage)).status).toBe(410);
    ({ id } = await aPromo());
    await decideOn({ kind: "promo", id }, "remove", await aMember({ roles: ["moderator"] }));
    expect((await click(onPage)).status).toBe(410);
    id = "nosuch";
    expect((await click(onPage)).status).toBe(404);
  });
});

test("other addresses below /promo are Next's", async () => {
  for (const path of ["/promo/x", "/promo//go", "/promo/X/go", "/promo/x/go/"]) await front.ask(path);
  expect(next.came.map(({ url }) => url).filter((url) => url?.startsWith("/promo"))).toHaveLength(4);
});
