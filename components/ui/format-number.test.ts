import { expect, test } from "vitest";
import { formatNumber } from "@/components/ui/format-number.ts";

test.each([0, 7, 999, 1000, 4812, 12_345, 999_999, 1_000_000, 1234.4, 1234.6, -12, -1234])("%d", (value) => {
  expect(formatNumber(value)).toBe(value.toLocaleString("en-GB", { maximumFractionDigits: 0 }));
});
