import { expect, it } from "vitest";
import { relativeTime } from "@/components/ui/relative-time.ts";

const now = Date.UTC(2026, 10, 23, 14, 20);
const minutes = (count: number) => now - count * 60_000;

it.each([
  [minutes(0), "just now"],
  [minutes(0.9), "just now"],
  [minutes(1), "1 min ago"],
  [minutes(59.9), "59 min ago"],
  [minutes(60), "1 h ago"],
  [minutes(24 * 60 - 1), "23 h ago"],
  [minutes(24 * 60), "1 day ago"],
  [minutes(6.9 * 24 * 60), "6 days ago"],
  [minutes(7 * 24 * 60), null],
  [now + 1, null],
])("says how long ago (%#)", (then, words) => {
  expect(relativeTime(then, now)).toBe(words);
});
