import { randomUUID } from "node:crypto";
import * as nodeFs from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { Readable } from "node:stream";
import { type Storage, StorageFullError, type StoredObject, storageKey, type ToStore } from "./storage.ts";

type Fs = Pick<typeof nodeFs, "mkdir" | "open" | "rename" | "rm" | "rmdir" | "stat" | "readdir">;

/** Unfinished writes wait here; the leading dot keeps it out of reach of any key. */
const INCOMING = ".incoming";

/** Storage in a folder of the local disk. Objects appear whole or not at all, also when the machine loses power. */
export function diskStorage(root: string, fs: Fs = nodeFs): Storage {
  const pathOf = (key: string) => join(root, ...storageKey(key).split("/"));
  return {
    put: (key, bytes) => writeWhole(fs, join(root, INCOMING), pathOf(key), bytes),
    get: (key) => openObject(fs, pathOf(key)),
    delete: (key) => removeObject(fs, pathOf(key)),
    exists: async (key) => (await sizeOf(fs, pathOf(key))) !== null,
    keysBefore: (before) => walk(fs, root, before),
  };
}

async function writeWhole(fs: Fs, incoming: string, target: string, bytes: ToStore): Promise<void> {
  const draft = join(incoming, randomUUID());
  try {
    await fs.mkdir(incoming, { recursive: true });
    await fs.mkdir(dirname(target), { recursive: true });
    await writeDurably(fs, draft, bytes);
    await fs.rename(draft, target);
    await syncFolder(fs, dirname(target));
  } catch (error) {
    await fs.rm(draft, { force: true });
    throw isFull(error) ? new StorageFullError("No room left for files", { cause: error }) : error;
  }
}

async function writeDurably(fs: Fs, path: string, bytes: ToStore): Promise<void> {
  const file = await fs.open(path, "wx", 0o640);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Without this the new name itself may be lost in a power cut. Windows cannot open folders and needs none of it. */
async function syncFolder(fs: Fs, path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await fs.open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function openObject(fs: Fs, path: string): Promise<StoredObject | null> {
  const file = await unlessMissing(fs.open(path, "r"));
  if (!file) return null;
  const stat = await file.stat();
  if (!stat.isFile()) {
    await file.close();
    return null;
  }
  return { size: stat.size, body: Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array> };
}

async function removeObject(fs: Fs, path: string): Promise<void> {
  await fs.rm(path, { force: true });
  try {
    await fs.rmdir(dirname(path));
  } catch (error) {
    if (!isCode(error, "ENOTEMPTY", "EEXIST", "ENOENT", "EBUSY")) throw error;
  }
}

async function* walk(fs: Fs, root: string, before: Date): AsyncGenerator<string> {
  const entries = (await unlessMissing(fs.readdir(root, { recursive: true, withFileTypes: true }))) ?? [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const stat = await unlessMissing(fs.stat(path));
    if (!stat || stat.mtime >= before) continue;
    const key = relative(root, path).split(sep).join("/");
    if (key.startsWith(`${INCOMING}/`)) await fs.rm(path, { force: true });
    else yield key;
  }
}

async function sizeOf(fs: Fs, path: string): Promise<number | null> {
  const stat = await unlessMissing(fs.stat(path));
  return stat?.isFile() ? stat.size : null;
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (isCode(error, "ENOENT", "ENOTDIR")) return null;
    throw error;
  }
}

function isFull(error: unknown): boolean {
  return isCode(error, "ENOSPC", "EDQUOT");
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}
