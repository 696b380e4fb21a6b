/** A stored object, opened for reading. Who gets one must read or cancel `body`. */
export interface StoredObject {
  size: number;
  body: ReadableStream<Uint8Array>;
}

/** What is stored: bytes at hand, or bytes that come one after the other and are never all in memory. */
export type ToStore = Uint8Array | AsyncIterable<Uint8Array>;

/** Where files lie: the disk today, any S3-compatible store behind the same five verbs. */
export interface Storage {
  /** Stores all of `bytes` under `key`, or throws and leaves nothing there. */
  put(key: string, bytes: ToStore, options: { contentType: string }): Promise<void>;
  /** Opens an object, or answers null when there is none. */
  get(key: string): Promise<StoredObject | null>;
  /** Removes an object; one that is not there is no error. */
  delete(key: string): Promise<void>;
  /** Says whether an object is there. */
  exists(key: string): Promise<boolean>;
  /** Walks all objects last written before `before`, with leftovers of interrupted writes removed on the way. */
  keysBefore(before: Date): AsyncIterable<string>;
}

/** The store had no room; nothing was written. */
export class StorageFullError extends Error {
  override readonly name = "StorageFullError";
}

const KEY = /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/;
const LONGEST_KEY = 200;

/** Says whether `key` may name an object: lower-case path segments that cannot climb, hide or be empty. */
export function isStorageKey(key: string): boolean {
  return key.length <= LONGEST_KEY && KEY.test(key) && !key.includes("..");
}

/** Returns `key`, or throws when it may not name an object: keys are ours, so a bad one is a bug. */
export function storageKey(key: string): string {
  if (!isStorageKey(key)) throw new RangeError(`Not a storage key: ${JSON.stringify(key.slice(0, LONGEST_KEY))}`);
  return key;
}
