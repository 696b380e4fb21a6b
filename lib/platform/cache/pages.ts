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

const maxBytes = 128 * 1024 * 1024;

type Store = { pages: LRUCache<string, Page>; byTag: Map<string, Set<string>>; generation: number };

function makeStore(): Store {
  const byTag = new Map<string, Set<string>>();
  const pages = new LRUCache<string, Page>({
    maxSize: maxBytes,
    sizeCalculation: (page) => page.identity.length + page.gzip.length + page.brotli.length + 2048,
    dispose: (page) => {
      for (const tag of page.tags) forget(byTag, tag, page.path);
    },
  });
  return { pages, byTag, generation: 0 };
}

const store = shared("pages", makeStore);

/** The kept page of a path, stale or not. */
export function keptPage(path: string): Page | undefined {
  return store.pages.get(path);
}

/** Keeps a page, unless a drop has come since `generation` was read (its render may show what was dropped). */
export function keepPage(page: Page, generation: number): void {
  if (generation !== store.generation) return;
  store.pages.set(page.path, page);
  for (const tag of page.tags) store.byTag.set(tag, (store.byTag.get(tag) ?? new Set()).add(page.path));
}

/** A number that grows with each change; read before a render begins. */
export function pagesGeneration(): number {
  return store.generation;
}

/** Marks the pages of these tags stale: they are rendered anew before they are sent again (or a second later). */
export function dirtyPages(tags: readonly string[]): void {
  store.generation += 1;
  for (const path of pathsOf(tags)) {
    const page = store.pages.get(path);
    if (page) page.stale = true;
  }
}

/** Forgets the pages of these tags at once. */
export function dropPages(tags: readonly string[]): void {
  store.generation += 1;
  for (const path of pathsOf(tags)) store.pages.delete(path);
}

/** Forgets every page (after a lost connection nobody knows what changed). */
export function dropAllPages(): void {
  store.generation += 1;
  store.pages.clear();
}

function pathsOf(tags: readonly string[]): string[] {
  return tags.flatMap((tag) => [...(store.byTag.get(tag) ?? [])]);
}

function forget(byTag: Map<string, Set<string>>, tag: string, path: string): void {
  const paths = byTag.get(tag);
  paths?.delete(path);
  if (paths?.size === 0) byTag.delete(tag);
}
