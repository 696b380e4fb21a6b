import { expect, test } from "vitest";
import { expiryOf, leftOf, stateOf } from "./invitations.ts";

const at = new Date("2026-11-25T12:00:00Z");
const [before, later] = [new Date(at.getTime() - 1), new Date(at.getTime() + 1)];

test.each([
  [later, null, null, "sent"],
  [at, null, null, "expired"],
  [before, null, null, "expired"],
  [before, before, "rosa", "used"],
  [later, before, "rosa", "used"],
  [later, before, null, "expired"],
] as const)("expires %s, used %s by %s: %s", (expiresAt, usedAt, memberId, state) => {
  expect(stateOf({ expiresAt, usedAt, memberId }, at)).toBe(state);
});

test("each member has five", () => {
  expect([0, 2, 5, 6].map(leftOf)).toEqual([5, 3, 0, 0]);
});

test("an invitation works for thirty days", () => {
  expect(expiryOf(at)).toEqual(new Date("2026-12-25T12:00:00Z"));
});
