import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { followUp } from "../../prisma/builders/follow-up.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { setClock } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import { setStopping } from "../platform/jobs/stopping.ts";
import { listOutbox } from "../platform/mail/outbox.ts";
import { endAll, serve } from "../platform/outbound/testdata/local-server.ts";
import type { Actor } from "../policy.ts";
import { askHost } from "./ask-host.ts";
import { checkNow } from "./check-now.ts";
import { forgetLog } from "./forget-log.ts";
import { pauseSource } from "./pause-source.ts";
import { pollDue } from "./poll-due.ts";
import { pollSource } from "./poll-source.ts";
import { mySources, sourceForOwner, sourceLog, sourceRuns } from "./queries.ts";
import { resumeSource } from "./resume-source.ts";
import { aSource, sourceNow, storiesOf } from "./testdata/a-source.ts";
import { type Answer, type FeedSite, feedSite } from "./testdata/feed-site.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
let rosa: Actor;
let clockBack = () => {};
let at = Date.parse("2026-05-01T12:00:00Z");

beforeEach(async () => {
  at = Date.parse("2026-05-01T12:00:00Z");
  clockBack = setClock(() => at);
  rosa = await aMember({ email: `${Math.random()}@example.org` });
  await db.event.deleteMany();
  await db.$executeRaw`TRUNCATE rate_limits`;
  await rm(join(env().DATA_DIR, "outbox"), { recursive: true, force: true });
});
afterEach(async () => {
  clockBack();
  await endAll();
});
afterAll(closeDatabase);

const poll = ({ id }: { id: string }) => pollSource({ sourceId: id, kind: "poll" });
const runsOf = ({ id }: { id: string }) => db.sourceRun.findMany({ where: { sourceId: id }, orderBy: { id: "asc" } });

// What the worker does with the mails of what happened.
const sendMails = () => followUp(["source.failing", "source.paused", "notice.made"]);

const answersWith = (site: FeedSite, status: number, headers: Record<string, string> = {}) => {
  site.pages["/feed.xml"] = (_request, response) => void response.writeHead(status, headers).end();
};

describe("a check", () => {
  test("asks conditionally: what did not change is not sent again", async () => {
    const site = await feedSite();
    const source = await aSource(rosa, site.feedUrl);
    await poll(source);
    at += 60 * minute;
    await poll(source);
    expect(site.asked.map(({ headers }) => Boolean(headers["if-none-match"]))).toEqual([false, true]);
    expect((await runsOf(source)).map(({ outcome, status }) => [outcome, status])).toEqual([
      ["ok", 200],
      ["not-modified", 304],
    ]);
    expect(site.asked[0]?.headers["user-agent"]).toMatch(/^Firsthand\//);
  });

  test.each([
    ["nothing is said: an hour", {}, 60],
    ["the server says 4 hours", { "cache-control": "public, max-age=14400" }, 240],
    ["the server says a minute: a quarter of an hour", { "cache-control": "max-age=60" }, 15],
    ["the server says a month: a day", { "cache-control": "max-age=2592000" }, 1440],
  ])("%s until the next", async (_what, headers, minutes) => {
    const site = await feedSite();
    const send = site.pages["/feed.xml"];
    site.pages["/feed.xml"] = (request, response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      if (typeof send === "function") send(request, response);
    };
    const source = await aSource(rosa, site.feedUrl);
    await poll(source);
    const pause = ((await sourceNow(source.id)).nextCheckAt?.getTime() ?? 0) - at;
    expect(pause / minute).toBeGreaterThanOrEqual(minutes * 0.9);
    expect(pause / minute).toBeLessThanOrEqual(minutes * 1.1);
  });

  test("is moved out of the hours in which the feed asks not to be read, also when nothing is new or it fails", async () => {
    const site = await feedSite();
    const busy = new Date(at + 60 * minute).getUTCHours();
    const skipped = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => hour !== (busy + 12) % 24);
    site.channel.more = `<skipHours>${skipped.map((hour) => `<hour>${hour}</hour>`).join("")}</skipHours>`;
    const source = await aSource(rosa, site.feedUrl);
    const hourOfNext = async () => (await sourceNow(source.id)).nextCheckAt?.getUTCHours();
    for (const change of [() => undefined, () => undefined, () => delete site.pages["/feed.xml"]]) {
      change();
      await poll(source);
      at += minute;
      expect(await hourOfNext()).toBe((busy + 12) % 24);
    }
    expect((await runsOf(source)).map(({ outcome }) => outcome)).toEqual(["ok", "not-modified", "failed"]);
  });

  test("respects the feed's own ttl", async () => {
    const site = await feedSite();
    site.channel.more = "<ttl>180</ttl>";
    const source = await aSource(rosa, site.feedUrl);
    await poll(source);
    expect(await sourceNow(source.id)).toMatchObject({ checkEveryS: 180 * 60 });
  });

  test("respects it also when nothing is new and the server asks for less", async () => {
    const site = await feedSite();
    site.channel.more = "<ttl>180</ttl>";
    const send = site.pages["/feed.xml"] as Answer;
    site.pages["/feed.xml"] = (request, response) => {
      response.setHeader("cache-control", "max-age=300");
      send(request, response);
    };
    const source = await aSource(rosa, site.feedUrl);
    await poll(source);
    at += 180 * minute;
    await poll(source);
    expect((await runsOf(source)).map(({ outcome }) => outcome)).toEqual(["ok", "not-modified"]);
    expect(await sourceNow(source.id)).toMatchObject({ checkEveryS: 180 * 60 });
  });

  test("of a paused feed does nothing", async () => {
    const site = await feedSite();
    const source = await aSource(rosa, site.feedUrl);
    await pauseSource({ sourceId: source.id }, rosa);
    await poll(source);
    expect(site.asked).toEqual([]);
    await resumeSource({ sourceId: source.id }, rosa);
    await poll(source);
    expect(await storiesOf(rosa)).toHaveLength(1);
  });

  test("goes to a host one after the other", async () => {
    let open = 0;
    let most = 0;
    const { origin } = await serve((_request, response) => {
      open += 1;
      most = Math.max(most, open);
      setImmediate(() => {
        open -= 1;
        response.end("x");
      });
    });
    await Promise.all(Array.from({ length: 6 }, () => askHost(`${origin}/`)));
    expect(most).toBe(1);
    expect(await db.sourceHost.count()).toBe(0);
  });
});

describe("a feed that cannot be read", () => {
  test("is asked more and more rarely, says why, and its owner hears of it after five times, once", async () => {
    const site = await feedSite();
    answersWith(site, 500);
    const source = await aSource(rosa, site.feedUrl);
    const pauses: number[] = [];
    for (let n = 0; n < 6; n += 1) {
      await poll(source);
      pauses.push(Math.round((((await sourceNow(source.id)).nextCheckAt?.getTime() ?? 0) - at) / (60 * minute)));
      if (n === 3) await sendMails();
      if (n === 3) expect(await listOutbox()).toEqual([]);
    }
    expect(pauses.map((hours, n) => Math.abs(hours - Math.min(24, 2 ** n)) <= 3)).not.toContain(false);
    await sendMails();
    const mails = await listOutbox();
    expect(mails.map(({ subject }) => subject)).toEqual(["Your feed “A feed” cannot be read"]);
    expect(mails[0]?.text).toContain("The server has a fault of its own (500).");
    expect((await mySources(rosa))[0]).toMatchObject({
      failures: 6,
      lastError: "The server has a fault of its own (500).",
    });
    site.pages["/feed.xml"] = (_request, response) =>
      void response.end("<rss><channel><title>T</title></channel></rss>");
    await poll(source);
    expect(await sourceNow(source.id)).toMatchObject({ failures: 0, failingSince: null, lastError: "" });
  });

  test("waits as long as its server asks", async () => {
    const site = await feedSite();
    answersWith(site, 429, { "retry-after": "36000" });
    const source = await aSource(rosa, site.feedUrl);
    await poll(source);
    expect(((await sourceNow(source.id)).nextCheckAt?.getTime() ?? 0) - at).toBeGreaterThanOrEqual(9 * 60 * minute);
  });

  test("for two weeks is paused, and its owner is told", async () => {
    const site = await feedSite();
    answersWith(site, 404);
    const source = await aSource(rosa, site.feedUrl);
    await poll(source);
    at += 14 * day;
    await poll(source);
    expect(await sourceForOwner(source.id, rosa)).toMatchObject({
      state: "paused",
      pause: { kind: "failures", reason: expect.stringContaining("There is nothing at this address (404).") },
      nextCheckAt: null,
    });
    await sendMails();
    expect((await listOutbox()).map(({ subject }) => subject)).toEqual(["Your feed “A feed” is paused"]);
  });

  test("and is gone (410) is paused at once", async () => {
    const site = await feedSite();
    answersWith(site, 410);
    const source = await aSource(rosa, site.feedUrl);
    await poll(source);
    expect(await sourceNow(source.id)).toMatchObject({ state: "paused", pauseKind: "gone" });
  });

  test("because it is a web page says so", async () => {
    const site = await feedSite();
    site.pages["/feed.xml"] = "<!doctype html><title>Hello</title><p>Hi";
    const source = await aSource(rosa, site.feedUrl);
    await poll(source);
    expect((await runsOf(source))[0]).toMatchObject({
      outcome: "failed",
      sentence: expect.stringContaining("web page"),
    });
  });
});

describe("a feed that moves", () => {
  const to = (address: string, status: number) => (_request: unknown, response: import("node:http").ServerResponse) =>
    void response.writeHead(status, { location: address }).end();

  const prove = (site: FeedSite, { token }: { token: string }) => {
    site.pages["/"] = `<!doctype html><head><meta name="firsthand-verification" content="${token}"></head>`;
  };

  test("for good is asked at its new address from then on", async () => {
    const site = await feedSite();
    const source = await aSource(rosa, `${site.origin}/old.xml`);
    prove(site, source);
    site.pages["/old.xml"] = to("/feed.xml", 301);
    await poll(source);
    expect(await sourceNow(source.id)).toMatchObject({ feedUrl: site.feedUrl, state: "active" });
    expect(await storiesOf(rosa)).toHaveLength(1);
  });

  test("for now is asked at its old one", async () => {
    const site = await feedSite();
    const source = await aSource(rosa, `${site.origin}/old.xml`);
    prove(site, source);
    site.pages["/old.xml"] = to("/feed.xml", 302);
    await poll(source);
    expect(await sourceNow(source.id)).toMatchObject({ feedUrl: `${site.origin}/old.xml`, state: "active" });
    expect(await storiesOf(rosa)).toHaveLength(1);
  });

  test("to a neighbour's on the same host imports nothing: the neighbour's home page has no proof", async () => {
    const site = await feedSite();
    const source = await aSource(rosa, `${site.origin}/~rosa/feed.xml`);
    site.pages["/~rosa/feed.xml"] = to("/feed.xml", 301);
    await poll(source);
    expect(await sourceNow(source.id)).toMatchObject({ state: "paused", pauseKind: "proof" });
    expect(await storiesOf(rosa)).toEqual([]);
  });

  test("to where the proof cannot be read just now has failed, and is not paused", async () => {
    const site = await feedSite();
    const source = await aSource(rosa, `${site.origin}/old.xml`);
    site.pages["/old.xml"] = to("/feed.xml", 301);
    site.pages["/"] = (_request, response) => void response.writeHead(503).end();
    await poll(source);
    expect(await sourceNow(source.id)).toMatchObject({ state: "active", failures: 1 });
    expect(await storiesOf(rosa)).toEqual([]);
  });

  test.each([301, 302])("to another place (%i) imports nothing that was not proved there", async (status) => {
    const [mine, theirs] = [await feedSite(), await feedSite()];
    const source = await aSource(rosa, mine.feedUrl);
    mine.pages["/feed.xml"] = to(theirs.feedUrl, status);
    await poll(source);
    expect(await storiesOf(rosa)).toEqual([]);
    expect(await sourceNow(source.id)).toMatchObject({ state: "paused", pauseKind: "proof", provedAt: null });
  });

  test("to another place where the proof is too goes on there", async () => {
    const [old, fresh] = [await feedSite(), await feedSite()];
    const source = await aSource(rosa, old.feedUrl);
    old.pages["/feed.xml"] = to(fresh.feedUrl, 301);
    prove(fresh, source);
    await poll(source);
    expect(await sourceNow(source.id)).toMatchObject({
      state: "active",
      feedUrl: fresh.feedUrl,
      provedPlace: new URL(fresh.origin).host,
    });
  });

  test("to where another's proved feed is, is paused", async () => {
    const site = await feedSite();
    const tom = await aMember();
    await aSource(tom, site.feedUrl);
    const source = await aSource(rosa, `${site.origin}/old.xml`);
    prove(site, source);
    site.pages["/old.xml"] = to("/feed.xml", 301);
    await poll(source);
    expect(await sourceNow(source.id)).toMatchObject({ state: "paused", pauseKind: "proof" });
    expect(await storiesOf(rosa)).toEqual([]);
  });
});

describe("the schedule", () => {
  test("has each feed that is due checked once, by however many workers", async () => {
    await db.source.deleteMany();
    const sites = [await feedSite(), await feedSite(), await feedSite()];
    for (const { feedUrl } of sites) await aSource(rosa, feedUrl);
    const later = await feedSite();
    await aSource(rosa, later.feedUrl, { nextCheckAt: new Date(at + minute) });
    const counts = await Promise.all([pollDue(), pollDue(), pollDue()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(await pollDue()).toBe(0);
    expect([...sites, later].map(({ asked }) => asked.length)).toEqual([1, 1, 1, 0]);
    expect(await storiesOf(rosa)).toHaveLength(3);
  });

  test("a worker that ends takes nothing new: what is left is due in a minute", async () => {
    await db.source.deleteMany();
    const source = await aSource(rosa, (await feedSite()).feedUrl);
    setStopping(true);
    expect(await pollDue()).toBe(0);
    await poll(source);
    setStopping(false);
    expect(await storiesOf(rosa)).toEqual([]);
    expect((await runsOf(source))[0]?.sentence).toBe("1 more item waits for the next check, in a minute.");
    at += 2 * minute;
    expect(await pollDue()).toBe(1);
    expect(await storiesOf(rosa)).toHaveLength(1);
  });

  test("a check by hand is its owner's only, and of an active feed", async () => {
    const source = await aSource(rosa, "https://hand.example.org/feed");
    await expect(checkNow({ sourceId: source.id }, await aMember())).rejects.toMatchObject({ code: "not_found" });
    await checkNow({ sourceId: source.id }, rosa);
    expect(await db.event.findMany({ where: { name: "source.due" } })).toMatchObject([{ payload: { kind: "hand" } }]);
    await pauseSource({ sourceId: source.id }, rosa);
    await expect(checkNow({ sourceId: source.id }, rosa)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("the log", () => {
  test("is paged, filtered, its owner's only, and kept 90 days", async () => {
    const site = await feedSite([
      ...Array.from({ length: 55 }, (_, n) => ({ guid: `${n}`, title: `Item ${n}`, html: " " })),
      { guid: "x", title: "X" },
    ]);
    const source = await aSource(rosa, site.feedUrl);
    await poll(source);
    const first = await sourceLog(source.id, {}, rosa);
    expect([first?.lines.length, first?.next !== null]).toEqual([50, true]);
    expect((await sourceLog(source.id, { cursor: first?.next ?? "" }, rosa))?.lines).toHaveLength(6);
    expect((await sourceLog(source.id, { outcome: "imported" }, rosa))?.lines).toMatchObject([
      { title: "X", story: { state: "published" } },
    ]);
    expect(await sourceLog(source.id, {}, await aMember())).toBeNull();
    expect(await sourceRuns(source.id, rosa)).toMatchObject([{ outcome: "ok", counts: { imported: 1, failed: 55 } }]);
    at += 91 * day;
    await forgetLog();
    expect((await sourceLog(source.id, {}, rosa))?.lines).toEqual([]);
    expect(await sourceRuns(source.id, rosa)).toEqual([]);
  });
});
