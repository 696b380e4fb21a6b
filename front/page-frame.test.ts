import { expect, test } from "vitest";
import { cutPage, fillGaps, frameOf } from "./page-frame.ts";

const mark = "<!--m-->";
const at = (place: number) => mark + place + mark;
const head = { status: 200, headers: {} };
const resolved = { tree: null, print: "p", texts: 12 };

test.each([
  ["no text", "<p>ü</p>", "<p>ü</p>"],
  ["texts out of order, one of them twice", `<i>${at(1)}</i>${at(0)}<b>${at(1)}</b>`, "<i>ö$1</i>a<b>ö$1</b>"],
  ["texts at both ends", `${at(11)} und ${at(0)}`, "z und a"],
])("a page with %s is put together again", (_, html, filled) => {
  const texts = ["a", "ö$1", ...Array(9).fill(""), "z"];
  expect(String(fillGaps(cutPage(html, mark), texts))).toBe(filled);
});

test("a text that is not there is an error, and not a gap", () => {
  expect(() => fillGaps(cutPage(at(2), mark), ["a"])).toThrow("no text 2");
});

test("a frame knows what it takes of the memory", () => {
  expect(frameOf(cutPage(`<p>ü${at(0)}</p>`, mark), resolved, head)?.bytes).toBe(9);
});

test("a page with texts that its tree does not know has no frame to keep", () => {
  expect(frameOf(cutPage(at(12), mark), resolved, head)).toBeUndefined();
});
