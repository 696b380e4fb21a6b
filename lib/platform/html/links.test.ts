import { expect, it } from "vitest";
import { safeHref } from "./links.ts";

it.each([
  ["https://example.org", "https://example.org/"],
  ["  HTTP://Example.org/a b\n", "http://example.org/a%20b"],
  ["//example.org/x", "https://example.org/x"],
  ["https://user:secret@example.org/", "https://example.org/"],
  ["/stories/a-1?b=c#d", "/stories/a-1?b=c#d"],
  ["#part", "#part"],
  ["#", null],
  ["", null],
  ["page.html", null],
  ["javascript:alert(1)", null],
  ["java\nscript:alert(1)", null],
  ["data:text/html,x", null],
  ["mailto:a@example.org", null],
  ["/\\evil.example", null],
  ["/\t/evil.example", null],
  ["/..//evil.example", null],
  ["https:///", null],
  [`https://example.org/${"a".repeat(2000)}`, null],
])("%j leads to %j", (raw, href) => expect(safeHref(raw)).toBe(href));

it("resolves addresses against the page they come from", () => {
  expect(safeHref("/a", "https://example.org/b/c")).toBe("https://example.org/a");
  expect(safeHref("javascript:alert(1)", "https://example.org/")).toBeNull();
});
