import * as realFs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { diskStorage } from "./disk.ts";
import { type Storage, StorageFullError } from "./storage.ts";

let root: string;
let store: Storage;
const webp = { contentType: "image/webp" };

beforeEach(async () => {
  root = await realFs.mkdtemp(join(tmpdir(), "firsthand-storage-"));
  store = diskStorage(join(root, "media"));
});
afterEach(() => realFs.rm(root, { recursive: true, force: true }));

async function textOf(key: string): Promise<string | null> {
  const object = await store.get(key);
  return object && new Response(object.body).text();
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await realFs.readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

async function keys(before: Date): Promise<string[]> {
  const found: string[] = [];
  for await (const key of store.keysBefore(before)) found.push(key);
  return found.sort();
}

describe("storage on a disk", () => {
  test("keeps, gives back, replaces and deletes", async () => {
    expect(await store.get("ab/480.webp")).toBeNull();
    expect(await store.exists("ab/480.webp")).toBe(false);
    await store.put("ab/480.webp", Buffer.from("first"), webp);
    await store.put("ab/480.webp", Buffer.from("second"), webp);
    expect((await store.get("ab/480.webp"))?.size).toBe(6);
    expect(await textOf("ab/480.webp")).toBe("second");
    await store.delete("ab/480.webp");
    await store.delete("ab/480.webp");
    expect(await store.exists("ab/480.webp")).toBe(false);
    expect(await filesBelow(root)).toEqual([]);
  });

  test("a folder is no object, and below a file there is none", async () => {
    await store.put("ab/480.webp", Buffer.from("x"), webp);
    expect(await store.get("ab")).toBeNull();
    expect(await store.exists("ab")).toBe(false);
    expect(await store.get("ab/480.webp/x")).toBeNull();
  });

  test("keys that climb are refused by each verb, and nothing is touched", async () => {
    for (const key of ["../evil", "a/../../evil", ".incoming/x"]) {
      await expect(async () => store.put(key, Buffer.from("x"), webp)).rejects.toThrow(RangeError);
      await expect(async () => store.get(key)).rejects.toThrow(RangeError);
      await expect(async () => store.delete(key)).rejects.toThrow(RangeError);
      await expect(async () => store.exists(key)).rejects.toThrow(RangeError);
    }
    expect(await filesBelow(root)).toEqual([]);
  });

  test("lists what is older than a date, and clears away what interrupted writes left", async () => {
    await store.put("ab/480.webp", Buffer.from("x"), webp);
    await store.put("cd/480.webp", Buffer.from("x"), webp);
    const left = join(root, "media", ".incoming", "left-by-a-crash");
    await realFs.writeFile(left, "half");
    const old = new Date("2026-01-01T00:00:00Z");
    await realFs.utimes(left, old, old);
    await realFs.utimes(join(root, "media", "ab", "480.webp"), old, old);
    expect(await keys(new Date("2026-01-02T00:00:00Z"))).toEqual(["ab/480.webp"]);
    expect(await filesBelow(root)).toEqual(["480.webp", "480.webp"]);
  });

  test("an empty store lists nothing", async () => {
    expect(await keys(new Date())).toEqual([]);
  });
});

describe("a full disk", () => {
  /** A file system that fills up at the given step of a write. */
  function fullAt(step: "writeFile" | "sync" | "rename" | "mkdir"): typeof realFs {
    const full = () => Promise.reject(Object.assign(new Error("no space left on device"), { code: "ENOSPC" }));
    const open: typeof realFs.open = async (...call) => {
      const file = await realFs.open(...call);
      if (step === "sync") file.sync = full;
      if (step === "writeFile") {
        file.writeFile = async () => {
          await file.write("half of it");
          return full();
        };
      }
      return file;
    };
    const failing = step === "rename" || step === "mkdir" ? { [step]: full } : {};
    return { ...realFs, open, ...failing };
  }

  test.each(["mkdir", "writeFile", "sync", "rename"] as const)("met in %s leaves no half file", async (step) => {
    const failing = diskStorage(join(root, "media"), fullAt(step));
    await expect(failing.put("ab/480.webp", Buffer.from("whole"), webp)).rejects.toThrow(StorageFullError);
    expect(await filesBelow(root)).toEqual([]);
    expect(await store.exists("ab/480.webp")).toBe(false);
  });

  test("leaves the object that was there before", async () => {
    await store.put("ab/480.webp", Buffer.from("before"), webp);
    const failing = diskStorage(join(root, "media"), fullAt("writeFile"));
    await expect(failing.put("ab/480.webp", Buffer.from("after"), webp)).rejects.toThrow(StorageFullError);
    expect(await textOf("ab/480.webp")).toBe("before");
  });
});
