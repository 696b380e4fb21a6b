import { expect, test } from "vitest";
import { bytesInWords } from "./bytes-in-words.ts";

test.each([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [4812, "4.8 kB"],
  [250_000, "250 kB"],
  [1_500_000_000, "1.5 GB"],
  [5e16, "50000 TB"],
])("%d is %s", (bytes, words) => {
  expect(bytesInWords(bytes)).toBe(words);
});
