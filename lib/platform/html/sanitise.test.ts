import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MarkupTooLarge } from "./parse-html.ts";
import { SANITISER_VERSION, sanitise } from "./sanitise.ts";

const REL = 'rel="nofollow ugc noopener"';
const testdata = (name: string) => readFileSync(new URL(`testdata/${name}`, import.meta.url), "utf8");
const story = (html: string) => sanitise(html, "story").html;

describe("a story keeps", () => {
  it.each([
    ["headings, one level below the title", "<h1>A</h1><h6>B</h6>", "<h2>A</h2><h4>B</h4>"],
    ["emphasis", "<p><b>a</b> <i>b</i> <del>c</del></p>", "<p><strong>a</strong> <em>b</em> <s>c</s></p>"],
    ["nested lists", "<ul><li><p>a</p><ul><li>b</ul></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"],
    ["where a list starts", "<ol start=4 type=a><li>x</ol>", '<ol start="4"><li>x</li></ol>'],
    ["pull quotes", "<blockquote data-pull>a</blockquote>", '<blockquote data-pull=""><p>a</p></blockquote>'],
    ["code as it is", "<pre>\n a\n  &lt;b</pre>", "<pre><code> a\n  &lt;b</code></pre>"],
    ["direction and language", "<p dir=RTL lang=ar>a</p>", '<p dir="rtl" lang="ar">a</p>'],
    ["fragments and own paths", "<a href=#x>a</a>", `<p><a href="#x" ${REL}>a</a></p>`],
    ["right-to-left wrappers", "<div dir=rtl><p>a</p></div>", '<p dir="rtl">a</p>'],
    [
      "tables",
      "<table><tr><th scope=col>A<th>B<tr><td colspan=2 rowspan=9999>1</table>",
      '<table><thead><tr><th scope="col">A</th><th>B</th></tr></thead><tbody><tr><td colspan="2">1</td></tr></tbody></table>',
    ],
    [
      "figures with caption and credit",
      '<figure><img src="/media/k" alt="A" width="8" height="6"><figcaption>Text <small>Credit · CC BY</small></figcaption></figure>',
      '<figure><img src="/media/k" alt="A" width="8" height="6"><figcaption>Text <small>Credit · CC BY</small></figcaption></figure>',
    ],
  ])("%s", (_, html, expected) => expect(story(html)).toBe(expected));
});

describe("a story tidies", () => {
  it.each([
    ["wrappers", "<div>a<section>b</section></div><font>c</font>", "<p>a</p><p>b</p><p>c</p>"],
    ["empty paragraphs", "<p>a</p><p>&nbsp;</p><p><br></p><p>\u200b</p>", "<p>a</p>"],
    ["two breaks, which mean a paragraph", "<p>a<br>b<br> <br>c</p>", "<p>a<br>b</p><p>c</p>"],
    ["spaces", "<p> a \n <b> b </b></p>", "<p>a <strong>b</strong></p>"],
    [
      "pictures in the text",
      "<p>a <img src=/media/k> b</p>",
      '<p>a</p><figure><img src="/media/k" alt=""></figure><p>b</p>',
    ],
    ["tables for layout", "<table><tr><td><p>a</p><p>b</p></table>", "<p>a</p><p>b</p>"],
    [
      "bold that is not bold",
      "<b style='font-weight:normal'>a <span style='font-weight:700'>b</span></b>",
      "<p>a <strong>b</strong></p>",
    ],
    ["definition lists", "<dl><dt>a<dd>b</dl>", "<p><strong>a</strong></p><p>b</p>"],
    [
      "links around blocks",
      "<a href=/x><h2>a</h2><p>b</p></a>",
      `<h2><a href="/x" ${REL}>a</a></h2><p><a href="/x" ${REL}>b</a></p>`,
    ],
    ["control characters", "<p>a\u0000\u0007\u0085b</p>", "<p>ab</p>"],
    [
      "hidden text and trackers",
      "<p>a<span style='display:none'>x</span><img src=https://t.example/ width=1 height=1></p>",
      "<p>a</p>",
    ],
  ])("%s", (_, html, expected) => expect(story(html)).toBe(expected));

  it("what a word processor leaves behind", () => {
    expect(story(testdata("word.html"))).toBe(
      "<h2>The well</h2><p>Leeds is <strong>wet</strong>.</p><ul><li>One<ol><li>Deeper</li></ol></li><li>Two</li></ul>",
    );
  });
});

describe("what is foreign", () => {
  it("pictures become links", () => {
    expect(story("<img src=//e.example/x.png alt=Well>")).toBe(
      `<p><a href="https://e.example/x.png" ${REL}>Well</a></p>`,
    );
  });

  it("pictures may be given an address of our own", () => {
    const options = {
      base: "https://e.example/a/",
      allowImage: (src: string) => src.replace("https://e.example/", "picture:"),
    };
    expect(sanitise("<img src=../x.png>", "story", options).images).toEqual([{ src: "picture:x.png", alt: "" }]);
  });

  it("frames of known sites become cards, with their caption", () => {
    const frame = "<iframe src='//www.youtube.com/embed/dQw4w9WgXcQ' title='The bridge'></iframe>";
    expect(story(`<figure>${frame}<figcaption>At noon</figcaption></figure>`)).toBe(
      '<figure data-embed="youtube" data-embed-id="dQw4w9WgXcQ"><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" ' +
        `${REL}>Watch on YouTube: The bridge</a><figcaption>At noon</figcaption></figure>`,
    );
  });

  it("other frames and players become links", () => {
    expect(story("<iframe src=https://e.example/f></iframe>")).toBe(
      `<p><a href="https://e.example/f" ${REL}>Embedded page: e.example</a></p>`,
    );
    expect(story("<video><source src=https://e.example/v></video>")).toContain(">Video</a>");
  });

  it("relative links lead somewhere only when the page they come from is known", () => {
    expect(story("<a href=b>a</a>")).toBe("<p>a</p>");
    expect(sanitise("<a href=b>a</a>", "story", { base: "https://e.example/x/" }).links).toEqual([
      "https://e.example/x/b",
    ]);
  });
});

describe("bidirectional controls", () => {
  it.each([
    ["<p>a\u202Eb</p><p>c</p>", "<p>a\u202Eb\u202C</p><p>c</p>"],
    ["<p>a\u2067<b>b</b></p>", "<p>a\u2067<strong>b\u2069</strong></p>"],
    ["<p>a\u202C \u2069 b</p>", "<p>a b</p>"],
  ])("are closed in their block: %j", (html, expected) => expect(story(html)).toBe(expected));
});

describe("hostile HTML", () => {
  const vectors = JSON.parse(testdata("hostile.json")) as string[];
  const forbidden =
    /<(?!\/?(?:p|a|h2|figure|img|pre|code|table|tbody|tr|td|em|br)\b)|\son\w+=|javascript:|data:|srcset|style=|\sid=|target=/i;

  it.each(vectors)("%s", (html) => {
    const clean = story(html);
    expect(clean.replace(/<pre>.*<\/pre>/s, "")).not.toMatch(forbidden);
    expect(clean).not.toMatch(/(?:src|srcset)="(?!\/media\/)|href="(?!https:\/\/(?:example\.org|evil\.example)\/)/);
    if (html.includes("seen")) expect(clean).toContain("seen");
    expect(story(clean)).toBe(clean);
  });
});

describe("bounds", () => {
  it.each(["div", "blockquote", "ul><li", "b", "table><tr><td", "svg"])("flattens ten thousand nested <%s>", (tag) => {
    const clean = story(`<${tag}>`.repeat(10_000).concat("deep"));
    expect(clean).toContain("deep");
    expect(clean.length).toBeLessThan(400);
  });

  it("refuses what is too long, or unfolds into millions of elements", () => {
    const bomb = `<p>${Array.from({ length: 1000 }, (_, n) => `<b a=${n}>`).join("")}</p>${"<p>x</p>".repeat(1000)}`;
    expect(() => story("a".repeat(600_001))).toThrow(MarkupTooLarge);
    expect(() => story(bomb)).toThrow(MarkupTooLarge);
  });
});

describe("the other profiles", () => {
  it("a comment has no headings, tables, pictures or cards", () => {
    const html =
      "<h2>a</h2><table><tr><td>b<td>c</table><img src=/media/k alt=d><iframe src=https://youtu.be/dQw4w9WgXcQ></iframe>";
    expect(sanitise(html, "comment").html).toBe(
      `<p>a</p><p>b</p><p>c</p><p><a href="/media/k" ${REL}>d</a></p>` +
        `<p><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" ${REL}>Embedded page: www.youtube.com</a></p>`,
    );
  });

  it("a caption is one line of text", () => {
    expect(sanitise("<p>a <b>b</b></p><ul><li>c</ul>", "caption").html).toBe("a <strong>b</strong><br>c");
  });
});

it("says what it found", () => {
  const clean = sanitise("<p>Two <a href=https://e.example>words</a></p><img src=/media/k alt=Well>", "story");
  expect(clean).toMatchObject({ text: "Two words", words: 2, version: SANITISER_VERSION });
  expect(clean).toMatchObject({
    images: [{ src: "/media/k", alt: "Well" }],
    links: ["https://e.example/"],
    embeds: [],
  });
});
