import { describe, expect, test } from "vitest";
import { prepareBody } from "./prepare-body.ts";

const bodyOf = (html: string, base: string | null = null) => prepareBody({ html, summary: "Short", base }).html;

describe("the feed's own boilerplate goes", () => {
  test.each([
    '<p>The post <a href="https://a.example/x">X</a> appeared first on <a href="https://a.example">A</a>.</p>',
    '<p><strong><a href="https://blockads.example/">Let\'s block ads!</a></strong> <a href="https://b.example/">(Why?)</a></p>',
    '<p><a href="https://a.example/x">Continue reading <span>X</span> →</a></p>',
    '<div class="feedflare"><a href="http://feeds.feedburner.com/~ff/a?d=1"><img src="http://feeds.feedburner.com/~ff/a"></a></div>',
    '<p><a href="https://twitter.com/intent/tweet?u=x">Tweet</a> | <a href="https://www.facebook.com/sharer/sharer.php?u=x">Share</a></p>',
    '<img src="https://a.example/p.gif" width="1" height="1">',
    '<p><img src="https://pixel.wordpress.com/b.gif?x=1"></p>',
    '<img src="https://a.example/p.gif" style="display: none">',
    "<br>The article X appeared first on A.",
  ])("%s", (boilerplate) => {
    expect(bodyOf(`<p>Text</p>${boilerplate}`)).toBe("<p>Text</p>");
  });
});

test.each([
  "<p>The post office appeared first.</p>",
  '<p>I shared it <a href="https://twitter.com/share?u=x" rel="nofollow ugc noopener">there</a> myself.</p>',
  "<p>To continue reading aloud is an art, she said to the children.</p>",
])("what its writer wrote stays: %s", (html) => {
  expect(bodyOf(html)).toBe(html);
});

test("addresses become absolute and lose what follows readers", () => {
  const html =
    '<p><a href="/x?utm_source=a&amp;b=1">x</a></p><img data-src="p.jpg" src="data:image/gif;base64,AA" alt="P">';
  const body = bodyOf(html, "https://a.example/y/");
  expect(body).toContain('href="https://a.example/x?b=1"');
  expect(body).toContain('src="https://a.example/y/p.jpg"');
});

test("what is too long leaves its summary", () => {
  const { html, warnings } = prepareBody({ html: "x".repeat(700_000), summary: "Short & < dry", base: null });
  expect(html).toBe("<p>Short &amp; &lt; dry</p>");
  expect(warnings[0]).toMatch(/^Only the summary was taken/);
});

test("no nesting is too deep", () => {
  expect(bodyOf(`${"<div>".repeat(20_000)}deep`)).toContain("deep");
});

test("scripts do not come through", () => {
  expect(bodyOf('<p onclick="x()">a<script>alert(1)</script></p>')).toBe("<p>a</p>");
});
