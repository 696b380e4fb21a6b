import fc from "fast-check";
import { expect, test } from "vitest";
import { type ComparedBlock, compareBlocks } from "./compare-blocks.ts";

type Kind = "p" | "h";
const block = (text: string, kind: Kind = "p") => ({ kind, text });
const shape = (blocks: ComparedBlock<Kind>[]) =>
  blocks.map(({ as, pieces }) => [as, pieces.map(({ text }) => text).join("")]);

test("a changed block is laid over the one that it came from, others went or came", () => {
  const before = ["Intro.", "The bridge is closed until Monday.", "Nobody knows why.", "End."].map((text) =>
    block(text),
  );
  const after = ["Intro.", "A new first sentence about ducks.", "The bridge is closed until Friday.", "End."].map(
    (text) => block(text),
  );
  expect(shape(compareBlocks(before, after))).toEqual([
    ["same", "Intro."],
    ["added", "A new first sentence about ducks."],
    ["changed", "The bridge is closed until MondayFriday."],
    ["removed", "Nobody knows why."],
    ["same", "End."],
  ]);
});

test("a heading that became a paragraph went and came", () => {
  expect(shape(compareBlocks([block("What was paid", "h")], [block("What was paid")]))).toEqual([
    ["added", "What was paid"],
    ["removed", "What was paid"],
  ]);
});

test("nothing of either version is lost", () => {
  const blocks = fc
    .array(fc.constantFrom("a b c", "a b d", "x y", "x z y", "lone"), { maxLength: 12 })
    .map((all) => all.map((text) => block(text)));
  fc.assert(
    fc.property(blocks, blocks, (before, after) => {
      const compared = compareBlocks(before, after);
      const side = (gone: string) =>
        compared
          .filter(({ as }) => as !== gone)
          .map(({ pieces }) =>
            pieces
              .filter(({ as }) => as !== gone)
              .map(({ text }) => text)
              .join(""),
          );
      expect(side("added")).toEqual(before.map(({ text }) => text));
      expect(side("removed")).toEqual(after.map(({ text }) => text));
    }),
  );
});

test("however large and different two versions are, comparing them ends soon", () => {
  const many = (salt: number) =>
    Array.from({ length: 15_000 }, (_, n) => block(`w${(n * 7919 + salt) % 9973} v${n % salt} u${n}`));
  const long = (salt: number) => [block(Array.from({ length: 40_000 }, (_, n) => `w${(n * 31) % salt}`).join(" "))];
  for (const [before, after] of [
    [many(13), many(17)],
    [long(997), long(991)],
  ] as const) {
    const began = performance.now();
    const compared = compareBlocks(before, after);
    expect(performance.now() - began).toBeLessThan(3000);
    expect(compared.length).toBeGreaterThan(0);
  }
});
