import { describe, expect, test } from "vitest";
import { contentTypeOf, idFromSrc, keysForPath, variantKey } from "./address.ts";

const id = "0123456789abcdef01234567";

describe("addresses", () => {
  test("a variant's key answers under its own address", () => {
    for (const format of ["webp", "jpeg", "png"] as const) {
      const key = variantKey(id, { width: 480, format });
      expect(keysForPath(key)).toEqual([key]);
      expect(contentTypeOf(key)).toBe(`image/${format}`);
    }
  });

  test("the bare address answers with the fallback", () => {
    expect(keysForPath(id)).toEqual([`${id}/fallback.jpg`, `${id}/fallback.png`]);
  });

  test.each([
    "",
    "/",
    "..",
    `../${id}`,
    `${id}/`,
    `${id}/../x`,
    `${id}/480.svg`,
    `${id}/480.webp/x`,
    `${id}/x.html`,
    `${id}/%2e%2e`,
    "ABCDEFGH",
    `.incoming/${id}`,
  ])("%j is no address of ours", (path) => {
    expect(keysForPath(path)).toEqual([]);
  });

  test.each([
    [`/media/${id}`, id],
    [`/media/${id}/480.webp`, null],
    [`https://elsewhere.example/media/${id}`, null],
    [`/media/${id}?x`, null],
  ])("the id in %s is %s", (src, expected) => {
    expect(idFromSrc(src)).toBe(expected);
  });
});
