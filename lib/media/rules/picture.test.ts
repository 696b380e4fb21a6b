import { describe, expect, test } from "vitest";
import { avatarSrc, pictureSrc, toPicture, toStoryPicture } from "./picture.ts";

const row = {
  id: "abcdefgh",
  width: 1000,
  height: 500,
  contentType: "image/jpeg",
  variants: [
    { width: 1000, height: 500, format: "webp" as const, bytes: 9, key: "abcdefgh/1000.webp" },
    { width: 480, height: 240, format: "webp" as const, bytes: 9, key: "abcdefgh/480.webp" },
    { width: 1000, height: 500, format: "jpeg" as const, bytes: 9, key: "abcdefgh/fallback.jpg" },
  ],
};

describe("pictures for pages", () => {
  test("WebP goes narrowest first, the fallback stands apart", () => {
    expect(toPicture(row)).toEqual({
      id: "abcdefgh",
      src: "/media/abcdefgh",
      width: 1000,
      height: 500,
      fallback: { url: "/media/abcdefgh/fallback.jpg", width: 1000, height: 500, contentType: "image/jpeg" },
      variants: [
        { width: 480, url: "/media/abcdefgh/480.webp" },
        { width: 1000, url: "/media/abcdefgh/1000.webp" },
      ],
    });
  });

  test("a story's rendering gets the fallback among the files", () => {
    expect(toStoryPicture(toPicture(row)).variants.map(({ url }) => url.split("/").at(-1))).toEqual([
      "480.webp",
      "1000.webp",
      "fallback.jpg",
    ]);
  });

  test.each([
    [1, "480"],
    [480, "480"],
    [481, "1000"],
    [5000, "1000"],
  ])("for %i pixels the variant of %s", (wanted, width) => {
    expect(pictureSrc(toPicture(row), wanted)).toBe(`/media/abcdefgh/${width}.webp`);
  });

  test("a picture without variants still has its own address", () => {
    expect(pictureSrc(toPicture({ ...row, variants: [] }), 480)).toBe("/media/abcdefgh");
    expect(avatarSrc("abcdefgh", 256)).toBe("/media/abcdefgh/256.webp");
  });
});
