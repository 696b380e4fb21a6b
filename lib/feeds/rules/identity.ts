import { canonicalAddress } from "./addresses.ts";
import type { FeedItem } from "./feed.ts";

/** By what an item is known again, strongest first. `value` may be long. */
export type Identity = { kind: "guid" | "link" | "content"; value: string };

type Known = Pick<FeedItem, "id" | "link" | "title" | "html">;

/**
 * By what each item of one feed is known again: its guid, else the canonical form of its link, else its text. A guid
 * that several items with different links share (some software gives all the same) is none.
 */
export function identitiesOf(items: readonly Known[]): Identity[] {
  const shared = sharedGuids(items);
  return items.map((item) => {
    const guid = item.id?.trim();
    if (guid && !shared.has(guid)) return { kind: "guid", value: guid };
    const link = item.link === null ? null : canonicalAddress(item.link);
    if (link !== null) return { kind: "link", value: link };
    return { kind: "content", value: contentOf(item) };
  });
}

function sharedGuids(items: readonly Known[]): Set<string> {
  const links = new Map<string, Set<string>>();
  for (const { id, link } of items) {
    const guid = id?.trim();
    if (!guid || link === null) continue;
    links.set(guid, (links.get(guid) ?? new Set()).add(canonicalAddress(link) ?? link));
  }
  return new Set([...links].filter(([, found]) => found.size > 1).map(([guid]) => guid));
}

/** The words of an item, without its markup, whose details change from one fetch to the next. */
function contentOf({ title, html }: Known): string {
  const text = html.replace(/<[^<>]*>/g, " ").replace(/\s+/g, " ");
  return `${title}\n${text}`.trim().toLowerCase();
}
