import { expect, test } from "vitest";
import { discoverFeeds } from "./discover-feeds.ts";

const at = (html: string) => discoverFeeds(html, "https://a.example/home");

test("declared feeds, those of comments last, each once", () => {
  const html = `<head><base href="/b/">
    <link rel="alternate" type="application/rss+xml" title="Comments" href="comments/feed">
    <link rel="ALTERNATE" type="application/rss+xml; charset=utf-8" title="Posts" href="feed">
    <link rel="alternate" type="application/feed+json" href="/feed.json">
    <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">
    <link rel="alternate" type="application/rss+xml" href="/b/feed">
    <link rel="alternate" hreflang="de" href="/de"></head><a href="/rss">RSS</a>`;
  expect(at(html).map(({ address }) => address)).toEqual([
    "https://a.example/b/feed",
    "https://a.example/feed.json",
    "https://a.example/b/comments/feed",
  ]);
});

test("where none is declared, links that look like feeds", () => {
  const html =
    '<a href="/about">Feed the birds</a><a href="/index.xml">x</a><a href="feed://a.example/atom.xml">y</a><a href="/z">RSS</a>';
  expect(at(html).map(({ address }) => address)).toEqual([
    "https://a.example/index.xml",
    "http://a.example/atom.xml",
    "https://a.example/z",
  ]);
});

test("a page without feeds offers none", () => {
  expect(at("<p>nothing</p><a href='javascript:feed()'>RSS</a>")).toEqual([]);
});
