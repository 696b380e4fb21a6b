import { afterEach, expect, test } from "vitest";
import { forgetEnv } from "../env.ts";
import { seal, unseal } from "./seal.ts";

const secret = process.env.AUTH_SECRET ?? "";
afterEach(() => {
  process.env.AUTH_SECRET = secret;
  forgetEnv();
});

test("what is sealed can be opened under its name, and is sealed otherwise each time", () => {
  const bytes = Buffer.from("a secret of twenty b");
  const [one, two] = [seal(bytes, "factor:ada"), seal(bytes, "factor:ada")];
  expect(unseal(one, "factor:ada")).toEqual(bytes);
  expect(one.equals(two)).toBe(false);
  expect(one.includes(bytes)).toBe(false);
});

test("it opens under no other name, with no other secret, and not when a bit was changed", () => {
  const sealed = seal(Buffer.from("words"), "factor:ada");
  expect(() => unseal(sealed, "factor:ben")).toThrow();
  const changed = Buffer.from(sealed);
  changed[14] = (changed[14] ?? 0) ^ 1;
  expect(() => unseal(changed, "factor:ada")).toThrow();
  process.env.AUTH_SECRET = "another secret that is long enough for it";
  forgetEnv();
  expect(() => unseal(sealed, "factor:ada")).toThrow();
});
