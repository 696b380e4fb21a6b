import { afterEach, expect, test } from "vitest";
import { hidingLink } from "../../prisma/builders/held.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { db } from "../platform/db/client.ts";
import { endAll } from "../platform/outbound/testdata/local-server.ts";
import { addWord } from "../screening/add-word.ts";
import { withdrawStory } from "../stories/withdraw-story.ts";
import { pollSource } from "./poll-source.ts";
import { retryItem } from "./retry-item.ts";
import { aSource, logOf, sourceNow, storiesOf } from "./testdata/a-source.ts";
import { feedSite } from "./testdata/feed-site.ts";

afterEach(endAll);

const poll = ({ id }: { id: string }) => pollSource({ sourceId: id, kind: "poll" });
const day = "2026-03-01T10:00:00Z";
const held = (words: string) => `<p>${words}</p>${hidingLink}`;
const sentence = expect.stringMatching(/^This has a shortened link.* It is held for review/);
const aModerator = () => aMember({ roles: ["moderator"] });

async function aFeed(html: string) {
  const rosa = await aMember();
  const site = await feedSite([{ guid: "one", title: `One by ${rosa.handle}`, date: day, html }]);
  const source = await aSource(rosa, site.feedUrl, { tags: ["water"] });
  const item = site.items[0];
  if (!item) throw new Error("The feed has no item.");
  await poll(source);
  return { rosa, item, source };
}

test("an item that is held is imported so, the log says why, and let through it has the day of its source", async () => {
  const [{ rosa, source }, mod] = [await aFeed(held("The first of its kind.")), await aModerator()];
  const [story] = await storiesOf(rosa);
  expect(story).toMatchObject({ state: "held", publishedAt: null, tags: [{ publishedAt: null }] });
  expect(await logOf(source.id)).toEqual([["imported", `One by ${rosa.handle}`, sentence]]);
  const id = story?.id ?? "";
  expect(await db.decision.findMany({ where: { subjectId: id } })).toMatchObject([{ kind: "hold", storyId: id }]);
  await poll(source);
  expect(await storiesOf(rosa)).toHaveLength(1);
  await decideOn({ kind: "story", id }, "approve", mod);
  const [through] = await storiesOf(rosa);
  expect(through).toMatchObject({
    state: "published",
    publishedAt: new Date(day),
    tags: [{ publishedAt: new Date(day) }],
  });
});

test("an item that is refused is skipped, with the sentence as the reason, and can be tried again", async () => {
  await addWord({ word: "grozel", list: "banned", outcome: "refuse", note: "" }, await aModerator());
  const { rosa, source, item } = await aFeed("<p>It was a grozel.</p>");
  expect(await storiesOf(rosa)).toEqual([]);
  const refused = ["skipped", item.title, "“grozel” is not used here. Say it in other words."];
  expect(await logOf(source.id)).toEqual([refused]);
  await poll(source);
  expect(await logOf(source.id)).toHaveLength(1);
  item.html = "<p>It was a mistake.</p>";
  const { itemKey } = await db.sourceLog.findFirstOrThrow({ where: { sourceId: source.id } });
  await retryItem({ sourceId: source.id, itemKey }, rosa);
  await poll(source);
  expect((await storiesOf(rosa)).map(({ state }) => state)).toEqual(["published"]);
});

test("a change that is held takes the story off; what changes meanwhile is taken when a moderator has looked", async () => {
  const [{ rosa, source, item }, mod] = [await aFeed("<p>As it was at first.</p>"), await aModerator()];
  item.html = held("As it is now.");
  await poll(source);
  const [story] = await storiesOf(rosa);
  expect(story).toMatchObject({ state: "held", publishedAt: new Date(day), revisions: [{ number: 1 }, { number: 2 }] });
  expect((await logOf(source.id)).at(-1)).toEqual([
    "updated",
    item.title,
    expect.stringMatching(/^Updated at the source\. This has a shortened link/),
  ]);
  item.html = "<p>As it is in the end.</p>";
  await poll(source);
  expect((await storiesOf(rosa))[0]?.revisions).toHaveLength(2);
  expect(await logOf(source.id)).toHaveLength(2);
  expect(await sourceNow(source.id)).toMatchObject({ etag: null });
  await decideOn({ kind: "story", id: story?.id ?? "" }, "approve", mod);
  await poll(source);
  expect((await storiesOf(rosa))[0]).toMatchObject({ state: "published", bodyText: "As it is in the end." });
});

test("a change that is refused leaves the story as it was, and the log says why", async () => {
  await addWord({ word: "brozel", list: "banned", outcome: "refuse", note: "" }, await aModerator());
  const { rosa, source, item } = await aFeed("<p>As it was before.</p>");
  item.html = "<p>It was a brozel.</p>";
  await poll(source);
  expect((await storiesOf(rosa))[0]).toMatchObject({ state: "published", bodyText: "As it was before." });
  expect((await logOf(source.id)).at(-1)?.[0]).toBe("skipped");
  await poll(source);
  expect(await logOf(source.id)).toHaveLength(2);
});

test("what its contributor withdraws is theirs: the feed leaves it alone", async () => {
  const { rosa, source, item } = await aFeed(held("The last of its kind."));
  await withdrawStory({ storyId: (await storiesOf(rosa))[0]?.id ?? "" }, rosa);
  item.html = "<p>Something else.</p>";
  await poll(source);
  expect((await storiesOf(rosa)).map(({ state }) => state)).toEqual(["draft"]);
  expect((await logOf(source.id)).at(-1)).toEqual(["skipped", item.title, expect.stringContaining("left alone")]);
});

test("a feed may bring many at once that are like each other", async () => {
  const rosa = await aMember();
  const items = Array.from({ length: 30 }, (_, n) => {
    const html = `<p>The water at the mill stood at ${n} centimetres this morning, as it was read at the gauge by the bridge.</p>`;
    return { guid: `level-${n}`, title: `The water on day ${n}`, date: day, html };
  });
  const source = await aSource(rosa, (await feedSite(items)).feedUrl);
  await poll(source);
  expect(new Set((await storiesOf(rosa)).map(({ state }) => state))).toEqual(new Set(["published"]));
  expect(await storiesOf(rosa)).toHaveLength(30);
});

test("one article by two feeds at once is one story, also when it is held", async () => {
  const rosa = await aMember();
  const item = { guid: "x", title: "Both", link: "https://blog.example.org/held-at-once", html: held("Both at once.") };
  const sources = [
    await aSource(rosa, (await feedSite([item])).feedUrl),
    await aSource(rosa, (await feedSite([item])).feedUrl),
  ];
  await Promise.all(sources.map(poll));
  expect((await storiesOf(rosa)).map(({ state }) => state)).toEqual(["held"]);
  const logs = await Promise.all(sources.map(({ id }) => logOf(id)));
  expect(logs.map(([line]) => line?.[0]).toSorted()).toEqual(["duplicate", "imported"]);
});
