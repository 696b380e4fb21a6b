import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFeed } from "./parse-feed.ts";
import { FeedFault } from "./rules/feed-fault.ts";

const now = new Date("2026-11-25T12:00:00Z");

function read(bytes: Uint8Array | string, headers: Record<string, string> = {}, address: string | null = null) {
  const given = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  return parseFeed({ bytes: given, headers: new Headers(headers), address, now });
}

async function readFixture(name: string) {
  return read(await readFile(new URL(`testdata/${name}`, import.meta.url)));
}

function faultOf(bytes: Uint8Array | string): [string, string] {
  try {
    read(bytes);
  } catch (thrown) {
    if (thrown instanceof FeedFault) return [thrown.code, thrown.message];
    throw thrown;
  }
  return ["read", ""];
}

const item = (inside: string) => `<rss version="2.0"><channel><item>${inside}</item></channel></rss>`;
const firstOf = (inside: string) => read(item(inside)).items[0];

test("a feed says how often it may be read, and when not", () => {
  const channel = (inside: string) =>
    read(
      `<rss xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel>${inside}<item><title>A</title></item></channel></rss>`,
    );
  const skips = "<skipHours><hour>2</hour><hour>x</hour></skipHours><skipDays><day>Sunday</day></skipDays>";
  expect(channel(skips)).toMatchObject({ ttl: null, skipHours: [2], skipDays: [0] });
  const twice = "<sy:updatePeriod> daily </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>";
  expect(channel(twice).ttl).toBe(720);
  expect(channel(`${twice}<ttl>90</ttl>`).ttl).toBe(90);
  expect(channel("<sy:updatePeriod>often</sy:updatePeriod>").ttl).toBeNull();
});

describe("the cover of an item", () => {
  test.each([
    [
      "media:content",
      '<media:content url="https://a.org/1.jpg" medium="image"><media:description>A crane</media:description><media:credit>Di</media:credit></media:content>',
      "A crane",
      "Di",
    ],
    [
      "media:thumbnail in a group",
      '<media:group><media:title>A film</media:title><media:content url="https://a.org/f.mp4" type="video/mp4"/><media:thumbnail url="https://a.org/1.jpg" width="480"/></media:group>',
      "A film",
      "",
    ],
    [
      "the thumbnail in a film",
      '<media:content url="https://a.org/f.mp4" type="video/mp4"><media:thumbnail url="https://a.org/1.jpg"/></media:content><media:credit>Di</media:credit><media:credit>Cy</media:credit>',
      "",
      "Di, Cy",
    ],
    ["an enclosure", '<enclosure url="https://a.org/1.jpg" type="image/jpeg" length="9"/>', "", ""],
    ["itunes:image", '<itunes:image href="https://a.org/1.jpg"/>', "", ""],
    ["image with an address inside", "<image><url>https://a.org/1.jpg</url></image>", "", ""],
  ])("is %s, with the words for it", (_what, inside, alt, credit) => {
    expect(firstOf(inside)?.cover).toEqual({ url: "https://a.org/1.jpg", alt, credit });
  });

  test("is none where only a sound, an icon or nothing is named", () => {
    expect(firstOf('<enclosure url="https://a.org/1.mp3" type="audio/mpeg"/>')?.cover).toBeNull();
    expect(firstOf('<media:thumbnail url="https://a.org/1.jpg" width="72"/>')?.cover).toBeNull();
    expect(firstOf("<image></image>")?.cover).toBeNull();
  });

  test("of a JSON Feed is its image", () => {
    const feed = { version: "https://jsonfeed.org/version/1.1", title: "J", items: [{ id: "1", image: "/a.jpg" }] };
    const [read1] = read(JSON.stringify(feed), {}, "https://j.example/feed.json").items;
    expect(read1?.cover).toEqual({ url: "https://j.example/a.jpg", alt: "", credit: "" });
  });
});

describe("each format is read into the same shape", () => {
  test("RSS 2.0 with its usual modules", async () => {
    const feed = await readFixture("weblog.xml");
    expect(feed).toMatchObject({
      ...{ format: "rss", title: "Harbour – News", link: "https://harbour.example", language: "en-GB", ttl: 60 },
      ...{ hub: "https://hub.example/", self: "https://harbour.example/feed/" },
    });
    expect(feed.items[0]).toMatchObject({
      ...{ id: "https://harbour.example/?p=123", title: "Using <Suspense> & ropes ’til dawn", author: "Ann Other" },
      ...{ link: "https://harbour.example/ropes/?id=3", summary: "A beginning […]", categories: ["News", "Quay"] },
      publishedAt: new Date("2026-11-02T08:00:00Z"),
      images: ["https://harbour.example/boat.jpg"],
      base: "https://harbour.example",
    });
    expect(feed.items[0]?.enclosures[0]).toEqual({
      ...{ url: "https://harbour.example/a.mp3", type: "audio/mpeg", length: 123 },
    });
    expect(feed.items[1]).toMatchObject({ link: "https://harbour.example/fog", onlySummary: true });
    expect(feed.items[1]?.title).toMatch(/^Fog & rain all day$/);
  });

  test("Atom 1.0, with addresses against each base", async () => {
    const { items, ...feed } = await readFixture("atom10.xml");
    expect(feed).toMatchObject({ format: "atom", title: "Quay & co", link: "https://quay.example/a/" });
    expect(feed.hub).toBe("https://quay.example/hub");
    expect(items[0]).toMatchObject({
      title: "1 < 2",
      link: "https://quay.example/a/b/one",
      author: "Cy",
      language: "en",
    });
    expect(items[0]?.html).toBe('AT&amp;T <a href="https://other.example/t">there</a>');
    expect(items[1]).toMatchObject({ title: "Two x", author: "Di", authorEmail: "di@quay.example", summary: "Short" });
  });

  test("Atom 0.3 with base64", async () => {
    const { items } = await readFixture("atom03.xml");
    expect(items[0]).toMatchObject({ html: "<b>bold</b> text", publishedAt: new Date("2003-12-13T12:29:29Z") });
  });

  test("RSS 1.0 with prefixes", async () => {
    const { format, items } = await readFixture("rdf.xml");
    expect(format).toBe("rdf");
    expect(items[0]).toMatchObject({ id: "https://rdf.example/1", link: "https://rdf.example/1", author: "Eve" });
  });

  test("CDF in capitals", async () => {
    const { format, items } = await readFixture("cdf.xml");
    expect(format).toBe("cdf");
    expect(items[0]).toMatchObject({ title: "One", link: "https://cdf.example/1", html: "Text" });
  });

  test("JSON Feed, whatever stands where a text should", async () => {
    const { format, items } = await readFixture("feed.json");
    expect(format).toBe("json");
    expect(items[0]).toMatchObject({ id: "7", link: "https://j.example/one", author: "Flo, Gil", categories: ["x"] });
    expect(items[0]?.html).toBe("<p>A &lt; B</p><p>C &amp; D</p>");
    expect(items[1]).toMatchObject({ id: null, title: "", link: null, html: "" });
  });
});

describe("what writers get wrong is forgiven", () => {
  test.each([
    ["unknown names", "<title>a &hearts; b &nosuch; c</title>", "a ♥ b &nosuch; c"],
    ["bare ampersands", "<title>R&D & more</title>", "R&D & more"],
    ["signs that open no tag", "<title>I <3 it</title>", "I <3 it"],
    ["capitals that differ", "<Title>One</title>", "One"],
    ["controls of windows-1252", "<title>don\u0092t</title>", "don’t"],
    ["a title in another namespace", '<x:title xmlns:x="urn:y">No</x:title><title>Yes</title>', "Yes"],
    ["no title", "<description>&lt;p&gt;First words&lt;/p&gt;</description>", "First words"],
  ])("%s", (_, inside, title) => {
    expect(firstOf(inside)?.title).toBe(title);
  });

  test("a tag that is never closed ends with its item", () => {
    expect(firstOf("<description>one<br>two</description><link>https://a.example/</link>")).toMatchObject({
      ...{ html: "one<br>two", link: "https://a.example/" },
    });
  });

  test("a feed that breaks off gives its whole items and says so", () => {
    const cut = "<rss><channel>\n<item><title>One</title></item>\n<item><title>Tw";
    expect(read(cut).items.map(({ title }) => title)).toEqual(["One"]);
    expect(read(cut).warnings).toContain("The XML ends in the middle (line 3).");
  });

  test.each([
    ["me@example.com (Ann Other)", "Ann Other", "me@example.com"],
    ["Ann Other <me@example.com>", "Ann Other", "me@example.com"],
    ["me@example.com", "me@example.com", "me@example.com"],
    ["Ann (of the harbour)", "Ann (of the harbour)", null],
  ])("the author %s", (written, author, authorEmail) => {
    expect(firstOf(`<author>${written.replace("<", "&lt;")}</author>`)).toMatchObject({ author, authorEmail });
  });
});

describe("what is no feed is refused with a reason", () => {
  test.each([
    ["", "empty", "There is nothing at this address: the answer is empty."],
    ["<!DOCTYPE html><title>x", "not_a_feed", "This is a web page, not a feed."],
    ["<urlset/>", "not_a_feed", "This is a sitemap, not a feed."],
    ["Just words", "not_a_feed", "This is plain text, not a feed."],
    ['{"a":1}', "not_a_feed", "This is JSON, but not a JSON Feed."],
    ["<rss><channel>\n<item><title>a", "not_a_feed", "The XML ends in the middle (line 2). Not one item is whole."],
  ])("%j", (text, code, message) => {
    expect(faultOf(text)).toEqual([code, message]);
  });

  test.each([
    ["entity_bomb", '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss/>'],
    ["entity_bomb", `<!DOCTYPE r [<!ENTITY a "${"a".repeat(900)}">]><rss><title>${"&a;".repeat(2000)}</title></rss>`],
    ["external_entity", '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/hostname">]><rss><title>&a;</title></rss>'],
    ["external_entity", '<!DOCTYPE r [<!ENTITY % a SYSTEM "https://x.example/a.dtd">%a;]><rss/>'],
    ["too_deep", `<rss>${"<a>".repeat(1000)}`],
    ["too_large", " ".repeat(5 * 1024 * 1024 + 1)],
    ["not_a_feed", `<rss>${"<".repeat(100_000)}`],
  ])("%s", (code, text) => {
    expect(faultOf(text)[0]).toBe(code);
  });

  test("the W3C's lists of letters, and short texts of its own, are no reason", () => {
    const html = '<!ENTITY % l PUBLIC "-//W3C//ENTITIES Latin 1 for XHTML//EN" "http://www.w3.org/x.ent"> %l;';
    const feed = read(
      `<!DOCTYPE rss [${html}<!ENTITY me "Ann &amp; co">]><rss><channel><title>&me;&eacute;</title></channel></rss>`,
    );
    expect(feed.title).toBe("Ann & coé");
  });
});

test("any bytes are read or refused, never worse", () => {
  const pieces = [
    "<rss>",
    "<channel>",
    "<item>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "&amp;",
    "&#x0;",
    "<title",
    " a='",
    "</item>",
    "<?",
  ];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary" })))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(text, fc.uint8Array({ maxLength: 300 })), (bytes) => {
      expect(faultOf(bytes)[0]).toMatch(/^(?:read|empty|not_a_feed|too_|entity_bomb|external_entity)/);
    }),
  );
});
