import { isOutboundRefusal } from "../platform/outbound.ts";
import { askHost } from "./ask-host.ts";
import { isFeedProxy, withoutTracking } from "./rules/addresses.ts";

const mostMs = 5_000;

/** The page that an item's link leads to in the end, where it leads there by a feed's proxy; the link itself else. */
export async function resolveLink(link: string | null): Promise<string | null> {
  if (link === null || !isFeedProxy(link)) return link;
  try {
    const { url, status } = await askHost(link, { method: "HEAD", timeoutMs: mostMs });
    return status < 400 && !isFeedProxy(url) ? withoutTracking(url) : link;
  } catch (thrown) {
    if (!isOutboundRefusal(thrown)) throw thrown;
    return link; // many proxies are gone: what they once led to is not known any more
  }
}
