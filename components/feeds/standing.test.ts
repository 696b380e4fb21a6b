import { expect, test } from "vitest";
import type { PauseKind } from "@/lib/feeds/schema.ts";
import { needsOwner, standingOf } from "./standing.ts";

const at = new Date("2026-11-25T12:00:00Z");
const card = { state: "active", pause: null, taken: false, failures: 0 } as const;
const paused = (kind: PauseKind) => ({ ...card, state: "paused" as const, pause: { kind, reason: "", at } });

test("a source that works is active, one whose last check failed is failing", () => {
  expect(standingOf(card)).toBe("active");
  expect(standingOf({ ...card, failures: 1 })).toBe("failing");
});

test("a source without proof says whether somebody else has proved the feed", () => {
  expect(standingOf({ ...card, state: "unproved" })).toBe("unproved");
  expect(standingOf({ ...card, state: "unproved", taken: true })).toBe("taken");
  expect(standingOf({ ...paused("proof"), taken: true })).toBe("taken");
});

test.each([
  ["new", "ready"],
  ["owner", "paused"],
  ["failures", "stopped"],
  ["proof", "stopped"],
  ["moderation", "stopped"],
  ["gone", "gone"],
] as const)("paused as %s it is %s", (kind, standing) => {
  expect(standingOf(paused(kind))).toBe(standing);
});

test("nothing is asked of its contributor while it is active, or when they paused it themselves", () => {
  expect(["active", "paused", "failing", "gone", "ready"].filter((each) => needsOwner(each as "active"))).toEqual([
    "failing",
    "gone",
    "ready",
  ]);
});
