import { expect, test } from "vitest";
import { sayError } from "./say-error.ts";

test.each([
  [{ message: "connect ECONNREFUSED 127.0.0.1:25", stack: "Error: …" }, "connect ECONNREFUSED 127.0.0.1:25"],
  [{ message: "550 no such user <ada.o@readers.example>" }, "550 no such user <…@…>"],
  [{ message: "smtp://user:pass@mail.example is away" }, "smtp://mail.example is away"],
  [{ message: "no link k3Jd92ksLs0dk3Jd92ksLs here" }, "no link … here"],
  [{ message: "first line\nsecond line" }, "first line"],
  [{ value: "thrown as text" }, "thrown as text"],
  ["only text", "only text"],
  [{ value: { message: "deeper" } }, "deeper"],
  [null, "It said nothing."],
  [{}, "It said nothing."],
])("%j is said as %j", (output, said) => {
  expect(sayError(output)).toBe(said);
});

test("a long one is cut", () => {
  expect(sayError("ab ".repeat(500))).toHaveLength(301);
});
