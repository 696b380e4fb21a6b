import { expect, test } from "vitest";
import { blobOfDataUrl } from "@/components/writing/editor/picture-files.ts";
import { webAddressOf } from "@/components/writing/editor/web-address.ts";

test("the bytes of a data address", async () => {
  const blob = blobOfDataUrl("data:image/png;base64,aGVs\nbG8=");
  expect(blob?.type).toBe("image/png");
  expect(await blob?.text()).toBe("hello");
});

test.each([
  "data:image/svg+xml,<svg/>",
  "data:text/html;base64,aGVsbG8=",
  "https://example.org",
  "data:image/png;base64,*",
])("%s holds none", (address) => {
  expect(blobOfDataUrl(address)).toBeNull();
});

test.each([
  ["https://example.org/a b", "https://example.org/a%20b"],
  [" example.org ", "https://example.org/"],
  ["example.org:8080/x", "https://example.org:8080/x"],
  ["/stories/x-1", "/stories/x-1"],
  ["#s-part", "#s-part"],
  ["javascript:alert(1)", null],
  ["data:text/html,x", null],
  ["words", null],
  ["", null],
])("%j, typed as an address, is %j", (typed, address) => {
  expect(webAddressOf(typed)).toBe(address);
});
