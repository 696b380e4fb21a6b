import { XMLParser } from "fast-xml-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember } from "../../../prisma/builders/member.ts";
import { aStory, type BuiltStory } from "../../../prisma/builders/story.ts";
import { closeDatabase, db } from "../../platform/db/client.ts";
import { retractStory } from "../../stories/retract-story.ts";
import { makeFile } from "../files.ts";
import { sizeWithin } from "../rules/embed-size.ts";
import { embedSnippet } from "./embed-snippet.ts";
import { oembed, oembedXml } from "./oembed.ts";

let rosa: Awaited<ReturnType<typeof aMember>>;
let story: BuiltStory;
const page = (path: string) => ({ url: `http://localhost:3000${path}`, maxwidth: undefined, maxheight: undefined });

beforeAll(async () => {
  rosa = await aMember({ penName: "Rosa <b>", handle: "rosa" });
  story = await aStory({ author: rosa, title: 'The "bridge" <script>' });
  await db.storyTally.update({ where: { storyId: story.id }, data: { views: 4812 } });
});
afterAll(closeDatabase);

test("a card has the headline, whose it is, how many have read it, and the way there", async () => {
  const file = await makeFile(`/embed/${story.id}`);
  expect(file?.body).toContain(
    `<a href="http://localhost:3000${story.path}" target="_blank" rel="noopener">The &quot;bridge&quot; &lt;script&gt;</a>`,
  );
  expect(file?.body).toContain("By <bdi>Rosa &lt;b&gt;</bdi>");
  expect(file?.body).toContain("4,812 readers");
  expect(file?.body).not.toMatch(/<script| on\w+=/);
});

test("any site may show a card, and nothing runs in it", async () => {
  const policy = (await makeFile(`/embed/${story.id}`))?.headers["content-security-policy"];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors *");
  expect(policy).not.toMatch(/script|unsafe/);
});

test("what is not shown any more says so in its place, without its words", async () => {
  const other = await aStory({ author: rosa, title: "Sorry for this" });
  await retractStory({ storyId: other.id, reason: "" }, rosa);
  const file = await makeFile(`/embed/${other.id}`);
  expect(file?.body).toContain("This story is not shown at present.");
  expect(file?.body).not.toContain("Sorry");
  const draft = await aStory({ author: rosa, state: "draft" });
  expect(await makeFile(`/embed/${draft.id}`)).toBeNull();
});

test("a site that is given an address learns how to show the story", async () => {
  const answer = await oembed(page(`${story.path}?utm_source=x#comments`));
  expect(answer).toMatchObject({
    ...{ version: "1.0", type: "rich", title: 'The "bridge" <script>', width: 600, height: 200 },
    ...{ author_name: "Rosa <b>", author_url: "http://localhost:3000/contributors/rosa" },
    ...{ provider_name: "Firsthand", provider_url: "http://localhost:3000" },
    ...{ thumbnail_width: 1200, thumbnail_height: 630 },
    thumbnail_url: expect.stringMatching(/^http:\/\/localhost:3000\/cards\/[0-9a-z]+-[0-9a-f]{16}\.png$/),
    html: embedSnippet({ id: story.id, title: 'The "bridge" <script>' }),
  });
  const read = new XMLParser().parse(oembedXml(answer ?? {}));
  expect(read.oembed).toMatchObject({ type: "rich", author_name: "Rosa <b>", html: answer?.html });
});

test("bounds are kept, for the card and for the picture beside it", async () => {
  const answer = await oembed({ ...page(story.path), maxwidth: 400, maxheight: 150 });
  expect(answer).toMatchObject({ width: 400, height: 150 });
  expect(answer).not.toHaveProperty("thumbnail_url");
  expect(answer?.html).toContain('width="400" height="150"');
  expect(sizeWithin({ maxWidth: 1, maxHeight: 1 })).toEqual({ width: 220, height: 120 });
});

test.each(["/", "/contributors/rosa", "/stories/nosuch", "/embed/", "/stories/%00"])(
  "%s is no story to show",
  async (path) => {
    expect(await oembed(page(path))).toBeNull();
  },
);

test("another site's address is not ours to explain", async () => {
  for (const url of [
    `https://evil.example${story.path}`,
    `http://localhost:3000.evil.example${story.path}`,
    "nonsense",
  ])
    expect(await oembed({ ...page("/"), url })).toBeNull();
});

test("what is to be copied stands for itself, whatever the title is", () => {
  const snippet = embedSnippet({ id: "abc", title: '"><script>alert(1)</script>' });
  expect(snippet).not.toContain("<script>");
  expect(snippet).toMatch(/^<iframe src="http:\/\/localhost:3000\/embed\/abc" title="[^"]*" [^<>]*><\/iframe>$/);
});
