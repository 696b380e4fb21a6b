import { canonicalAddress, isFeedProxy } from "./addresses.ts";
import type { FeedItem } from "./feed.ts";

/**
 * The canonical form of each item's own page, by which the same article is known in two feeds; null where the link is
 * no page of its own: several items of other titles share it, or it is the feed's home.
 */
export function permalinksOf(
  items: readonly Pick<FeedItem, "link" | "title">[],
  homes: readonly (string | null)[],
): (string | null)[] {
  const home = new Set(homes.map((address) => canonicalAddress(address ?? "")));
  const forms = items.map(({ link }) => (link === null || isFeedProxy(link) ? null : canonicalAddress(link)));
  const titles = new Map<string | null, Set<string>>();
  for (const [place, form] of forms.entries())
    titles.set(form, (titles.get(form) ?? new Set()).add(items[place]?.title ?? ""));
  return forms.map((form) => (form !== null && titles.get(form)?.size === 1 && !home.has(form) ? form : null));
}
