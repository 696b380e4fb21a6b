import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { packer } from "./packer.ts";

const words = Array.from({ length: 4000 }, (_, n) => `word${(n * 7919) % 1013} of ${n % 17}`).join(" ");
const page = Buffer.from(`<p>${words}</p>`);

test.each([
  ["br", brotliDecompressSync],
  ["gzip", gunzipSync],
] as const)(
  "%s: the first get it packed at once, the later ones better, and it stays the same page",
  async (coding, unpack) => {
    const packed = packer(page);
    const first = packed(coding);
    expect(String(unpack(first))).toBe(String(page));
    expect(packed(coding)).toBe(first);
    for (let n = 0; n < 5; n++) packed(coding);
    const better = await vi.waitUntil(() => packed(coding) !== first && packed(coding));
    expect(better.length).toBeLessThan(first.length);
    expect(String(unpack(better))).toBe(String(page));
    expect(packed(coding)).toBe(better);
  },
);

test("who takes no coding gets it as it is", () => {
  expect(packer(page)("identity")).toBe(page);
});
