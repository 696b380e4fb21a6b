import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packAnswer, unpackAnswer } from "./frame.ts";

const variants = [
  { width: 2, height: 1, format: "webp" as const, bytes: 3 },
  { width: 4, height: 2, format: "jpeg" as const, bytes: 1 },
];
const answer = { done: true as const, width: 4, height: 2, moved: false, variants };
const files = [Buffer.from("abc"), Buffer.from("d")];

describe("the child's answer", () => {
  test("comes through whole", () => {
    expect(unpackAnswer(packAnswer(answer, files))).toEqual({ answer, files });
    expect(unpackAnswer(packAnswer({ done: false, why: "unreadable" }))?.answer).toEqual({
      done: false,
      why: "unreadable",
    });
  });

  test("cut short at any byte, or with one too many, is not believed", () => {
    const whole = packAnswer(answer, files);
    for (let end = 0; end < whole.length; end += 1) expect(unpackAnswer(whole.subarray(0, end))).toBeNull();
    expect(unpackAnswer(Buffer.concat([whole, Buffer.from("x")]))).toBeNull();
  });

  test("that is anything else is null, not an exception", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (any) => unpackAnswer(Buffer.from(any)) === null));
  });
});
