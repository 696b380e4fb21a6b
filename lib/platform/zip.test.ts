import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { unzip } from "../../prisma/builders/unzip.ts";
import { type ZipEntry, zipOf } from "./zip.ts";

const at = new Date("2026-11-23T10:00:00Z");

async function* of(...entries: ZipEntry[]): AsyncGenerator<ZipEntry> {
  yield* entries;
}

test("an archive has its files, texts and streams, by any name", async () => {
  const stream = Readable.from([Buffer.from("two "), Buffer.from("pieces")]);
  const files = await unzip(
    zipOf(of({ path: "a/ü.txt", body: "Grüße", at }, { path: "b.bin", body: stream, at, packed: true })),
  );
  expect(files).toEqual({ "a/ü.txt": "Grüße", "b.bin": "two pieces" });
});

test("a file is asked for when the ones before it have been read", async () => {
  const asked: number[] = [];
  async function* many(): AsyncGenerator<ZipEntry> {
    for (let n = 0; n < 50; n += 1) {
      asked.push(n);
      yield { path: `${n}.txt`, body: Buffer.alloc(200_000, n).toString("base64"), at };
    }
  }
  const pieces = zipOf(many())[Symbol.asyncIterator]();
  await pieces.next();
  expect(asked.length).toBeLessThan(5);
  await pieces.return?.(undefined);
});

test("a file that cannot be read is an error, not a short archive", async () => {
  async function* broken(): AsyncGenerator<ZipEntry> {
    yield { path: "a.txt", body: "a", at };
    throw new Error("no more");
  }
  await expect(unzip(zipOf(broken()))).rejects.toThrow("no more");
});
