import { expect, test } from "vitest";
import { accentFault, contrast } from "./contrast.ts";

test.each([
  ["#000000", "#ffffff", 21],
  ["#ffffff", "#ffffff", 1],
  ["#767676", "#ffffff", 4.54],
  ["#b8321a", "#fbfaf7", 5.73],
])("%s on %s has the contrast %d", (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 1);
  expect(contrast(other, one)).toBeCloseTo(expected, 1);
});

test.each([
  ["#b8321a", "light", true],
  ["#ff8a6b", "dark", true],
  ["#ff8a6b", "light", false],
  ["#b8321a", "dark", false],
  ["#0b5fa5", "light", true],
  ["#777777", "light", false], // enough on white, too little on paper
] as const)("%s in the %s: may be the accent: %s", (colour, light, fine) => {
  const fault = accentFault(colour, light);
  expect(fault === null).toBe(fine);
  if (fault) expect(fault).toContain(light === "light" ? "darker" : "lighter");
});
