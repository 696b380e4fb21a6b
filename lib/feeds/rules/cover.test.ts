import { describe, expect, test } from "vitest";
import { chooseCover, isSamePicture } from "./cover.ts";

const named = (url: string, width: number | null = null) => ({ url, width, alt: "", credit: "" });

describe("the cover", () => {
  test.each([
    ["nothing", [], null],
    ["the first where no width is said", [named("https://a.org/1.jpg"), named("https://a.org/2.jpg")], "1.jpg"],
    ["the widest", [named("https://a.org/1.jpg", 460), named("https://a.org/2.jpg", 1200)], "2.jpg"],
    [
      "one without a width rather than a small one",
      [named("https://a.org/1.jpg", 240), named("https://a.org/2.jpg")],
      "2.jpg",
    ],
    ["a small one rather than none", [named("https://a.org/1.jpg", 240)], "1.jpg"],
    ["no icon", [named("https://a.org/1.jpg", 72)], null],
    ["no portrait of its writer", [named("https://2.gravatar.com/avatar/ab?s=96", 640)], null],
  ])("is %s", (_what, pictures, file) => {
    expect(chooseCover(pictures)?.url ?? null).toBe(file && `https://a.org/${file}`);
  });
});

test.each([
  ["https://a.org/b.jpg", "http://www.a.org/b.jpg", true],
  ["https://a.org/b-300x200.jpg", "https://a.org/b.jpg?w=600&ssl=1", true],
  ["https://a.org/b-scaled.jpg", "https://a.org/b-1024x768.jpg", true],
  ["https://i0.wp.com/a.org/b.jpg?resize=300%2C200", "https://a.org/b.jpg", true],
  ["https://1.bp.blogspot.com/x/s72-c/b.jpg", "https://1.bp.blogspot.com/x/s1600/b.jpg", true],
  ["https://a.org/b.jpg", "https://a.org/c.jpg", false],
  ["https://a.org/img?id=1", "https://a.org/img?id=2", false],
  ["https://a.org/2020-10x.jpg", "https://a.org/2020.jpg", false],
  ["https://a.org:81/b.jpg", "https://a.org/b.jpg", false],
])("%s and %s are one picture: %s", (one, other, same) => {
  expect(isSamePicture(one, other)).toBe(same);
});
