import { describe, expect, it } from "vitest";
import { sanitise } from "../platform/html/sanitise.ts";
import { renderCommentBody } from "./render-body.ts";

const a = (href: string, text = href) => `<a href="${href}" rel="nofollow ugc noopener">${text}</a>`;

describe("a comment's text", () => {
  it.each([
    ["paragraphs and lines", "a\nb\r\n\n \nc", "<p>a<br>b</p><p>c</p>"],
    ["nothing is HTML", `<b onclick="x">&amp;'`, "<p>&lt;b onclick=&quot;x&quot;&gt;&amp;amp;&#39;</p>"],
    ["smileys", "Good :) no:)", "<p>Good 🙂 no:)</p>"],
    [
      "quotes",
      "> a\n> > b\n>\n> c\nd",
      "<blockquote><p>a</p><blockquote><p>b</p></blockquote><p>c</p></blockquote><p>d</p>",
    ],
    ["a sign is no quote", "><script>\n>_<\n>", "<p>&gt;&lt;script&gt;<br>&gt;_&lt;<br>&gt;</p>"],
    ["spaces as typed", "  a  b ", "<p>  a  b </p>"],
    ["bidirectional controls end with their line", "a\u202Eb\nc\u2069", "<p>a\u202Eb\u202C<br>c</p>"],
    ["what no database stores", "a\u0000b\ud800", "<p>ab\ufffd</p>"],
    ["nothing", " \n ", ""],
  ])("%s", (_, text, html) => expect(renderCommentBody(text)).toBe(html));
});

describe("addresses", () => {
  it.each([
    ["See https://e.example/a.", `See ${a("https://e.example/a")}.`],
    ["(https://e.example/a_(b))", `(${a("https://e.example/a_(b)")})`],
    ["https://e.example/?a=1&b=2", a("https://e.example/?a=1&amp;b=2")],
    ["HTTP://E.example", a("http://e.example/", "HTTP://E.example")],
    ["https://user:pw@e.example/x", a("https://e.example/x")],
    ["https://e.example/x\u202Egnp.exe", `${a("https://e.example/x")}\u202Egnp.exe\u202C`],
    [
      "xhttps://e.example javascript:alert(1) https:// //e.example",
      "xhttps://e.example javascript:alert(1) https:// //e.example",
    ],
    [
      `https://e.example/${"a".repeat(50)}/end-of-it`,
      a(
        `https://e.example/${"a".repeat(50)}/end-of-it`,
        `https://e.example/${"a".repeat(27)}…/end-of-it`.replace("…/", "…/"),
      ),
    ],
  ])("%s", (text, html) => expect(renderCommentBody(text)).toBe(`<p>${html}</p>`));
});

it("mentions lead to who is known, and to nobody else", () => {
  const known = new Set(["rosa", "ines-2"]);
  expect(renderCommentBody("@Rosa, @ines-2: see https://e.example/@rosa and @nobody\n> @rosa <b>", known)).toBe(
    `<p><a href="/contributors/rosa">@Rosa</a>, <a href="/contributors/ines-2">@ines-2</a>: see ${a("https://e.example/@rosa")} and @nobody</p><blockquote><p><a href="/contributors/rosa">@rosa</a> &lt;b&gt;</p></blockquote>`,
  );
  expect(renderCommentBody("@rosa")).toBe("<p>@rosa</p>");
});

it("the sanitiser finds nothing to remove", () => {
  const html = renderCommentBody("> q :)\n\nSee https://e.example/a?b=c&d <script>\nline");
  expect(sanitise(html, "comment").text).toBe("q 🙂\n\nSee https://e.example/a?b=c&d <script>\nline");
});

it("many brackets take no time", () => {
  expect(renderCommentBody(`https://e.example/${")".repeat(50_000)}`)).toContain("</a>)");
});
