import { LRUCache } from "lru-cache";
import { shared } from "../shared.ts";

/** A public page as it is sent. */
export type Page = {
  path: string;
  tags: readonly string[];
  headers: Record<string, string>;
  etag: string;
  identity: Buffer;
  gzip: Buffer;
  brotli: Buffer;
  renderedAt: number; // ms since the epoch
  stale: boolean;
};

type Change = { number: number; tags: ReadonlySet<string>; drop: boolean };
type Store = { pages: LRUCache<string, Page>; byTag: Map<string, Set<string>>; changes: Change[]; count: number };

const maxBytes = 128 * 1024 * 1024;
const changesRemembered = 1000;

function makeStore(): Store {
  const byTag = new Map<string, Set<string>>();
  const pages = new LRUCache<string, Page>({
    maxSize: maxBytes,
    sizeCalculation: (page) => page.identity.length + page.gzip.length + page.brotli.length + 2048,
    dispose: (page) => {
      for (const tag of page.tags) forget(byTag, tag, page.path);
    },
  });
  return { pages, byTag, changes: [], count: 0 };
}

const store = shared("pages", makeStore);

/** The kept page of a path, stale or not. */
export function keptPage(path: string): Page | undefined {
  return store.pages.get(path);
}

/** How many changes there have been; read before a render begins. */
export function changeCount(): number {
  return store.count;
}

/** What has happened to these tags since `count` changes: nothing, something, or something that may not be shown again. */
export function changedSince(count: number, tags: readonly string[]): "no" | "dirty" | "drop" {
  if (count === store.count) return "no";
  const oldest = store.changes[0]?.number ?? store.count + 1;
  if (oldest > count + 1) return "drop"; // more happened than is remembered
  const mine = store.changes.filter((change) => change.number > count && tags.some((tag) => change.tags.has(tag)));
  return mine.some((change) => change.drop) ? "drop" : mine.length > 0 ? "dirty" : "no";
}

/** Keeps a page whose render began after `count` changes, unless its render may show what has been dropped since. */
export function keepPage(page: Page, count: number): void {
  const changed = changedSince(count, page.tags);
  if (changed === "drop") return;
  store.pages.set(page.path, { ...page, stale: changed === "dirty" });
  for (const tag of page.tags) store.byTag.set(tag, (store.byTag.get(tag) ?? new Set()).add(page.path));
}

/** Marks the pages of these tags stale. */
export function dirtyPages(tags: readonly string[]): void {
  remember(tags, false);
  for (const path of pathsOf(tags)) {
    const page = store.pages.get(path);
    if (page) page.stale = true;
  }
}

/** Forgets the pages of these tags at once. */
export function dropPages(tags: readonly string[]): void {
  remember(tags, true);
  for (const path of pathsOf(tags)) store.pages.delete(path);
}

/** Forgets every page (after a lost connection nobody knows what changed). */
export function dropAllPages(): void {
  store.count += changesRemembered + 1;
  store.changes = [];
  store.pages.clear();
}

function remember(tags: readonly string[], drop: boolean): void {
  store.count += 1;
  store.changes.push({ number: store.count, tags: new Set(tags), drop });
  if (store.changes.length > changesRemembered) store.changes.shift();
}

function pathsOf(tags: readonly string[]): string[] {
  return tags.flatMap((tag) => [...(store.byTag.get(tag) ?? [])]);
}

function forget(byTag: Map<string, Set<string>>, tag: string, path: string): void {
  const paths = byTag.get(tag);
  paths?.delete(path);
  if (paths?.size === 0) byTag.delete(tag);
}
