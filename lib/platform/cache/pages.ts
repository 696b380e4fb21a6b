import { LRUCache } from "lru-cache";
import { shared } from "../shared.ts";

/** The codings that a page is kept in. */
export type Coding = "br" | "gzip" | "identity";

/** An answer as Node writes it: names and values of the headers in turn, and the bytes. */
export type Sendable = { head: readonly string[]; body: Buffer };

/** A public page as it is sent. */
export type Page = {
  /** Its path, and behind it the kind where it is no document. Nothing that a client can invent is in it. */
  key: string;
  tags: readonly string[];
  etag: string;
  /** When its bytes last became others, as far as this process knows: of files, which readers ask for by date too. */
  changedAt?: number; // ms since the epoch, in whole seconds
  /** The page in a coding: whole, and what is sent to who has it already. */
  sendable: (coding: Coding) => { whole: Sendable; unchanged: Sendable };
  /** What of it is the same as long as only its texts change, where that is known. */
  frame?: PageFrame | undefined;
  /** What it takes of the memory, about. */
  bytes: number;
  renderedAt: number; // ms since the epoch
  stale: boolean;
  /** Whether numbers in it have changed; nothing else has. */
  outdated?: boolean;
};

/** A page without its texts (docs/decisions/0040). */
export type PageFrame = {
  /** Of everything that it was made from; another print is another frame. */
  print: string;
  status: number;
  headers: Record<string, string>;
  /** What stands before, between and after the texts, and the place of the text in each gap. */
  pieces: readonly Buffer[];
  places: readonly number[];
  bytes: number;
};

/** What can happen to a page: its numbers change, it changes, or it may not be shown any more. */
type What = "outdated" | "dirty" | "drop";
type Change = { number: number; tags: ReadonlySet<string>; what: What };
type Store = { pages: LRUCache<string, Page>; byTag: Map<string, Set<string>>; changes: Change[]; count: number };

const maxBytes = 128 * 1024 * 1024;
const headBytes = 8192; // what its headers and its place in the store take, about
const changesRemembered = 1000;

function makeStore(): Store {
  const byTag = new Map<string, Set<string>>();
  const pages = new LRUCache<string, Page>({
    maxSize: maxBytes,
    sizeCalculation: ({ bytes }) => bytes + headBytes,
    dispose: (page) => {
      for (const tag of page.tags) forget(byTag, tag, page.key);
    },
  });
  return { pages, byTag, changes: [], count: 0 };
}

const store = shared("pages", makeStore);

/** The kept page of a key, stale or not. */
export function keptPage(key: string): Page | undefined {
  return store.pages.get(key);
}

/** How many pages are kept, what they take of the memory, about, and what they may take, in bytes. */
export function keptSize(): { pages: number; bytes: number; most: number } {
  return { pages: store.pages.size, bytes: store.pages.calculatedSize, most: maxBytes };
}

/** How many changes there have been; read before a render begins. */
export function changeCount(): number {
  return store.count;
}

const worstFirst: readonly What[] = ["drop", "dirty", "outdated"];

/** The worst that has happened to these tags since `count` changes. */
export function changedSince(count: number, tags: readonly string[]): "no" | What {
  if (count === store.count) return "no";
  const oldest = store.changes[0]?.number ?? store.count + 1;
  if (oldest > count + 1) return "drop"; // more happened than is remembered
  const mine = store.changes.filter((change) => change.number > count && tags.some((tag) => change.tags.has(tag)));
  return worstFirst.find((what) => mine.some((change) => change.what === what)) ?? "no";
}

/** Keeps a page whose render began after `count` changes, unless its render may show what has been dropped since. */
export function keepPage(page: Page, count: number): void {
  const changed = changedSince(count, page.tags);
  if (changed === "drop") return;
  store.pages.set(page.key, { ...page, stale: changed === "dirty", outdated: changed === "outdated" });
  for (const tag of page.tags) store.byTag.set(tag, (store.byTag.get(tag) ?? new Set()).add(page.key));
}

/** Marks the pages of these tags stale. */
export function dirtyPages(tags: readonly string[]): void {
  remember(tags, "dirty");
  for (const key of keysOf(tags)) {
    const page = store.pages.get(key);
    if (page) page.stale = true;
  }
}

/** Notes that numbers in the pages of these tags have changed. */
export function outdatePages(tags: readonly string[]): void {
  remember(tags, "outdated");
  for (const key of keysOf(tags)) {
    const page = store.pages.get(key);
    if (page) page.outdated = true;
  }
}

/** Forgets the pages of these tags at once. */
export function dropPages(tags: readonly string[]): void {
  remember(tags, "drop");
  for (const key of keysOf(tags)) store.pages.delete(key);
}

/** Forgets every page (after a lost connection nobody knows what changed). */
export function dropAllPages(): void {
  store.count += changesRemembered + 1;
  store.changes = [];
  store.pages.clear();
}

function remember(tags: readonly string[], what: What): void {
  store.count += 1;
  store.changes.push({ number: store.count, tags: new Set(tags), what });
  if (store.changes.length > changesRemembered) store.changes.shift();
}

function keysOf(tags: readonly string[]): string[] {
  return tags.flatMap((tag) => [...(store.byTag.get(tag) ?? [])]);
}

function forget(byTag: Map<string, Set<string>>, tag: string, key: string): void {
  const keys = byTag.get(tag);
  keys?.delete(key);
  if (keys?.size === 0) byTag.delete(tag);
}
