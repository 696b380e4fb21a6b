import { describe, expect, test } from "vitest";
import { pointsToOrigin } from "./canonical.ts";
import { sinceOf } from "./days-back.ts";
import { permalinksOf } from "./permalinks.ts";
import { feedKeyOf, homePageOf } from "./place.ts";
import { statusSentence } from "./status.ts";
import { typedAddress } from "./typed-address.ts";
import { readWords, wordIn, wordsFault } from "./words.ts";

test.each([
  ["example.org/feed", "https://example.org/feed"],
  [" feed://example.org/x ", "http://example.org/x"],
  ["feed:https://example.org/x#y", "https://example.org/x"],
  ["http://example.org", "http://example.org/"],
  ["javascript:alert(1)", null],
  ["ftp://example.org/", null],
  ["", null],
  ["two words", null],
])("who types %j means %j", (typed, address) => {
  expect(typedAddress(typed)).toBe(address);
});

describe("words", () => {
  test("are typed in one field", () => {
    expect(readWords("Water,  City  Hall;\nwater")).toEqual(["water", "city hall"]);
    expect(wordsFault(["x".repeat(61)])).toContain("longer");
    expect(wordsFault(Array.from({ length: 51 }, (_, n) => `w${n}`))).toContain("51");
  });

  test.each([
    ["The WATER is high", "water", true],
    ["Underwater", "water", false],
    ["at the city\n hall.", "city hall", true],
    ["C++ and more", "c++", true],
    ["prices (a-b)", "a-b", true],
    ["水位上昇のお知らせ", "上昇", true],
    ["Straße", "stra", false],
  ])("%j has %j: %s", (text, word, has) => {
    expect(wordIn(text, [word]) === word).toBe(has);
  });
});

test.each([
  ["https://a.org/blog/", "https://a.org/feed", "https://a.org/blog/"],
  ["/blog#top", "https://a.org/feed", "https://a.org/blog"],
  ["http://a.org/", "https://a.org/feed", "http://a.org/"],
  ["https://www.a.org/", "https://a.org/feed", "https://a.org/"],
  ["https://a.org/?s=x", "https://a.org/feed", "https://a.org/"],
  ["https://a.org:8443/", "https://a.org/feed", "https://a.org/"],
  [null, "https://a.org/x/feed", "https://a.org/"],
  ["javascript:x", "https://a.org/feed", "https://a.org/"],
])("a feed that calls %j its home, at %j, has it at %j", (link, feed, home) => {
  expect(homePageOf(link, feed)).toBe(home);
});

test("a feed is the same by http and https, with and without www and tracking, but not with another query", () => {
  const same = ["http://www.a.org/feed/", "https://a.org/feed", "https://a.org/feed?utm_source=x"].map(feedKeyOf);
  expect(new Set(same).size).toBe(1);
  expect(feedKeyOf("https://a.org/feed?cat=2")).not.toBe(same[0]);
});

test("a link that several items share, a home page and a proxy are no page of an item's own", () => {
  const item = (link: string | null, title = "x") => ({ link, title });
  expect(permalinksOf([item("https://a.org/1"), item("https://a.org/2", "y")], [])).toEqual(["a.org/1", "a.org/2"]);
  expect(permalinksOf([item("https://a.org/1"), item("https://a.org/1", "y")], [])).toEqual([null, null]);
  expect(permalinksOf([item("https://a.org/1"), item("http://a.org/1/")], [])).toEqual(["a.org/1", "a.org/1"]);
  expect(permalinksOf([item("https://a.org/"), item(null)], ["http://www.a.org"])).toEqual([null, null]);
  expect(permalinksOf([item("http://feedproxy.google.com/~r/a/1")], [])).toEqual([null]);
});

test("how far back", () => {
  const at = new Date("2026-05-08T00:00:00Z");
  const before = new Date(0);
  expect(sinceOf("keep", before, at)).toBe(before);
  expect(sinceOf("all", before, at)).toBeNull();
  expect(sinceOf("none", null, at)).toEqual(at);
  expect(sinceOf("7", null, at)).toEqual(new Date("2026-05-01T00:00:00Z"));
});

test("search engines are pointed here only for what the host published that the proof is of", () => {
  const feed = { canonical: false, provedPlace: "a.org" };
  expect(pointsToOrigin(feed, "https://www.a.org/1")).toBe(false);
  expect(pointsToOrigin(feed, "https://b.org/1")).toBe(true);
  expect(pointsToOrigin(feed, null)).toBe(true);
  expect(pointsToOrigin({ ...feed, provedPlace: null }, "https://a.org/1")).toBe(true);
  expect(pointsToOrigin({ ...feed, canonical: true }, "https://a.org/1")).toBe(true);
});

test("every status has a sentence", () => {
  for (const status of [302, 401, 403, 404, 410, 418, 429, 500, 503, 599])
    expect(statusSentence(status)).toContain(String(status));
});
