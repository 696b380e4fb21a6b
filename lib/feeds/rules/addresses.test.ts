import { expect, test } from "vitest";
import { absoluteAddress, canonicalAddress, isFeedProxy, withoutTracking } from "./addresses.ts";

test.each([
  ["https://a.example/x?utm_source=rss&id=3&fbclid=q", "https://a.example/x?id=3"],
  ["https://a.example/x?utm_source=rss#part", "https://a.example/x#part"],
  ["https://a.example/x?UTM_Medium=1&amp;mc_cid=2", "https://a.example/x"],
  ["https://a.example/x#utm_source=rss", "https://a.example/x"],
  ["https://a.example/x?b=%20c&a=", "https://a.example/x?b=%20c&a="],
  ["/x?gclid=1", "/x"],
])("%s without tracking", (address, clean) => {
  expect(withoutTracking(address)).toBe(clean);
});

test.each([
  ["http://www.A.example:80/x/?b=2&a=1#top", "https://a.example/x?a=1&b=2&utm_term=y"],
  ["https://a.example/x/index.html", "http://a.example/x"],
])("%s and %s are one page", (one, other) => {
  expect(canonicalAddress(one)).toBe(canonicalAddress(other));
});

test("addresses of different pages stay different, and others have no form", () => {
  expect(canonicalAddress("https://a.example/x")).not.toBe(canonicalAddress("https://a.example/X"));
  expect(canonicalAddress("mailto:me@a.example")).toBeNull();
});

test.each([
  ["http://feedproxy.google.com/~r/a/~3/b/", true],
  ["https://feeds.feedburner.com/a", true],
  ["https://notfeedburner.com/a", false],
  ["nonsense", false],
])("%s is a proxy: %s", (address, is) => {
  expect(isFeedProxy(address)).toBe(is);
});

test.each([
  [" https://a.example/x\n", null, "https://a.example/x"],
  ["x", "https://a.example/b/", "https://a.example/b/x"],
  ["//b.example/x", "https://a.example/", "https://b.example/x"],
  ["https://me:secret@a.example/x", null, "https://a.example/x"],
  ["javascript:alert(1)", "https://a.example/", null],
  ["x", null, null],
])("%j against %s", (written, base, address) => {
  expect(absoluteAddress(written, base)).toBe(address);
});
