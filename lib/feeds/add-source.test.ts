import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aCategory, aStory } from "../../prisma/builders/story.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { endAll } from "../platform/outbound/testdata/local-server.ts";
import type { Actor } from "../policy.ts";
import { addSource } from "./add-source.ts";
import { changeSource } from "./change-source.ts";
import { exportOpml } from "./export-opml.ts";
import { importOpml } from "./import-opml.ts";
import { previewSource } from "./preview-source.ts";
import { mySources, sourceForOwner } from "./queries.ts";
import { removeSource } from "./remove-source.ts";
import { resumeSource } from "./resume-source.ts";
import { settingsForm } from "./schema.ts";
import { aSource, sourceNow, storiesOf } from "./testdata/a-source.ts";
import { type FeedSite, feedSite } from "./testdata/feed-site.ts";

let rosa: Actor;
let site: FeedSite;
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE rate_limits`;
  await aCategory("local");
  rosa = await aMember();
  site = await feedSite();
});
afterEach(endAll);
afterAll(closeDatabase);

const add = (address: string, actor = rosa) => addSource({ address }, actor);
const offering = (...feeds: string[]) =>
  `<!doctype html><head>${feeds.map((href) => `<link rel="alternate" type="application/rss+xml" title="${href}" href="${href}">`).join("")}</head>`;

describe("adding", () => {
  test("takes the address of a feed", async () => {
    const added = await add(site.feedUrl);
    expect(added).toMatchObject({ status: "added" });
    expect(await mySources(rosa)).toMatchObject([
      { title: "A feed", feedUrl: site.feedUrl, state: "unproved", taken: false },
    ]);
  });

  test("takes the address of a site with one feed, and gives the feeds of one with several to choose from", async () => {
    site.pages["/blog"] = offering("/feed.xml");
    site.pages["/many"] = offering("/feed.xml", "/other.xml");
    expect(await add(`${site.origin}/many`)).toEqual({
      status: "choose",
      feeds: ["/feed.xml", "/other.xml"].map((path) => ({ address: site.origin + path, title: path })),
    });
    expect(await add(`${site.origin}/blog`)).toMatchObject({ status: "added" });
    expect((await mySources(rosa)).map(({ feedUrl }) => feedUrl)).toEqual([site.feedUrl]);
  });

  test.each([
    ["/", "This is a web page, not a feed"],
    ["/gone", "There is nothing at this address (404)."],
  ])("of %s is refused with the reason", async (path, sentence) => {
    await expect(add(site.origin + path)).rejects.toMatchObject({
      fields: { address: expect.stringContaining(sentence) },
    });
  });

  test("of a page that nobody wrote is refused, not taken apart", async () => {
    site.pages["/huge"] = `<!doctype html><body>${"<p>".repeat(100_001)}`;
    await expect(add(`${site.origin}/huge`)).rejects.toMatchObject({
      fields: { address: expect.stringContaining("too much markup. Give the address of the feed itself.") },
    });
  });

  test("never asks a private address", async () => {
    const message = expect.stringContaining("private or reserved network");
    await expect(add("http://127.0.0.1:1/feed")).rejects.toMatchObject({ fields: { address: message } });
    await expect(add("not an address")).rejects.toMatchObject({ fields: { address: expect.any(String) } });
  });

  test("the same feed twice is refused, by whichever address", async () => {
    site.pages["/old"] = (_request, response) => void response.writeHead(301, { location: "/feed.xml" }).end();
    await add(site.feedUrl);
    for (const address of [site.feedUrl, `${site.origin}/old`, `${site.feedUrl}?utm_source=x`])
      await expect(add(address)).rejects.toMatchObject({ fields: { address: expect.stringContaining("already") } });
  });

  test("is for members with a confirmed address, five times an hour", async () => {
    await expect(add(site.feedUrl, await aMember({ verified: false }))).rejects.toMatchObject({ code: "forbidden" });
    for (let n = 0; n < 5; n += 1) await expect(add(`${site.origin}/gone`)).rejects.toMatchObject({ code: "invalid" });
    await expect(add(site.feedUrl)).rejects.toMatchObject({ code: "too_many" });
  });

  test("what was removed is taken up again, with a new token, to be proved anew", async () => {
    const source = await aSource(rosa, site.feedUrl);
    await removeSource({ sourceId: source.id }, rosa);
    expect(await mySources(rosa)).toEqual([]);
    expect(await add(site.feedUrl)).toEqual({ status: "added", sourceId: source.id });
    const again = await sourceNow(source.id);
    expect(again).toMatchObject({ state: "unproved", provedAt: null });
    expect(again.token).not.toBe(source.token);
  });
});

describe("settings", () => {
  const settings = (id: string, more = {}) =>
    settingsForm.parse({
      ...{ sourceId: id, categorySlug: "local", tags: "Water, bridges", mode: "publish", reuse: "link-back" },
      ...{ includeWords: "", excludeWords: "Ad, sponsored post", daysBack: "30", ...more },
    });

  test("are kept as typed, cleaned", async () => {
    const source = await aSource(rosa, site.feedUrl, { mode: "drafts" });
    await changeSource(settings(source.id), rosa);
    expect(await sourceForOwner(source.id, rosa)).toMatchObject({
      ...{ tags: ["water", "bridges"], mode: "publish", excludeWords: ["ad", "sponsored post"], canonical: false },
      importSince: expect.any(Date),
    });
  });

  test("canonical cannot be turned off for a feed that is not proved", async () => {
    const added = await add(site.feedUrl);
    const id = added.status === "added" ? added.sourceId : "";
    await expect(changeSource(settings(id), rosa)).rejects.toMatchObject({ fields: { canonical: expect.any(String) } });
    await changeSource(settings(id, { canonical: "on" }), rosa);
  });

  test("turn canonical off and on for the stories that came before, too", async () => {
    const source = await aSource(rosa, site.feedUrl);
    const { id } = await aStory({ author: rosa });
    await db.story.update({ where: { id }, data: { sourceId: source.id, originUrl: `${site.origin}/x` } });
    const canonical = async () => (await storiesOf(rosa))[0]?.canonical;
    await changeSource(settings(source.id), rosa);
    expect(await canonical()).toBe(false);
    await changeSource(settings(source.id, { canonical: "on" }), rosa);
    expect(await canonical()).toBe(true);
    expect(await db.event.count({ where: { name: "source.canonical-changed" } })).toBe(2);
  });

  test("are refused without a category, and to others", async () => {
    const source = await aSource(rosa, site.feedUrl);
    const wrong = settings(source.id, { categorySlug: "nowhere" });
    await expect(changeSource(wrong, rosa)).rejects.toMatchObject({ fields: { categorySlug: expect.any(String) } });
    await expect(changeSource(settings(source.id), await aMember())).rejects.toMatchObject({ code: "not_found" });
  });

  test("an import begins only when the feed is proved and has a category; a moderator's pause stays", async () => {
    const added = await add(site.feedUrl);
    const id = added.status === "added" ? added.sourceId : "";
    await expect(resumeSource({ sourceId: id }, rosa)).rejects.toMatchObject({
      message: expect.stringContaining("Prove"),
    });
    await db.source.update({
      where: { id },
      data: { provedAt: new Date(), state: "paused", pauseKind: "new", pausedAt: new Date() },
    });
    await expect(resumeSource({ sourceId: id }, rosa)).rejects.toMatchObject({
      fields: { categorySlug: expect.any(String) },
    });
    await db.source.update({ where: { id }, data: { categorySlug: "local", pauseKind: "moderation" } });
    await expect(resumeSource({ sourceId: id }, rosa)).rejects.toMatchObject({ code: "conflict" });
    await db.source.update({ where: { id }, data: { pauseKind: "new" } });
    await resumeSource({ sourceId: id }, rosa);
    expect(await sourceNow(id)).toMatchObject({ state: "active", pauseKind: null });
  });
});

test("a preview shows what an import would make, and writes nothing", async () => {
  site.items.splice(
    0,
    1,
    { guid: "a", title: "A", date: "2026-03-02", html: `<p>Text</p><img src="/a.png"><script>x</script>` },
    { guid: "b", title: "Buy this", date: "2026-03-01", html: "<p>An ad.</p>" },
    { guid: "c", title: "C", date: "2026-02-01", html: " " },
  );
  const source = await aSource(rosa, site.feedUrl, { excludeWords: ["ad"] });
  const preview = await previewSource({ sourceId: source.id }, rosa);
  expect(preview.items).toMatchObject([
    { title: "A", outcome: "imported", pictures: [`${site.origin}/a.png`] },
    { title: "Buy this", outcome: "skipped", reason: "It has the word “ad”, which you leave out." },
    { title: "C", outcome: "failed", reason: "Write the story." },
  ]);
  expect(preview.items[0]?.html).not.toContain("<script");
  expect(await storiesOf(rosa)).toEqual([]);
  expect(await db.sourceItem.count({ where: { sourceId: source.id } })).toBe(0);
  await expect(previewSource({ sourceId: source.id }, await aMember())).rejects.toMatchObject({ code: "not_found" });
});

describe("OPML", () => {
  const file = (text: string) => new Blob([text]);

  test("brings feeds in, unproved and without asking anybody, each once; what cannot be fetched is named", async () => {
    const outline = (url: string) => `<outline text="T &amp; co" xmlUrl="${url}"/>`;
    const text = `<?xml version="1.0"?><opml version="2.0"><body><outline text="Folder">${outline("https://a.example.org/feed")}</outline>${outline("https://a.example.org/feed")}${outline("http://10.0.0.1/feed")}${outline("http://www.a.example.org/feed/")}</body></opml>`;
    const result = await importOpml({ file: file(text) }, rosa);
    expect(result).toMatchObject({ added: 1, known: 1, refused: [{ address: "http://10.0.0.1/feed" }] });
    expect(await mySources(rosa)).toMatchObject([{ title: "T & co", state: "unproved" }]);
    expect(site.asked).toEqual([]);
  });

  test("says where the proof is looked for, whatever page the file names", async () => {
    const outline = `<outline xmlUrl="https://a.example.org/feed" htmlUrl="https://b.example.org/"/>`;
    await importOpml({ file: file(`<opml><body>${outline}</body></opml>`) }, rosa);
    expect(await mySources(rosa)).toMatchObject([{ homeUrl: "https://a.example.org/" }]);
  });

  test("that goes out comes in again", async () => {
    await aSource(rosa, "https://a.example.org/feed?x=1&y=2", { title: `"A" & <B>` });
    const tom = await aMember();
    expect(await importOpml({ file: file(await exportOpml(rosa)) }, tom)).toMatchObject({ added: 1 });
    expect(await mySources(tom)).toMatchObject([
      { title: `"A" & <B>`, feedUrl: "https://a.example.org/feed?x=1&y=2", taken: true },
    ]);
  });

  test("that is none is refused", async () => {
    for (const text of ["hello", "<opml><body/></opml>", "<rss/>"])
      await expect(importOpml({ file: file(text) }, rosa)).rejects.toMatchObject({
        fields: { file: expect.any(String) },
      });
  });
});
