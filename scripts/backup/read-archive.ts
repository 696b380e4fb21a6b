import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import type { z } from "zod";
import { Halt } from "../halt.ts";
import { type End, endName, endSchema, format, type Manifest, manifestName, manifestSchema } from "./manifest.ts";
import { headOf } from "./write-archive.ts";

export type Entry = { name: string; size: number; body: AsyncIterable<Buffer> };

/** The entries of an archive, one after the other; each must be read to its end. */
export async function* readArchive(file: string): AsyncGenerator<Entry> {
  const tar = extract();
  const reading = pipeline(createReadStream(file), createGunzip(), tar);
  reading.catch(() => undefined); // the loop below hears of it
  for await (const entry of tar) {
    yield { name: entry.header.name, size: entry.header.size ?? 0, body: entry as AsyncIterable<Buffer> };
    entry.resume();
  }
  await reading;
}

/** Reads an archive from its beginning to its end and gives what it says of itself; one that is not whole is refused. */
export async function checkArchive(file: string): Promise<{ manifest: Manifest; end: End }> {
  try {
    return await check(file);
  } catch (thrown) {
    if (thrown instanceof Halt || isOfTheDisk(thrown)) throw thrown;
    throw new Halt(broken(file), { cause: thrown });
  }
}

async function check(file: string): Promise<{ manifest: Manifest; end: End }> {
  const hash = createHash("sha256");
  let manifest: Manifest | undefined;
  let end: End | undefined;
  let entries = 0;
  for await (const { name, size, body } of readArchive(file)) {
    if (end) throw new Halt(broken(file));
    if (name === endName) {
      end = endSchema.parse(JSON.parse(await textOf(body)));
      continue;
    }
    hash.update(headOf(name, size));
    entries += 1;
    if (entries === 1) manifest = await readManifest(name, body, hash);
    else for await (const chunk of body) hash.update(chunk);
  }
  if (!manifest || !end || end.entries !== entries || end.sha256 !== hash.digest("hex")) throw new Halt(broken(file));
  return { manifest, end };
}

async function readManifest(
  name: string,
  body: AsyncIterable<Buffer>,
  hash: { update(text: string): unknown },
): Promise<Manifest> {
  if (name !== manifestName) throw new Halt("This is no backup of Firsthand: it does not begin with its manifest.");
  const text = await textOf(body);
  hash.update(text);
  const manifest = parse(manifestSchema, text);
  if (manifest.format !== format)
    throw new Halt("This backup comes from another version of Firsthand, which writes them in another form.");
  return manifest;
}

function parse<T>(schema: z.ZodType<T>, text: string): T {
  return schema.parse(JSON.parse(text));
}

async function textOf(body: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const chunk of body) parts.push(chunk);
  return Buffer.concat(parts).toString("utf8");
}

function isOfTheDisk(thrown: unknown): boolean {
  return thrown instanceof Error && "code" in thrown && /^E[A-Z]+$/.test(String(thrown.code));
}

function broken(file: string): string {
  return (
    `${file} is not a whole backup: its end is missing, or something in it was changed. Nothing was restored. ` +
    "Copy it anew from where it was made, or take an older one."
  );
}
