import { expect, test } from "vitest";
import { distanceOf, fingerprintOf } from "./fingerprint.ts";

const text =
  "The council has sold the old mill to a company nobody here has heard of, and it did so without a single word in public.";

function compare(other: string) {
  const [a, b] = [fingerprintOf(text), fingerprintOf(other)];
  if (!a || !b) throw new Error("Both texts are long enough to be told apart.");
  return { distance: distanceOf(a.signature, b.signature), meet: a.bands.some((band) => b.bands.includes(band)) };
}

test.each([
  ["itself", text],
  ["itself in capitals and with signs", text.toUpperCase().replaceAll(" ", " * ")],
])("a text is the same as %s", (_what, other) => {
  expect(compare(other)).toEqual({ distance: 0, meet: true });
});

test.each([
  ["a word more", `${text} Shame!`],
  ["another beginning", `Listen: ${text}`],
])("with %s it is nearly the same, and found", (_what, other) => {
  const { distance, meet } = compare(other);
  expect(distance).toBeLessThan(0.25);
  expect(meet).toBe(true);
});

test("another text on the same thing is another", () => {
  const { distance } = compare(
    "I went to see the old mill on Sunday: the company has put up a fence, and the council says nothing.",
  );
  expect(distance).toBeGreaterThan(0.6);
});

test("a text that says too little has no fingerprint", () => {
  expect(fingerprintOf("Thank you so much!")).toBeNull();
});
