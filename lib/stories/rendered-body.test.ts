import { expect, test } from "vitest";
import { toPicture, toStoryPicture } from "../media/rules/picture.ts";
import { renderedBody } from "./rendered-body.ts";

const body = '<h2>Tap water</h2><p>Red.</p><p><img src="/media/a1" alt="A jar"></p>';
const none = new Map();

test("a body is rendered once, as long as it is the same", () => {
  const first = renderedBody(body, none);
  expect(first.html).toContain('<h2 id="s-tap-water">');
  expect(first.contents).toEqual([{ id: "s-tap-water", text: "Tap water", level: 2 }]);
  expect(renderedBody(body, none)).toBe(first);
  expect(renderedBody(body.replace("Red", "Brown"), none).html).toContain("<p>Brown.</p>");
});

test("one with pictures is rendered with those that there are now", () => {
  const variants = [{ width: 480, height: 320, bytes: 100, format: "webp" as const, key: "a1" }];
  const picture = toPicture({ id: "a1", width: 480, height: 320, contentType: "image/jpeg", variants });
  const drawn = renderedBody(body, new Map([[picture.src, toStoryPicture(picture)]]));
  expect(drawn.html).toContain('width="480"');
  expect(renderedBody(body, none).html).not.toContain('width="480"');
});
