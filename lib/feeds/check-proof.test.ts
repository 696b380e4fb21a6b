import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { setClock } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { listOutbox } from "../platform/mail/outbox.ts";
import { endAll } from "../platform/outbound/testdata/local-server.ts";
import type { Actor } from "../policy.ts";
import { addSource } from "./add-source.ts";
import { checkProof } from "./check-proof.ts";
import { disputeSource } from "./dispute-source.ts";
import { pollSource } from "./poll-source.ts";
import { channelFault } from "./proof/channel-text.ts";
import { whyNoDns } from "./proof/read-txt.ts";
import { proofTexts } from "./proof-texts.ts";
import { sourceForOwner } from "./queries.ts";
import { handOutProofs, recheckProof } from "./recheck-proof.ts";
import { removeSource } from "./remove-source.ts";
import type { Feed } from "./rules/feed.ts";
import { tellModerators } from "./tell-moderators.ts";
import { aSource, sourceNow, storiesOf } from "./testdata/a-source.ts";
import { type FeedSite, feedSite } from "./testdata/feed-site.ts";

let rosa: Actor;
let site: FeedSite;
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE rate_limits`;
  await db.source.deleteMany();
  await db.event.deleteMany();
  rosa = await aMember();
  site = await feedSite();
});
afterEach(endAll);
afterAll(closeDatabase);

async function added(actor = rosa, address = site.feedUrl): Promise<{ id: string; token: string }> {
  const result = await addSource({ address }, actor);
  if (result.status !== "added") throw new Error("there was a choice");
  return sourceNow(result.sourceId);
}
const check = ({ id }: { id: string }, actor = rosa) => checkProof({ sourceId: id }, actor);
const meta = (token: string) => `<meta name="firsthand-verification" content="${token}">`;
const page = (head: string, body = "") =>
  `<!doctype html><html><head><title>x</title>${head}</head><body>${body}</body></html>`;

describe("a feed is proved by", () => {
  test("a tag in the head of its home page", async () => {
    const source = await added();
    const texts = await proofTexts(source.id, rosa);
    site.pages["/"] = page(texts?.meta.text ?? "");
    expect(await check(source)).toMatchObject({ proved: true, kind: "meta" });
    expect(await sourceForOwner(source.id, rosa)).toMatchObject({
      state: "paused",
      pause: { kind: "new" },
      proof: { kind: "meta" },
    });
  });

  test("its contributor, who has it by another address already, and is told so", async () => {
    await aSource(rosa, site.feedUrl);
    site.pages["/old"] = (_request, response) => void response.writeHead(301, { location: "/feed.xml" }).end();
    const other = await aSource(rosa, `${site.origin}/old`, { state: "unproved", provedAt: null, proofKind: null });
    site.pages["/"] = page(meta(other.token));
    await expect(check(other)).rejects.toThrow("You have this feed already");
  });

  test("the same contributor again, after it was removed, has its stories back", async () => {
    const before = await aSource(rosa, site.feedUrl);
    await pollSource({ sourceId: before.id, kind: "poll" });
    await removeSource({ sourceId: before.id }, rosa);
    const source = await added();
    site.channel.description = source.token;
    await check(source);
    expect(await storiesOf(rosa)).toMatchObject([{ sourceId: before.id }]);
  });

  test("the token in its own description", async () => {
    const source = await added();
    site.channel.description = `News of the river. ${source.token}`;
    expect(await check(source)).toMatchObject({ proved: true, kind: "feed" });
  });

  test("a link to the profile with rel=me", async () => {
    const source = await added();
    site.pages["/"] = page("", (await proofTexts(source.id, rosa))?.relMe.text);
    expect(await check(source)).toMatchObject({ proved: true, kind: "rel-me" });
  });

  test("a record of the domain, where that is nobody else's", () => {
    expect(whyNoDns("news.example.org")).toBeNull();
    for (const host of ["blogspot.com", "github.io", "medium.com", "co.uk", "wordpress.com", "127.0.0.1", "localhost"])
      expect(whyNoDns(host)).not.toBeNull();
    for (const host of ["mine.blogspot.com", "mine.github.io"]) expect(whyNoDns(host)).toBeNull();
  });
});

describe("a feed is not proved by", () => {
  const refused = async (source: { id: string }) => {
    const result = await check(source);
    expect(result).toMatchObject({ proved: false, kind: null });
    expect(result.checks.map(({ kind }) => kind)).toEqual(["meta", "feed", "rel-me", "dns"]);
    expect((await sourceNow(source.id)).provedAt).toBeNull();
  };

  test("the text of an item, its title, or a comment on the page", async () => {
    const source = await added();
    site.items[0] = {
      guid: source.token,
      title: `${source.token}`,
      html: `<p>${source.token}</p>`,
      summary: source.token,
    };
    site.pages["/"] = page("", `<p>${source.token}</p><div>${meta(source.token)}</div><!-- ${meta(source.token)} -->`);
    await refused(source);
  });

  test("a rel=me link in a comment or an article", async () => {
    const source = await added();
    const link = (await proofTexts(source.id, rosa))?.relMe.text;
    const nofollow = link?.replace('rel="me"', 'rel="me nofollow ugc"');
    site.pages["/"] = page("", `<div id="comments">${link}</div><article>${link}</article>${nofollow}`);
    await refused(source);
  });

  test("somebody else's token or profile", async () => {
    const [source, tom] = [await added(), await aMember()];
    const other = await added(tom);
    site.pages["/"] = page(meta(other.token), (await proofTexts(other.id, tom))?.relMe.text);
    site.channel.description = other.token;
    await refused(source);
  });

  test("a home page in another place", async () => {
    const [source, elsewhere] = [await added(), await feedSite()];
    elsewhere.pages["/"] = page(meta(source.token));
    site.channel.link = `${elsewhere.origin}/`;
    site.pages["/"] = (_request, response) => void response.writeHead(302, { location: `${elsewhere.origin}/` }).end();
    await refused(source);
  });

  test("a page with a query, or one that leads there", async () => {
    const source = await added();
    site.channel.link = `${site.origin}/search?q=${encodeURIComponent(meta(source.token))}`;
    site.pages[`/search?q=${encodeURIComponent(meta(source.token))}`] = page(meta(source.token));
    site.pages["/search?x"] = page(meta(source.token));
    site.pages["/"] = (_request, response) => void response.writeHead(302, { location: "/search?x" }).end();
    await refused(source);
  });

  test("a feed that only repeats what it was asked for", () => {
    const feed = (title: string, items: { title: string }[] = []) =>
      ({ title, description: "", items }) as unknown as Feed;
    const token = "firsthand-0123456789abcdef0123456789abcdef";
    const fault = (url: string, made = feed(`Search: ${token}`)) => channelFault({ feed: made, url }, token);
    expect(fault(`https://a.example.org/search/${token}/feed/`)).toContain("address");
    expect(fault(`https://a.example.org/search/${token.replace("-", "%2D").toUpperCase()}/feed/`)).toContain("address");
    expect(fault("https://a.example.org/feed?title=aGVsbG8")).toContain("query");
    expect(fault("https://a.example.org/feed?feed=rss2")).toBeNull();
    expect(fault("https://a.example.org/entry/1", feed(token, [{ title: token }]))).toContain("single entry");
  });
});

describe("two contributors", () => {
  test("cannot have one feed: the second is told, sees it before, and can dispute it", async () => {
    const tom = await aMember();
    const [first, second] = [await added(), await added(tom, `${site.feedUrl}?#x`)];
    site.pages["/"] = page(meta(first.token) + meta(second.token));
    expect(await check(first)).toMatchObject({ proved: true });
    expect(await sourceForOwner(second.id, tom)).toMatchObject({ taken: true, disputed: false });
    await expect(check(second, tom)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("dispute"),
    });
    await disputeSource({ sourceId: second.id, words: "This is my own weblog since 2009." }, tom);
    expect(await db.sourceClaim.findMany({ where: { claimantId: tom.id } })).toMatchObject([
      { sourceId: first.id, proofFound: true },
    ]);
    expect(await sourceForOwner(second.id, tom)).toMatchObject({ disputed: true });
    await expect(disputeSource({ sourceId: first.id, words: "It is mine, really." }, rosa)).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("a dispute is mailed to all who moderate, and to nobody else", async () => {
    const tom = await aMember({ penName: "Tom Reed" });
    const moderators = [await aMember({ roles: ["moderator"] }), await aMember({ roles: ["admin"] })];
    await aMember({ roles: ["moderator"], verified: false });
    const [first, second] = [await added(), await added(tom, `${site.feedUrl}?#x`)];
    site.pages["/"] = page(meta(first.token));
    await check(first);
    await disputeSource({ sourceId: second.id, words: "This is my own weblog since 2009." }, tom);
    const { payload } = await db.event.findFirstOrThrow({ where: { name: "source.disputed" } });
    await tellModerators(payload as { claimId: string; requestId: string });
    const mails = (await listOutbox()).filter(({ subject }) => subject.includes("Two contributors claim"));
    expect(mails.map(({ to }) => to).sort()).toEqual(
      moderators.map(({ handle }) => `${handle}@members.example`).sort(),
    );
    for (const { text } of mails) {
      expect(text).toContain("This is my own weblog since 2009.");
      expect(text).toContain("Tom Reed says that the feed");
      expect(text).toContain("proof was not found");
    }
  });

  test("who prove it at once: one has it", async () => {
    const tom = await aMember();
    const [first, second] = [await added(), await added(tom)];
    site.pages["/"] = page(meta(first.token) + meta(second.token));
    const both = await Promise.allSettled([check(first), check(second, tom)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("cannot see or check each other's", async () => {
    const [source, tom] = [await added(), await aMember()];
    await expect(check(source, tom)).rejects.toMatchObject({ code: "not_found" });
    expect([await sourceForOwner(source.id, tom), await proofTexts(source.id, tom)]).toEqual([null, null]);
  });
});

describe("thirty days later", () => {
  const days = (n: number) => setClock(() => Date.now() + n * 24 * 60 * 60_000);

  test("the proof is looked for again; when it is gone the feed pauses and is free for others", async () => {
    const source = await added();
    site.pages["/"] = page(meta(source.token));
    await check(source);
    expect(await handOutProofs()).toBe(0);
    const back = days(31);
    expect(await handOutProofs()).toBe(1);
    await recheckProof({ sourceId: source.id });
    expect(await handOutProofs()).toBe(0);
    site.pages["/"] = page("");
    await recheckProof({ sourceId: source.id });
    back();
    expect(await sourceNow(source.id)).toMatchObject({ state: "paused", pauseKind: "proof", provedAt: null });
    expect(await db.event.count({ where: { name: "source.paused" } })).toBe(1);
  });

  test("what a moderator paused stays so: when the proof is gone and is there again, and when it is removed and added again", async () => {
    const source = await added();
    const stopped = { state: "paused", pauseKind: "moderation", pauseReason: "It copies others." } as const;
    site.pages["/"] = page(meta(source.token));
    await check(source);
    await db.source.update({ where: { id: source.id }, data: { ...stopped, pausedAt: new Date() } });
    site.pages["/"] = page("");
    await recheckProof({ sourceId: source.id });
    expect(await sourceNow(source.id)).toMatchObject({ ...stopped, provedAt: null });
    site.pages["/"] = page(meta(source.token));
    await check(source);
    expect(await sourceNow(source.id)).toMatchObject({ ...stopped, proofKind: "meta" });
    await removeSource({ sourceId: source.id }, rosa);
    expect((await added()).id).toBe(source.id);
    expect(await sourceNow(source.id)).toMatchObject({ ...stopped, provedAt: null });
  });

  test("a home page that cannot be had just now ends nothing", async () => {
    const source = await added();
    site.pages["/"] = page(meta(source.token));
    await check(source);
    site.pages["/"] = (_request, response) => void response.writeHead(503).end();
    await recheckProof({ sourceId: source.id });
    expect((await sourceNow(source.id)).provedAt).not.toBeNull();
  });
});
