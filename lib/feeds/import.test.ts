import sharp from "sharp";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { endAll } from "../platform/outbound/testdata/local-server.ts";
import type { Actor } from "../policy.ts";
import { deleteDraft } from "../stories/delete-draft.ts";
import { storyInHand } from "../stories/editing.ts";
import { retractStory } from "../stories/retract-story.ts";
import { reviseStory } from "../stories/revise-story.ts";
import { saveDraft } from "../stories/save-draft.ts";
import { changeSource } from "./change-source.ts";
import { importItems } from "./import-items.ts";
import { ownerOf } from "./owner-of.ts";
import { parseFeed } from "./parse-feed.ts";
import { pauseSource } from "./pause-source.ts";
import { pollSource } from "./poll-source.ts";
import { removeSource } from "./remove-source.ts";
import { retryItem } from "./retry-item.ts";
import { settingsForm } from "./schema.ts";
import { aSource, logOf, sourceNow, storiesOf } from "./testdata/a-source.ts";
import { type FeedSite, feedSite, writeFeed } from "./testdata/feed-site.ts";

let rosa: Actor;
beforeEach(async () => {
  rosa = await aMember();
});
afterEach(endAll);
afterAll(closeDatabase);

const poll = ({ id }: { id: string }) => pollSource({ sourceId: id, kind: "poll" });
const day = "2026-03-01T10:00:00Z";

describe("a new item", () => {
  test("is published with its origin, its date, the feed's settings, and a line in the log", async () => {
    const site = await feedSite([
      { guid: "one", title: "The bridge", date: day, html: `<p>It is <b>closed</b>.</p><script>alert(1)</script>` },
    ]);
    const source = await aSource(rosa, site.feedUrl, { tags: ["bridges"], reuse: "cc-by" });
    await poll(source);
    const [story] = await storiesOf(rosa);
    expect(story).toMatchObject({
      ...{ state: "published", title: "The bridge", categorySlug: "local", reuse: "cc-by", sourceId: source.id },
      ...{ originUrl: `${site.origin}/posts/one`, canonical: true, bodyHtml: "<p>It is <strong>closed</strong>.</p>" },
    });
    expect(story?.publishedAt?.toISOString()).toBe(new Date(day).toISOString());
    expect(story?.tags.map(({ tag }) => tag)).toEqual(["bridges"]);
    expect(await logOf(source.id)).toEqual([["imported", "The bridge", ""]]);
    expect(
      await db.event.count({ where: { name: "story.published", payload: { equals: { storyId: story?.id } } } }),
    ).toBe(1);
  });

  test("is a draft where its contributor chose drafts", async () => {
    const source = await aSource(rosa, (await feedSite()).feedUrl, { mode: "drafts" });
    await poll(source);
    const [story] = await storiesOf(rosa);
    expect(story).toMatchObject({ state: "draft", draft: { content: { title: "One" } } });
  });

  test("of the future is published now", async () => {
    const source = await aSource(rosa, (await feedSite([{ guid: "a", title: "A", date: "2999-01-01" }])).feedUrl);
    await poll(source);
    expect((await storiesOf(rosa))[0]?.publishedAt?.getTime()).toBeLessThanOrEqual(Date.now());
  });

  test("brings its pictures along, with credit; one that fails stays a link and is told", async () => {
    const site = await feedSite();
    const png = await sharp({ create: { width: 20, height: 20, channels: 3, background: "red" } })
      .png()
      .toBuffer();
    site.pages["/a.png"] = png;
    site.items = Object.assign(site.items, [
      {
        guid: "p",
        title: "Pictures",
        html: `<p>See</p><img src="/a.png" alt="red"><img src="${site.origin}/gone.png">`,
      },
    ]);
    const source = await aSource(rosa, site.feedUrl);
    await poll(source);
    const [story] = await storiesOf(rosa);
    expect(story?.bodyHtml).toMatch(/<img src="\/media\/[0-9a-z]+" alt="red"/);
    expect(story?.bodyHtml).toContain(`Picture: <a href="${site.origin}/a.png"`);
    expect(story?.bodyHtml).toContain(`href="${site.origin}/gone.png"`);
    expect((await logOf(source.id))[0]?.[2]).toContain("gone.png): The server answered with 404.");
    expect(await db.media.count({ where: { ownerId: rosa.id } })).toBe(1);
  });

  test("of which the feed has a summary only says so", async () => {
    const site = await feedSite();
    site.pages["/feed.xml"] = writeFeed(site).replace(
      /<content:encoded>.*?<\/content:encoded>/,
      "<description>Just the beginning…</description>",
    );
    const source = await aSource(rosa, site.feedUrl);
    await poll(source);
    expect((await storiesOf(rosa))[0]).toMatchObject({ summaryOnly: true, state: "published" });
  });

  test("that cannot be a story fails with the reason, once, and can be tried again", async () => {
    const site = await feedSite([{ guid: "e", title: "Empty", html: " " }]);
    const source = await aSource(rosa, site.feedUrl);
    await poll(source);
    await poll(source);
    expect(await logOf(source.id)).toEqual([["failed", "Empty", "Write the story."]]);
    const [item] = await db.sourceItem.findMany({ where: { sourceId: source.id } });
    await retryItem({ sourceId: source.id, itemKey: item?.key ?? "" }, rosa);
    await poll(source);
    expect(await logOf(source.id)).toHaveLength(2);
  });

  test("beyond fifty waits for the next check, a minute later", async () => {
    const site = await feedSite(Array.from({ length: 53 }, (_, n) => ({ guid: `n${n}`, title: `Number ${n}` })));
    const source = await aSource(rosa, site.feedUrl);
    await poll(source);
    expect(await storiesOf(rosa)).toHaveLength(50);
    expect(await db.sourceRun.findFirst({ where: { sourceId: source.id } })).toMatchObject({
      sentence: "3 more items wait for the next check, in a minute.",
    });
    await poll(source);
    expect(await storiesOf(rosa)).toHaveLength(53);
  });
});

describe("the same item", () => {
  test("by its guid, with another link and title, is one story", async () => {
    const site = await feedSite([{ guid: "one", title: "One", link: "https://blog.example.org/a" }]);
    const source = await aSource(rosa, site.feedUrl);
    await poll(source);
    site.items[0] = { guid: "one", title: "Uno", link: "https://blog.example.org/b" };
    await poll(source);
    expect(await storiesOf(rosa)).toMatchObject([{ title: "Uno" }]);
  });

  test("by its link, without a guid and with tracking, is one story", async () => {
    const site = await feedSite([{ title: "One", link: "https://blog.example.org/a/?utm_source=rss" }]);
    const source = await aSource(rosa, site.feedUrl);
    await poll(source);
    site.items[0] = { title: "One", link: "http://www.blog.example.org/a" };
    await poll(source);
    expect(await storiesOf(rosa)).toHaveLength(1);
  });

  test("by its text, without guid and link, is one story", async () => {
    const site = await feedSite([{ title: "One", link: "", html: "<p>Words</p>" }]);
    const source = await aSource(rosa, site.feedUrl);
    await poll(source);
    site.items.push({ title: "Two", link: "" });
    await poll(source);
    expect((await storiesOf(rosa)).map(({ title }) => title).sort()).toEqual(["One", "Two"]);
  });

  test("under a new guid is the old story, brought up to date", async () => {
    const site = await feedSite([{ guid: "http://x/?p=1", title: "One", link: "https://blog.example.org/a" }]);
    const source = await aSource(rosa, site.feedUrl);
    await poll(source);
    site.items[0] = {
      guid: "https://x/?p=1",
      title: "One",
      link: "https://blog.example.org/a",
      html: "<p>New text.</p>",
    };
    await poll(source);
    expect(await storiesOf(rosa)).toMatchObject([
      { bodyHtml: "<p>New text.</p>", revisions: [{}, { note: "Updated at the source" }] },
    ]);
  });

  test("named twice with one link is one story, and stays it", async () => {
    const site = await feedSite();
    const link = "https://blog.example.org/twice";
    site.items.splice(0, 1, { guid: "a", title: "Twice", link }, { guid: "b", title: "Twice", link, html: "<p>B</p>" });
    const source = await aSource(rosa, site.feedUrl);
    await poll(source);
    site.items.push({ guid: "c", title: "C" });
    await poll(source);
    const stories = await storiesOf(rosa);
    expect(stories.map(({ title, revisions }) => [title, revisions.length]).sort()).toEqual([
      ["C", 1],
      ["Twice", 1],
    ]);
  });

  test("in two feeds of one contributor is one story, and the second log says so", async () => {
    const item = { guid: "x", title: "Both", link: "https://blog.example.org/both" };
    const [first, second] = [await feedSite([item]), await feedSite([{ ...item, guid: "y" }])];
    await poll(await aSource(rosa, first.feedUrl));
    const source = await aSource(rosa, second.feedUrl);
    await poll(source);
    await poll(source);
    expect(await storiesOf(rosa)).toHaveLength(1);
    expect(await logOf(source.id)).toEqual([["duplicate", "Both", "You have this already: “Both”."]]);
  });

  test("in feeds of two contributors is a story of each", async () => {
    const item = { guid: "x", title: "Both", link: "https://blog.example.org/both" };
    const tom = await aMember();
    await poll(await aSource(rosa, (await feedSite([item])).feedUrl));
    await poll(await aSource(tom, (await feedSite([item])).feedUrl));
    expect([await storiesOf(rosa), await storiesOf(tom)].map((all) => all.length)).toEqual([1, 1]);
  });

  test("is not taken for one because all items link to the home page", async () => {
    const site = await feedSite();
    site.items.splice(
      0,
      1,
      { guid: "a", title: "A", link: `${site.origin}/` },
      { guid: "b", title: "B", link: `${site.origin}/` },
    );
    await poll(await aSource(rosa, site.feedUrl));
    expect(await storiesOf(rosa)).toHaveLength(2);
  });

  test("imported by two workers at once makes one story", async () => {
    const site = await feedSite(Array.from({ length: 8 }, (_, n) => ({ guid: `n${n}`, title: `Number ${n}` })));
    const source = await aSource(rosa, site.feedUrl);
    const feed = parseFeed({
      bytes: Buffer.from(writeFeed(site)),
      headers: new Headers(),
      address: site.feedUrl,
      now: new Date(),
    });
    const job = { source, owner: await ownerOf(source) };
    const runs = await Promise.all(
      ["r1", "r2", "r3"].map((id) =>
        db.sourceRun.create({
          data: { id: `${source.id}${id}`, sourceId: source.id, kind: "poll", startedAt: new Date() },
        }),
      ),
    );
    const counts = await Promise.all(runs.map(({ id }) => importItems(job, feed, id)));
    expect(await storiesOf(rosa)).toHaveLength(8);
    expect(counts.reduce((sum, { imported }) => sum + imported, 0)).toBe(8);
    expect(counts.reduce((sum, { failed }) => sum + failed, 0)).toBe(0);
  });

  test("in two feeds at once is one story", async () => {
    const item = { guid: "x", title: "Both", link: "https://blog.example.org/at-once" };
    const sources = [
      await aSource(rosa, (await feedSite([item])).feedUrl),
      await aSource(rosa, (await feedSite([item])).feedUrl),
    ];
    await Promise.all(sources.map(poll));
    expect(await storiesOf(rosa)).toHaveLength(1);
    const logs = await Promise.all(sources.map(({ id }) => logOf(id)));
    expect(logs.map(([line]) => line?.[0]).sort()).toEqual(["duplicate", "imported"]);
  });

  test("is not looked at by two checks at once", async () => {
    const source = await aSource(rosa, (await feedSite()).feedUrl);
    await Promise.all([poll(source), poll(source), poll(source)]);
    expect(await db.sourceRun.count({ where: { sourceId: source.id } })).toBe(1);
    expect(await storiesOf(rosa)).toHaveLength(1);
  });
});

describe("a change at the source", () => {
  let site: FeedSite;
  beforeEach(async () => {
    site = await feedSite([{ guid: "one", title: "One", html: "<p>First.</p>" }]);
  });
  const change = () => Object.assign(site.items[0] ?? {}, { html: "<p>Second.</p>" });

  test("becomes a revision with a note", async () => {
    const source = await aSource(rosa, site.feedUrl);
    await poll(source);
    change();
    await poll(source);
    const [story] = await storiesOf(rosa);
    expect(story).toMatchObject({
      bodyHtml: "<p>Second.</p>",
      revisions: [{ note: "" }, { note: "Updated at the source" }],
    });
    expect((await logOf(source.id))[1]).toEqual(["updated", "One", "Updated at the source."]);
  });

  test("that changes nothing to read makes no revision", async () => {
    const source = await aSource(rosa, site.feedUrl);
    await poll(source);
    Object.assign(site.items[0] ?? {}, { html: `<p class="x">First.</p>` });
    await poll(source);
    expect((await storiesOf(rosa))[0]?.revisions).toHaveLength(1);
  });

  test("leaves a story alone that its contributor has changed here, and says so once", async () => {
    const source = await aSource(rosa, site.feedUrl);
    await poll(source);
    const [story] = await storiesOf(rosa);
    const inHand = await storyInHand(story?.id ?? "", rosa);
    if (!inHand) throw new Error("the story is not there");
    const saved = await saveDraft({ ...inHand, tab: "t", content: { ...inHand.content, title: "Mine" } }, rosa);
    await reviseStory(saved, rosa);
    change();
    await poll(source);
    await poll(source);
    expect((await storiesOf(rosa))[0]).toMatchObject({ title: "Mine", bodyHtml: "<p>First.</p>" });
    expect((await logOf(source.id)).slice(1)).toEqual([
      ["skipped", "One", "The source has changed it, but so have you here: your version was left alone."],
    ]);
  });

  test("leaves unpublished changes alone too", async () => {
    const source = await aSource(rosa, site.feedUrl);
    await poll(source);
    const inHand = await storyInHand((await storiesOf(rosa))[0]?.id ?? "", rosa);
    if (!inHand) throw new Error("the story is not there");
    await saveDraft({ ...inHand, tab: "t", content: { ...inHand.content, title: "Half" } }, rosa);
    change();
    await poll(source);
    expect((await storiesOf(rosa))[0]).toMatchObject({
      bodyHtml: "<p>First.</p>",
      draft: { content: { title: "Half" } },
    });
  });

  test("changes a draft that nobody touched", async () => {
    const source = await aSource(rosa, site.feedUrl, { mode: "drafts" });
    await poll(source);
    change();
    await poll(source);
    expect((await storiesOf(rosa))[0]).toMatchObject({
      state: "draft",
      draft: { version: 2, content: { bodyHtml: "<p>Second.</p>" } },
    });
  });
});

describe("what was taken away here", () => {
  test("does not come back: a retracted story stays retracted, also when it changes at its source", async () => {
    const site = await feedSite();
    const source = await aSource(rosa, site.feedUrl);
    await poll(source);
    await retractStory({ storyId: (await storiesOf(rosa))[0]?.id ?? "", reason: "" }, rosa);
    Object.assign(site.items[0] ?? {}, { html: "<p>Changed.</p>" });
    await poll(source);
    expect((await storiesOf(rosa)).map(({ state }) => state)).toEqual(["retracted"]);
  });

  test("does not come back: not a deleted draft, not by another feed, not when the feed is removed and added again", async () => {
    const site = await feedSite([{ guid: "one", title: "One", link: "https://blog.example.org/gone" }]);
    const source = await aSource(rosa, site.feedUrl, { mode: "drafts" });
    await poll(source);
    await deleteDraft({ storyId: (await storiesOf(rosa))[0]?.id ?? "" }, rosa);
    Object.assign(site.items[0] ?? {}, { html: "<p>Changed.</p>" });
    await poll(source);
    await poll(
      await aSource(
        rosa,
        (await feedSite([{ guid: "z", title: "One", link: "https://blog.example.org/gone" }])).feedUrl,
      ),
    );
    await removeSource({ sourceId: source.id }, rosa);
    await db.source.update({ where: { id: source.id }, data: { state: "active" } });
    await poll(source);
    expect(await storiesOf(rosa)).toEqual([]);
  });

  test("does not come back when its site changes how its addresses are written", async () => {
    const site = await feedSite([
      { guid: "http://blog.example.org/a/", title: "A", link: "http://blog.example.org/a/" },
    ]);
    const source = await aSource(rosa, site.feedUrl, { mode: "drafts" });
    await poll(source);
    await deleteDraft({ storyId: (await storiesOf(rosa))[0]?.id ?? "" }, rosa);
    site.items[0] = { guid: "https://www.blog.example.org/a", title: "A", link: "https://www.blog.example.org/a" };
    await poll(source);
    expect(await storiesOf(rosa)).toEqual([]);
  });

  test("buries no other item whose link is no page of its own", async () => {
    const link = "https://blog.example.org/archive";
    const site = await feedSite(["a", "b"].map((guid) => ({ guid, title: `Note ${guid}`, link })));
    const source = await aSource(rosa, site.feedUrl, { mode: "drafts" });
    await poll(source);
    await deleteDraft({ storyId: (await storiesOf(rosa))[0]?.id ?? "" }, rosa);
    site.items.push({ guid: "c", title: "Note c", link });
    await poll(source);
    expect((await logOf(source.id)).at(-1)).toEqual(["imported", "Note c", ""]);
  });

  test("stays linked to nothing when the feed is removed, and points to its origin", async () => {
    const site = await feedSite();
    const source = await aSource(rosa, site.feedUrl, { canonical: false });
    await poll(source);
    expect((await storiesOf(rosa))[0]).toMatchObject({ canonical: false });
    await removeSource({ sourceId: source.id }, rosa);
    expect((await storiesOf(rosa))[0]).toMatchObject({ state: "published", sourceId: null, canonical: true });
    expect(await sourceNow(source.id)).toMatchObject({ state: "removed" });
  });
});

test("a feed that is paused while it is imported stops there", async () => {
  const site = await feedSite([
    { guid: "a", title: "A", date: "2026-01-01" },
    { guid: "b", title: "B", date: "2026-01-02", html: `<img src="/pause.png">` },
  ]);
  const source = await aSource(rosa, site.feedUrl);
  site.pages["/pause.png"] = async (_request, response) => {
    await pauseSource({ sourceId: source.id }, rosa);
    response.writeHead(404).end();
  };
  await poll(source);
  expect((await storiesOf(rosa)).map(({ title }) => title)).toEqual(["A"]);
  expect(await sourceNow(source.id)).toMatchObject({ state: "paused", runningUntil: null });
});

describe("rules", () => {
  test("leave items out, with the rule named, and are judged anew when they change", async () => {
    const site = await feedSite([
      { guid: "a", title: "Old", date: "2020-01-01" },
      { guid: "b", title: "Cake recipe", date: day },
      { guid: "c", title: "Water and cake", date: day },
      { guid: "d", title: "Water", date: day },
    ]);
    const source = await aSource(rosa, site.feedUrl, {
      ...{ importSince: new Date("2026-01-01"), includeWords: ["water"], excludeWords: ["cake"] },
    });
    await poll(source);
    await poll(source);
    expect((await logOf(source.id)).sort()).toEqual([
      ["imported", "Water", ""],
      ["skipped", "Cake recipe", "It has the word “cake”, which you leave out."],
      ["skipped", "Old", "It is older than 2026-01-01, from which you import."],
      ["skipped", "Water and cake", "It has the word “cake”, which you leave out."],
    ]);
    const settings = {
      sourceId: source.id,
      categorySlug: "local",
      mode: "publish",
      reuse: "cc-by",
      daysBack: "all",
      canonical: "on",
    };
    await changeSource(settingsForm.parse(settings), rosa);
    await poll(source);
    expect(await storiesOf(rosa)).toHaveLength(4);
  });

  test("canonical is turned off for what comes from the feed's own host only", async () => {
    const site = await feedSite([
      { guid: "a", title: "Mine" },
      { guid: "b", title: "Theirs", link: "https://other.example.org/b" },
    ]);
    const source = await aSource(rosa, site.feedUrl, { canonical: false });
    await poll(source);
    const stories = await storiesOf(rosa);
    expect(stories.map(({ title, canonical }) => [title, canonical]).sort()).toEqual([
      ["Mine", false],
      ["Theirs", true],
    ]);
  });
});
